import type { Step } from './books.ts'
import type { Asked, Taken } from './desk.ts'
import type { Fate, Question, Weigher } from './weigher.ts'

/** Threads that weigh. */
export interface Crew {
  /** How many are ready; others may still be loading the lexicon. */
  readonly ready: number
  /** Whether some thread could take on more now. */
  readonly isFree: boolean
  /** @returns the fates in the order of the questions */
  ask(questions: readonly Question[]): Promise<readonly Fate[]>
}

/** Keeps what became of each record. */
export interface Keeper {
  /** @returns the number of a file, counted from 0 */
  open(path: string): number
  /** @returns what there is to wait for, if anything */
  enter(step: Step): Promise<void> | undefined
}

/** So many records go to a thread at once: fewer cost more to hand over than to weigh. */
const HANDFUL = 400
/** So many handfuls a thread are on their way: one in hand, one waiting for it. */
const AHEAD = 2

interface Handful {
  readonly taken: readonly Taken[]
  readonly fates: Promise<readonly Fate[]>
}

/** Brings what was read to its keeper, weighed, in the order in which it was read: by itself, or by a crew while reading goes on. */
export class Weighing {
  readonly #keeper: Keeper
  readonly #weigher: Weigher
  readonly #crew: Crew | undefined
  #hand: Taken[] = []
  readonly #sent: Handful[] = []

  constructor(keeper: Keeper, weigher: Weigher, crew: Crew | undefined) {
    this.#keeper = keeper
    this.#weigher = weigher
    this.#crew = crew
  }

  /** @returns what there is to wait for before more is taken, if anything */
  take(taken: Taken): Promise<void> | undefined {
    if (this.#crew === undefined || (this.#crew.ready === 0 && this.#sent.length === 0 && this.#hand.length === 0))
      return this.#keeper.enter(isAsked(taken) ? stepOf(taken, this.#weigher.fateOf(taken.question)) : taken)
    this.#hand.push(taken)
    return this.#hand.length < HANDFUL ? undefined : this.#send(this.#crew)
  }

  /** Brings all that is on its way to its keeper. */
  async drain(): Promise<void> {
    if (this.#hand.length > 0 && this.#crew !== undefined) await this.#send(this.#crew)
    while (this.#sent.length > 0) await this.#enterFirst()
  }

  async #send(crew: Crew): Promise<void> {
    const taken = this.#hand
    this.#hand = []
    const questions = taken.filter(isAsked).map(({ question }) => question)
    const fates = crew.isFree ? crew.ask(questions) : Promise.resolve(questions.map((question) => this.#weigher.fateOf(question)))
    fates.catch(() => undefined) // whoever waits for it is told; it must not be called unheard before
    this.#sent.push({ taken, fates })
    while (this.#sent.length > AHEAD * crew.ready) await this.#enterFirst()
  }

  async #enterFirst(): Promise<void> {
    const first = this.#sent.shift()
    if (first === undefined) return
    const fates = await first.fates
    let next = 0
    for (const taken of first.taken) {
      const waiting = this.#keeper.enter(isAsked(taken) ? stepOf(taken, fates[next++] as Fate) : taken)
      if (waiting !== undefined) await waiting
    }
  }
}

/** Written out: this runs once for every item. */
const stepOf = ({ kind, file, at, question, addresses, known }: Asked, fate: Fate): Step => ({
  kind,
  file,
  at,
  question,
  addresses,
  known,
  fate,
})
const isAsked = (taken: Taken): taken is Asked => taken.kind === 'weighed'
