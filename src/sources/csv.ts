import { isUtf8 } from 'node:buffer'
import type { Item, RowTable, UnreadRow } from '../model.ts'
import { parseCsv, SEPARATOR_LINE } from '../text/csv.ts'
import { parseQuickly } from '../text/csv-quick.ts'
import type { Rejection } from '../words/index.ts'
import { ahead, type Taker } from './ahead.ts'
import type { Read } from './canonical.ts'
import { decodeLegacy } from './decode.ts'
import { bestDelimiter } from './delimiter.ts'
import type { Lookout, SeenRows } from './layout.ts'
import { Lines, lastBorder, MOST_BYTES, MOST_LINES } from './lines.ts'
import { LookedAt, settled } from './looked-at.ts'
import { inPieces, type RecordTaker } from './pieces.ts'
import { plainRows } from './plain-rows.ts'
import { Sheet, type SheetOptions } from './sheet.ts'

const NOTHING = Buffer.alloc(0)
const BOM = Buffer.from('\uFEFF')
/** So much of a file is looked at to find its delimiter. */
const HEAD = 64 * 1024
/** Bytes that are read where a row cannot pass at a glance. */
const SOME = 4 * 1024

/**
 * Reads a CSV table, piece by piece.
 *
 * A piece that does not parse is read again record by record. A record that breaks the rules of quoting is read relaxed, its
 * first line by itself, and counts if it then has as many cells as the header; else that line is rejected, and reading goes on
 * with the next. What becomes of a record never depends on where the pieces were cut.
 *
 * @throws SaringError where no row is a header of activities
 */
export async function* readCsv(stream: AsyncIterable<Buffer>, options: SheetOptions): AsyncGenerator<Iterable<Read>> {
  const table = new Table(options)
  yield* inPieces(options.glance?.lookout === undefined ? stream : ahead(stream, table), table)
  const last: Read[] = []
  table.end(last)
  yield last
}

class Table implements RecordTaker, Taker {
  readonly #options: SheetOptions
  readonly #sheet: Sheet
  #delimiter: string | undefined
  lookout: Lookout | undefined
  readonly borderIn = lastBorder
  left: Buffer = NOTHING
  /** What was seen counts only where a stretch comes as it was handed out: with nothing before it that was left over. */
  readonly #expected = new WeakMap<Buffer, SeenRows>()
  #rows: LookedAt | undefined
  #unread: RowTable
  #line = 1
  #relaxed = 0
  #legacy = 0

  constructor(options: SheetOptions) {
    this.#options = options
    this.#sheet = new Sheet(options)
    this.#unread = unreadRows(this.#sheet, ',')
  }

  expect(stretch: Buffer, seen: SeenRows): void {
    this.#expected.set(stretch, seen)
  }

  *take(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    let taken = 0
    if (this.#delimiter === undefined) {
      if (bytes.length < HEAD && !isLast) return this.#leave(bytes, 0)
      taken = this.#takeDialect(bytes)
    }
    // Until the header is found, rows are taken one by one; from then on in whole pieces.
    while (this.#sheet.width === undefined && taken < bytes.length) {
      const more = yield* this.#takeOneByOne(bytes.subarray(taken), isLast, true)
      if (more === 0) return this.#leave(bytes, taken)
      taken += more
      if (this.#sheet.width !== undefined) this.#prepareGlance()
    }
    const rest = bytes.subarray(taken)
    taken +=
      this.#rows === undefined
        ? yield* this.#takeRecords(rest, isLast)
        : yield* this.#takeAtAGlance(rest, isLast, this.#expected.get(bytes))
    return this.#leave(bytes, taken)
  }

  #leave(bytes: Buffer, taken: number): number {
    this.left = bytes.subarray(taken)
    return taken
  }

