import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SaringError, unwritable } from '../error.ts'
import type { Holder, Item, Participant, Person, Place, Suppression, Tier } from '../model.ts'
import { describe, hideNips, type Rejection, type Words } from '../words/index.ts'
import { excelCell, fileStart, type Profile, rowText } from './cells.ts'
import { type Filled, findingCells, headerCells, kindName } from './columns.ts'
import { fileHash, readJson, WholeFile, type WrittenFile } from './files.ts'
import { shownPath, shownPaths, shownPerson } from './identity.ts'
import type { LedgerRecord } from './ledger.ts'
import type { FindingRecord } from './record.ts'
import { ReviewBook } from './review-book.ts'
import type { SameTextRow } from './same-text-rows.ts'
import { participantName } from './sentences.ts'
import { type ColumnName, FLAGGED, FLAGGED_BOOK, KNOWN, kindOf, LEDGER, MANIFEST, SHEETS, type SheetName } from './sheets.ts'
import { Tallies } from './tallies.ts'
import type { TargetRow } from './targets.ts'

/** Hints are looked up for the most frequent; a look-up goes past the whole roster. */
const MOST_HINTS = 500

export interface DossierOptions {
  readonly words: Words
  readonly profile: Profile
  readonly showIdentity: boolean
  /** An account of the roster that is written nearly alike, or nothing. */
  readonly nearest: (account: string) => string
  /** The day from which the seven days are counted. */
  readonly asOf: string
  /** An earlier scan, if its findings stand apart. */
  readonly baseline?: string | undefined
}

/** A finding that is hidden, and the decisions that hide it. */
export interface Hidden {
  readonly tier: Tier
  readonly participants: readonly Participant[]
  readonly hiding: readonly Suppression[]
}

/**
 * A folder with all that a scan found: the review sheet, recaps, what could not be read or assessed, ledger and manifest.
 * Sheets are written while the scan runs, and take their names only when it has ended; the manifest comes last.
 */
export class Dossier {
  readonly #folder: string
  readonly #options: DossierOptions
  readonly #files: ReadonlyMap<string, WholeFile>
  readonly #tallies: Tallies
  readonly #book: ReviewBook

  private constructor(folder: string, options: DossierOptions, files: ReadonlyMap<string, WholeFile>) {
    this.#folder = folder
    this.#options = options
    this.#files = files
    this.#tallies = new Tallies(options.asOf)
    this.#book = new ReviewBook(options.words, async (bytes) => this.#files.get(FLAGGED_BOOK)?.write(bytes))
  }

