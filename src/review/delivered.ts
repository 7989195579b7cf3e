import { join } from 'node:path'
import { SaringError } from '../error.ts'
import { fileHash } from '../report/files.ts'
import { readManifest } from '../report/manifest.ts'
import type { ColumnName } from '../report/sheets.ts'
import { FLAGGED, FLAGGED_BOOK, MANIFEST } from '../report/sheets.ts'
import { isBlankRow, type ReviewRow, readReviewSheet } from './sheet.ts'

/** The rows of a dossier by their key, as they were delivered. */
export type Delivered = ReadonlyMap<string, ReviewRow['fields']>

/**
 * Reads the review sheet of a dossier: the CSV or the workbook, whichever still is what the scan has written.
 *
 * @param columns that are wanted, where an import's are not enough
 * @throws SaringError where there is no manifest; (4) where people have worked in both, so that neither can vouch for the other
 */
export async function readDelivered(dossier: string, columns?: readonly ColumnName[]): Promise<Delivered> {
  const path = join(dossier, MANIFEST)
  const manifest = await readManifest(path)
  if (manifest === undefined) throw new SaringError({ code: 'manifest-missing', path: dossier })
  for (const name of [FLAGGED, FLAGGED_BOOK]) {
    const written = manifest.outputs.find(({ file }) => file === name)
    const file = join(dossier, name)
    if (written === undefined || (await fileHash(file)) !== written.sha256) continue
    const { rows } = await readReviewSheet(file, columns)
    return new Map(rows.filter((row) => !isBlankRow(row)).map(({ fields }) => [fields.key, fields]))
  }
  throw new SaringError({ code: 'dossier-edited', path: dossier }, 4)
}
