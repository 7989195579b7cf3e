import { Cover } from './config/mandate.ts'
import { SaringError } from './error.ts'
import { Judge, type Verdict } from './judge/judge.ts'
import { Matcher } from './match/matcher.ts'
import type { ColumnMap, Finding, Item, Lexicon, Locale, Mandate, Person, Region, Tier } from './model.ts'
import { TIERS } from './model.ts'
import { regionOf } from './people/region.ts'
import { personInItem, type Roster } from './people/roster.ts'
import type { Baseline } from './report/baseline.ts'
import type { Profile } from './report/cells.ts'
import { recipientOn } from './report/deadline.ts'
import type { Dossier } from './report/dossier.ts'
import { Ledger, type LedgerRecord } from './report/ledger.ts'
import type { ManifestSameText, ReadFile } from './report/manifest.ts'
import { Ranking } from './report/ranking.ts'
import { type FindingRecord, type RecordMaker, recordOf } from './report/record.ts'
import { type SameText, SameTexts } from './report/same-text.ts'
import { SameTextRows } from './report/same-text-rows.ts'
import { Targets } from './report/targets.ts'
import { type Post, Waiting } from './report/waiting.ts'
import { type Workload, workloadOf } from './report/workload.ts'
import { isDamagedId, type Read } from './sources/canonical.ts'
import type { Catalogue } from './sources/catalogue.ts'
import type { Export, ExportFile } from './sources/exports.ts'
import type { Owner } from './sources/platforms/platform.ts'
import { openFile } from './sources/read.ts'
import { fingerprint, SeenKeys } from './sources/seen.ts'
import { type Notice, wordsOf } from './words/index.ts'

export interface ScanOptions {
  readonly paths: readonly string[]
  /** Whose the exports are, where they do not tell or nobody knows better. */
  readonly account: string | undefined
  /** A table of whose each export is. */
  readonly owners: string | undefined
  /** The caller's word on owners counts against what exports say. */
  readonly trustCaller: boolean
  readonly roster: string | undefined
  /** Tables of campaign accounts. */
  readonly accounts: readonly string[]
  /** Tables of what targets say. */
  readonly catalogue: readonly string[]
  /** The mandate file. */
  readonly mandate: string | undefined
  /** A map of columns for tables that nobody knows. */
  readonly map: string | undefined
  /** The settings file that some of these come from. */
  readonly settings: string | undefined
  readonly elections: readonly string[]
  readonly lexicons: readonly string[]
  readonly region: string | undefined
  readonly timezone: string
  readonly tier: Tier
  readonly limit: number | undefined
  readonly order: 'rank' | 'input'
  readonly allAccounts: boolean
  readonly includePrivate: boolean
  readonly locale: Locale
  readonly showIdentity: boolean
  /** A single output file, if one is wanted. */
  readonly output: string | undefined
  /** Folder of the dossier, if one is wanted. */
  readonly dossier: string | undefined
  /** Folder of an earlier scan: what it has delivered is not shown again. */
  readonly baseline: string | undefined
  readonly profile: Profile
  readonly overwrite: boolean
  readonly asOf: string
  /** Who takes the findings, where the table of recipients is not to decide. */
  readonly recipient: string | undefined
  /** How many findings somebody reviews in an hour. */
  readonly rate: number
}

/** What a scan needs of the world, handed in so that a test can be the world. */
export interface ScanWorld {
  readonly stdin: NodeJS.ReadableStream
  readonly signal: AbortSignal
  readonly now: () => Date
  /** Takes the findings to be shown, in their order. Answers whether anybody still reads. */
  readonly show: (record: FindingRecord) => Promise<boolean>
  /** Takes the items that were weighed and are none of the findings. */
  readonly clean?: (item: Item) => void
  /** Takes how many bytes more there are to be read. */
  readonly expect: (bytes: number) => void
  readonly progress: (file: string, bytesRead: number, recordsRead: number) => void
}

