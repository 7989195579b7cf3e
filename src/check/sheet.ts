import { basename } from 'node:path'
import { TABLES } from '../lexicon/tables.ts'
import type { Place, Problem } from '../problem.ts'
import { rowText } from '../report/cells.ts'
import type { ProblemMessage } from '../words/index.ts'
import { mendedCell } from './cell.ts'
import { cellPlace, lineStarts, type RawRow, type RawTable, rawTable } from './csv.ts'
import { type Decoded, decode, ourSide } from './decode.ts'
import { problemAt } from './severity.ts'
import type { Source } from './source.ts'

/** A file of a lexicon, opened: what it says in its canonical form, and how it differs from it. */
export interface Sheet {
  readonly source: Source
  /** In canonical form, each row on the lines where it stands in the file: what the loader is given. */
  readonly text: string
  readonly rows: readonly RawRow[]
  readonly header: readonly string[]
  readonly problems: readonly Problem[]
  /** Its quotes are broken, so that nothing is known of its rows. */
  readonly isBroken: boolean
  /** @param last the line on which it ends */
  readonly rowAt: (last: number) => RawRow | undefined
  /** The whole file as it should be; nothing where it is so, or where a person must look first. */
  readonly fixed: string | undefined
  /** @param column by name or from 0; nothing means the first */
  readonly place: (line: number, column?: string | number) => Place
}

const known = new WeakMap<Source, Sheet>()

/** Opens a file. The same source is opened once, however often it is asked for. */
export function sheetOf(source: Source): Sheet {
  const opened = known.get(source) ?? open(source)
  known.set(source, opened)
  return opened
}

function open(source: Source): Sheet {
  const { shown, name } = source.file
  const decoded = decode(source.bytes)
  const { text, conflicts } = ourSide(decoded.text)
  const at = (line: number, column = 1): Place => ({ file: shown, line, column })
  const problems = [...encodingOf(decoded), ...conflicts.map(({ line }) => ({ code: 'conflict-marker' as const, line }))].map(
    ({ line = 1, ...message }) => problemAt(at(line), message as ProblemMessage),
  )
  const respelt = decoded.encoding === 'unknown' || conflicts.length > 0 ? undefined : text.replaceAll('\r\n', '\n')
  const plain = {
    source,
    text,
    rows: [],
    header: [],
    isBroken: false,
    rowAt: () => undefined,
    place: (line: number) => at(line, indentOf(text, line)),
  }
  if (!name.endsWith('.csv')) return { ...plain, problems, fixed: problems.length > 0 ? respelt : undefined }
  const table = rawTable(text)
  if (typeof table === 'number')
    return { ...plain, problems: [...problems, problemAt(at(table), { code: 'quotes-broken' })], fixed: undefined, isBroken: true }
  const mended = mend(table, basename(name))
  const starts = later(() => lineStarts(text))
  const rowsByEnd = later(() => new Map(mended.rows.map((row) => [row.last, row])))
  const column = ({ line, index }: Spot): Place => {
    const { down, column } = cellPlace(text, table.delimiter, starts()[line - 1] ?? text.length, index)
    return { file: shown, line: line + down, column }
  }
  for (const { message, ...spot } of mended.found) problems.push(problemAt(column(spot), message))
  const place = (line: number, name: string | number = 0): Place =>
    column({ line: rowsByEnd().get(line)?.line ?? line, index: typeof name === 'number' ? name : Math.max(0, mended.header.indexOf(name)) })
  const isSame = mended.found.length === 0
  return {
    source,
    text: isSame ? text : aligned(mended.rows),
    rows: mended.rows,
    header: mended.header,
    problems,
    isBroken: false,
    rowAt: (last) => rowsByEnd().get(last),
    fixed: problems.length > 0 && respelt !== undefined ? (isSame ? respelt : mended.rows.map(written).join('')) : undefined,
    place,
  }
}

/** What is made at the first need. */
function later<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined
  return () => {
    made ??= make()
    return made
  }
}

function encodingOf({ encoding, hasMark, hasLoneReturns }: Decoded): (ProblemMessage & { readonly line?: number })[] {
  return [
    ...(encoding === 'utf-16' || encoding === 'windows-1252' ? [{ code: 'encoding' as const, encoding: encoding.toUpperCase() }] : []),
    ...(encoding === 'unknown' ? [{ code: 'bytes-broken' as const }] : []),
    ...(hasMark ? [{ code: 'byte-order-mark' as const }] : []),
    ...(hasLoneReturns ? [{ code: 'line-ends' as const }] : []),
  ]
}

/** A cell by its row and its place in it. */
interface Spot {
  readonly line: number
  readonly index: number
}
interface Found extends Spot {
  readonly message: ProblemMessage
}

/** Takes out what Excel puts in. */
function mend({ delimiter, rows: raw }: RawTable, name: string): { rows: RawRow[]; header: string[]; found: Found[] } {
  const found: Found[] = []
  if (delimiter !== ',') found.push({ line: raw[0]?.line ?? 1, index: 0, message: { code: 'delimiter', found: delimiter } })
  const isEmpty = ({ cells }: RawRow): boolean => cells.every((cell) => cell.trim() === '')
  const full = raw.filter((row) => !isEmpty(row))
  const empty = raw.filter((row) => row.cells.length > 1 && isEmpty(row))
  if (empty[0] !== undefined) found.push({ line: empty[0].line, index: 0, message: { code: 'empty-rows', count: empty.length } })
  const header = (full[0]?.cells ?? []).map((cell) => cell.trim())
  const width = header.findLastIndex((cell) => cell !== '') + 1
  const isEmptyBehind = width > 0 && full.every(({ cells }) => cells.slice(width).every((cell) => cell === ''))
  if (width < header.length && isEmptyBehind)
    found.push({ line: full[0]?.line ?? 1, index: width, message: { code: 'empty-columns', count: header.length - width } })
  const cut = isEmptyBehind ? width : header.length
  const rows = full.map(({ cells, line, last }, at) => {
    const kept = cells.length > cut && isEmptyBehind ? cells.slice(0, cut) : cells
    // A table that nobody reads is left as it is, and so is the header.
    if (at === 0 || !TABLES.has(name)) return { cells: kept, line, last }
    return {
      cells: kept.map((cell, index) => mendedCell(cell, header[index] ?? '', (message) => found.push({ line, index, message }))),
      line,
      last,
    }
  })
  return { rows, header: header.slice(0, cut), found }
}

const written = ({ cells }: RawRow): string => rowText(cells, 'plain').replace(/\r\n$/, '\n')

/** Rows on the lines where they stood. */
function aligned(rows: readonly RawRow[]): string {
  let text = ''
  let next = 1
  for (const row of rows) {
    text += '\n'.repeat(row.line - next) + written(row)
    next = row.last + 1
  }
  return text
}

const indentOf = (text: string, line: number): number => (/^\s*/.exec(text.split('\n')[line - 1] ?? '')?.[0].length ?? 0) + 1
