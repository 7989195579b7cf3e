import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from '../../src/books.ts'
import type { Asked, Taken } from '../../src/desk.ts'
import type { Item } from '../../src/model.ts'
import type { Fate, Question, Weigher } from '../../src/weigher.ts'
import { type Crew, Weighing } from '../../src/weighing.ts'

const FILE = { file: 0 }
const take = (at: number): Taken =>
  at % 7 === 0
    ? { kind: 'rejected', ...FILE, at, place: { file: 'a.csv', record: at, line: at }, why: { code: 'broken-quotes' }, raw: '' }
    : ({ kind: 'weighed', ...FILE, at, question: { item: { key: `s${at}` } as Item }, addresses: [], known: undefined } as unknown as Asked)
const fateOf = ({ item }: Question): Fate => ({ outcome: 'not-assessable', isOpen: Number(item.key.slice(1)) % 2 === 0 })

/** Threads that answer when they like. */
class Slow implements Crew {
  ready = 0
  readonly #delays: readonly number[]
  #asked = 0
  #looked = 0

  constructor(delays: readonly number[]) {
    this.#delays = delays
  }

  /** Now and then all are busy. */
  get isFree(): boolean {
    return this.#looked++ % 4 !== 0
  }

  async ask(questions: readonly Question[]): Promise<readonly Fate[]> {
    const turns = this.#delays[this.#asked++ % this.#delays.length] ?? 0
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    return questions.map(fateOf)
  }
}

test('whoever weighs, and whenever they are ready, the steps are the same and in the same order', async () => {
  const stepsWith = async (count: number, crew: Slow | undefined, readyAt: number, threads: number): Promise<Step[]> => {
    const steps: Step[] = []
    const keeper = { open: () => 0, enter: (step: Step) => void steps.push(step) }
    const weighing = new Weighing(keeper, { fateOf } as unknown as Weigher, crew)
    for (let at = 1; at <= count; at++) {
      if (crew !== undefined && at === readyAt) crew.ready = threads
      await weighing.take(take(at))
    }
    await weighing.drain()
    return steps
  }
  const expected = await stepsWith(3000, undefined, 0, 0)
  expect(expected).toHaveLength(3000)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
      fc.nat(3000),
      fc.integer({ min: 1, max: 4 }),
      async (delays, readyAt, threads) => {
        expect(await stepsWith(3000, new Slow(delays), readyAt, threads)).toEqual(expected)
      },
    ),
    { numRuns: 12 },
  )
})
