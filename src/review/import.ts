import type { Decided, Decision } from '../model.ts'
import { hideNips } from '../words/index.ts'
import { type Delivered, readDelivered } from './delivered.ts'
import { type HeldRow, type HeldSheet, holdSheet, type RefusedRow } from './hold.ts'
import { appendDecisions, latestBy, nameOf, readSoundLog } from './log.ts'
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
  const answers = held.flatMap(({ sheet, rows }) => rows.flatMap((row) => answerIn(row, sheet, options)))
  const contradicting = contradictions(answers)
  const latest = latestBy(log.entries, nameOf)
  const takenBefore = new Set(log.entries.map(rowNameOf))
  const taken = new Map<string, Decided>()
  let known = 0
  for (const { decided, isDated } of answers) {
    const name = nameOf(decided)
    if (contradicting.has(name)) continue
    const before = taken.get(name) ?? latest.get(name)
    const isKnown = takenBefore.has(rowNameOf(decided)) || (before !== undefined && isSameDecision(before, decided, isDated))
    if (isKnown) known++
    else taken.set(name, decided)
  }
  await appendDecisions(options.decisions, log, [...taken.values()])
  return {
    taken: [...taken.values()],
    known,
    undecided: held.flatMap(({ rows }) => rows).filter(({ decision }) => decision === undefined).length,
    refused: [...held.flatMap(({ refused }) => refused), ...refusals(answers, contradicting)],
    deleted: options.isPartial ? undefined : deletedFrom(delivered, held),
    unsigned: [...taken.values()].filter(({ reviewer }) => reviewer === '').length,
  }
}

/** A decision as a sheet has it. */
interface Answer {
  readonly decided: Decided
  /** The sheet says when it was decided. */
  readonly isDated: boolean
}

function answerIn(row: HeldRow, { file, sha256 }: HeldSheet['sheet'], { reviewer, now }: ImportOptions): Answer[] {
  const { key, line, decision, reason, decidedAt, note } = row
  if (decision === undefined) return []
  const sheet = { file: hideNips(file), line, sha256 }
  const decided = { key, decision, reason, reviewer: row.reviewer || reviewer, decided_at: decidedAt || now, note, sheet }
  return [{ decided, isDated: decidedAt !== '' }]
}

/** Where two sheets let one reviewer, or nobody by name, decide the same item differently: what each of them decided, by item and reviewer. */
function contradictions(answers: readonly Answer[]): Map<string, readonly Decision[]> {
  const decisions = new Map<string, Decision[]>()
  for (const { decided } of answers) {
    const before = decisions.get(nameOf(decided)) ?? []
    if (!before.includes(decided.decision)) decisions.set(nameOf(decided), [...before, decided.decision])
  }
  return new Map([...decisions].filter(([, different]) => different.length > 1))
}

const refusals = (answers: readonly Answer[], contradicting: ReadonlyMap<string, readonly Decision[]>): RefusedRow[] =>
  answers.flatMap(({ decided }) => {
    const decisions = contradicting.get(nameOf(decided))
    const { file, line } = decided.sheet
    return decisions === undefined ? [] : [{ file, line, why: { code: 'contradicts', key: decided.key, decisions } }]
  })

/** One name for a row of a sheet: the very same file taken in again must not undo what was decided after it. */
const rowNameOf = (decided: Decided): string => `${nameOf(decided)} ${decided.sheet.sha256}`

/** A sheet that is taken in again, or comes back with more decisions, tells nothing new of those it had. */
const isSameDecision = (before: Decided, now: Decided, isDated: boolean): boolean =>
  before.decision === now.decision &&
  before.reason === now.reason &&
  before.note === now.note &&
  (!isDated || now.decided_at === before.decided_at)

function deletedFrom(delivered: Delivered | undefined, held: readonly HeldSheet[]): string[] | undefined {
  if (delivered === undefined) return undefined
  const present = new Set(held.flatMap(({ sheet }) => sheet.rows.map(({ fields }) => fields.key)))
  return [...delivered.keys()].filter((key) => !present.has(key))
}
