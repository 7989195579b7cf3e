import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { SaringError } from '../error.ts'
import type { Place } from '../model.ts'
import type { Rejection } from '../words/index.ts'
import { CONTENT_FIELDS, FIELDS, type Field, type Read, toItem } from './canonical.ts'
import { inPieces, type RecordTaker } from './pieces.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d
const QUOTE = 0x22
const DELIMITERS = [',', ';', '\t', '|']
const BOM = Buffer.from('\uFEFF')
/** Said outright: left to itself the parser takes the first it meets in each piece. */
const LINE_ENDS = ['\r\n', '\n']
/** A record of more lines is looked at line by line: somebody forgot a quote. */
const MOST_LINES = 500

/**
 * Reads a table with the canonical fields in its header, piece by piece.
 *
 * A piece that does not parse is read again record by record. A record that breaks the rules of quoting is read relaxed, its
 * first line by itself, and counts if it then has as many cells as the header; else that line is rejected, and reading goes on
 * with the next. What becomes of a record never depends on where the pieces were cut.
 *
 * @throws SaringError where the header has no field to read a text or target from
 */
export async function* readTable(stream: AsyncIterable<Buffer>, file: string, zone: string): AsyncGenerator<Read[]> {
  const table = new Table(file, zone)
  yield* inPieces(stream, table)
  if (table.relaxed > 0) yield [{ kind: 'notice', notice: { code: 'read-relaxed', file, count: table.relaxed } }]
}

interface Header {
  readonly width: number
  readonly columns: Readonly<Partial<Record<Field, number>>>
  readonly delimiter: string
  readonly unknown: readonly string[]
}

function readHeader(text: string, file: string): Header {
  const delimiter = delimiterOf(text)
  let names: string[]
  try {
    names = ((parse(text, { delimiter }) as string[][])[0] ?? []).map((cell) => cell.trim().toLowerCase())
  } catch {
    throw new SaringError({ code: 'no-header', file })
  }
  if (!CONTENT_FIELDS.some((field) => names.includes(field)))
    throw new SaringError({ code: 'unknown-columns', file, columns: names.slice(0, 12).map((name) => name.slice(0, 30)) })
  const present = FIELDS.filter((field) => names.includes(field))
  const doubled = present.filter((field) => names.indexOf(field) !== names.lastIndexOf(field))
  if (doubled.length > 0) throw new SaringError({ code: 'doubled-columns', file, columns: doubled })
  return {
    width: names.length,
    columns: Object.fromEntries(present.map((field) => [field, names.indexOf(field)])),
    delimiter,
    unknown: names.filter((name) => !(FIELDS as readonly string[]).includes(name)),
  }
}

