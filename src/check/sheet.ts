import { basename } from 'node:path'
import type { Place, Problem } from '../problem.ts'
import { rowText } from '../report/cells.ts'
import type { ProblemMessage } from '../words/index.ts'
import { cellPlace, lineStarts, type RawRow, rawTable } from './csv.ts'
import { type Decoded, decode, ourSide } from './decode.ts'
import { mended, type Spot } from './mend.ts'
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
  // What nobody reads is not looked into.
  const decoded = decode(/\.(csv|yaml)$/.test(name) ? source.bytes : Buffer.alloc(0))
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
  const { rows, header, found } = mended(table, basename(name))
  const starts = later(() => lineStarts(text))
  const rowsByEnd = later(() => new Map(rows.map((row) => [row.last, row])))
  const column = ({ line, index }: Spot): Place => {
    const { down, column } = cellPlace(text, table.delimiter, starts()[line - 1] ?? text.length, index)
    return { file: shown, line: line + down, column }
  }
  for (const { message, ...spot } of found) problems.push(problemAt(column(spot), message))
  // The first line means the header, also where something stands above it.
  const rowAt = (last: number): RawRow | undefined => rowsByEnd().get(last) ?? (last === 1 ? rows[0] : undefined)
  const place = (line: number, name: string | number = 0): Place =>
    column({ line: rowAt(line)?.line ?? line, index: typeof name === 'number' ? name : Math.max(0, header.indexOf(name)) })
  const isSame = found.length === 0
  return {
    source,
    text: isSame ? text : aligned(rows),
    rows,
    header,
    problems,
    isBroken: false,
    rowAt,
    fixed: problems.length > 0 && respelt !== undefined ? (isSame ? respelt : rows.map(written).join('')) : undefined,
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
