import type { ColumnMap } from '../model.ts'
import { bestHeader } from './delimiter.ts'
import type { Head } from './head.ts'
import { type Role, roleOf } from './headers.ts'

/** So many known columns are no accident. */
const ENOUGH = 3

/**
 * Whether a file in a ZIP or beside an export is a table of activities, and not some other part of the export: a workbook, a table
 * with several known columns, or objects with several known keys.
 */
export function looksLikeTable({ plain, kind, text, elements }: Head, map: ColumnMap | undefined): boolean {
  switch (kind) {
    case 'binary':
      return /\.xlsx?$/.test(plain)
    case 'json':
      return elements.some(({ keys, value }) => keys === '' && rolesIn(value) >= ENOUGH)
    case 'text':
      return bestHeader(text, map)[1] >= ENOUGH
    case 'html':
      return /\.xlsx?$/.test(plain)
    default:
      return kind satisfies never
  }
}

/** Known keys, and among them one for words or a target: links and times stand in every part of an export. */
function rolesIn(value: unknown): number {
  const keys = Object.keys(typeof value === 'object' && value !== null ? value : {})
  const roles = new Set(keys.map(roleOf).filter((role) => role !== undefined))
  return ['text', 'target_text', 'target_author', 'target_url'].some((role) => roles.has(role as Role)) ? roles.size : 0
}
