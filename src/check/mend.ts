import { TABLES } from '../lexicon/tables.ts'
import type { ProblemMessage } from '../words/index.ts'
import { DATES, isMonthFirst, mendedCell } from './cell.ts'
import type { RawRow, RawTable } from './csv.ts'

/** A cell by its row and its place in it. */
export interface Spot {
  readonly line: number
  readonly index: number
}
interface Found extends Spot {
  readonly message: ProblemMessage
}

/** A table in its canonical form, and what was the matter with it. */
interface Mended {
  readonly rows: readonly RawRow[]
  readonly header: readonly string[]
  readonly found: readonly Found[]
}

/** Takes out what Excel puts in. */
export function mended({ delimiter, hasSeparatorLine, rows: raw }: RawTable, name: string): Mended {
  const found: Found[] = []
  if (hasSeparatorLine) found.push({ line: 1, index: 0, message: { code: 'separator-line', found: delimiter } })
  else if (delimiter !== ',') found.push({ line: raw[0]?.line ?? 1, index: 0, message: { code: 'delimiter', found: delimiter } })
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
  // Of one date that has the month first nobody knows the order of the others: all are left to a person.
  const dates = header.flatMap((column, index) => (DATES.has(column) ? [index] : []))
  const isUnsure = full.some(({ cells }) => dates.some((index) => isMonthFirst(cells[index] ?? '')))
  const rows = full.map(({ cells, line, last }, at) => {
    const kept = cells.length > cut && isEmptyBehind ? cells.slice(0, cut) : cells
    // A table that nobody reads is left as it is, and so is the header.
    if (at === 0 || !TABLES.has(name)) return { cells: kept, line, last }
    return {
      cells: kept.map((cell, index) => {
        const isLeft = isUnsure && dates.includes(index)
        return isLeft ? cell : mendedCell(cell, header[index] ?? '', (message) => found.push({ line, index, message }))
      }),
      line,
      last,
    }
  })
  return { rows, header: header.slice(0, cut), found }
}
