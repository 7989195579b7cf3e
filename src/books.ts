import {
  type Holder,
  type Item,
  type Offer,
  type Outcome,
  type Person,
  type Place,
  TIERS,
  type Unassessed,
  type UnreadRow,
} from './model.ts'
import type { Baseline } from './report/baseline.ts'
import type { Dossier } from './report/dossier.ts'
import { Ledger } from './report/ledger.ts'
import type { ManifestSameText } from './report/manifest.ts'
import { Ranking } from './report/ranking.ts'
import { type FindingRecord, recordHash } from './report/record.ts'
import { type SameText, SameTexts } from './report/same-text.ts'
import { SameTextRows } from './report/same-text-rows.ts'
import { Targets } from './report/targets.ts'
import { type Post, type Waiter, Waiting } from './report/waiting.ts'
import { type Workload, workloadOf } from './report/workload.ts'
import type { ScanOptions, ScanWorld, TargetCounts } from './trip.ts'
import type { Fate, Question, Weigher } from './weigher.ts'
import type { Notice, Rejection } from './words/index.ts'

/** Which record a step is of: the number of its file in the ledger, and its place among all records of the run, from 1. */
interface Stands {
  readonly file: number
  readonly at: number
}

/** What became of one record, in the order in which records were read. The books hang on these steps alone. */
export type Step = Stands &
  (
    | { readonly kind: 'rejected'; readonly place: Place; readonly why: Rejection; readonly raw: string }
    /** `isSame`: both records say the same. */
    | { readonly kind: 'duplicate'; readonly item: Item; readonly isSame: boolean }
    /** It has named nobody, and no item was made of it. */
    | ({ readonly kind: 'passed'; readonly holder: Holder } & Offer)
    /** The same where only its target could tell what it is about. */
    | Unassessed
    | {
        readonly kind: 'left'
        readonly item: Item
        readonly outcome: Extract<Outcome, 'out-of-roster' | 'private' | 'outside-mandate'>
        readonly addresses: readonly string[]
      }
    | WeighedStep
  )

interface WeighedStep {
  readonly kind: 'weighed'
  readonly question: Question
  readonly fate: Fate
  /** Under which others may wait for the item. */
  readonly addresses: readonly string[]
  /** How the target of an item without text became known. */
  readonly known: 'account' | 'catalogue' | undefined
}

/** What books are kept with. */
export interface BookTools {
  readonly options: Pick<ScanOptions, 'tier' | 'limit' | 'order' | 'rate'>
  readonly world: Pick<ScanWorld, 'signal' | 'show' | 'clean'>
  readonly weigher: Weigher
  readonly dossier: Dossier | undefined
  readonly baseline: Baseline | undefined
}

/** Where steps are counted and findings wait for their order. */
export class Books {
  readonly ledger = new Ledger()
  readonly targets: TargetCounts = { account: 0, run: 0, catalogue: 0, open: 0, outside: 0 }
  readonly tiers = { high: 0, medium: 0, low: 0 }
  readonly byElection = new Map<string, number>()
  readonly byRule = new Map<string, number>()
  /** Places of the decisions to hide that have hidden something. */
  readonly hiding = new Set<string>()
  hidden = 0
  beyond = 0
  known = 0
  changedDuplicates = 0
  /** Whether anybody still reads what is shown. */
  isRead = true
  readonly #tools: BookTools
  readonly #ranking = new Ranking()
  readonly #waiting = new Waiting()
  readonly #targetRows = new Targets()
  readonly #sameTexts = new SameTexts()
  readonly #sameTextRows = new SameTextRows()
  #shown = 0

  constructor(tools: BookTools) {
    this.#tools = tools
  }

  /** Opens the account of a file. @returns its number */
  open(path: string): number {
    return this.ledger.open(path)
  }