/** Items without text whose target is known after all, by the way it became known, and those that stay not assessable. */
export interface TargetCounts {
  /** The target, or its link, names an account of a participant. */
  account: number
  /** Another item of the run is the target. */
  run: number
  catalogue: number
  /** Not assessable, with an open attention window or without a time: worth a line in the catalogue. */
  open: number
  /** Not assessable, outside every attention window. */
  outside: number
}

export interface ScanReport {
  readonly ledger: LedgerRecord
  readonly isBalanced: boolean
  readonly targets: Readonly<TargetCounts>
  readonly mandate: Mandate | undefined
  readonly counted: number
  readonly tiers: Readonly<Record<Tier, number>>
  readonly byElection: ReadonlyMap<string, number>
  readonly byRule: ReadonlyMap<string, number>
  /** Below the tier that was asked for. */
  readonly hidden: number
  /** Delivered by an earlier scan, and not shown again. */
  readonly known: number
  readonly workload: Workload
  /** Groups of findings with the same text; nothing where findings were shown as they came. */
  readonly sameText: ManifestSameText | undefined
  /** Beyond the limit that was asked for. */
  readonly beyond: number
  readonly notices: readonly Notice[]
  /** Inputs that could not be used; the others were read to the end. */
  readonly failures: readonly SaringError[]
}

/** What a desk works with. */
export interface DeskTools {
  readonly options: ScanOptions
  readonly world: ScanWorld
  readonly lexicon: Lexicon
  readonly roster: Roster | undefined
  readonly catalogue: Catalogue
  readonly mandate: Mandate | undefined
  readonly map: ColumnMap | undefined
  readonly region: Region | undefined
  readonly dossier: Dossier | undefined
  readonly baseline: Baseline | undefined
}

const EARLIEST_YEAR = 2004

/** Where items are weighed and findings wait for their order. */
export class Desk {
  readonly ledger = new Ledger()
  readonly notices: Notice[] = []
  readonly #tools: DeskTools
  readonly failures: SaringError[] = []
  readonly #seen = new SeenKeys()
  readonly #ranking = new Ranking()
  readonly #waiting = new Waiting()
  readonly #targetRows = new Targets()
  readonly #sameTexts: SameTexts
  readonly #sameTextRows = new SameTextRows()
  readonly targets: TargetCounts = { account: 0, run: 0, catalogue: 0, open: 0, outside: 0 }
  /** The files read so far, by their number in the ledger. */
  readonly #files: { readonly file: ExportFile; readonly found: Export; readonly isWhole: boolean }[] = []
  readonly #judge: Judge
  readonly #cover: Cover | undefined
  readonly #maker: RecordMaker
  readonly #regions = new Map<string, Region | undefined>()
  readonly #tiers = { high: 0, medium: 0, low: 0 }
  readonly #byElection = new Map<string, number>()
  readonly #byRule = new Map<string, number>()
  #recordsRead = 0
  #shown = 0
  #hidden = 0
  #beyond = 0
  #known = 0
  #unknownRegions = 0
  #changedDuplicates = 0
  #damagedIds = 0
  #implausibleTimes = 0
  #isRead = true
  /** Number in the ledger of the file that is being read, and the owner of its export. */
  #file = 0
  #owner: Owner | undefined
  #isStream = false
  #hasStream = false

  constructor(tools: DeskTools) {
    this.#tools = tools
    const { lexicon, options } = tools
    this.#judge = new Judge(lexicon, new Matcher([...lexicon.aliases, ...lexicon.terms]))
    this.#sameTexts = new SameTexts(lexicon.terms)
    const recipient = options.recipient ?? recipientOn(lexicon.recipients, options.asOf)
    this.#maker = { ...options, lexicon, words: wordsOf(options.locale), recipient }
    this.#cover = tools.mandate === undefined ? undefined : new Cover(tools.mandate)
  }

