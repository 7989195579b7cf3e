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

/**
 * Reads a review sheet in whatever form a spreadsheet has saved it, in either language.
 *
 * @param columns that are wanted
 * @throws SaringError where it cannot be opened, has no columns `key` and `decision`, or is broken at a line
 */
export async function readReviewSheet(file: string, columns: readonly ColumnName[] = READ_COLUMNS, reader?: Reader): Promise<ReviewSheet> {
  const headers = Object.fromEntries(columns.map((column) => [column, headersOf(column)])) as Record<ColumnName, string[]>
  return { ...(await readSmallTable<ColumnName>(file, { headers, needed: [['key'], ['decision']] }, reader)), file }
}

/** Whether nothing stands in a row that an import looks at: a row of sums, or one that somebody left empty. */
export const isBlankRow = ({ fields }: ReviewRow): boolean => READ_COLUMNS.every((column) => fields[column] === '')
