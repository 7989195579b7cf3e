import type { Words } from '../words/index.ts'
import type { CellKind } from './cells.ts'

export type ColumnName = keyof Words['column']

/** The sheets beside the review sheet, with their columns. */
export const SHEETS = {
  'units.csv': [
    ...(['unit', 'weighed', 'high', 'medium', 'low'] as const),
    ...(['posts', 'comments', 'shares', 'likes', 'follows'] as const),
    ...(['stage_pre_nomination', 'stage_campaign', 'stage_quiet', 'stage_after', 'stage_outside'] as const),
    ...(['not_assessable', 'first_finding', 'last_finding', 'known_at', 'deadline', 'days_left', 'recipient'] as const),
  ],
  'accounts.csv': ['account', 'platform', 'name', 'unit', 'weighed', 'high', 'medium', 'low', 'not_assessable'],
  'same-text.csv': [
    ...(['same_text', 'same_text_count', 'same_text_accounts', 'high', 'medium', 'low'] as const),
    ...(['first_finding', 'last_finding', 'participants', 'same_text_example', 'example'] as const),
  ],
  'terms.csv': ['term', 'kind', 'participant', 'items', 'unique_items'],
  // The first three are a catalogue, to be filled in.
  'not-assessable.csv': [
    ...(['catalogue_url', 'catalogue_author', 'catalogue_text'] as const),
    ...(['targeting', 'acts', 'first_date', 'last_date', 'platforms', 'example'] as const),
  ],
  'duplicates.csv': ['file', 'record', 'line', 'same_content', 'platform', 'account', 'act', 'time', 'key', 'id'],
  'suppressed.csv': [
    ...(['file', 'record', 'line', 'platform', 'account', 'act', 'time', 'tier', 'participants', 'suppressed_by'] as const),
    ...(['suppress_scope', 'suppress_reason', 'suppress_owner', 'suppress_until', 'suppress_place', 'key', 'id'] as const),
  ],
  'rejected.csv': ['file', 'record', 'line', 'reason', 'raw'],
  'unmatched.csv': ['account', 'platform', 'count', 'nearest'],
} as const satisfies Record<string, readonly ColumnName[]>
export type SheetName = keyof typeof SHEETS

/** The review sheet: the one that people write into. */
export const FLAGGED = 'flagged.csv'
/** The same as a workbook. */
export const FLAGGED_BOOK = 'flagged.xlsx'
/** Findings that an earlier scan had delivered, with what was decided of them. */
export const KNOWN = 'known.csv'
export const LEDGER = 'ledger.json'
export const MANIFEST = 'manifest.json'

const NUMBERS: readonly ColumnName[] = [
  ...(['record', 'line', 'count', 'weighed', 'high', 'medium', 'low', 'not_assessable', 'items', 'unique_items', 'targeting'] as const),
  ...(['posts', 'comments', 'shares', 'likes', 'follows', 'days_left', 'same_text_count', 'same_text_accounts'] as const),
  ...(['stage_pre_nomination', 'stage_campaign', 'stage_quiet', 'stage_after', 'stage_outside'] as const),
]

/** What the cells of a column hold, for Excel to leave them whole. */
export function kindOf(column: ColumnName): CellKind {
  if (column === 'nip') return 'nip'
  if (column === 'id' || column === 'account') return 'id'
  return NUMBERS.includes(column) ? 'number' : 'text'
}
