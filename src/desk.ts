import type { Books, Step } from './books.ts'
import { Cover } from './config/mandate.ts'
import { SaringError } from './error.ts'
import { glanceOf } from './glance/glance.ts'
import type { FirstLook } from './judge/first-look.ts'
import type { ColumnMap, Item, Lexicon, Mandate, Person, Region, UnreadRow } from './model.ts'
import type { Roster } from './people/roster.ts'
import type { Baseline } from './report/baseline.ts'
import type { ReadFile } from './report/manifest.ts'
import { ownAddresses } from './report/waiting.ts'
import type { Read } from './sources/canonical.ts'
import type { Catalogue } from './sources/catalogue.ts'
import type { Export, ExportFile } from './sources/exports.ts'
import { identityOf, isDamagedId, type KeyBits } from './sources/key.ts'
import type { Glance, Layout, Lookout } from './sources/layout.ts'
import type { Owner } from './sources/platforms/platform.ts'
import { openFile } from './sources/read.ts'
import { fingerprint, SeenKeys } from './sources/seen.ts'
import { Standing } from './standing.ts'
import type { ScanOptions, ScanWorld } from './trip.ts'
import type { Question } from './weigher.ts'
import type { Notice } from './words/index.ts'

/** What a desk works with. */
export interface DeskTools {
  readonly options: ScanOptions
  readonly world: Pick<ScanWorld, 'signal' | 'progress'>
  readonly lexicon: Pick<Lexicon, 'regionNames'>
  readonly roster: Roster | undefined
  readonly catalogue: Catalogue
  readonly mandate: Mandate | undefined
  readonly map: ColumnMap | undefined
  readonly region: Region | undefined
  readonly baseline: Baseline | undefined
  /** The first look of whoever weighs, where rows that name nobody may pass without becoming items. */
  readonly look: FirstLook | undefined
  /** Whether somebody still wants what is read. */
  readonly isWanted: () => boolean
  /** Whether a record is to be taken here, and not by another share of the run: by what tells it apart, or its place where it is no item. */
  readonly isMine: (record: KeyBits | number) => boolean
  /** Whether rows may wait unread until all is read: not where that happens elsewhere. */
  readonly mayWait: boolean
}

/** Threads that look at rows of tables. */
export interface Lookouts {
  lookout(layout: Layout, delimiter: string, owner: Owner | undefined): Lookout
}

/** An item on its way to be weighed: the step that it becomes when its fate is known. */
export type Asked = Omit<Extract<Step, { kind: 'weighed' }>, 'fate'>
/** What the desk hands on: a step that is done, or one that waits for a fate. */
export type Taken = Exclude<Step, { kind: 'weighed' }> | Asked

/** How many items were odd in some way. */
export interface Oddities {
  readonly times: number
  readonly ids: number
  readonly regions: number
  /** The first region that nobody knows, and the record that it is of. */
  readonly region: string
  readonly regionAt: number
  /** What a mandate could not say, where there is one. */
  readonly mandate: { readonly noTime: number; readonly noUnit: number; readonly unmetUnits: readonly string[] } | undefined
}

const NONE: readonly string[] = []

/** Where records are read: each is told apart from those before, given its person, and handed on to be weighed or counted. */
export class Desk {
  readonly notices: Notice[] = []
  readonly failures: SaringError[] = []
  hasStream = false
  readonly #tools: DeskTools
  #seen = new SeenKeys()
  readonly #standing: Standing
  /** Nothing where each row is to be an item. */
  #glance: Glance | undefined
  /** Threads that look at rows ahead, where there are any. */
  lookouts: Lookouts | undefined
  /** The files read so far, by their number in the ledger. */
  readonly #files: { readonly file: ExportFile; readonly found: Export; readonly isWhole: boolean }[] = []
  readonly #cover: Cover | undefined
  #recordsRead = 0
  /** Of them those that were taken here. */
  #taken = 0
  #unknownRegions = 0
  #firstUnknown = { region: '', regionAt: 0 }
  #damagedIds = 0
  #implausibleTimes = 0
  /** Number in the ledger of the file that is being read. */
  #file = 0
  #isStream = false

  constructor(tools: DeskTools) {
    this.#tools = tools
    this.#standing = new Standing(tools.options, tools.roster, tools.lexicon)
    this.#glance = tools.look && this.#glanceWith(tools.look)
    this.#cover = tools.mandate === undefined ? undefined : new Cover(tools.mandate)
  }

