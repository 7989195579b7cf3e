import { parse } from 'csv-parse/sync'
import { parseQuickly } from './csv-quick.ts'

/** The one door to `csv-parse`. Pieces are parsed whole and at once: what calls here has cut them so that memory stays small. */

const DELIMITERS = [',', ';', '\t', '|']
/** Excel's own word for the delimiter, before the header: `sep=;`. */
export const SEPARATOR_LINE = /^sep=(.)\r?\n/i
/** Said outright: left to itself the parser takes the first line end it meets in each piece. Looking for one is faster than for two. */
const lineEndsOf = (table: string | Buffer): string[] => (table.includes('\r') ? ['\r\n', '\n'] : ['\n'])

/** Who reads tables: the quick reader before `csv-parse`, or `csv-parse` alone. The rows are the same. */
export const READERS = ['quick', 'strict'] as const
export type Reader = (typeof READERS)[number]

/** A row with the line of the text on which it ends. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * @param table its text, or the same in UTF-8, which the parser need not make first
 * @param isRelaxed whether quotes that break the rules are read as letters
 * @returns the rows, or nothing where the quotes are broken
 */
export function parseCsv(table: string | Buffer, delimiter: string, isRelaxed = false): string[][] | undefined {
  try {
    const options = { delimiter, record_delimiter: lineEndsOf(table), relax_column_count: true, relax_quotes: isRelaxed }
    return parse(table, options) as string[][]
  } catch {
    return undefined
  }
}

/**
 * Reads a small table whole, with the line of each row; blank lines are left out.
 * @returns the rows, or the line on which quotes break
 */
export function parseWithLines(text: string, delimiter: string, reader: Reader = 'quick'): readonly CsvRow[] | number {
  // A line of nothing but `""` is a row; a blank one is none. The quick reader does not tell them apart.
  const table = text.replace(/^\uFEFF/, '')
  const quick = reader === 'strict' || /^""\r?$/m.test(table) ? undefined : parseQuickly(table, delimiter)
  return quick === undefined ? parseStrictly(table, delimiter) : numbered(quick)
}

/**
 * As an editor counts: a row has the number of the line on which it ends, and `\r\n` is one line end, also inside a cell.
 * @param isQuoted whether the line of a row is begun with a quote, and so no blank one
 */
function numbered(rows: readonly string[][], isQuoted: (index: number) => boolean = () => false): CsvRow[] {
  const found: CsvRow[] = []
  let line = 0
  for (const [index, cells] of rows.entries()) {
    line++
    for (const cell of cells) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) line++
    if (cells.length > 1 || cells[0] !== '' || isQuoted(index)) found.push({ cells, line })
  }
  return found
}

/** The same by `csv-parse` alone, which also knows where quotes break. */
function parseStrictly(table: string, delimiter: string): readonly CsvRow[] | number {
  try {
    const options = { delimiter, record_delimiter: lineEndsOf(table), raw: true, relax_column_count: true }
    const rows = parse(table, options) as unknown as { readonly record: string[]; readonly raw: string }[]
    const cells = rows.map(({ record }) => record)
    return numbered(cells, (index) => rows[index]?.raw.startsWith('"') ?? false)
  } catch (error) {
    return (error as { lines?: number }).lines ?? 1
  }
}

/** The delimiter that cuts a header row, quotes aside, into most cells. Texts are full of commas; headers are not. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
