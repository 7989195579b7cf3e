import { excelCell, fileStart, rowText } from '../report/cells.ts'
import { REVIEWER_COLUMNS } from '../report/columns.ts'
import { type EVIDENCE, evidenceCheck } from '../report/evidence.ts'
import { WholeFile } from '../report/files.ts'
import { guideOf, reviewWorkbook } from '../report/review-book.ts'
import { type ColumnName, kindOf } from '../report/sheets.ts'
import type { Words } from '../words/index.ts'

/** What a blind sheet shows of an item, by column. Tier, score, name, unit and participant are not among it. */
export type BlindRow = Readonly<Partial<Record<ColumnName, string>>> & { readonly key: string }

export const SHEET_FORMATS = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

/** What a sheet is written with. */
export interface SheetOptions {
  readonly words: Words
  readonly format: SheetFormat
  readonly overwrite: boolean
  /** Columns between those of the reviewer and the evidence. */
  readonly more?: readonly ColumnName[]
}

/**
 * Writes a sheet for somebody who is to judge items by themselves.
 *
 * @throws SaringError where the file cannot be written, or is there and must stay
 */
export async function writeBlindSheet(
  path: string,
  rows: readonly BlindRow[],
  { words, format, overwrite, more = [] }: SheetOptions,
): Promise<void> {
  const names = blindColumns(more)
  const file = await WholeFile.create(path, overwrite)
  try {
    const cellsOf = (row: BlindRow): string[] => {
      const cell = (name: ColumnName): string => excelCell(row[name] ?? '', kindOf(name), row.platform ?? '', words.truncated)
      return names.map((name) => (name === 'evidence_check' ? evidenceCheck('blind', cell) : cell(name)))
    }
    if (format === 'csv') {
      await file.write(
        fileStart('excel-id') +
          rowText(
            names.map((name) => words.column[name]),
            'excel-id',
          ),
      )
      for (const row of rows) await file.write(rowText(cellsOf(row), 'excel-id'))
    } else {
      const book = reviewWorkbook(names, words, (bytes) => file.write(bytes))
      for (const row of rows) await book.row(cellsOf(row))
      await book.finish(guideOf(names, words))
    }
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}

/** The columns of a blind sheet. */
export const blindColumns = (more: readonly ColumnName[] = []): ColumnName[] => [
  ...REVIEWER_COLUMNS,
  ...more,
  ...SHOWN,
  'key',
  'evidence_check',
]

/** In the order in which they are read. */
const SHOWN = [
  'text',
  'target_author',
  'target_text',
  'act',
  'time',
  'platform',
] as const satisfies readonly (typeof EVIDENCE.blind)[number][]