  /**
   * Reads one file of an export to its end. What is wrong with it stops this file only.
   *
   * @param number of the file in the ledger
   * @param hand takes what was read, in order; answers what there is to wait for
   * @param rest is called after each piece of the file
   * @throws SaringError where something cannot be written
   */
  async readFile(
    number: number,
    file: ExportFile,
    found: Export,
    hand: (taken: Taken) => Promise<void> | undefined,
    rest: (isStream: boolean) => Promise<void> | undefined,
  ): Promise<ReadFile> {
    const { path } = file.entry
    const { world, isWanted } = this.#tools
    this.#file = number
    this.#standing.owner = found.owner
    this.#isStream = path === '-'
    this.hasStream ||= this.#isStream
    const [before, takenBefore] = [this.#recordsRead, this.#taken]
    let isWhole = true
    const { batches, sha256, bytesRead, unknownLabels } = this.#open(file, found, this.#glance)
    try {
      for await (const batch of batches) {
        for (const read of batch) {
          const taken = this.#take(read)
          const waiting = taken === undefined ? undefined : hand(taken)
          if (waiting !== undefined) await waiting // most records have nothing to wait for
        }
        await rest(this.#isStream)
        world.progress(path, bytesRead(), this.#recordsRead)
        world.signal.throwIfAborted()
        if (!isWanted()) break
      }
      if (unknownLabels.size > 0) this.notices.push({ code: 'unknown-labels', file: path, labels: [...unknownLabels].sort() })
      if (this.#recordsRead === before && isWanted() && file.claim === undefined) this.notices.push({ code: 'header-only', file: path })
    } catch (error) {
      world.signal.throwIfAborted()
      if (!(error instanceof SaringError) || error.isOfOutput) throw error
      this.failures.push(error)
      isWhole = false
    }
    this.#files.push({ file, found, isWhole })
    return { file: path, bytes: bytesRead(), sha256: sha256(), read: this.#taken - takenBefore, whole: isWhole }
  }

  /**
   * When all is read once, nothing is to be told apart any more; findings are about to take that room. It removes temporary files, and is
   * to be called in any case.
   */
  forgetRecords(): void {
    this.#seen.close()
    this.#seen = new SeenKeys()
    this.#glance = undefined
  }

  /** Reads files once more for the posts that somebody waits for. What is wrong with a file was told the first time; only what has gone wrong since is told now. */
  async readAgain(numbers: readonly number[], books: Books): Promise<void> {
    for (const number of numbers) {
      const again = this.#files[number]
      if (again === undefined) continue
      const { path } = again.file.entry
      const { batches, bytesRead } = this.#open(again.file, again.found)
      try {
        for await (const batch of batches) {
          for (const read of batch) if (read.kind === 'item' && this.#mayBeTarget(read.item)) await books.meet(read.item)
          this.#tools.world.progress(`${path} (2×)`, bytesRead(), this.#recordsRead)
          this.#tools.world.signal.throwIfAborted()
        }
      } catch (error) {
        this.#tools.world.signal.throwIfAborted()
        if (!(error instanceof SaringError) || error.isOfOutput) throw error
        if (again.isWhole) this.failures.push(error)
      }
    }
  }

  /**
   * @param file its number in the ledger
   * @returns the item of a row that was left unread, and whose it is
   */
  itemOf(row: UnreadRow, file: number): Omit<Question, 'knownAt'> {
    const item = row.table.itemOf(row)
    const person = this.#standing.personOf(item, this.#files[file]?.found.owner)
    if (person === undefined) throw new Error(`record ${row.record} is nobody's`)
    const region = this.#standing.regionIn(item.region) ?? this.#standing.regionIn(person.region) ?? this.#tools.region
    return { item, person: locatedIn(region, person), region }
  }

  /** Takes note of a file that was read elsewhere, so that it can be read again. Files are known in the order of their numbers. */
  know(file: ExportFile, found: Export, isWhole: boolean): void {
    this.#files.push({ file, found, isWhole })
    this.hasStream ||= file.entry.path === '-'
  }

  /** Bytes of some files. */
  sizeOf(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + (this.#files[number]?.file.entry.size ?? 0), 0)
  }

  /** What was odd about the items as a whole, when all are read. */
  get oddities(): Oddities {
    const cover = this.#cover
    const mandate = cover && { noTime: cover.uncertain.time, noUnit: cover.uncertain.unit, unmetUnits: cover.unmetUnits }
    return { times: this.#implausibleTimes, ids: this.#damagedIds, regions: this.#unknownRegions, ...this.#firstUnknown, mandate }
  }

  #open(file: ExportFile, found: Export, glance?: Glance | undefined): ReturnType<typeof openFile> {
    const { timezone: zone, reader } = this.#tools.options
    const { lookouts } = this
    const isAhead = glance !== undefined && lookouts !== undefined && file.entry.path !== '-' // a stream is answered as it comes
    const lookout = isAhead ? (layout: Layout, delimiter: string) => lookouts.lookout(layout, delimiter, found.owner) : undefined
    return openFile(file, found, { zone, map: this.#tools.map, reader, glance: glance && { ...glance, lookout } })
  }

  /** A mandate and a catalogue have a say in what becomes of an item, even of one that names nobody. */
  #glanceWith(look: FirstLook): Glance | undefined {
    const { options, catalogue, mandate, region, isMine, mayWait } = this.#tools
    const standing = this.#standing
    if (mandate !== undefined || catalogue.files.length > 0 || options.reader === 'strict') return undefined
    const of = glanceOf({ look, standing, region, isMine })
    const admit: Glance['admit'] = ({ identity, content, target }) => {
      if (!isMine(identity)) return 'elsewhere'
      if (target !== undefined && !mayWait) return 'to be read'
      return this.#seen.addOrMeet(identity, content) === 'new' ? 'passed' : 'to be read' // one that was met is listed as such
    }
    return { of, admit }
  }

  /**
   * Objects are written out, since this runs for every row: put together by `...` each would get a shape of its own.
   *
   * @returns nothing for what is no record, or another share's
   */
  #take(read: Read): Taken | undefined {
    if (read.kind === 'notice') {
      this.notices.push(read.notice)
      return undefined
    }
    const at = ++this.#recordsRead
    const file = this.#file
    switch (read.kind) {
      case 'elsewhere':
        return undefined
      case 'passed': {
        this.#taken++
        const { kind, holder } = read
        return { kind, file, at, holder, byLink: this.#offered(read.byLink), byId: this.#offered(read.byId) }
      }
      case 'unassessed': {
        this.#taken++
        const { kind, target, row } = read
        return { kind, file, at, target, row, byLink: this.#offered(read.byLink), byId: this.#offered(read.byId) }
      }
      case 'rejected':
        if (!this.#tools.isMine(at)) return undefined
        this.#taken++
        return { ...read, file, at }
      case 'item': {
        const identity = identityOf(read.item)
        if (!this.#tools.isMine(identity)) return undefined
        this.#taken++
        return this.#takeItem(this.#plausible(read.item), identity, { file, at })
      }
      default:
        return read satisfies never
    }
  }

  /** The address of a record, if a second reading may show it to those who wait for it. */
  #offered(address: number): number {
    return this.#tools.options.order === 'rank' && !this.#isStream ? address : 0
  }

  #takeItem(item: Item, identity: KeyBits, stands: Pick<Step, 'file' | 'at'>): Taken {
    if (isDamagedId(item.id)) this.#damagedIds++
    const met = this.#seen.addOrMeet(identity, fingerprint(item.text, item.targetText, item.targetAuthor, item.targetUrl))
    if (met !== 'new') return { kind: 'duplicate', ...stands, item, isSame: met === 'same' }
    const addresses = this.#mayBeTarget(item) ? ownAddresses(item) : NONE
    const left = (outcome: Extract<Step, { kind: 'left' }>['outcome']): Taken => ({ kind: 'left', ...stands, item, addresses, outcome })
    const person = this.#standing.personOf(item)
    if (person === undefined) return left('out-of-roster')
    if (item.visibility === 'private' && !this.#tools.options.includePrivate) return left('private')
    if (this.#cover?.covers(item, person.unit || item.unit) === false) return left('outside-mandate')
    const region = this.#regionOf(item.region) ?? this.#regionOf(person.region) ?? this.#tools.region
    const complete = this.#tools.catalogue.complete(item)
    const question: Question = {
      item: complete,
      person: locatedIn(region, person),
      region,
      knownAt: this.#tools.baseline?.get(item.key)?.knownAt,
    }
    const isBare = item.text.trim() === '' && item.targetText.trim() === ''
    return { kind: 'weighed', ...stands, question, addresses, known: isBare ? (complete === item ? 'account' : 'catalogue') : undefined }
  }

  /** Whether a second reading may show an item to those who wait for it: not one of standard input, which is gone, and not a private one. */
  #mayBeTarget({ visibility }: Item): boolean {
    const { order, includePrivate } = this.#tools.options
    return order === 'rank' && !this.#isStream && (visibility !== 'private' || includePrivate)
  }

  /** A time before there were social media, or far behind today, is a slip of some machine: the item has no time then, and the reader is told. */
  #plausible(item: Item): Item {
    if (item.time === undefined || this.#standing.isPlausible(item.time)) return item
    this.#implausibleTimes++
    return { ...item, time: undefined }
  }

  /** Counts the regions that nobody knows. */
  #regionOf(written: string): Region | undefined {
    if (written === '') return undefined
    const found = this.#standing.regionIn(written)
    if (found === undefined && this.#unknownRegions++ === 0) this.#firstUnknown = { region: written, regionAt: this.#recordsRead }
    return found
  }
}

const locatedIn = (region: Region | undefined, { nip, name, unit, status }: Person): Person => ({
  nip,
  name,
  unit,
  region: region?.name ?? '',
  status,
})
