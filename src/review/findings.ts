import { join } from 'node:path'
import { SaringError } from '../error.ts'
import { type Act, DECISIONS, type LoggedDecision, type Signal, type Stage, type Tier } from '../model.ts'
import { type Manifest, readManifest } from '../report/manifest.ts'
import { type ColumnName, FLAGGED, MANIFEST } from '../report/sheets.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { readDelivered } from './delivered.ts'
import { DECISIONS_LOG, latestBy, readNamedLog, readSoundLog } from './log.ts'
import { READ_COLUMNS, type ReviewRow } from './sheet.ts'

/** A finding of a dossier, as its review sheet was delivered. */
export interface DossierFinding {
  readonly tier: Tier
  readonly act: Act
  readonly stage: Stage
  /** What its words were taken for. */
  readonly signals: readonly Signal[]
  readonly cells: ReviewRow['fields']
  /** What was decided of it last, by whomever. */
  readonly logged: LoggedDecision | undefined
}

export interface DossierFindings {
  readonly manifest: Manifest
  /** Hash of the last line of the log of decisions. */
  readonly head: string
  /** SHA-256 of `flagged.csv` as delivered: what names a dossier for its reviewers. */
  readonly sha256: string
  readonly findings: readonly DossierFinding[]
}

const COLUMNS: readonly ColumnName[] = [
  ...READ_COLUMNS,
  ...(['score', 'weakened_by', 'participants', 'same_text', 'region', 'status', 'elections', 'stage', 'categories'] as const),
  ...(['legal_basis', 'deadline', 'recipient', 'hits', 'signals'] as const),
]

/**
 * Reads the findings of a dossier, in the order of its sheet, and what was decided of them.
 *
 * @param log of decisions, if it is not in the dossier
 * @throws SaringError where there is no manifest or no log that was named (2), or sheets or log cannot be relied on (4)
 */
export async function readFindings(dossier: string, log?: string): Promise<DossierFindings> {
  const manifest = await readManifest(join(dossier, MANIFEST))
  if (manifest === undefined) throw new SaringError({ code: 'manifest-missing', path: dossier })
  const { entries, head } = await (log === undefined ? readSoundLog(join(dossier, DECISIONS_LOG)) : readNamedLog(log))
  const latest = latestBy(entries, ({ key }) => key)
  const findings = [...(await readDelivered(dossier, COLUMNS)).values()].map((cells) => ({
    tier: TIERS.get(cells.tier) ?? 'low',
    act: ACTS.get(cells.act) ?? 'post',
    stage: STAGES.get(cells.stage) ?? 'unknown',
    signals: cells.signals.split(' | ').flatMap((word) => SIGNALS.get(word) ?? []),
    cells,
    logged: latest.get(cells.key),
  }))
  const sha256 = manifest.outputs.find(({ file }) => file === FLAGGED)?.sha256 ?? ''
  return { manifest, head, sha256, findings }
}

/** Names by the words of either language that stand for them in a sheet. */
const namesOf = <Name extends string>(of: (words: Words) => Readonly<Record<Name, string>>): ReadonlyMap<string, Name> =>
  new Map(
    (['id', 'en'] as const).flatMap((locale) => Object.entries(of(wordsOf(locale))).map(([name, word]) => [word as string, name as Name])),
  )

const TIERS = namesOf<Tier>((words) => words.tier)
const ACTS = namesOf<Act>((words) => words.act)
const STAGES = namesOf<Stage>((words) => words.stage)
const SIGNALS = namesOf<Signal>((words) => words.signal)

/** What decisions are called and mean, in their order. */
export const decisionsIn = ({ review }: Words): { readonly code: string; readonly word: string; readonly help: string }[] =>
  DECISIONS.map((code) => ({ code, word: review.decision[code], help: review.decisionHelp[code] }))
