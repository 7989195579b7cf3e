import { stat } from 'node:fs/promises'
import { SaringError } from '../error.ts'
import { REVIEWER_COLUMNS } from '../report/columns.ts'
import { EVIDENCE } from '../report/evidence.ts'
import type { ColumnName } from '../report/sheets.ts'
import { readSmallTable, type SmallRow, type SmallTable } from '../sources/small-table.ts'
import type { Reader } from '../text/csv.ts'
import { plainName } from '../text/fold.ts'
import { wordsOf } from '../words/index.ts'

/** The columns of a review sheet that an import looks at. */
export const READ_COLUMNS = [...new Set<ColumnName>([...REVIEWER_COLUMNS, ...EVIDENCE.full, 'evidence_check', 'tier', 'known_at'])]
export type ReviewRow = SmallRow<ColumnName>
export type ReviewSheet = SmallTable<ColumnName> & { readonly file: string }

const headersOf = (column: ColumnName): string[] =>
  (['id', 'en'] as const).map((locale) => plainName(wordsOf(locale).column[column].replaceAll('_', ' ')))

/** `teks / text`: how a sheet of either language calls a column. */
export const headerOf = (column: ColumnName): string =>
  [...new Set((['id', 'en'] as const).map((locale) => wordsOf(locale).column[column]))].join(' / ')

/**
 * Reads a review sheet in whatever form a spreadsheet has saved it, in either language.
 *
 * @param columns that are wanted
 * @throws SaringError where it cannot be opened, has no columns `key` and `decision`, or is broken at a line; (4) where a column of the reviewer stands in it twice
 */
export async function readReviewSheet(file: string, columns: readonly ColumnName[] = READ_COLUMNS, reader?: Reader): Promise<ReviewSheet> {
  const headers = Object.fromEntries(columns.map((column) => [column, headersOf(column)])) as Record<ColumnName, string[]>
  const table = await readSmallTable<ColumnName>(file, { headers, needed: [['key'], ['decision']] }, reader).catch(async (error) => {
    const isOther = (error instanceof SaringError && error.problem.code === 'table-columns') || (await isFolder(file))
    throw isOther ? new SaringError({ code: 'review-no-sheet', file }) : error
  })
  const doubled = REVIEWER_COLUMNS.filter((column) => table.doubled.has(column))
  if (doubled.length > 0) throw new SaringError({ code: 'review-doubled-columns', file, columns: doubled.map(headerOf) }, 4)
  return { ...table, file }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() === true

/** Whether nothing stands in a row that an import looks at: a row of sums, or one that somebody left empty. */
export const isBlankRow = ({ fields }: ReviewRow): boolean => READ_COLUMNS.every((column) => fields[column] === '')
