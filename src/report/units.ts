import type { Act, Item, Stage, Tier } from '../model.ts'
import { clockOf } from './deadline.ts'
import type { FindingRecord } from './record.ts'

/** Dates that cannot be told are counted together: neither says anything of an election. */
const STAGE_COLUMNS = ['pre-nomination', 'campaign', 'quiet', 'after', 'outside'] as const satisfies readonly Stage[]
type StageColumn = (typeof STAGE_COLUMNS)[number]

/** The recap of one unit: what its head sends on. */
export class UnitTally {
  readonly #name: string
  readonly #asOf: string
  #weighed = 0
  #notAssessable = 0
  readonly #tiers: Record<Tier, number> = { high: 0, medium: 0, low: 0 }
  readonly #acts: Record<Act, number> = { post: 0, comment: 0, share: 0, like: 0, follow: 0 }
  readonly #stages: Record<StageColumn, number> = { 'pre-nomination': 0, campaign: 0, quiet: 0, after: 0, outside: 0 }
  #first = ''
  #last = ''
  #knownAt = ''
  #recipient = ''

  /** @param asOf the day from which the rest of the seven days is counted */
  constructor(name: string, asOf: string) {
    this.#name = name
    this.#asOf = asOf
  }

  /** Counts an item that was weighed, with its finding if there is one. */
  add(item: Item, record: FindingRecord | undefined, isAssessable: boolean): void {
    this.#weighed++
    if (!isAssessable) this.#notAssessable++
    if (record === undefined) return
    this.#tiers[record.tier]++
    this.#acts[item.act]++
    this.#stages[STAGE_COLUMNS.find((stage) => stage === record.stage) ?? 'outside']++
    const date = item.time?.date ?? ''
    this.#first = earlier(this.#first, date)
    if (date > this.#last) this.#last = date
    this.#knownAt = earlier(this.#knownAt, record.known_at) // the deadline that comes first is the one to keep
    this.#recipient = record.recipient
  }

  /** Counts an item that was weighed and has named nobody. */
  pass(): void {
    this.#weighed++
  }

  /** The row of `units.csv`. Without findings nothing is known and nothing is due. */
  cells(): string[] {
    const counts = [
      this.#weighed,
      ...[this.#tiers.high, this.#tiers.medium, this.#tiers.low],
      ...[this.#acts.post, this.#acts.comment, this.#acts.share, this.#acts.like, this.#acts.follow],
      ...STAGE_COLUMNS.map((stage) => this.#stages[stage]),
      this.#notAssessable,
    ]
    const clock = this.#knownAt === '' ? undefined : clockOf(this.#knownAt, this.#asOf)
    const due = clock === undefined ? ['', '', ''] : [clock.knownAt, clock.deadline, String(clock.daysLeft)]
    return [this.#name, ...counts.map(String), this.#first, this.#last, ...due, this.#recipient]
  }
}

/** Of two days, where an empty one is none. */
const earlier = (a: string, b: string): string => (a === '' || (b !== '' && b < a) ? b : a)
