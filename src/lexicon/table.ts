import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { parseWithLines, type Reader } from '../text/csv.ts'
import { detached } from '../text/detached.ts'
import type { LexiconProblem } from '../words/index.ts'

/** A row of a lexicon table and where it stands, `file:line`. */
export interface Row<Fields> {
  readonly fields: Fields
  readonly place: string
}

/** The file that a row stands in, without its line. */
export const fileOf = ({ place }: Row<unknown>): string => place.slice(0, place.lastIndexOf(':'))

/**
 * Reads a lexicon table and checks each row; what is wrong goes to `problems` with its place, and the rest goes on,
 * so that an editor sees all mistakes at once.
 *
 * @param shown how the file is called in messages
 * @param schema one row; its keys are the columns that the table must have, but for those with a default
 */
export async function readTable<Shape extends z.ZodRawShape>(
  file: string,
  shown: string,
  schema: z.ZodObject<Shape>,
  problems: LexiconProblem[],
  reader?: Reader,
): Promise<Row<z.infer<z.ZodObject<Shape>>>[]> {
  return rowsIn(new TextDecoder('utf-8').decode(await readFile(file)), shown, schema, problems, reader)
}

/** The same of a table that somebody has in hand. */
export function rowsIn<Shape extends z.ZodRawShape>(
  text: string,
  shown: string,
  schema: z.ZodObject<Shape>,
  problems: LexiconProblem[],
  reader?: Reader,
): Row<z.infer<z.ZodObject<Shape>>>[] {
  const records = parseWithLines(text, ',', reader)
  if (typeof records === 'number') {
    problems.push({ code: 'table-broken', place: `${shown}:${records}` })
    return []
  }
  const header = records[0]?.cells ?? []
  const missing = Object.entries(schema.shape)
    .filter(([column, cell]) => !header.includes(column) && !isOptional(cell))
    .map(([column]) => column)
  if (missing.length > 0) {
    problems.push({ code: 'columns-missing', place: `${shown}:1`, columns: missing })
    return []
  }
  const once = new Once()
  const rows: Row<z.infer<z.ZodObject<Shape>>>[] = []
  for (const { cells: record, line } of records.slice(1)) {
    const place = `${shown}:${line}`
    if (record.length !== header.length) {
      problems.push({ code: 'cells', place, expected: header.length, found: record.length })
      continue
    }
    const checked = schema.safeParse(Object.fromEntries(header.map((column, index) => [column, once.of(record[index]?.trim() ?? '')])))
    if (checked.success) rows.push({ fields: checked.data, place })
    else for (const issue of checked.error.issues) problems.push(badValue(place, issue, record, header))
  }
  return rows
}

/** Keeps one copy of each cell, detached from the text of the table: tables repeat themselves, and stay in memory as long as a run. */
class Once {
  readonly #cells = new Map<string, string>()

  of(cell: string): string {
    const known = this.#cells.get(cell)
    if (known !== undefined) return known
    const own = detached(cell)
    this.#cells.set(own, own)
    return own
  }
}

/** A column with a default may be left out. */
export const isOptional = (cell: z.core.$ZodType): boolean => cell._zod.optin !== undefined

function badValue(place: string, issue: z.core.$ZodIssue, record: readonly string[], header: readonly string[]): LexiconProblem {
  const column = String(issue.path[0])
  return { code: 'bad-value', place, column, value: record[header.indexOf(column)] ?? '', expected: issue.message }
}
