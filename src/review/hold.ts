import { SaringError } from '../error.ts'
import type { Decision } from '../model.ts'
import {
  agrees,
  EVIDENCE,
  type EvidenceKind,
  evidenceCheck,
  evidenceKindOf,
  isRemoteCheck,
  isSame,
  remoteCheck,
} from '../report/evidence.ts'
import type { ColumnName } from '../report/sheets.ts'
import { clip } from '../sources/canonical.ts'
import { isDamagedId, isKey } from '../sources/key.ts'
import { isDamagedNip } from '../sources/sheet.ts'
import { parseMoment } from '../sources/time.ts'
import type { Delivered } from './delivered.ts'
import { headerOf, isBlankRow, type ReviewRow, type ReviewSheet } from './sheet.ts'
import { decisionIn } from './words.ts'

/** Why a row is not taken. Nothing is guessed: who knows what happened to it mends it, or takes it from the delivered sheet. */
export type Refusal =
  | { readonly code: 'no-key' }
  | { readonly code: 'bad-key'; readonly key: string }
  | { readonly code: 'doubled'; readonly key: string; readonly lines: readonly number[] }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'not-sampled'; readonly key: string }
  | { readonly code: 'rounded'; readonly key: string; readonly column: ColumnName }
  | { readonly code: 'changed'; readonly key: string; readonly columns: readonly ColumnName[] }
  | { readonly code: 'no-check'; readonly key: string }
  | { readonly code: 'unknown-decision'; readonly key: string; readonly value: string }
  | { readonly code: 'contradicts'; readonly key: string; readonly decisions: readonly Decision[] }
  | { readonly code: 'bad-time'; readonly key: string; readonly value: string }

export interface RefusedRow {
  readonly file: string
  readonly line: number
  readonly why: Refusal
}

/** A row that is as it was delivered, with what the reviewer filled in. */
export interface HeldRow {
  readonly key: string
  readonly line: number
  /** Nothing where it is not decided yet. */
  readonly decision: Decision | undefined
  readonly reason: string
  readonly reviewer: string
  /** ISO 8601, or empty where the sheet does not say. */
  readonly decidedAt: string
  readonly note: string
  readonly fields: ReviewRow['fields']
}

export interface HeldSheet {
  readonly sheet: ReviewSheet
  readonly rows: readonly HeldRow[]
  readonly refused: readonly RefusedRow[]
}

/**
 * Holds each row of a sheet against its check, and against the dossier where that is at hand.
 *
 * @param zone of times that name none
 * @throws SaringError (4) where columns are missing without which nothing can be compared
 */
export function holdSheet(sheet: ReviewSheet, delivered: Delivered | undefined, zone: string): HeldSheet {
  const rows = sheet.rows.filter((row) => !isBlankRow(row))
  assertComparable(sheet, rows, delivered)
  const lines = new Map<string, number[]>()
  for (const { fields, line } of rows) lines.set(fields.key, [...(lines.get(fields.key) ?? []), line])
  const held: HeldRow[] = []
  const refused: RefusedRow[] = []
  for (const row of rows) {
    const found = holdRow(row, { delivered, zone, is1252: sheet.is1252, lines: lines.get(row.fields.key) ?? [] })
    if ('code' in found) refused.push({ file: sheet.file, line: row.line, why: found })
    else held.push(found)
  }
  return { sheet, rows: held, refused }
}

interface Holding {
  readonly delivered: Delivered | undefined
  readonly zone: string
  readonly is1252: boolean
  /** All rows of the key. */
  readonly lines: readonly number[]
}

function holdRow({ fields, line }: ReviewRow, holding: Holding): HeldRow | Refusal {
  const { key } = fields
  if (key === '') return { code: 'no-key' }
  if (!isKey(key)) return { code: 'bad-key', key: clip(key) }
  if (holding.lines.length > 1) return { code: 'doubled', key, lines: holding.lines }
  const damage = damageOf(fields, holding)
  if (damage !== undefined) return damage
  const decision = decisionIn(fields.decision)
  if (decision === undefined && fields.decision !== '') return { code: 'unknown-decision', key, value: clip(fields.decision) }
  const decidedAt = fields.reviewed_at === '' ? '' : parseMoment(fields.reviewed_at, holding.zone)?.iso
  if (decidedAt === undefined) return { code: 'bad-time', key, value: clip(fields.reviewed_at) }
  const { decision_reason: reason, reviewer, note } = fields
  return { key, line, decision, reason, reviewer, decidedAt, note, fields }
}

/** What has happened to the evidence of a row, if anything. */
function damageOf(fields: ReviewRow['fields'], { delivered, is1252 }: Holding): Refusal | undefined {
  const { key, evidence_check: check } = fields
  const before = delivered?.get(key)
  if (delivered !== undefined && before === undefined) return { code: 'unknown-key', key }
  if (before !== undefined && isRemoteCheck(check))
    return check === remoteCheck((column) => before[column]) ? undefined : { code: 'changed', key, columns: [] }
  const kind = evidenceKindOf(check)
  if (kind === undefined && (before === undefined || check !== '')) return { code: 'no-check', key }
  const isHeld =
    kind === undefined ||
    agrees(
      check,
      evidenceCheck(kind, (column) => fields[column]),
      is1252,
    )
  const changed =
    before === undefined ? [] : EVIDENCE[kind ?? 'full'].filter((column) => !isSame(column, before[column], fields[column], is1252))
  if (isHeld && changed.length === 0) return undefined
  const rounded = kind === 'blind' ? undefined : roundedColumn(fields)
  return rounded === undefined ? { code: 'changed', key, columns: changed } : { code: 'rounded', key, column: rounded }
}

/** A long number that a spreadsheet has made one of its own: it keeps 15 digits. */
function roundedColumn({ id, account, nip }: ReviewRow['fields']): ColumnName | undefined {
  if (isDamagedNip(nip)) return 'nip'
  const isRounded = (value: string): boolean => isDamagedId(value) || /^\d{15}0+$/.test(value)
  return isRounded(id) ? 'id' : isRounded(account) ? 'account' : undefined
}

function assertComparable(sheet: ReviewSheet, rows: readonly ReviewRow[], delivered: Delivered | undefined): void {
  if (!sheet.columns.has('evidence_check') && delivered === undefined)
    throw new SaringError({ code: 'review-no-check', file: sheet.file }, 4)
  if (delivered === undefined && rows.some(({ fields }) => isRemoteCheck(fields.evidence_check)))
    throw new SaringError({ code: 'review-remote', file: sheet.file }, 4)
  const kinds = new Set(rows.map(({ fields }) => evidenceKindOf(fields.evidence_check)))
  const needed: readonly EvidenceKind[] =
    kinds.has('full') || !sheet.columns.has('evidence_check') ? ['full'] : kinds.has('blind') ? ['blind'] : []
  const columns = needed.flatMap((kind) => EVIDENCE[kind].filter((column) => !sheet.columns.has(column)))
  if (columns.length > 0) throw new SaringError({ code: 'review-columns', file: sheet.file, columns: columns.map(headerOf) }, 4)
}
