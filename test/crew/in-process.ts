import { EventEmitter } from 'node:events'
import type { Call } from '../../src/crew/message.ts'
import { type Work, workOf } from '../../src/crew/work.ts'
import type { RosterFacts } from '../../src/people/roster.ts'
import type { ScanOptions } from '../../src/trip.ts'

/** What is ready for the next workers. */
const ready: { readonly works: Work[]; readonly looks: number[] } = { works: [], looks: [] }

/** Loads what the workers of the next scan work with, so that they are ready before it reads. @returns bytes of the stretches that they look at */
export async function workersFor(options: ScanOptions, count: number, roster?: RosterFacts): Promise<readonly number[]> {
  ready.works.length = 0
  for (let number = 0; number < count; number++) ready.works.push(await workOf(options, structuredClone(roster)))
  ready.looks.length = 0
  return ready.looks
}

/** Stands in for a worker thread: does the same work in this thread, with copies of all that goes back and forth, and not at once. */
export class Worker extends EventEmitter {
  readonly #work = ready.works.pop()

  constructor() {
    super()
    queueMicrotask(() => this.emit('message', { kind: 'ready' }))
  }

  postMessage(call: Call): void {
    const received = structuredClone(call)
    if (received.kind === 'look') ready.looks.push(received.rows.length)
    const answer = this.#work?.(received)
    if (answer !== undefined) setImmediate(() => this.emit('message', structuredClone(answer)))
  }

  unref(): void {}

  async terminate(): Promise<void> {}
}