  /** Row by row, as far as rows are well-formed: what cannot be settled at a glance is read. */
  *#takeAtAGlance(bytes: Buffer, isLast: boolean, seen?: SeenRows): Generator<Read, number> {
    const end = isLast ? bytes.length : lastBorder(bytes)
    const whole = bytes.subarray(0, end)
    const rows = this.#rows
    if (rows === undefined || !isUtf8(whole)) return yield* this.#takeRecords(bytes, isLast)
    while (seen?.take() === true) {
      const read = this.#settled(seen, whole)
      if (read === undefined) yield* this.#takeRecords(whole.subarray(seen.start, seen.next), true)
      else yield read
    }
    for (rows.begin(whole, seen?.next ?? 0); rows.next < end; ) {
      if (!rows.take()) {
        const taken = yield* this.#takeSome(bytes.subarray(rows.next), isLast)
        if (taken === 0) return rows.next
        rows.next += taken
        continue
      }
      const read = this.#settled(rows, whole)
      if (read === undefined) yield* this.#takeRecords(whole.subarray(rows.start, rows.next), true)
      else yield read
    }
    return rows.next
  }

  /** @returns nothing where the row in hand has to be read */
  #settled(rows: SeenRows, bytes: Buffer): Read | undefined {
    const read = settled(rows, bytes, this.#line, this.#options.glance, this.#sheet, this.#unread)
    if (read !== undefined) this.#line += 1 + rows.newlines
    return read
  }

  /** A row that is out of the ordinary is read with some that follow; all of the rest where no record ends among these. */
  *#takeSome(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    const some = bytes.subarray(0, SOME)
    const taken = yield* this.#takeRecords(some, isLast && some.length === bytes.length)
    return taken > 0 || some.length === bytes.length ? taken : yield* this.#takeRecords(bytes, isLast)
  }

  tooLong(bytes: number): readonly Read[] {
    return this.#reject({ code: 'too-long', bytes }, '')
  }

  end(into: Read[]): void {
    const { file } = this.#options
    this.#sheet.end(into)
    if (this.#legacy > 0) into.push({ kind: 'notice', notice: { code: 'read-as-1252', file, count: this.#legacy } })
    if (this.#relaxed > 0) into.push({ kind: 'notice', notice: { code: 'read-relaxed', file, count: this.#relaxed } })
  }

  /** Settles the delimiter. @returns what stands before the first row */
  #takeDialect(bytes: Buffer): number {
    const mark = bytes.subarray(0, 3).equals(BOM) ? 3 : 0
    const head = bytes.subarray(mark, HEAD).toString('utf8')
    const sep = SEPARATOR_LINE.exec(head)
    if (sep !== null) this.#line++
    this.#delimiter = sep?.[1] ?? bestDelimiter(head, this.#options.map)
    return mark + (sep?.[0].length ?? 0)
  }

  #prepareGlance(): void {
    const { glance, reader } = this.#options
    const { layout } = this.#sheet
    const delimiter = this.#delimiter ?? ','
    const look = reader === 'strict' || layout === undefined ? undefined : glance?.of(layout)
    if (layout === undefined || look === undefined) return
    this.#rows = new LookedAt(plainRows(delimiter, layout.header), look)
    this.#unread = unreadRows(this.#sheet, delimiter)
    this.lookout = glance?.lookout?.(layout, delimiter)
  }

  *#takeRecords(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    const end = isLast ? bytes.length : lastBorder(bytes)
    const whole = bytes.subarray(0, end)
    const rows = end > 0 && isUtf8(whole) ? this.#parsePiece(whole) : undefined
    if (rows === undefined || !rows.every((row) => this.#isSound(row))) return yield* this.#takeOneByOne(bytes, isLast)
    for (const row of rows) yield* this.#row(row)
    return end
  }

  /** The quick reader takes what is well-formed at a glance, `csv-parse` all the rest; where strictness is asked for, everything. */
  #parsePiece(whole: Buffer): string[][] | undefined {
    if (this.#options.reader === 'strict') return this.#parse(whole)
    return parseQuickly(whole.toString('utf8'), this.#delimiter ?? ',') ?? this.#parse(whole)
  }

  /** A record of several lines with a wrong number of cells may be several records behind one bad quote. */
  #isSound(row: readonly string[]): boolean {
    const newlines = newlinesIn(row)
    return newlines === 0 || (row.length === this.#sheet.width && newlines < MOST_LINES && lengthOf(row) < MOST_BYTES / 4)
  }

  *#takeOneByOne(bytes: Buffer, isLast: boolean, onlyToHeader = false): Generator<Read, number> {
    const lines = new Lines(bytes, isLast)
    let first = 0
    while (first < lines.count) {
      const count = lines.recordAt(first)
      if (count === 'open' && !isLast) break // its end has not arrived yet
      const record = typeof count === 'number' ? lines.slice(first, count) : undefined
      const text = record === undefined ? undefined : this.#decode(record)
      const row = text === undefined ? undefined : this.#parse(text)?.[0]
      const { width } = this.#sheet
      if (typeof count === 'number' && row !== undefined && (row.length === width || width === undefined || count === 1)) {
        yield* this.#row(row)
        first += count
      } else {
        yield* this.#takeBroken(lines.slice(first, 1))
        first++
      }
      if (onlyToHeader && this.#sheet.width !== undefined) break
    }
    return lines.endOf(first)
  }

  #takeBroken(line: Buffer): readonly Read[] {
    const text = this.#decode(line)?.replace(/\r?\n$/, '')
    const raw = text ?? line.toString('utf8').replace(/\r?\n$/, '')
    const row = text === undefined ? undefined : this.#parse(text, true)?.[0]
    if (row !== undefined && row.length === this.#sheet.width) {
      this.#relaxed++
      return this.#row(row.map(unquoted))
    }
    return this.#reject({ code: text === undefined ? 'invalid-utf8' : 'broken-quotes' }, raw)
  }

  /** UTF-8, else Windows-1252, which is told of; nothing where it is neither. */
  #decode(bytes: Buffer): string | undefined {
    if (isUtf8(bytes)) return bytes.toString('utf8')
    const text = decodeLegacy(bytes)
    if (text !== undefined) this.#legacy++
    return text
  }

  #parse(table: string | Buffer, isRelaxed = false): string[][] | undefined {
    return parseCsv(table, this.#delimiter ?? ',', isRelaxed)
  }

  #row(cells: readonly string[]): readonly Read[] {
    const reads: Read[] = []
    this.#sheet.row(cells, this.#line, reads)
    this.#line += 1 + newlinesIn(cells)
    return reads
  }

  /** One line that is no record. */
  #reject(why: Rejection, raw: string): readonly Read[] {
    const reads: Read[] = []
    this.#sheet.reject(why, raw, this.#line++, reads)
    return reads
  }
}

/** Reads rows of a table later. It stays while they wait, so it holds nothing of the bytes that were read. */
const unreadRows = (sheet: Sheet, delimiter: string): RowTable => ({
  itemOf({ raw, record, line }: UnreadRow): Item {
    const [cells = []] = parseQuickly(raw, delimiter) ?? parseCsv(raw, delimiter, false) ?? []
    return sheet.itemOf(cells, record, line)
  },
})

/** Read relaxed, a cell with loose quotes inside keeps those around it. */
const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)

const lengthOf = (row: readonly string[]): number => row.reduce((total, cell) => total + cell.length, 0)

function newlinesIn(row: readonly string[]): number {
  let count = 0
  for (const cell of row) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++
  return count
}
