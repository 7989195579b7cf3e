import { SaringError } from '../error.ts'
import type { ColumnMap, Item, Place } from '../model.ts'
import type { Reader } from '../text/csv.ts'
import { plainName } from '../text/fold.ts'
import type { Rejection } from '../words/index.ts'
import { type Field, type Read, toItem } from './canonical.ts'
import type { Role } from './headers.ts'
import { isDamagedId } from './key.ts'
import { type Glance, type Layout, layoutOf } from './layout.ts'
import { type Mapping, mappingOf } from './mapping.ts'
import { ownSheet } from './own-sheets.ts'
import type { Owner } from './platforms/platform.ts'
import { retweetIn } from './retweet.ts'

/** A header stands among the first rows; above it are titles. */
const DEEPEST_HEADER = 40
/** With fewer different days nothing can be said of their order. By chance all of 15 lie before the 13th once in a million. */
const FEWEST_DAYS = 15
/** A row with one of these is a record, whatever its first word. */
const IDENTIFYING: readonly Role[] = ['nip', 'account', 'act', 'time', 'url', 'target_text', 'target_author', 'target_url']
/** How a signature begins; what follows belongs to it. */
const SIGNATURE = /^(?:mengetahui|menyetujui|dibuat oleh|yang membuat)\b/
/** How rows begin that close a sheet: sums and signatures. */
const FOOTER =
  /^(?:jumlah|total|mengetahui|menyetujui|nip|n i p|kepala|inspektur|sekretaris|plt|pembina|dibuat oleh|penyusun|dicetak|catatan|keterangan|sumber|ttd)\b/
/** `Sintang, 12 September 2024` above a signature. */
const DATELINE = /^[\p{L} .]+,\s*(?:\d{1,2}|\.{2,})\s*[\p{L}.]*\s*\d{0,4}$/u
/** Fields whose several columns are all read; of others the first filled one counts. */
const TEXTS: readonly Role[] = ['text', 'target_text']

/** What a reader of rows is told with. */
export interface SheetOptions {
  readonly file: string
  readonly zone: string
  readonly map: ColumnMap | undefined
  /** Who reads tables, the quick reader where it is not said. */
  readonly reader?: Reader | undefined
  /** Settles what need not be read, where somebody can. */
  readonly glance?: Glance | undefined
  /** Whose the records are that do not say so themselves. */
  readonly owner?: Pick<Owner, 'account' | 'nip' | 'name'> | undefined
}

/** Turns the rows of one table into items: finds the header, leaves titles, sums and signatures aside, and rejects what cannot be read. */
export class Sheet {
  readonly #options: SheetOptions
  #mapping: Mapping | undefined
  #header: readonly string[] = []
  readonly #above: { readonly cells: readonly string[]; readonly line: number }[] = []
  #candidate: readonly string[] = []
  #record = 0
  readonly #aside: number[] = []
  #isClosed = false
  #items = 0
  #damagedNips = 0
  readonly #days = new Set<string>()

  constructor(options: SheetOptions) {
    this.#options = options
  }

  /** Cells of the header, once it is found. */
  get width(): number | undefined {
    return this.#mapping === undefined ? undefined : this.#header.length
  }

