import type { Holder, Item, Person } from '../model.ts'
import type { FindingRecord } from './record.ts'
import { UnitTally } from './units.ts'

/** Whose tallies are at hand; others are looked up. */
const MOST_HOLDERS = 1 << 16

interface Tally {
  readonly cells: readonly string[]
  weighed: number
  high: number
  medium: number
  low: number
  notAssessable: number
}

interface TermTally {
  readonly cells: readonly string[]
  items: number
  unique: number
}

/** Counts for the recaps. They are listed by name, never by count: a recap of findings is no ranking of people. */
export class Tallies {
  readonly #asOf: string
  readonly #units = new Map<string, UnitTally>()
  readonly #accounts = new Map<string, Tally>()
  readonly #ofHolders = new Map<Holder, { readonly unit: UnitTally; readonly account: Tally }>()
  readonly #terms = new Map<string, TermTally>()
  readonly #unmatched = new Map<string, { readonly cells: readonly [string, string]; count: number }>()

  /** @param asOf the day from which the seven days are counted */
  constructor(asOf: string) {
    this.#asOf = asOf
  }

  weighed(item: Item, person: Person, record: FindingRecord | undefined, isAssessable: boolean): void {
    const { unit, account } = this.#of(item, person)
    unit.add(item, record, isAssessable)
    account.weighed++
    if (record !== undefined) account[record.tier]++
    if (!isAssessable) account.notAssessable++
  }

  /** The same for one of which no item was made, and which has named nobody. @param shown the person as the recaps show them */
  passed(holder: Holder, shown: (person: Person) => Person): void {
    let tallies = this.#ofHolders.get(holder)
    if (tallies === undefined) {
      tallies = this.#of(holder, shown(holder.person))
      if (this.#ofHolders.size >= MOST_HOLDERS) this.#ofHolders.clear()
      this.#ofHolders.set(holder, tallies)
    }
    tallies.unit.pass()
    tallies.account.weighed++
  }

  #of({ account, platform, nip, name }: Omit<Holder, 'person'>, person: Person): { readonly unit: UnitTally; readonly account: Tally } {
    const unit = this.#units.get(person.unit) ?? new UnitTally(person.unit, this.#asOf)
    this.#units.set(person.unit, unit)
    const cells = [account, platform, person.name, person.unit]
    return { unit, account: tallyIn(this.#accounts, `${account || nip || name}\u0000${platform}`, cells) }
  }

  flagged(record: FindingRecord): void {
    const terms = new Map(
      record.hits.map((hit) => [[hit.kind, hit.term, hit.participant].join('\u0000'), [hit.term, hit.kind, hit.participant ?? '']]),
    )
    for (const [key, cells] of terms) {
      const tally = this.#terms.get(key) ?? { cells, items: 0, unique: 0 }
      this.#terms.set(key, tally)
      tally.items++
      if (terms.size === 1) tally.unique++
    }
  }

  unmatched(item: Item): void {
    const key = `${item.account}\u0000${item.platform}`
    const known = this.#unmatched.get(key)
    if (known === undefined) this.#unmatched.set(key, { cells: [item.account, item.platform], count: 1 })
    else known.count++
  }

  units(): string[][] {
    return byName(this.#units).map((unit) => unit.cells())
  }

  accounts(): string[][] {
    return byName(this.#accounts).map(tallyCells)
  }

  terms(): string[][] {
    return byName(this.#terms).map(({ cells, items, unique }) => [...cells, String(items), String(unique)])
  }

  /** Accounts that the roster does not know, the most frequent first. */
  unmatchedAccounts(): string[][] {
    const accounts = byName(this.#unmatched).sort((a, b) => b.count - a.count)
    return accounts.map(({ cells, count }) => [...cells, String(count)])
  }
}

function tallyIn(tallies: Map<string, Tally>, key: string, cells: readonly string[]): Tally {
  const known = tallies.get(key)
  if (known !== undefined) return known
  const tally = { cells, weighed: 0, high: 0, medium: 0, low: 0, notAssessable: 0 }
  tallies.set(key, tally)
  return tally
}

const tallyCells = ({ cells, weighed, high, medium, low, notAssessable }: Tally): string[] => [
  ...cells,
  ...[weighed, high, medium, low, notAssessable].map(String),
]

function byName<Value>(tallies: ReadonlyMap<string, Value>): Value[] {
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
