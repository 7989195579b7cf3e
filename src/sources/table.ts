import { isUtf8 } from 'node:buffer'
import { SaringError } from '../error.ts'
import type { Place } from '../model.ts'
import { delimiterOf, parseCsv } from '../text/csv.ts'
import type { Rejection } from '../words/index.ts'
import { CONTENT_FIELDS, FIELDS, type Field, type Read, toItem } from './canonical.ts'
import { decodeLegacy } from './decode.ts'
import { Lines, lastBorder, MOST_BYTES, MOST_LINES } from './lines.ts'
import { inPieces, type RecordTaker } from './pieces.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d
const BOM = Buffer.from('\uFEFF')

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
  if (table.legacy > 0) yield [{ kind: 'notice', notice: { code: 'read-as-1252', file, count: table.legacy } }]
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
  const names = parseCsv(text, delimiter)?.[0]?.map((cell) => cell.trim().toLowerCase())
  if (names === undefined) throw new SaringError({ code: 'no-header', file })
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

class Table implements RecordTaker {
  readonly #file: string
  readonly #zone: string
  #header: Header | undefined
  #record = 0
  #line = 1
  relaxed = 0
  legacy = 0

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
    const isSound = rows?.every(
      (row) => newlinesIn(row) === 0 || (row.length === this.#width && newlinesIn(row) < MOST_LINES && lengthOf(row) < MOST_BYTES / 4),
    )
    if (rows === undefined || !isSound) return this.#takeOneByOne(bytes, isLast, into)
    for (const row of rows) this.#take(row, into)
    return end
  }

  #takeOneByOne(bytes: Buffer, isLast: boolean, into: Read[]): number {
    const lines = new Lines(bytes, isLast)
    let first = 0
    while (first < lines.count) {
      const count = lines.recordAt(first)
      if (count === 'open' && !isLast) break // its end has not arrived yet
      const record = typeof count === 'number' ? lines.slice(first, count) : undefined
      const text = record === undefined ? undefined : this.#decode(record)
      const row = text === undefined ? undefined : this.#parse(text)?.[0]
      if (typeof count === 'number' && row !== undefined && (row.length === this.#width || count === 1)) {
        this.#take(row, into)
        first += count
      } else {
        this.#takeBroken(lines.slice(first, 1), into)
        first++
      }
    }
    return lines.endOf(first)
  }

  /** UTF-8, else Windows-1252, which is told of; nothing where it is neither. */
  #decode(bytes: Buffer): string | undefined {
    if (isUtf8(bytes)) return bytes.toString('utf8')
    const text = decodeLegacy(bytes)
    if (text !== undefined) this.legacy++
    return text
  }

  #takeBroken(line: Buffer, into: Read[]): void {
    const text = this.#decode(line)?.replace(/\r?\n$/, '')
    const raw = text ?? line.toString('utf8').replace(/\r?\n$/, '')
    if (text === undefined) this.#reject({ code: 'invalid-utf8' }, raw, into)
    else {
      const row = this.#parse(text, true)?.[0]
      if (row?.length === this.#width) {
        this.relaxed++
        this.#take(row.map(unquoted), into)
        return
      }
      this.#reject({ code: 'broken-quotes' }, raw, into)
    }
    this.#line++
  }

  #parse(text: string, isRelaxed = false): string[][] | undefined {
    return parseCsv(text, this.#header?.delimiter ?? ',', isRelaxed)
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

const lengthOf = (row: readonly string[]): number => row.reduce((total, cell) => total + cell.length, 0)

function newlinesIn(row: readonly string[]): number {
  let count = 0
  for (const cell of row) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++
  return count
}
