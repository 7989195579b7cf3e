import { stringify } from 'csv-stringify/sync'
import { guardedCell } from '../text/guard.ts'
import { groupNip } from './identity.ts'

export const PROFILES = ['plain', 'excel-id'] as const
/** How a table is written: `plain` is RFC 4180, `excel-id` suits Excel under Indonesian settings. */
export type Profile = (typeof PROFILES)[number]

/** What a cell holds, for the profile to know how to keep it whole. */
export type CellKind = 'text' | 'nip' | 'id' | 'number'

/** Excel's own limit for the characters of a cell. */
const LONGEST_CELL = 32_767
/** What Excel would take for a number, a date or a truth value, and change. */
export const LOOSE_ID =
  /^(?:[\d.,/:\-+ ]+|\d+[.,]?\d*e\+?\d+|true|false|benar|salah|\d{1,2}[- ]?[a-z]{3,9}[- ]?\d*|[a-z]{3,9}[- ]?\d{1,4})$/i
const BOM = '\uFEFF'

/** What stands before the first row. */
export const fileStart = (profile: Profile): string => (profile === 'excel-id' ? BOM : '')

/** @returns one row, with its line end */
export function rowText(cells: readonly string[], profile: Profile | 'tsv'): string {
  return stringify([cells as string[]], {
    delimiter: profile === 'plain' ? ',' : profile === 'tsv' ? '\t' : ';',
    record_delimiter: profile === 'tsv' ? '\n' : '\r\n',
    quoted_match: /[\r\n]/, // any line break: readers do not agree on which of them ends a row
  })
}

/**
 * Prepares a cell for Excel: NIPs in their official grouping, ids and accounts that look like numbers or dates with their platform
 * (`x:1750861…`), so that all stay text; no live formulas;
 * no cell longer than Excel can hold. `plainCell` takes the guard off again.
 */
export function excelCell(value: string, kind: CellKind, platform: string, truncated: string): string {
  const kept = kind === 'nip' ? groupNip(value) : kind === 'id' && LOOSE_ID.test(value) ? `${platform || 'id'}:${value}` : value
  if (kind === 'number') return kept
  // Inside a cell Excel and LibreOffice know one line break, LF; others come back as it.
  const text = kept.replace(/\r\n?/g, '\n')
  const guarded = guardedCell(text)
  return guarded.length > LONGEST_CELL
    ? guarded.slice(0, LONGEST_CELL - truncated.length).replace(/[\uD800-\uDBFF]$/, '') + truncated
    : guarded
}
