import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SaringError } from '../error.ts'
import type { Item, Person, Place } from '../model.ts'
import { describe, hideNips, type Rejection, type Words } from '../words/index.ts'
import { excelCell, fileStart, type Profile, rowText } from './cells.ts'
import { findingCells, headerCells, kindName } from './columns.ts'
import { fileHash, readJson, unwritable, WholeFile, type WrittenFile } from './files.ts'
import { shownPath, shownPaths, shownPerson } from './identity.ts'
import type { LedgerRecord } from './ledger.ts'
import type { FindingRecord } from './record.ts'
import type { SameTextRow } from './same-text-rows.ts'
import { type ColumnName, FLAGGED, kindOf, LEDGER, MANIFEST, SHEETS, type SheetName } from './sheets.ts'
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

  private constructor(folder: string, options: DossierOptions, files: ReadonlyMap<string, WholeFile>) {
    this.#folder = folder
    this.#options = options
    this.#files = files
    this.#tallies = new Tallies(options.asOf)
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
      for (const name of [FLAGGED, ...Object.keys(SHEETS)]) files.set(name, await WholeFile.create(join(folder, name)))
    } catch (error) {
      await dossier.discard()
      throw error
    }
    await dossier.#append(FLAGGED, fileStart(options.profile) + rowText(headerCells(options.words), options.profile))
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

  /** A finding, shown or not: its terms count. */
  found(record: FindingRecord): void {
    this.#tallies.flagged(record)
  }

  async flagged(record: FindingRecord): Promise<void> {
    await this.#append(FLAGGED, rowText(findingCells(record, this.#options.words, this.#options.profile), this.#options.profile))
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
    [FLAGGED, LEDGER, MANIFEST, ...Object.keys(SHEETS)].includes(name),
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
