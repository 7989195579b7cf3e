import type { Words } from '../words/index.ts'
import { wordsOf } from '../words/index.ts'

/** Columns by which each sheet of a dossier is known, in whatever language it was written. */
const MARKS = {
  'flagged.csv': ['tier', 'score', 'decision', 'key'],
  'not-assessable.csv': ['catalogue_url', 'targeting', 'example'],
  'rejected.csv': ['file', 'record', 'reason', 'raw'],
  'duplicates.csv': ['file', 'record', 'same_content', 'key'],
  'suppressed.csv': ['suppressed_by', 'suppress_owner', 'suppress_until', 'key'],
} as const satisfies Record<string, readonly (keyof Words['column'])[]>

/** @returns which sheet of an earlier scan a header row is from: no export, though its columns look like one */
export function ownSheet(cells: readonly string[]): string | undefined {
  const names = new Set(cells.map((cell) => cell.trim()))
  const isOf = (marks: readonly (keyof Words['column'])[]): boolean =>
    (['id', 'en'] as const).some((locale) => marks.every((mark) => names.has(wordsOf(locale).column[mark])))
  return Object.entries(MARKS).find(([, marks]) => isOf(marks))?.[0]
}

/** @returns whether an object is a finding that an earlier scan has written */
export const isOwnFinding = (value: object): boolean => ['key', 'tier', 'score', 'hits', 'stage'].every((key) => key in value)
