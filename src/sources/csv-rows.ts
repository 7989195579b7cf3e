import { delimiterOf, parseCsv } from '../text/csv.ts'
import type { Head } from './head.ts'
import { lastBorder } from './lines.ts'
import type { Piece, Splitter } from './platforms/platform.ts'

/** A row of a table in the export of a platform, with the first row, whose names may be in any language. */
export interface CsvRow {
  readonly header: readonly string[]
  readonly cells: readonly string[]
}

/** No record is this long; a quote that is still open then was never closed. */
const LONGEST_RECORD = 8 * 1024 * 1024
/** So much of a head is looked at. */
const HEAD = 16 * 1024

/** Cuts a table that a machine wrote into its rows, `CsvRow`s, as it streams. The first row and blank ones are none. */
export const csvRows: Splitter = async function* (bytes) {
  const cutter = new RowCutter()
  for await (const piece of bytes) yield cutter.write(piece)
  yield cutter.end()
}

/** @returns the first rows of a table, below its header; nothing where the head is no table */
export function firstRows({ kind, text }: Head): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  if (kind !== 'text') return NO_TABLE
  const bytes = Buffer.from(text.slice(0, HEAD))
  const [first = ''] = text.split('\n', 1)
  const whole = text.length <= HEAD ? parseCsv(text, delimiterOf(first)) : undefined
  const rest =
    whole ?? parseCsv(bytes.subarray(0, lastBorder(bytes)).toString('utf8'), delimiterOf(first)) ?? parseCsv(first, delimiterOf(first))
  const [header, ...rows] = rest ?? []
  return header === undefined ? NO_TABLE : { header: header.map(trimmed), rows: rows.filter(isFilled) }
}

const NO_TABLE = { header: [], rows: [] }

class RowCutter {
  #rest: Buffer = Buffer.alloc(0)
  #delimiter = ''
  #header: readonly string[] | undefined
  #line = 1

  write(piece: Buffer): Piece[] {
    this.#rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    const border = lastBorder(this.#rest)
    if (border === 0 && this.#rest.length <= LONGEST_RECORD) return []
    return this.#take(border === 0 ? this.#rest.length : border)
  }

  end(): Piece[] {
    return this.#rest.length === 0 ? [] : this.#take(this.#rest.length)
  }

  #take(length: number): Piece[] {
    const text = this.#rest.subarray(0, length).toString('utf8')
    this.#rest = this.#rest.subarray(length)
    if (this.#delimiter === '') this.#delimiter = delimiterOf(text.split('\n', 1)[0] ?? '')
    const rows = parseCsv(text, this.#delimiter)
    return rows === undefined ? this.#apart(text) : rows.flatMap((cells) => this.#row(cells))
  }

  /** Quotes break somewhere: each line by itself, those that fail told of. */
  #apart(text: string): Piece[] {
    return text.split(/(?<=\n)/).flatMap((line): Piece[] => {
      const [cells] = parseCsv(line, this.#delimiter) ?? []
      if (cells !== undefined) return this.#row(cells)
      return [{ keys: '', raw: line.trimEnd(), line: this.#line++, value: undefined, why: { code: 'broken-quotes' } }]
    })
  }

  #row(cells: readonly string[]): Piece[] {
    const line = this.#line
    this.#line += 1 + cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)
    if (!isFilled(cells)) return []
    if (this.#header === undefined) {
      this.#header = cells.map(trimmed)
      return []
    }
    return [{ keys: '', raw: JSON.stringify(cells), line, value: { header: this.#header, cells } satisfies CsvRow }]
  }
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')
const trimmed = (cell: string): string => cell.replace(/^\uFEFF/, '').trim()