/** The delimiter that cuts the header row, quotes aside, into most cells. Texts are full of commas; headers are not. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

class Table implements RecordTaker {
  readonly #file: string
  readonly #zone: string
  #header: Header | undefined
  #record = 0
  #line = 1
  relaxed = 0

  constructor(file: string, zone: string) {
    this.#file = file
    this.#zone = zone
  }

  take(bytes: Buffer, isLast: boolean, into: Read[]): number {
    const start = this.#header === undefined ? this.#takeHeader(bytes, isLast, into) : 0
    return this.#header === undefined ? 0 : start + this.#takeRecords(bytes.subarray(start), isLast, into)
  }

  tooLong(bytes: number, into: Read[]): void {
    if (this.#header === undefined) throw new SaringError({ code: 'no-header', file: this.#file })
    this.#reject({ code: 'too-long', bytes }, '', into)
    this.#line++
  }

  #takeHeader(bytes: Buffer, isLast: boolean, into: Read[]): number {
    let start = bytes.subarray(0, 3).equals(BOM) ? 3 : 0
    let line = 1
    while (bytes[start] === NEWLINE || bytes[start] === RETURN) if (bytes[start++] === NEWLINE) line++
    const newline = bytes.indexOf(NEWLINE, start)
    if (newline === -1 && !isLast) return 0
    const end = newline === -1 ? bytes.length : newline + 1
    this.#header = readHeader(bytes.subarray(start, end).toString('utf8').trim(), this.#file)
    this.#line = line + 1
    const { unknown } = this.#header
    if (unknown.length > 0) into.push({ kind: 'notice', notice: { code: 'extra-columns', file: this.#file, columns: unknown } })
    return end
  }

  #takeRecords(bytes: Buffer, isLast: boolean, into: Read[]): number {
    const end = isLast ? bytes.length : lastBorder(bytes)
    const whole = bytes.subarray(0, end)
    const rows = end > 0 && isUtf8(whole) ? this.#parse(whole.toString('utf8')) : undefined
    // A record of several lines with a wrong number of cells may be several records behind one bad quote.
    const isSound = rows?.every((row) => newlinesIn(row) === 0 || (row.length === this.#width && newlinesIn(row) < MOST_LINES))
    if (rows === undefined || !isSound) return this.#takeOneByOne(bytes, isLast, into)
    for (const row of rows) this.#take(row, into)
    return end
  }

  #takeOneByOne(bytes: Buffer, isLast: boolean, into: Read[]): number {
    const lines = linesOf(bytes, isLast)
    let taken = 0
    for (let first = 0; first < lines.length; ) {
      const count = linesOfRecord(lines, first)
      if (count === undefined && !isLast && lines.length - first < MOST_LINES) return taken // its end has not arrived yet
      const record = Buffer.concat(lines.slice(first, first + (count ?? 1)))
      const row = isUtf8(record) ? this.#parse(record.toString('utf8'))?.[0] : undefined
      const isWhole = row !== undefined && (row.length === this.#width || count === 1)
      if (isWhole) this.#take(row, into)
      else this.#takeBroken(lines[first] as Buffer, into)
      for (const line of lines.slice(first, first + (isWhole ? (count ?? 1) : 1))) taken += line.length
      first += isWhole ? (count ?? 1) : 1
    }
    return taken
  }

  #takeBroken(line: Buffer, into: Read[]): void {
    const raw = line.toString('utf8').replace(/\r?\n$/, '')
    if (!isUtf8(line)) this.#reject({ code: 'invalid-utf8' }, raw, into)
    else {
      const row = this.#parse(raw, true)?.[0]
      if (row?.length === this.#width) {
        this.relaxed++
        this.#take(row.map(unquoted), into)
        return
      }
      this.#reject({ code: 'broken-quotes' }, raw, into)
    }
    this.#line++
  }

  #parse(text: string, relaxed = false): string[][] | undefined {
    try {
      return parse(text, {
        delimiter: this.#header?.delimiter ?? ',',
        record_delimiter: LINE_ENDS,
        relax_column_count: true,
        relax_quotes: relaxed,
      }) as string[][]
    } catch {
      return undefined
    }
  }

  #take(row: readonly string[], into: Read[]): void {
    const line = this.#line
    this.#line += 1 + newlinesIn(row)
    if (row.length === 1 && row[0]?.trim() === '') return // a blank line is no record
    if (row.length !== this.#width) {
      this.#reject({ code: 'cell-count', expected: this.#width, found: row.length }, JSON.stringify(row), into, line)
      return
    }
    const place: Place = { file: this.#file, record: ++this.#record, line }
    const value = (field: Field): string => row[this.#header?.columns[field] ?? -1] ?? ''
    into.push(toItem(value, place, row, this.#zone))
  }

  get #width(): number {
    return this.#header?.width ?? 0
  }

  #reject(why: Rejection, raw: string, into: Read[], line = this.#line): void {
    into.push({ kind: 'rejected', place: { file: this.#file, record: ++this.#record, line }, why, raw })
  }
}

/** Read relaxed, a cell with loose quotes inside keeps those around it. */
const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)

/** @returns the offset behind the last newline that ends a record, or 0. Quotes are counted: inside an odd one a newline ends nothing. */
function lastBorder(bytes: Buffer): number {
  const quotes: number[] = []
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) quotes.push(at)
  let end = bytes.length
  for (let index = quotes.length; index >= 0; index--) {
    const start = index === 0 ? -1 : (quotes[index - 1] as number)
    if (index % 2 === 0) {
      const newline = bytes.subarray(start + 1, end).lastIndexOf(NEWLINE)
      if (newline !== -1) return start + 1 + newline + 1
    }
    end = start
  }
  return 0
}

/** The lines with their ends; the last one only if its end is there, or none will come. */
function linesOf(bytes: Buffer, isLast: boolean): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let newline = bytes.indexOf(NEWLINE); newline !== -1; newline = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, newline + 1))
    start = newline + 1
  }
  if (isLast && start < bytes.length) lines.push(bytes.subarray(start))
  return lines
}

/** How many lines from `first` on until their quotes are even; nothing where they never are within reach. */
function linesOfRecord(lines: readonly Buffer[], first: number): number | undefined {
  let quotes = 0
  for (let last = first; last < Math.min(lines.length, first + MOST_LINES); last++) {
    const line = lines[last] as Buffer
    for (let at = line.indexOf(QUOTE); at !== -1; at = line.indexOf(QUOTE, at + 1)) quotes++
    if (quotes % 2 === 0) return last - first + 1
  }
  return undefined
}

function newlinesIn(row: readonly string[]): number {
  let count = 0
  for (const cell of row) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++
  return count
}
