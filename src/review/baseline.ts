import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SaringError } from '../error.ts'
import type { LoggedDecision } from '../model.ts'
import type { Baseline, Known } from '../report/baseline.ts'
import type { Filled } from '../report/columns.ts'
import { FLAGGED, FLAGGED_BOOK, KNOWN, MANIFEST } from '../report/sheets.ts'
import { isKey } from '../sources/key.ts'
import { parseMoment } from '../sources/time.ts'
import type { Reader } from '../text/csv.ts'
import type { Words } from '../words/index.ts'
import { type HeldRow, holdSheet } from './hold.ts'
import { DECISIONS_LOG, latestBy, readSoundLog } from './log.ts'
import { readReviewSheet } from './sheet.ts'

/**
 * Reads what an earlier scan has delivered, and what was decided of it: the log first, then sheets that were filled in where they lie.
 * What was decided of a row whose evidence was changed does not count.
 *
 * @throws SaringError where the folder is no dossier (2), or its log of decisions cannot be relied on (4)
 */
export async function readBaseline(dossier: string, words: Words, zone: string, reader?: Reader): Promise<Baseline> {
  if (!(await isFile(join(dossier, MANIFEST)))) throw new SaringError({ code: 'manifest-missing', path: dossier })
  const { entries } = await readSoundLog(join(dossier, DECISIONS_LOG))
  const logged = latestBy(entries, ({ key }) => key)
  const baseline = new Map<string, Known>()
  for (const name of [FLAGGED, FLAGGED_BOOK, KNOWN]) {
    const file = join(dossier, name)
    if (!(await isFile(file))) continue
    const sheet = await readReviewSheet(file, undefined, reader)
    // Sheets of versions before the check tell which findings there were, and nothing that could be relied on of decisions.
    const rows = sheet.columns.has('evidence_check') ? holdSheet(sheet, undefined, zone).rows : []
    const held = new Map(rows.map((row) => [row.key, row]))
    for (const { fields } of sheet.rows) {
      const { key } = fields
      if (!isKey(key)) continue
      const before = baseline.get(key)
      const entry = logged.get(key)
      const filled = before?.filled ?? (entry === undefined ? fromSheet(held.get(key), words) : fromLog(entry, words))
      baseline.set(key, { knownAt: before?.knownAt ?? parseMoment(fields.known_at, zone)?.date, filled })
    }
  }
  return baseline
}

function fromLog({ decision, reason, reviewer, decided_at, note }: LoggedDecision, words: Words): Filled {
  return { decision: words.review.decision[decision], decision_reason: reason, reviewer, reviewed_at: decided_at, note }
}

function fromSheet(row: HeldRow | undefined, words: Words): Filled | undefined {
  if (row?.decision === undefined) return undefined
  const { decision, reason, reviewer, decidedAt, note } = row
  return { decision: words.review.decision[decision], decision_reason: reason, reviewer, reviewed_at: decidedAt, note }
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() === true
