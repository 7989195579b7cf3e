import type { Holder } from '../model.ts'
import type { Glimpse, SeenRows } from '../sources/layout.ts'
import type { LookedAt } from '../sources/looked-at.ts'

/**
 * What was seen in a stretch of rows, as it goes from thread to thread: `FACTS` numbers for each row, one after the other. Objects would
 * tell the names of their fields again and again.
 */
export interface PackedGlimpses {
  readonly facts: Float64Array
  /** Address and author of each target. */
  readonly targets: readonly string[]
  /** Holders and days are told once, and called by their numbers. */
  readonly holders: readonly Holder[]
  readonly dates: readonly string[]
  /** Whether numbers begin anew. */
  readonly isAnew: boolean
}

/** Of a row: where the next one starts, its line ends, what it is, and if it need not be read, the facts of its `Glimpse`. */
const FACTS = 10
const [TO_BE_READ, PASSED, OPEN, OUTSIDE] = [0, 1, 2, 3]
/** Holders that are called by numbers at once. */
const MOST_NUMBERED = 1 << 16
const FEWEST_ROWS = 1 << 10

/** Packs what is seen of rows, for one reader. */
export class GlimpsePacker {
  readonly #holders = new Map<Holder, number>()
  readonly #dates = new Map<string, number>()
  #facts = new Float64Array(FEWEST_ROWS * FACTS)

  /** @param rows taken in hand and not begun */
  pack(rows: LookedAt): PackedGlimpses {
    const isAnew = this.#holders.size >= MOST_NUMBERED
    if (isAnew) {
      this.#holders.clear()
      this.#dates.clear()
    }
    const targets: string[] = []
    const holders: Holder[] = []
    const dates: string[] = []
    let size = 0
    for (; rows.take(); size += FACTS) {
      if (size === this.#facts.length) this.#grow()
      const { glimpse } = rows
      this.#set(size, rows.next, rows.newlines, TO_BE_READ)
      if (glimpse === undefined) continue
      const { target, holder, date, identity, content, byLink, byId } = glimpse
      if (target !== undefined) targets.push(target.address, target.author)
      this.#facts[size + 2] = target === undefined ? PASSED : target.isOpen ? OPEN : OUTSIDE
      this.#set(size + 3, numberOf(holder, this.#holders, holders), numberOf(date, this.#dates, dates), identity.upper)
      this.#set(size + 6, identity.lower, content, byLink)
      this.#facts[size + 9] = byId
    }
    return { facts: this.#facts.slice(0, size), targets, holders, dates, isAnew }
  }

  #set(at: number, first: number, second: number, third: number): void {
    this.#facts[at] = first
    this.#facts[at + 1] = second
    this.#facts[at + 2] = third
  }

  #grow(): void {
    const larger = new Float64Array(this.#facts.length * 2)
    larger.set(this.#facts)
    this.#facts = larger
  }
}

/** @returns the number of a value, which is among the new ones if it has had none */
function numberOf<Value>(value: Value, known: Map<Value, number>, fresh: Value[]): number {
  const number = known.get(value)
  if (number !== undefined) return number
  fresh.push(value)
  known.set(value, known.size)
  return known.size - 1
}

/** Reads what one packer has packed, in the same order. */
export class GlimpseReader {
  #holders: Holder[] = []
  #dates: string[] = []

  /** @returns the rows; they stay readable while later ones are read */
  read({ facts, targets, holders, dates, isAnew }: PackedGlimpses): SeenRows {
    if (isAnew) [this.#holders, this.#dates] = [[], []]
    this.#holders.push(...holders)
    this.#dates.push(...dates)
    return new UnpackedRows(facts, targets, this.#holders, this.#dates)
  }
}

class UnpackedRows implements SeenRows {
  readonly #facts: Float64Array
  readonly #targets: readonly string[]
  readonly #holders: readonly Holder[]
  readonly #dates: readonly string[]
  #at = -FACTS
  #target = 0
  start = 0
  next = 0
  newlines = 0
  glimpse: Glimpse | undefined

  constructor(facts: Float64Array, targets: readonly string[], holders: readonly Holder[], dates: readonly string[]) {
    this.#facts = facts
    this.#targets = targets
    this.#holders = holders
    this.#dates = dates
  }

  take(): boolean {
    this.#at += FACTS
    if (this.#at >= this.#facts.length) return false
    this.start = this.next
    this.next = this.#fact(0)
    this.newlines = this.#fact(1)
    this.glimpse = this.#fact(2) === TO_BE_READ ? undefined : this.#glimpse()
    return true
  }

  #glimpse(): Glimpse {
    return {
      holder: this.#holders[this.#fact(3)] as Holder,
      date: this.#dates[this.#fact(4)] as string,
      identity: { upper: this.#fact(5), lower: this.#fact(6) },
      content: this.#fact(7),
      byLink: this.#fact(8),
      byId: this.#fact(9),
      target: this.#fact(2) === PASSED ? undefined : this.#targetOf(this.#fact(2) === OPEN),
    }
  }

  #targetOf(isOpen: boolean): Glimpse['target'] {
    const [address, author] = [this.#targets[this.#target] as string, this.#targets[this.#target + 1] as string]
    this.#target += 2
    return { address, author, isOpen }
  }

  #fact(place: number): number {
    return this.#facts[this.#at + place] as number
  }
}
