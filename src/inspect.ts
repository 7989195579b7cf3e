import { readColumnMap } from './config/column-map.ts'
import { SaringError } from './error.ts'
import type { Act, Item } from './model.ts'
import { ACTS } from './model.ts'
import type { Read } from './sources/canonical.ts'
import { entriesOf } from './sources/entries.ts'
import { type Export, exportsOf } from './sources/exports.ts'
import { identityOf } from './sources/key.ts'
import { readOwners } from './sources/owners-table.ts'
import type { Owner } from './sources/platforms/platform.ts'
import { openFile } from './sources/read.ts'
import { fingerprint, SeenKeys } from './sources/seen.ts'
import type { Notice } from './words/index.ts'

export interface InspectOptions {
  readonly paths: readonly string[]
  readonly account: string | undefined
  readonly owners: string | undefined
  readonly trustCaller: boolean
  readonly map: string | undefined
  readonly timezone: string
}

/** What an inspection needs of the world. */
export interface InspectWorld {
  readonly stdin: NodeJS.ReadableStream
  readonly signal: AbortSignal
  readonly expect: (bytes: number) => void
  readonly progress: (file: string, bytesRead: number, recordsRead: number) => void
}

/** What is in an export. An activity that stands in several parts of it counts once. */
export interface Inspected {
  readonly path: string
  readonly platform: Exclude<Export['platform'], 'monitoring'>
  readonly era: string
  readonly owner: string | null
  readonly owner_source: Owner['source'] | null
  readonly acts: Readonly<Partial<Record<Act, number>>>
  /** First and last day of its activities; empty where no time is told. */
  readonly from: string
  readonly to: string
  /** Share of activities with words, own or of the target: 0 to 1. */
  readonly with_text: number
  readonly private: number
  readonly duplicates: number
  readonly rejected: number
  readonly ignored_files: number
  readonly unknown_labels: readonly string[]
}

export interface Inspection {
  readonly exports: readonly Inspected[]
  /** Files that are not read, in exports and beside them. */
  readonly ignored: number
  readonly notices: readonly Notice[]
  readonly failures: readonly SaringError[]
}

/**
 * Tells what exports are before anybody scans them. Every activity is read, none is weighed.
 * @throws SaringError where the map or the table of owners cannot be used, or temporary files cannot be written
 */
export async function inspect(options: InspectOptions, world: InspectWorld): Promise<Inspection> {
  const map = options.map === undefined ? undefined : await readColumnMap(options.map)
  const owners = options.owners === undefined ? undefined : await readOwners(options.owners)
  const entries = await entriesOf(options.paths, world.stdin)
  const { exports, ...found } = await exportsOf(entries, { account: options.account, owners, isTrusted: options.trustCaller, map })
  world.expect(exports.flatMap(({ files }) => files).reduce((sum, { entry }) => sum + entry.size, 0))
  const failures = [...entries.failures, ...found.failures]
  const notices = [...found.notices]
  const inspected: Inspected[] = []
  for (const told of exports) {
    const tally = new Tally()
    try {
      await readInto(tally, told, { zone: options.timezone, map }, { ...world, notices, failures })
    } finally {
      tally.close()
    }
    // A table that could not be read at all is no export; it stands among the failures.
    if (
      told.platform !== 'table' ||
      tally.records > 0 ||
      failures.every(({ problem }) => !('file' in problem && problem.file === told.path))
    )
      inspected.push(tally.inspected(told))
  }
  return { exports: inspected, ignored: found.ignored, notices, failures }
}

interface Hearer extends Pick<InspectWorld, 'progress' | 'signal'> {
  readonly notices: Notice[]
  readonly failures: SaringError[]
}

/** Counts what the files of an export hold. What is wrong with one stops that file only. */
async function readInto(tally: Tally, told: Export, how: Parameters<typeof openFile>[2], world: Hearer): Promise<void> {
  for (const file of told.files) {
    const { batches, bytesRead, unknownLabels } = openFile(file, told, how)
    try {
      for await (const batch of batches) {
        for (const read of batch) tally.take(read, world.notices)
        world.progress(file.entry.path, bytesRead(), tally.records)
        world.signal.throwIfAborted()
      }
    } catch (error) {
      world.signal.throwIfAborted()
      if (!(error instanceof SaringError) || error.isOfOutput) throw error
      world.failures.push(error)
    }
    for (const label of unknownLabels) tally.labels.add(label)
  }
}

/** Activities of before there were social media are slips of some machine. */
const EARLIEST = '2004'

/** Counts what is in one export. */
class Tally {
  readonly labels = new Set<string>()
  readonly #seen = new SeenKeys()
  readonly #acts = new Map<Act, number>()
  readonly #accounts = new Set<string>()
  records = 0
  #items = 0
  #withText = 0
  #private = 0
  #duplicates = 0
  #rejected = 0
  #from = ''
  #to = ''

  take(read: Read, notices: Notice[]): void {
    if (read.kind === 'notice') {
      notices.push(read.notice)
      return
    }
    this.records++
    if (read.kind === 'rejected') this.#rejected++
    else if (read.kind === 'item') this.#count(read.item)
  }

  #count(item: Item): void {
    const { act, account, text, targetText, targetAuthor, targetUrl, time, visibility } = item
    if (this.#seen.addOrMeet(identityOf(item), fingerprint(text, targetText, targetAuthor, targetUrl)) !== 'new') {
      this.#duplicates++
      return
    }
    this.#items++
    this.#acts.set(act, (this.#acts.get(act) ?? 0) + 1)
    if (this.#accounts.size < 2) this.#accounts.add(account)
    if (`${text}${targetText}`.trim() !== '') this.#withText++
    if (visibility === 'private') this.#private++
    const day = time?.date ?? ''
    if (day < EARLIEST) return
    if (this.#from === '' || day < this.#from) this.#from = day
    if (day > this.#to) this.#to = day
  }

  /** Removes temporary files; to be called in any case, when nothing more is to be counted. */
  close(): void {
    this.#seen.close()
  }

  inspected({ path, platform, era, owner, ignored }: Export): Inspected {
    // A table of one account is that account's.
    const [only = ''] = this.#accounts.size === 1 ? this.#accounts : []
    const isRows = platform === 'table' && this.#items > 0
    const account = isRows ? only : (owner?.account ?? '')
    return {
      path,
      platform: platform === 'monitoring' ? 'table' : platform,
      era,
      owner: account || null,
      owner_source: owner?.account === account || !isRows ? (owner?.source ?? null) : null,
      acts: Object.fromEntries(ACTS.flatMap((act) => (this.#acts.has(act) ? [[act, this.#acts.get(act)]] : []))),
      from: this.#from,
      to: this.#to,
      with_text: this.#items === 0 ? 0 : Math.round((this.#withText / this.#items) * 10_000) / 10_000,
      private: this.#private,
      duplicates: this.#duplicates,
      rejected: this.#rejected,
      ignored_files: ignored,
      unknown_labels: [...this.labels].sort(),
    }
  }
}