  /**
   * @param overwrite replace sheets even if somebody has worked in them
   * @throws SaringError where the folder cannot be made, a sheet is open elsewhere, or was edited since it was written
   */
  static async create(folder: string, options: DossierOptions, overwrite: boolean): Promise<Dossier> {
    await assertFolder(folder)
    await mkdir(folder, { recursive: true }).catch((error) => unwritable(folder, error))
    if (!overwrite) await assertUntouched(folder)
    const files = new Map<string, WholeFile>()
    const dossier = new Dossier(folder, options, files)
    try {
      const known = options.baseline === undefined ? [] : [KNOWN]
      for (const name of [FLAGGED, FLAGGED_BOOK, ...known, ...Object.keys(SHEETS)])
        files.set(name, await WholeFile.create(join(folder, name)))
    } catch (error) {
      await dossier.discard()
      throw error
    }
    for (const name of [FLAGGED, KNOWN])
      await dossier.#append(name, fileStart(options.profile) + rowText(headerCells(options.words), options.profile))
    for (const [name, columns] of Object.entries(SHEETS))
      await dossier.#append(
        name,
        fileStart(options.profile) +
          rowText(
            columns.map((column) => options.words.column[column]),
            options.profile,
          ),
      )
    return dossier
  }

  /** An item that was weighed, with its finding if there is one: it counts in the recaps. */
  weighed(item: Item, person: Person, record: FindingRecord | undefined, isAssessable: boolean): void {
    this.#tallies.weighed(item, shownPerson(person, this.#options.showIdentity), record, isAssessable)
  }

  /** The same for one of which no item was made: it has named nobody. */
  passed(holder: Holder): void {
    this.#tallies.passed(holder, (person) => shownPerson(person, this.#options.showIdentity))
  }

  /** A finding, shown or not: its terms count. */
  found(record: FindingRecord): void {
    this.#tallies.flagged(record)
  }

  async flagged(record: FindingRecord): Promise<void> {
    await this.#append(FLAGGED, rowText(findingCells(record, this.#options.words, this.#options.profile), this.#options.profile))
    await this.#book.add(record)
  }

  /** A finding of an earlier scan, with what was decided of it. */
  async known(record: FindingRecord, filled: Filled | undefined): Promise<void> {
    const { words, profile } = this.#options
    await this.#append(KNOWN, rowText(findingCells(record, words, profile, filled), profile))
  }

  /** A target to be looked up. Its link and author are shown whole: without them nobody could. */
  async notAssessable({ url, author, count, acts, first, last, platforms, example }: TargetRow): Promise<void> {
    const done = acts.map((act) => this.#options.words.act[act]).join(' | ')
    await this.#row('not-assessable.csv', [url, author, '', String(count), done, first, last, platforms.join(' | '), example])
  }

  async sameText({ id, items, accounts, tiers, first, last, participants, text, example }: SameTextRow): Promise<void> {
    const counts = [items, accounts, tiers.high, tiers.medium, tiers.low].map(String)
    await this.#row('same-text.csv', [id, ...counts, first, last, participants.join(' | '), text, example])
  }

  async duplicate(item: Item, isSame: boolean): Promise<void> {
    const { words, showIdentity } = this.#options
    const { file, record, line } = item.place
    const told = [item.platform, item.account, words.act[item.act], item.time?.iso ?? '', item.key, item.id]
    await this.#row(
      'duplicates.csv',
      [shownPath(file, showIdentity), String(record), String(line), isSame ? words.yes : words.no, ...told],
      item.platform,
    )
  }

  /** A finding that somebody has decided to hide: who, why and until when. */
  async suppressed(item: Item, { tier, participants, hiding }: Hidden): Promise<void> {
    const { words } = this.#options
    const { file, record, line } = item.place
    const each = (told: (suppression: Suppression) => string): string =>
      [...new Set(hiding.map(told))].filter((one) => one !== '').join(' | ')
    const found = [words.tier[tier], participants.map((participant) => participantName(participant, words)).join(' | ')]
    const decided = [each(({ what }) => what), each(({ written }) => written.join(' | ')), each(({ reason }) => reason)]
    const by = [each(({ owner }) => owner), each(({ until }) => until), each(({ place }) => place)]
    const what = [file, String(record), String(line), item.platform, item.account, words.act[item.act], item.time?.iso ?? '']
    await this.#row('suppressed.csv', [...what, ...found, ...decided, ...by, item.key, item.id], item.platform)
  }

  async rejected(place: Place, why: Rejection, raw: string): Promise<void> {
    const { words, showIdentity } = this.#options
    await this.#row('rejected.csv', [
      shownPath(place.file, showIdentity),
      String(place.record),
      String(place.line),
      describe(words.rejection, why),
      showIdentity ? raw : hideNips(raw),
    ])
  }

  unmatched(item: Item): void {
    this.#tallies.unmatched(item)
  }

  /** Writes what can only be told at the end, and gives every file its name. */
  async finish(ledger: LedgerRecord, manifest: (outputs: readonly WrittenFile[]) => object): Promise<void> {
    for (const cells of this.#tallies.units()) await this.#row('units.csv', cells)
    for (const cells of this.#tallies.accounts()) await this.#row('accounts.csv', cells)
    for (const [term = '', kind = '', ...rest] of this.#tallies.terms())
      await this.#row('terms.csv', [term, kindName(kind, this.#options.words), ...rest])
    for (const [index, cells] of this.#tallies.unmatchedAccounts().entries())
      await this.#row('unmatched.csv', [...cells, index < MOST_HINTS ? this.#options.nearest(cells[0] ?? '') : ''], cells[1])
    await this.#book.finish()
    const outputs: WrittenFile[] = []
    for (const [file, open] of this.#files) outputs.push({ file, ...(await open.finish()) })
    outputs.push({ file: LEDGER, ...(await writeWhole(join(this.#folder, LEDGER), shownPaths(ledger, this.#options.showIdentity))) })
    await writeWhole(join(this.#folder, MANIFEST), manifest(outputs))
  }

  /** Leaves the folder as it was found, but for the folder itself. */
  async discard(): Promise<void> {
    for (const file of this.#files.values()) await file.discard()
  }

  async #row(name: SheetName, cells: readonly string[], platform = ''): Promise<void> {
    const { profile, words } = this.#options
    const columns: readonly ColumnName[] = SHEETS[name]
    const cell = (value: string, index: number): string => excelCell(value, kindOf(columns[index] as ColumnName), platform, words.truncated)
    await this.#append(name, rowText(profile === 'plain' ? cells : cells.map(cell), profile))
  }

  async #append(name: string, text: string): Promise<void> {
    await this.#files.get(name)?.write(text)
  }
}

async function writeWhole(path: string, value: object): Promise<{ bytes: number; sha256: string }> {
  const file = await WholeFile.create(path)
  await file.write(`${JSON.stringify(value, null, 2)}\n`)
  return file.finish()
}

/** No part of the path may be a file. */
async function assertFolder(folder: string): Promise<void> {
  for (let path = folder.replace(/[/\\]+$/, ''); path !== dirname(path); path = dirname(path)) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile()) throw new SaringError({ code: 'output-parent', path: folder, parent: path }, 3)
    if (found !== undefined) return
  }
}

/** Sheets that were edited since they were written may hold a reviewer's decisions. */
async function assertUntouched(folder: string): Promise<void> {
  const present = (await readdir(folder).catch((error) => unwritable(folder, error))).filter((name) =>
    [FLAGGED, FLAGGED_BOOK, KNOWN, LEDGER, MANIFEST, ...Object.keys(SHEETS)].includes(name),
  )
  if (present.length === 0) return
  const manifest = (await readJson(join(folder, MANIFEST))) as { tool?: string; outputs?: readonly WrittenFile[] } | undefined
  if (manifest?.tool !== 'saring') throw new SaringError({ code: 'output-not-dossier', path: folder }, 3)
  for (const name of present.filter((name) => name !== MANIFEST)) {
    const written = manifest?.outputs?.find((output) => output.file === name)
    if (written === undefined) throw new SaringError({ code: 'output-not-dossier', path: folder }, 3)
    if ((await fileHash(join(folder, name))) !== written.sha256)
      throw new SaringError({ code: 'output-edited', path: join(folder, name) }, 3)
  }
}
