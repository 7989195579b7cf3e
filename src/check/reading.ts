import { basename } from 'node:path'
import type { LexiconReader, ReadEntries } from '../lexicon/load.ts'
import { readEntries } from '../lexicon/load.ts'
import { type Row, rowsIn } from '../lexicon/table.ts'
import { TABLES } from '../lexicon/tables.ts'
import type { Place } from '../problem.ts'
import type { LexiconProblem } from '../words/index.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { Source } from './source.ts'

/** Packs, opened and read as far as they can be. */
export interface Packs extends ReadEntries {
  readonly sheets: readonly Sheet[]
  /** By the name that messages give their file. */
  readonly sheetAt: ReadonlyMap<string, Sheet>
}

/** What the loader makes of the files in their canonical form. */
export async function readPacks(sources: readonly Source[]): Promise<Packs> {
  const sheets = sources.map(sheetOf)
  const sheetAt = new Map(sheets.map((sheet) => [sheet.source.file.shown, sheet]))
  const reader: LexiconReader = {
    text: async ({ shown }) => sheetAt.get(shown)?.text ?? '',
    rows: async ({ shown }, schema, problems) => rowsOf(sheetAt.get(shown) as Sheet, schema, problems),
  }
  const read = await readEntries(
    sources.map(({ file }) => file),
    false,
    reader,
  )
  return { ...read, sheets, sheetAt, problems: [...read.problems, ...sheets.flatMap(listProblems)] }
}

interface Checked {
  readonly rows: readonly Row<unknown>[]
  readonly problems: readonly LexiconProblem[]
}
const known = new WeakMap<Sheet, Checked>()

/** Checking rows takes longest, so a sheet is checked once. What cannot be parsed is told by the sheet itself. */
function rowsOf<Schema extends Parameters<typeof rowsIn>[2]>(sheet: Sheet, schema: Schema, problems: LexiconProblem[]): never[] {
  let checked = known.get(sheet)
  if (checked === undefined) {
    const found: LexiconProblem[] = []
    const rows = sheet.isBroken ? [] : rowsIn(sheet.text, sheet.source.file.shown, schema, found)
    checked = { rows, problems: found }
    known.set(sheet, checked)
  }
  problems.push(...checked.problems)
  return checked.rows as never[]
}

/** Tables that no scan reads: the loader leaves them out. */
const LISTS: readonly string[] = ['everyday.csv', 'names.csv', 'protected.csv']

function listProblems(sheet: Sheet): LexiconProblem[] {
  const name = basename(sheet.source.file.name)
  const schema = LISTS.includes(name) ? TABLES.get(name) : undefined
  const problems: LexiconProblem[] = []
  if (schema !== undefined) rowsOf(sheet, schema, problems)
  return problems
}

/** Rows of the tables of a name, in all packs, as they were written; those that the schema refuses are left out. */
export const listed = <Fields>({ sheets }: Pick<Packs, 'sheets'>, name: string): Row<Fields>[] =>
  sheets.filter(({ source }) => basename(source.file.name) === name).flatMap((sheet) => (known.get(sheet)?.rows ?? []) as Row<Fields>[])

/** Where an entry stands, or a row. */
export function placeOf({ places, sheetAt }: Pick<Packs, 'places' | 'sheetAt'>, what: object | string, column?: string): Place {
  const written = typeof what === 'string' ? what : (places.get(what) ?? '')
  const [, file = written, line = '1'] = /^(.*):(\d+)$/.exec(written) ?? []
  return sheetAt.get(file)?.place(Number(line), column) ?? { file, line: Number(line), column: 1 }
}
