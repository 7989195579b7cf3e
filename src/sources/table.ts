import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { SaringError } from '../error.ts'
import type { Place } from '../model.ts'
import type { Rejection } from '../words/index.ts'
import { CONTENT_FIELDS, FIELDS, type Field, type Read, toItem } from './canonical.ts'
import { type Chunk, chunksOf } from './chunks.ts'

const DELIMITERS = [',', ';', '\t', '|']
const BOM = Buffer.from('\uFEFF')
/** Said outright: left to itself the parser takes the first it meets in each piece. */
const LINE_ENDS = ['\r\n', '\n']
/** A record of more lines is looked at line by line: somebody forgot a quote. */
const MOST_LINES = 500

/**
 * Reads a table with the canonical fields in its header, piece by piece.
 *
 * A piece that does not parse is read again record by record. A record that breaks the rules of quoting is read relaxed, by
 * itself, and counts if it then has as many cells as the header; else it is rejected, and reading goes on with the next line.
 *
 * @throws SaringError where the header has no field to read a text or target from
 */
export async function* readTable(stream: AsyncIterable<Buffer>, file: string, zone: string): AsyncGenerator<Read[]> {
  let table: Table | undefined
  for await (const chunk of chunksOf(stream, true)) {
    const reads: Read[] = []
    if (table === undefined) {
      const opened = openTable(chunk, file, zone)
      table = opened.table
      reads.push(...opened.reads)
      if (opened.rest.length > 0) table.read(opened.rest, reads)
    } else if (chunk.kind === 'too-long') table.rejectTooLong(chunk.bytes, reads)
    else table.read(chunk.bytes, reads)
    yield reads
  }
  const relaxed = table?.relaxed ?? 0
  if (relaxed > 0) yield [{ kind: 'notice', notice: { code: 'read-relaxed', file, count: relaxed } }]
}

function openTable(chunk: Chunk, file: string, zone: string): { table: Table; reads: Read[]; rest: Buffer } {
  if (chunk.kind === 'too-long') throw new SaringError({ code: 'no-header', file })
  const { bytes } = chunk
  let start = bytes.subarray(0, 3).equals(BOM) ? 3 : 0
  let line = 1
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) if (bytes[start++] === 0x0a) line++
  const end = bytes.indexOf(0x0a, start) + 1 || bytes.length
  const headerText = bytes.subarray(start, end).toString('utf8').trim()
  const delimiter = delimiterOf(headerText)
  let header: string[]
  try {
    header = ((parse(headerText, { delimiter }) as string[][])[0] ?? []).map((cell) => cell.trim().toLowerCase())
  } catch {
    throw new SaringError({ code: 'no-header', file })
  }
  if (!CONTENT_FIELDS.some((field) => header.includes(field)))
    throw new SaringError({ code: 'unknown-columns', file, columns: header.slice(0, 12).map((column) => column.slice(0, 30)) })
  const doubled = FIELDS.filter((field) => header.indexOf(field) !== header.lastIndexOf(field))
  if (doubled.length > 0) throw new SaringError({ code: 'doubled-columns', file, columns: doubled })
  const unknown = header.filter((column) => !(FIELDS as readonly string[]).includes(column))
  const reads: Read[] = unknown.length > 0 ? [{ kind: 'notice', notice: { code: 'extra-columns', file, columns: unknown } }] : []
  return { table: new Table(file, header, delimiter, zone, line + 1), reads, rest: bytes.subarray(end) }
}

/** The delimiter that cuts the header row, quotes aside, into most cells. Texts are full of commas; headers are not. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

class Table {
  readonly #file: string
  readonly #width: number
  readonly #columns: Readonly<Partial<Record<Field, number>>>
  readonly #delimiter: string
  readonly #zone: string
  #record = 0
  #line: number
  relaxed = 0

  constructor(file: string, header: readonly string[], delimiter: string, zone: string, line: number) {
    this.#file = file
    this.#width = header.length
    this.#columns = Object.fromEntries(FIELDS.filter((field) => header.includes(field)).map((field) => [field, header.indexOf(field)]))
    this.#delimiter = delimiter
    this.#zone = zone
    this.#line = line
  }

  /** Reads a piece of whole records. */
  read(bytes: Buffer, into: Read[]): void {
    const rows = isUtf8(bytes) ? this.#parse(bytes.toString('utf8')) : undefined
    // A record of several lines with a wrong number of cells may be several records behind one bad quote.
    const isSound = rows?.every((row) => row.length === this.#width || newlinesIn(row) === 0)
    if (rows !== undefined && isSound) for (const row of rows) this.#take(row, into)
    else this.#readOneByOne(linesOf(bytes), into)
  }

  rejectTooLong(bytes: number, into: Read[]): void {
    this.#reject({ code: 'too-long', bytes }, '', into)
    this.#line++
  }

  #readOneByOne(lines: readonly Buffer[], into: Read[]): void {
    for (let first = 0; first < lines.length; ) {
      const record = recordFrom(lines, first)
      const row = isUtf8(record.bytes) ? this.#parse(record.bytes.toString('utf8'))?.[0] : undefined
      if (row !== undefined && (row.length === this.#width || record.lines === 1)) {
        this.#take(row, into)
        first += record.lines
        continue
      }
      this.#takeBroken(lines[first] as Buffer, into)
      first++
    }
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
        delimiter: this.#delimiter,
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
    const value = (field: Field): string => row[this.#columns[field] ?? -1] ?? ''
    into.push(toItem(value, place, row, this.#zone))
  }

  #reject(why: Rejection, raw: string, into: Read[], line = this.#line): void {
    into.push({ kind: 'rejected', place: { file: this.#file, record: ++this.#record, line }, why, raw })
  }
}

/** Read relaxed, a cell with loose quotes inside keeps those around it. */
const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}

/** Lines from `first` until their quotes are even. */
function recordFrom(lines: readonly Buffer[], first: number): { bytes: Buffer; lines: number } {
  let quotes = 0
  for (let last = first; last < Math.min(lines.length, first + MOST_LINES); last++) {
    const line = lines[last] as Buffer
    for (let at = line.indexOf(0x22); at !== -1; at = line.indexOf(0x22, at + 1)) quotes++
    if (quotes % 2 === 0) return { bytes: Buffer.concat(lines.slice(first, last + 1)), lines: last - first + 1 }
  }
  return { bytes: lines[first] as Buffer, lines: 1 }
}

function newlinesIn(row: readonly string[]): number {
  let count = 0
  for (const cell of row) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++
  return count
}