  /** Reads one file of an export to its end. What is wrong with it stops this file only. */
  async readFile(file: ExportFile, found: Export): Promise<ReadFile> {
    const { path } = file.entry
    this.#file = this.ledger.open(path)
    this.#owner = found.owner
    this.#isStream = path === '-'
    this.#hasStream ||= this.#isStream
    const before = this.#recordsRead
    let isWhole = true
    const { batches, sha256, bytesRead, unknownLabels } = this.#open(file, found)
    try {
      for await (const batch of batches) {
        for (const read of batch) {
          const writing = this.#take(read)
          if (writing !== undefined) await writing // most records have nothing to wait for
        }
        this.#tools.world.progress(path, bytesRead(), this.#recordsRead)
        this.#tools.world.signal.throwIfAborted()
        if (!this.#isRead && this.#tools.dossier === undefined) break
      }
      if (unknownLabels.size > 0) this.notices.push({ code: 'unknown-labels', file: path, labels: [...unknownLabels].sort() })
      if (this.#recordsRead === before && this.#isRead && file.claim === undefined) this.notices.push({ code: 'header-only', file: path })
    } catch (error) {
      this.#tools.world.signal.throwIfAborted()
      if (!(error instanceof SaringError)) throw error
      this.failures.push(error)
      isWhole = false
    }
    this.#files.push({ file, found, isWhole })
    return { file: path, bytes: bytesRead(), sha256: sha256(), read: this.#recordsRead - before, whole: isWhole }
  }

  #open(file: ExportFile, found: Export): ReturnType<typeof openFile> {
    return openFile(file, found, { zone: this.#tools.options.timezone, map: this.#tools.map })
  }

  /** @returns what is still being written of it, if anything */
  #take(read: Read): Promise<void> | undefined {
    if (read.kind === 'notice') {
      this.notices.push(read.notice)
      return undefined
    }
    this.#recordsRead++
    this.ledger.read()
    if (read.kind === 'item') return this.#weigh(read.item)
    this.ledger.count('rejected')
    return this.#tools.dossier?.rejected(read.place, read.why, read.raw)
  }

  /**
   * Every way out of here counts exactly one outcome, or leaves the item to `settle`, which does.
   * @returns what is still being written of it, if anything
   */
  #weigh(read: Item): Promise<void> | undefined {
    const item = this.#plausible(read)
    if (isDamagedId(item.id)) this.#damagedIds++
    const met = this.#seen.addOrMeet(item.key, fingerprint(item.text, item.targetText, item.targetAuthor, item.targetUrl))
    if (met !== 'new') {
      if (met === 'other') this.#changedDuplicates++
      this.ledger.count('duplicate')
      return this.#tools.dossier?.duplicate(item, met === 'same')
    }
    if (this.#mayBeTarget(item)) this.#waiting.offer(item, this.#file)
    const person = this.#personOf(item)
    if (person === undefined) {
      this.#tools.dossier?.unmatched(item)
      return void this.ledger.count('out-of-roster')
    }
    if (item.visibility === 'private' && !this.#tools.options.includePrivate) return void this.ledger.count('private')
    if (this.#cover?.covers(item, person.unit || item.unit) === false) return void this.ledger.count('outside-mandate')
    const region = this.#regionOf(item.region) ?? this.#regionOf(person.region) ?? this.#tools.region
    const known = this.#tools.catalogue.complete(item)
    const verdict = this.#judge.judge(known, locatedIn(region, person), region)
    if (verdict.outcome === 'not-assessable') {
      const isOpen = this.#judge.settingOf(item, region).mode !== 'outside'
      return this.#waiting.add({ item: known, person, region, file: this.#file, isOpen })
    }
    if (item.text.trim() === '' && item.targetText.trim() === '') this.targets[known === item ? 'account' : 'catalogue']++
    return this.#conclude(known, person, verdict, this.#file)
  }

  /** Every judged item comes through here once, and is counted in its file. */
  #conclude(item: Item, person: Person, { outcome, finding }: Verdict, file: number): Promise<void> | undefined {
    this.ledger.count(outcome, file)
    if (finding === undefined) {
      this.#tools.dossier?.weighed(item, person, undefined, outcome !== 'not-assessable')
      if (outcome === 'clean') this.#tools.world.clean?.(item)
      return undefined
    }
    this.#tally(finding)
    // What is shown as it comes cannot wait for others with the same text.
    const wording = this.#isRanked ? this.#sameTexts.note(finding) : ''
    const isShown = TIERS.indexOf(finding.tier) <= TIERS.indexOf(this.#tools.options.tier)
    if (!isShown) this.#hidden++
    // What nobody will see is counted and not written out.
    if (!isShown && this.#tools.dossier === undefined) return undefined
    const record = recordOf(finding, this.#maker, this.#tools.baseline?.get(item.key)?.knownAt)
    this.#tools.dossier?.weighed(item, person, record, true)
    this.#tools.dossier?.found(record)
    if (!isShown) return undefined
    return this.#isRanked ? this.#ranking.add({ ...record, same_text: wording }) : this.#show(record)
  }

  get #isRanked(): boolean {
    return this.#tools.options.order === 'rank'
  }

  /** Whether a second reading may show an item to those who wait for it: not one of standard input, which is gone, and not a private one. */
  #mayBeTarget({ visibility }: Item): boolean {
    const { order, includePrivate } = this.#tools.options
    return order === 'rank' && !this.#isStream && (visibility !== 'private' || includePrivate)
  }

  /**
   * Settles what could not be assessed, when everything is read: files with posts that somebody waits for are read a second time.
   * What is still unknown then stays not assessable; its targets are listed to be looked up.
   */
  async settle(): Promise<void> {
    const again = this.#waiting.files
    this.#tools.world.expect(again.reduce((sum, number) => sum + (this.#files[number]?.file.entry.size ?? 0), 0))
    for (const number of again) await this.#readAgain(number)
    for await (const { target, waiter, post } of this.#waiting.all()) {
      this.#tools.world.signal.throwIfAborted()
      const { person, region, file, isOpen } = waiter
      const item = post === undefined ? waiter.item : withPost(waiter.item, post)
      const verdict = item === waiter.item ? UNKNOWN : this.#judge.judge(item, locatedIn(region, person), region)
      if (verdict.outcome !== 'not-assessable') this.targets.run++
      else this.targets[isOpen ? 'open' : 'outside']++
      if (verdict.outcome === 'not-assessable' && isOpen && this.#tools.dossier !== undefined) await this.#targetRows.add(target, waiter)
      await this.#conclude(item, person, verdict, file)
    }
    for await (const row of this.#targetRows.rows()) await this.#tools.dossier?.notAssessable(row)
    const why = this.#tools.options.order === 'input' ? 'order' : this.#hasStream ? 'stream' : undefined
    if (why !== undefined && this.#waiting.addressed > 0)
      this.notices.push({ code: 'no-second-reading', why, count: this.#waiting.addressed })
  }

  /** What is wrong with a file was told the first time; only what has gone wrong since is told now. */
  async #readAgain(number: number): Promise<void> {
    const again = this.#files[number]
    if (again === undefined) return
    const { path } = again.file.entry
    const { batches, bytesRead } = this.#open(again.file, again.found)
    try {
      for await (const batch of batches) {
        for (const read of batch) if (read.kind === 'item' && this.#mayBeTarget(read.item)) await this.#waiting.meet(read.item)
        this.#tools.world.progress(`${path} (2×)`, bytesRead(), this.#recordsRead)
        this.#tools.world.signal.throwIfAborted()
      }
    } catch (error) {
      this.#tools.world.signal.throwIfAborted()
      if (!(error instanceof SaringError)) throw error
      if (again.isWhole) this.failures.push(error)
    }
  }

  /** A time before there were social media, or far behind today, is a slip of some machine: the item has no time then, and the reader is told. */
  #plausible(item: Item): Item {
    const year = Number(item.time?.date.slice(0, 4) ?? EARLIEST_YEAR)
    if (year >= EARLIEST_YEAR && year <= Number(this.#tools.options.asOf.slice(0, 4)) + 2) return item
    this.#implausibleTimes++
    return { ...item, time: undefined }
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
    return workloadOf(this.#tools.options.rate, this.#tiers, this.#isRanked ? this.#sameTexts.decisions : undefined)
  }

  /** Groups of findings with the same text, when they are delivered and unless they were shown as they came. */
  get sameText(): ManifestSameText | undefined {
    return this.#isRanked ? this.#sameTexts.counts : undefined
  }

  report(ledger: LedgerRecord): ScanReport {
    if (this.#implausibleTimes > 0) this.notices.push({ code: 'times-implausible', count: this.#implausibleTimes })
    if (this.#damagedIds > 0) this.notices.push({ code: 'ids-damaged', count: this.#damagedIds })
    if (this.#changedDuplicates > 0) this.notices.push({ code: 'changed-duplicates', count: this.#changedDuplicates })
    if (this.#unknownRegions > 0) {
      const region = [...this.#regions].find(([written, found]) => written !== '' && found === undefined)?.[0] ?? ''
      this.notices.push({ code: 'unknown-regions', count: this.#unknownRegions, region })
    }
    if (this.#cover !== undefined) this.notices.push(...mandateNotices(this.#cover))
    return {
      ledger,
      isBalanced: this.ledger.isBalanced,
      targets: this.targets,
      mandate: this.#tools.mandate,
      counted: this.ledger.counted,
      tiers: this.#tiers,
      byElection: this.#byElection,
      byRule: this.#byRule,
      hidden: this.#hidden,
      known: this.#known,
      workload: this.workload,
      sameText: this.sameText,
      beyond: this.#beyond,
      notices: this.notices,
      failures: this.failures,
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#ranking.close(), this.#waiting.close(), this.#targetRows.close(), this.#sameTextRows.close()])
  }

  async #show(record: FindingRecord, group?: SameText): Promise<void> {
    const before = this.#tools.baseline?.get(record.key)
    if (before !== undefined) {
      this.#known++
      return this.#tools.dossier?.known(record, before.filled)
    }
    if (this.#tools.options.limit !== undefined && this.#shown >= this.#tools.options.limit) {
      this.#beyond++
      return
    }
    this.#shown++
    await this.#tools.dossier?.flagged(record)
    if (this.#tools.dossier !== undefined) await this.#sameTextRows.add(group, record)
    if (this.#isRead) this.#isRead = await this.#tools.world.show(record)
  }

  #personOf(item: Item): Person | undefined {
    const known = this.#tools.roster?.personOf(item) ?? this.#ownerOf(item)
    if (known !== undefined) return known
    return this.#tools.roster === undefined || this.#tools.options.allAccounts ? personInItem(item) : undefined
  }

  /** A roster may have the owner of an export under another of the names that the export tells. */
  #ownerOf(item: Item): Person | undefined {
    if (this.#owner === undefined || item.account !== this.#owner.account) return undefined
    const known = this.#owner.aliases.map((account) => this.#tools.roster?.personOf({ ...item, account }))
    return known.find((person) => person !== undefined)
  }

  /** Regions repeat; what was found once is remembered. */
  #regionOf(written: string): Region | undefined {
    if (written === '') return undefined
    if (!this.#regions.has(written)) this.#regions.set(written, regionOf(written, this.#tools.lexicon.regionNames))
    const found = this.#regions.get(written)
    if (found === undefined) this.#unknownRegions++
    return found
  }

  #tally({ tier, elections, reasons }: Finding): void {
    this.#tiers[tier]++
    for (const { id } of elections) this.#byElection.set(id, (this.#byElection.get(id) ?? 0) + 1)
    for (const { rule } of reasons) this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + 1)
  }
}

const UNKNOWN: Verdict = { outcome: 'not-assessable', finding: undefined }

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

const locatedIn = (region: Region | undefined, { nip, name, unit, status }: Person): Person => ({
  nip,
  name,
  unit,
  region: region?.name ?? '',
  status,
})

function mandateNotices({ uncertain, unmetUnits }: Cover): Notice[] {
  return [
    ...(uncertain.time > 0 ? [{ code: 'mandate-no-time' as const, count: uncertain.time }] : []),
    ...(uncertain.unit > 0 ? [{ code: 'mandate-no-unit' as const, count: uncertain.unit }] : []),
    ...(unmetUnits.length > 0 ? [{ code: 'mandate-units-unmet' as const, units: unmetUnits }] : []),
  ]
}
