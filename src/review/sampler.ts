import type { BlindRow } from './blind.ts'
import { placeIn } from './shuffle.ts'

/** An item of which a sample is drawn. */
export interface Candidate {
  readonly row: BlindRow
  readonly account: string
  /** Items that are alike in what they are: a platform and an act. */
  readonly stratum: string
}

export interface Drawn {
  readonly candidate: Candidate
  /** Whether it stands in the proportional draw, which the estimate rests on; others are there so that each account has its minimum. */
  readonly counts: boolean
}

/** A kind of items: how many there are, and how many of them were drawn in proportion. */
export interface Stratum {
  readonly stratum: string
  readonly items: number
  readonly drawn: number
}

interface Placed extends Candidate {
  readonly place: string
}

/**
 * Draws a stratified sample from a stream, with memory for the sample only. Each item has a place by the seed and its key; of each
 * stratum those with the first places are kept. So the draw is the same for any order of files.
 */
export class Sampler {
  readonly #seed: string
  readonly #size: number
  readonly #perAccount: number
  readonly #strata = new Map<string, First>()
  readonly #accounts = new Map<string, First>()

  /**
   * @param size items in the proportional draw
   * @param perAccount items that each account has at least, in the whole
   */
  constructor(seed: string, size: number, perAccount: number) {
    this.#seed = seed
    this.#size = size
    this.#perAccount = perAccount
  }

  add(candidate: Candidate): void {
    const placed = { ...candidate, place: placeIn(this.#seed, candidate.row.key) }
    first(this.#strata, candidate.stratum, this.#size).add(placed)
    if (this.#perAccount > 0) first(this.#accounts, candidate.account, this.#perAccount).add(placed)
  }

  /** Items of which the sample is drawn. */
  get population(): number {
    return [...this.#strata.values()].reduce((sum, { seen }) => sum + seen, 0)
  }

  /** @returns the sample in the order of the seed, and how it divides */
  draw(): { readonly drawn: readonly Drawn[]; readonly strata: readonly Stratum[] } {
    const names = [...this.#strata.keys()].sort()
    const sizes = names.map((name) => this.#strata.get(name)?.seen ?? 0)
    const shares = proportional(sizes, Math.min(this.#size, this.population))
    const chosen = names.flatMap((name, index) => this.#strata.get(name)?.first(shares[index] ?? 0) ?? [])
    const keys = new Set(chosen.map(({ row }) => row.key))
    const perAccount = new Map<string, number>()
    for (const { account } of chosen) perAccount.set(account, (perAccount.get(account) ?? 0) + 1)
    const more = [...this.#accounts].flatMap(([account, kept]) => {
      const lacking = this.#perAccount - (perAccount.get(account) ?? 0)
      return lacking <= 0
        ? []
        : kept
            .first(this.#perAccount)
            .filter(({ row }) => !keys.has(row.key))
            .slice(0, lacking)
    })
    const drawn = [...chosen.map((placed) => ({ placed, counts: true })), ...more.map((placed) => ({ placed, counts: false }))]
    return {
      drawn: drawn
        .sort((a, b) => byPlace(a.placed, b.placed))
        .map(({ placed: { place: _, ...candidate }, counts }) => ({ candidate, counts })),
      strata: names.map((stratum, index) => ({ stratum, items: sizes[index] ?? 0, drawn: shares[index] ?? 0 })),
    }
  }
}

const byPlace = (a: Placed, b: Placed): number => (a.place < b.place ? -1 : 1)

function first(all: Map<string, First>, name: string, most: number): First {
  const found = all.get(name) ?? new First(most)
  all.set(name, found)
  return found
}

/** Keeps those with the first places of all that come by. */
class First {
  seen = 0
  readonly #most: number
  #kept: Placed[] = []

  constructor(most: number) {
    this.#most = most
  }

  add(placed: Placed): void {
    this.seen++
    this.#kept.push(placed)
    if (this.#kept.length > 2 * this.#most) this.#kept = this.first(this.#most)
  }

  first(count: number): Placed[] {
    return this.#kept.sort(byPlace).slice(0, count)
  }
}

/** Divides a number in proportion, whole parts first, then the largest remainders; of equal ones the earlier. */
export function proportional(sizes: readonly number[], total: number): number[] {
  const sum = sizes.reduce((all, size) => all + size, 0)
  if (sum === 0) return sizes.map(() => 0)
  const exact = sizes.map((size) => (size * total) / sum)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((all, part) => all + part, 0)
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
