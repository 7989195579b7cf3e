import { parse } from 'csv-parse/sync'
import { parseQuickly } from './csv-quick.ts'

/** The one door to `csv-parse`. Pieces are parsed whole and at once: what calls here has cut them so that memory stays small. */

const DELIMITERS = [',', ';', '\t', '|']
/** Excel's own word for the delimiter, before the header: `sep=;`. */
export const SEPARATOR_LINE = /^sep=(.)\r?\n/i
/** Said outright: left to itself the parser takes the first line end it meets in each piece. Looking for one is faster than for two. */
const lineEndsOf = (table: string | Buffer): string[] => (table.includes('\r') ? ['\r\n', '\n'] : ['\n'])

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
export function parseWithLines(text: string, delimiter: string): readonly CsvRow[] | number {
  // A line of nothing but `""` is a row; a blank one is none. The quick reader does not tell them apart.
  const quick = /^\uFEFF?""\r?$/m.test(text) ? undefined : parseQuickly(text.replace(/^\uFEFF/, ''), delimiter)
  return quick === undefined ? parseStrictly(text, delimiter) : numbered(quick)
}

/** As `csv-parse` counts: a row has the number of the line on which it ends. */
function numbered(rows: readonly string[][]): CsvRow[] {
  const found: CsvRow[] = []
  let line = 0
  for (const cells of rows) {
    line++
    for (const cell of cells) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) line++
    if (cells.length > 1 || cells[0] !== '') found.push({ cells, line })
  }
  return found
}

/** The same by `csv-parse` alone, which also knows where quotes break. */
export function parseStrictly(text: string, delimiter: string): readonly CsvRow[] | number {
  try {
    const rows = parse(text, { delimiter, info: true, bom: true, relax_column_count: true, skip_empty_lines: true })
    return (rows as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }))
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
