import { type Delivered, readDelivered } from './delivered.ts'
import { type HeldRow, type HeldSheet, holdSheet, type RefusedRow } from './hold.ts'
import { appendDecisions, type Decided, latestBy, nameOf, readSoundLog } from './log.ts'
import { readReviewSheet } from './sheet.ts'

export interface ImportOptions {
  readonly sheets: readonly string[]
  /** The dossier that the sheets are of, if it is at hand. */
  readonly dossier: string | undefined
  /** The log that decisions go to. */
  readonly decisions: string
  /** Who decided the rows that name nobody. */
  readonly reviewer: string
  /** The sheets are known to hold a part of the rows. */
  readonly isPartial: boolean
  readonly timezone: string
  /** When the decisions are taken in, ISO 8601: for rows that do not say when they were decided. */
  readonly now: string
}

export interface Imported {
  /** Put behind the log. */
  readonly taken: readonly Decided[]
  /** In the log already. */
  readonly known: number
  /** Rows without a decision. */
  readonly undecided: number
  readonly refused: readonly RefusedRow[]
  /** Keys of the dossier that stand in no sheet; nothing where there is no dossier to tell, or the sheets hold a part. */
  readonly deleted: readonly string[] | undefined
  /** Decisions that name no reviewer. */
  readonly unsigned: number
}

/**
 * Takes the decisions of filled-in sheets into the log: of rows that are as they were delivered, and of no others.
 *
 * @throws SaringError where a sheet cannot be read (2), or the log or the dossier cannot be relied on (4)
 */
export async function importSheets(options: ImportOptions): Promise<Imported> {
  const log = await readSoundLog(options.decisions)
  const delivered = options.dossier === undefined ? undefined : await readDelivered(options.dossier)
  const held: HeldSheet[] = []
  for (const file of options.sheets) held.push(holdSheet(await readReviewSheet(file), delivered, options.timezone))
  const latest = latestBy(log.entries, nameOf)
  const taken: Decided[] = []
  let known = 0
  for (const { sheet, rows } of held)
    for (const row of rows) {
      const decided = decidedIn(row, sheet, options)
      if (decided === undefined) continue
      const before = latest.get(nameOf(decided))
      if (before !== undefined && isSameDecision(before, decided, row)) known++
      else {
        taken.push(decided)
        latest.set(nameOf(decided), { ...decided, previous: '', hash: '' })
      }
    }
  await appendDecisions(options.decisions, log, taken)
  return {
    taken,
    known,
    undecided: held.flatMap(({ rows }) => rows).filter(({ decision }) => decision === undefined).length,
    refused: held.flatMap(({ refused }) => refused),
    deleted: options.isPartial ? undefined : deletedFrom(delivered, held),
    unsigned: taken.filter(({ reviewer }) => reviewer === '').length,
  }
}

function decidedIn(row: HeldRow, { file, sha256 }: HeldSheet['sheet'], { reviewer, now }: ImportOptions): Decided | undefined {
  const { key, line, decision, reason, decidedAt, note } = row
  if (decision === undefined) return undefined
  return {
    key,
    decision,
    reason,
    reviewer: row.reviewer || reviewer,
    decided_at: decidedAt || now,
    note,
    sheet: { file, line, sha256 },
  }
}

/** A sheet that is taken in again, or comes back with more decisions, tells nothing new of those it had. */
const isSameDecision = (before: Decided, now: Decided, { decidedAt }: HeldRow): boolean =>
  before.decision === now.decision &&
  before.reason === now.reason &&
  before.note === now.note &&
  (decidedAt === '' || decidedAt === before.decided_at)

function deletedFrom(delivered: Delivered | undefined, held: readonly HeldSheet[]): string[] | undefined {
  if (delivered === undefined) return undefined
  const present = new Set(held.flatMap(({ sheet }) => sheet.rows.map(({ fields }) => fields.key)))
  return [...delivered.keys()].filter((key) => !present.has(key))
}