  /** Where fields stand in the table, once its header is found and if it is a plain one. */
  get layout(): Layout | undefined {
    if (this.#mapping === undefined) return undefined
    return layoutOf(this.#mapping, { header: this.#header, fixed: (field) => this.#fixed(field), zone: this.#options.zone })
  }

  /** Counts a row that was settled without being read. @param date the day of its time, or nothing. @returns its number */
  pass(date: string): number {
    this.#items++
    if (date !== '') this.#days.add(date)
    return ++this.#record
  }

  /** @returns the item of a row that was settled without being read */
  itemOf(cells: readonly string[], record: number, line: number): Item {
    const read = this.#read(cells, { file: this.#options.file, record, line })
    if (read.kind !== 'item') throw new Error(`record ${record} was taken for an item`)
    return read.item
  }

  /** Takes one row. `line` is where it starts in the file, for messages. */
  row(cells: readonly string[], line: number, into: Read[]): void {
    if (cells.every((cell) => cell.trim() === '')) return // a blank row is no record
    if (this.#mapping === undefined) this.#seek(cells, line, into)
    else if (this.#isAside(cells)) this.#aside.push(line)
    else this.#take(cells, line, into)
  }

  /** Takes a row that could not be read. */
  reject(why: Rejection, raw: string, line: number, into: Read[]): void {
    into.push({ kind: 'rejected', place: { file: this.#options.file, record: ++this.#record, line }, why, raw })
  }

  /**
   * Says what was odd about the table as a whole.
   * @throws SaringError where no row was a header of activities
   */
  end(into: Read[]): void {
    const { file } = this.#options
    if (this.#mapping === undefined) throw unknownColumns(file, this.#candidate)
    if (this.#aside.length > 0)
      into.push({ kind: 'notice', notice: { code: 'rows-aside', file, count: this.#aside.length, lines: this.#aside } })
    if (this.#mayBeSwapped()) into.push({ kind: 'notice', notice: { code: 'days-suspicious', file } })
    if (this.#damagedNips > 0) into.push({ kind: 'notice', notice: { code: 'nips-damaged', file, count: this.#damagedNips } })
    // Not one record had a text or target, and there are columns that nobody knows: the text is most likely in one of them.
    if (this.#items === 0 && this.#record > 0 && this.#mapping.unknown.length > 0) throw unknownColumns(file, this.#header)
  }

  /** Where no date lies behind the 12th, a spreadsheet may have taken days for months. */
  #mayBeSwapped(): boolean {
    const days = [...this.#days]
    return (
      days.length >= FEWEST_DAYS &&
      days.every((date) => Number(date.slice(8)) <= 12) &&
      new Set(days.map((date) => date.slice(5, 7))).size > 1
    )
  }

  #seek(cells: readonly string[], line: number, into: Read[]): void {
    const own = this.#options.map === undefined ? ownSheet(cells) : undefined
    if (own !== undefined) throw new SaringError({ code: 'own-sheet', file: this.#options.file, sheet: own })
    const mapping = mappingOf(cells, this.#above.length === 0, this.#options.map)
    if (mapping === undefined) {
      this.#above.push({ cells, line })
      if (filled(cells) > filled(this.#candidate)) this.#candidate = cells
      if (this.#above.length >= DEEPEST_HEADER) throw unknownColumns(this.#options.file, this.#candidate)
      return
    }
    const { file } = this.#options
    this.#mapping = mapping
    this.#header = cells
    if (mapping.unknown.length > 0) into.push({ kind: 'notice', notice: { code: 'extra-columns', file, columns: mapping.unknown } })
    if (mapping.terms !== undefined) into.push({ kind: 'notice', notice: { code: 'terms-of-use', file, tool: mapping.terms } })
    if (mapping.doubled.length > 0) into.push({ kind: 'notice', notice: { code: 'doubled-columns', file, columns: mapping.doubled } })
    // Titles fill a cell or two; what fills as many as the header may be records, and is told of one by one.
    for (const row of this.#above) {
      if (filled(row.cells) >= Math.max(3, filled(cells) - 1))
        this.reject({ code: 'above-header' }, JSON.stringify(row.cells), row.line, into)
      else this.#aside.push(row.line)
    }
  }

  /** The header again at the top of a page, a sum, a signature. Whatever names a person, an act or a time is a record. */
  #isAside(cells: readonly string[]): boolean {
    if (cells.every((cell, column) => cell.trim() === (this.#header[column] ?? '').trim())) return true
    if (IDENTIFYING.some((role) => this.#value(cells, role) !== '')) return false
    const filledCells = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const first = filledCells.find((cell) => !/^\d+$/.test(cell)) ?? ''
    if (SIGNATURE.test(plainName(first)) || DATELINE.test(first)) this.#isClosed = true
    const isAlone = filledCells.every((cell) => cell === first || /^[\d.,]+$/.test(cell))
    return isAlone && (this.#isClosed || FOOTER.test(plainName(first)))
  }

  #take(cells: readonly string[], line: number, into: Read[]): void {
    const width = this.#header.length
    if (cells.length < width || (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))) {
      this.reject({ code: 'cell-count', expected: width, found: cells.length }, JSON.stringify(cells), line, into)
      return
    }
    if (isDamagedNip(this.#value(cells, 'nip'))) this.#damagedNips++
    const place: Place = { file: this.#options.file, record: ++this.#record, line }
    const read = this.#read(cells, place)
    if (read.kind === 'item') this.#items++
    if (read.kind === 'item' && read.item.time !== undefined) this.#days.add(read.item.time.date)
    into.push(read)
  }

  #read(cells: readonly string[], place: Place): Read {
    return toItem((field) => this.#field(cells, field), place, cells, this.#options.zone)
  }

  #field(cells: readonly string[], field: Field): string {
    const value = this.#value(cells, field)
    switch (field) {
      case 'id':
        return isDamagedId(value) ? idInLink(this.#value(cells, 'url')) || value : value
      case 'time':
        return this.#mapping?.columns.clock === undefined ? value : `${value} ${this.#value(cells, 'clock')}`.trim()
      case 'nip':
        return isDamagedNip(value) ? '' : nipOf(value)
      case 'act':
        return this.#retweet(cells) !== undefined && value === '' ? 'share' : value
      case 'text':
        return this.#retweet(cells) !== undefined ? '' : value
      case 'target_text':
        return value || (this.#retweet(cells)?.text ?? '')
      case 'target_author':
        return this.#retweet(cells)?.author ?? value
      default:
        return value
    }
  }

  #retweet(cells: readonly string[]): ReturnType<typeof retweetIn> {
    return this.#mapping?.hasRetweets === true ? retweetIn(this.#value(cells, 'text')) : undefined
  }

  #value(cells: readonly string[], role: Role): string {
    const columns = this.#mapping?.columns[role]
    if (columns === undefined) return this.#fixed(role)
    if (columns.length === 1) {
      const cell = cells[columns[0] as number]
      return isBlank(cell) ? this.#fixed(role) : (cell as string)
    }
    const values = columns.map((column) => cells[column] ?? '').filter((cell) => !isBlank(cell))
    return this.#mapping?.joins === true && TEXTS.includes(role) ? [...new Set(values)].join('\n') : (values[0] ?? this.#fixed(role))
  }

  #fixed(role: Role): string {
    return role === 'clock' ? '' : (this.#mapping?.fixed[role] ?? ownerField(this.#options, role))
  }
}

/** A NIP that a spreadsheet has made a number of (`1,98503E+17`, rounded zeros) is damaged for good: told of, never guessed. */
export const isDamagedNip = (nip: string): boolean => nip !== '' && (isDamagedId(nip.replace(/^'/, '')) || /^'?\d{15}000$/.test(nip.trim()))

/** A spreadsheet shows a number as text behind an apostrophe. */
export const nipOf = (written: string): string => written.replace(/^'/, '').trim()

/** The id at the end of a link to a post: what a spreadsheet cannot damage. */
const idInLink = (url: string): string => /\/(?:status|statuses|video|videos|posts|reel)\/(\d{8,})/.exec(url)?.[1] ?? ''

/** What the caller says of a record that does not name its person. */
export const ownerField = ({ owner }: SheetOptions, field: Field): string =>
  field === 'account' || field === 'nip' || field === 'name' ? (owner?.[field] ?? '') : ''

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell.trim() === ''
const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

function unknownColumns(file: string, cells: readonly string[]): SaringError {
  const columns = cells.filter((cell) => cell.trim() !== '').map((cell) => cell.trim().slice(0, 30))
  return new SaringError({ code: 'unknown-columns', file, columns: columns.slice(0, 20) })
}