  /**
   * Every step counts as exactly one record read, with exactly one outcome, or leaves it to `settle`, which counts it.
   * @returns what is still being written of it, if anything
   */
  enter(step: Step): Promise<void> | undefined {
    const { dossier } = this.#tools
    this.ledger.read(step.file)
    switch (step.kind) {
      case 'rejected':
        this.ledger.count('rejected', step.file)
        return dossier?.rejected(step.place, step.why, step.raw)
      case 'duplicate':
        this.ledger.count('duplicate', step.file)
        if (!step.isSame) this.changedDuplicates++
        return dossier?.duplicate(step.item, step.isSame)
      case 'passed':
        this.#waiting.offerPrints(step, step.file)
        this.ledger.count('clean', step.file)
        dossier?.passed(step.holder)
        return undefined
      case 'unassessed':
        this.#waiting.offerPrints(step, step.file)
        return this.#waiting.addRow(step, step.file)
      case 'left':
        this.#waiting.offer(step.addresses, step.file)
        this.ledger.count(step.outcome, step.file)
        if (step.outcome === 'out-of-roster') dossier?.unmatched(step.item)
        return undefined
      case 'weighed':
        return this.#enterWeighed(step)
      default:
        return step satisfies never
    }
  }

  #enterWeighed({ file, question, fate, addresses, known }: WeighedStep & Stands): Promise<void> | undefined {
    const { item, person, region } = question
    this.#waiting.offer(addresses, file)
    if (fate.outcome === 'not-assessable') return this.#waiting.add({ item, person, region, file, isOpen: fate.isOpen })
    if (known !== undefined) this.targets[known]++
    return this.#conclude(item, person, fate, file)
  }

  /** Every weighed item comes through here once, and is counted in its file. */
  #conclude(item: Item, person: Person, fate: Fate, file: number): Promise<void> | undefined {
    const { dossier, world } = this.#tools
    this.ledger.count(fate.outcome, file)
    switch (fate.outcome) {
      case 'clean':
      case 'not-assessable':
        dossier?.weighed(item, person, undefined, fate.outcome === 'clean')
        if (fate.outcome === 'clean') world.clean?.(item)
        return undefined
      case 'suppressed':
        for (const { place } of fate.hiding) this.hiding.add(place)
        dossier?.weighed(item, person, undefined, true)
        return dossier?.suppressed(item, fate)
      case 'flagged':
        return this.#found(item, person, fate)
      default:
        return fate satisfies never
    }
  }

  #found(
    item: Item,
    person: Person,
    { tier, elections, rules, note, record }: Extract<Fate, { outcome: 'flagged' }>,
  ): Promise<void> | undefined {
    this.tiers[tier]++
    for (const id of elections) this.byElection.set(id, (this.byElection.get(id) ?? 0) + 1)
    for (const rule of rules) this.byRule.set(rule, (this.byRule.get(rule) ?? 0) + 1)
    if (note !== undefined) this.#sameTexts.note(note)
    const isShown = TIERS.indexOf(tier) <= TIERS.indexOf(this.#tools.options.tier)
    if (!isShown) this.hidden++
    if (record === undefined) return undefined
    const sealed = { ...record, source: { ...record.source, sha256: recordHash(item) } }
    this.#tools.dossier?.weighed(item, person, sealed, true)
    this.#tools.dossier?.found(sealed)
    if (!isShown) return undefined
    return note === undefined ? this.#show(sealed) : this.#ranking.add({ ...sealed, same_text: note.name })
  }

  /** Numbers of the files that hold posts which somebody waits for: they are to be read a second time. */
  get wanted(): readonly number[] {
    return this.#waiting.files
  }

  /** Takes an item of the second reading, if somebody waits for it. */
  meet(item: Item): Promise<void> {
    return this.#waiting.meet(item)
  }

  /**
   * Settles what could not be assessed, when all is read. What is still unknown stays so; its targets are listed to be looked up.
   *
   * @param itemOf reads a row that was left unread
   */
  async settle(itemOf: (row: UnreadRow, file: number) => Omit<Question, 'knownAt'>): Promise<void> {
    const { dossier, world } = this.#tools
    for await (const { target, waiting, post } of this.#waiting.all()) {
      world.signal.throwIfAborted()
      const { file, isOpen } = waiting
      if (post === undefined && dossier === undefined) {
        this.targets[isOpen ? 'open' : 'outside']++
        this.ledger.count('not-assessable', file)
        continue
      }
      const waiter = 'row' in waiting ? { ...waiting, ...itemOf(waiting.row, file) } : waiting
      const { person } = waiter
      const item = post === undefined ? waiter.item : withPost(waiter.item, post)
      const fate =
        item === waiter.item
          ? unknown(waiter)
          : this.#tools.weigher.fateOf({ ...waiter, region: waiter.region, item, knownAt: this.#knownAt(item) })
      if (fate.outcome !== 'not-assessable') this.targets.run++
      else this.targets[isOpen ? 'open' : 'outside']++
      if (fate.outcome === 'not-assessable' && isOpen && dossier !== undefined) await this.#targetRows.add(target, waiter)
      await this.#conclude(item, person, fate, file)
    }
    for await (const row of this.#targetRows.rows()) await dossier?.notAssessable(row)
  }

  /** What nobody can settle, since there is no second reading. @param why there is none */
  unsettled(why: 'order' | 'stream' | undefined): Notice[] {
    const count = this.#waiting.addressed
    return why === undefined || count === 0 ? [] : [{ code: 'no-second-reading', why, count }]
  }

  /** Shows the findings in their order, each with how many others have the same text. */
  async deliver(): Promise<void> {
    this.#sameTexts.settle()
    for await (const record of this.#ranking.sorted()) {
      const group = this.#sameTexts.groupOf(record.same_text)
      await this.#show(withGroup(record, group), group)
      this.#tools.world.signal.throwIfAborted()
    }
    for await (const row of this.#sameTextRows.rows()) await this.#tools.dossier?.sameText(row)
  }

  /** What a review of all findings takes, when they are delivered. */
  get workload(): Workload {
    const { rate, order } = this.#tools.options
    return workloadOf(rate, this.tiers, order === 'rank' ? this.#sameTexts.decisions : undefined)
  }

  /** Groups of findings with the same text, when they are delivered and unless they were shown as they came. */
  get sameText(): ManifestSameText | undefined {
    return this.#tools.options.order === 'rank' ? this.#sameTexts.counts : undefined
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    await Promise.all([this.#ranking.close(), this.#waiting.close(), this.#targetRows.close(), this.#sameTextRows.close()])
  }

  async #show(record: FindingRecord, group?: SameText): Promise<void> {
    const { baseline, dossier, options, world } = this.#tools
    const before = baseline?.get(record.key)
    if (before !== undefined) {
      this.known++
      return dossier?.known(record, before.filled)
    }
    if (options.limit !== undefined && this.#shown >= options.limit) {
      this.beyond++
      return
    }
    this.#shown++
    await dossier?.flagged(record)
    if (dossier !== undefined) await this.#sameTextRows.add(group, record)
    if (this.isRead) this.isRead = await world.show(record)
  }

  #knownAt({ key }: Item): string | undefined {
    return this.#tools.baseline?.get(key)?.knownAt
  }
}

const unknown = ({ isOpen }: Waiter): Fate => ({ outcome: 'not-assessable', isOpen })

/** The item with what a post of the run tells of its target; what it carries itself stays. */
function withPost(item: Item, { text, author }: Post): Item {
  if (text.trim() === '' && (author === '' || item.targetAuthor !== '')) return item
  return { ...item, targetText: text, targetAuthor: item.targetAuthor || author, targetFrom: 'run' }
}

/** While it waits, a record bears the name of its text; what is written is the group that the text belongs to. */
const withGroup = (record: FindingRecord, group: SameText | undefined): FindingRecord => ({
  ...record,
  same_text: group?.id ?? '',
  same_text_count: group?.items ?? (record.same_text === '' ? 0 : 1),
})
