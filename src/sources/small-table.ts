import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { SaringError } from '../error.ts'
import { type CsvRow, delimiterOf, parseWithLines, type Reader } from '../text/csv.ts'
import { plainName } from '../text/fold.ts'
import { plainCell } from '../text/guard.ts'
import { sheetsOf } from '../text/workbook.ts'
import { decodeLegacy, toUtf8 } from './decode.ts'
import { unreadable } from './files.ts'

/** A header stands among the first rows; above it are titles. */
const DEEPEST_HEADER = 40

/** How a file of LibreOffice of its own kind begins: its first entry says what it is. */
const OPEN_DOCUMENT = /^PK.*mimetypeapplication\/vnd\.oasis\.opendocument/s

/** A row by its columns, without the guards of a spreadsheet; columns that the table lacks are empty. */
export interface SmallRow<Column extends string> {
  readonly fields: Readonly<Record<Column, string>>
  /** On which the row ends in its file, from 1. */
  readonly line: number
}

/** A table that people keep by hand: a list of accounts, a catalogue. */
export interface SmallTable<Column extends string> {
  readonly rows: readonly SmallRow<Column>[]
  /** Those that the header has. */
  readonly columns: ReadonlySet<Column>
  /** Those that more than one column of the header stands for: the first is read. */
  readonly doubled: ReadonlySet<Column>
  /** Whether letters beyond Windows-1252 may have been lost when it was saved. */
  readonly is1252: boolean
  readonly sha256: string
}

/** The headers by which each column is known, plain (see `plainName`), and those it cannot do without: one of each group. */
export interface TableShape<Column extends string> {
  readonly headers: Readonly<Record<Column, readonly string[]>>
  readonly needed: readonly (readonly NoInfer<Column>[])[]
}

/**
 * Reads a small table whole: CSV of any usual delimiter and encoding, or the first sheet of a workbook that has the header.
 * It may come back from Excel: with byte order mark, `;` and guarded cells.
 *
 * @throws SaringError where it cannot be opened, lacks a needed column, or a row (named by its line) has broken quotes or too many cells
 */
export async function readSmallTable<Column extends string>(
  file: string,
  shape: TableShape<Column>,
  reader?: Reader,
): Promise<SmallTable<Column>> {
  const bytes = await readFile(file).catch((error) => {
    throw unreadable(file, error.code === 'EISDIR' ? { code: 'ENOENT' } : error)
  })
  const columnsOf = (cells: readonly string[]): Map<Column, number> => columnsIn(cells, shape).columns
  const isHeader = (cells: readonly string[]): boolean => {
    const found = columnsOf(cells)
    return shape.needed.every((group) => group.some((column) => found.has(column)))
  }
  const { rows, is1252 } = await rowsOf(bytes, file, isHeader, reader)
  const start = rows.slice(0, DEEPEST_HEADER).findIndex(({ cells }) => isHeader(cells))
  if (start === -1)
    throw new SaringError({
      code: 'table-columns',
      file,
      columns: shape.needed,
      found: (rows[0]?.cells ?? []).slice(0, 12).map((cell) => cell.slice(0, 30)),
    })
  const header = (rows[start] as CsvRow).cells
  const { columns, doubled } = columnsIn(header, shape)
  const names = Object.keys(shape.headers) as Column[]
  return {
    rows: rows.slice(start + 1).map(({ cells, line }) => {
      if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
        throw new SaringError({ code: 'table-cells', file, line, expected: header.length, found: cells.length })
      const cell = (name: Column): string => plainCell((cells[columns.get(name) ?? -1] ?? '').trim()).trim()
      return { fields: Object.fromEntries(names.map((name) => [name, cell(name)])) as Record<Column, string>, line }
    }),
    columns: new Set(columns.keys()),
    doubled,
    is1252,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

function columnsIn<Column extends string>(
  cells: readonly string[],
  { headers }: TableShape<Column>,
): { readonly columns: Map<Column, number>; readonly doubled: Set<Column> } {
  const columns = new Map<Column, number>()
  const doubled = new Set<Column>()
  for (const [index, cell] of cells.entries()) {
    const plain = plainName(cell.replaceAll('_', ' '))
    const found = (Object.keys(headers) as Column[]).find((name) => headers[name].includes(plain))
    if (found === undefined) continue
    if (columns.has(found)) doubled.add(found)
    else columns.set(found, index)
  }
  return { columns, doubled }
}

type Rows = { readonly rows: readonly CsvRow[]; readonly is1252: boolean }

async function rowsOf(
  bytes: Buffer,
  file: string,
  isHeader: (cells: readonly string[]) => boolean,
  reader: Reader | undefined,
): Promise<Rows> {
  const mark = bytes.subarray(0, 4).toString('hex')
  if (mark === 'd0cf11e0') throw new SaringError({ code: 'input-biff', file })
  if (OPEN_DOCUMENT.test(bytes.subarray(0, 100).toString('latin1'))) throw new SaringError({ code: 'input-ods', file })
  if (mark === '504b0304') return { rows: await sheetRows(bytes, file, isHeader), is1252: false }
  const pieces: Buffer[] = []
  for await (const piece of toUtf8(one(bytes))) pieces.push(piece)
  const plain = Buffer.concat(pieces)
  const text = ((isUtf8(plain) ? undefined : decodeLegacy(plain)) ?? plain.toString('utf8')).replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new SaringError({ code: 'input-empty', file })
  const lines = text.split(/\r?\n/, DEEPEST_HEADER)
  const cut = (delimiter: string): boolean =>
    lines.some((line) => isHeader(line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))))
  const delimiter = ['\t', ';', '|', ','].find(cut) ?? delimiterOf(lines.find((line) => line.trim() !== '') ?? '')
  const rows = parseWithLines(text, delimiter, reader)
  if (typeof rows === 'number') throw new SaringError({ code: 'table-broken', file, line: rows })
  return { rows, is1252: !isUtf8(plain) || isAscii(plain) }
}

async function sheetRows(bytes: Buffer, file: string, isHeader: (cells: readonly string[]) => boolean): Promise<readonly CsvRow[]> {
  const sheets = await sheetsOf(bytes)
  if (sheets === undefined) throw new SaringError({ code: 'workbook-broken', file })
  const sheet = sheets.find(({ rows }) => rows.slice(0, DEEPEST_HEADER).some(isHeader)) ?? sheets[0]
  const rows = (sheet?.rows ?? []).map((cells, index) => ({ cells, line: index + 1 }))
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
