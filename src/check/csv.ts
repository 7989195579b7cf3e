import { delimiterOf, parseWithLines, SEPARATOR_LINE } from '../text/csv.ts'

/** A row as it stands in its file. */
export interface RawRow {
  readonly cells: readonly string[]
  /** Where it begins and ends, from 1. */
  readonly line: number
  readonly last: number
}

/** A table as it stands in its file, whatever its delimiter. */
export interface RawTable {
  readonly delimiter: string
  /** Its first line is `sep=;`, by which Excel knows the delimiter. */
  readonly hasSeparatorLine: boolean
  readonly rows: readonly RawRow[]
}

/** A formula that Excel writes to keep digits as text, in a cell without quotes of its own: `="0812"`. */
const BARE_FORMULA = /(^|[,;\t])="([^"\n]*)"(?=[,;\t\r]|$)/gm

/** @returns the rows with their lines; or the line on which quotes break */
export function rawTable(text: string): RawTable | number {
  const separator = SEPARATOR_LINE.exec(text)?.[1]
  // A blank line is left out, and all others keep their numbers.
  const table = separator === undefined ? text : text.replace(SEPARATOR_LINE, '\n')
  const header = /^\s*(.*)/.exec(table)?.[1] ?? ''
  const delimiter = separator ?? delimiterOf(header)
  const read = parseWithLines(table, delimiter)
  const parsed = typeof read === 'number' ? parseWithLines(table.replace(BARE_FORMULA, '$1"=""$2"""'), delimiter) : read
  if (typeof parsed === 'number') return read as number
  const rows = parsed.map(({ cells, line }) => ({ cells, line: line - breaksIn(cells), last: line }))
  return { delimiter, hasSeparatorLine: separator !== undefined, rows }
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/** Where the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/**
 * Where a cell begins. Looked for only where something is wrong.
 * @param start where its row begins in the text
 * @param index its place in the row, from 0; one that the row lacks begins where the row ends
 * @returns lines further down, and the column from 1
 */
export function cellPlace(
  text: string,
  delimiter: string,
  start: number,
  index: number,
): { readonly down: number; readonly column: number } {
  let [at, begin, down, cell, isQuoted] = [start, start, 0, 0, false]
  for (; at < text.length && cell < index; at++) {
    const char = text[at]
    if (char === '"') isQuoted = !isQuoted
    else if (char === '\n') {
      if (!isQuoted) break
      down++
      begin = at + 1
    } else if (char === delimiter && !isQuoted) cell++
  }
  return { down, column: at - begin + 1 }
}
