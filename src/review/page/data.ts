import type { PageWords } from '../../words/review/page/id.ts'

/** What the page knows of a finding, as cells of the review sheet; `tier`, `act` and `stage` by their English names. */
export const FIELDS = [
  ...(['key', 'check', 'tier', 'score', 'text', 'target_author', 'target_text', 'reasons', 'weakened_by', 'participants'] as const),
  ...(['same_text', 'act', 'time', 'platform', 'url', 'target_url', 'account', 'nip', 'name', 'unit', 'region', 'status'] as const),
  ...(['elections', 'stage', 'categories', 'legal_basis', 'deadline', 'recipient', 'hits', 'logged'] as const),
] as const
export type Field = (typeof FIELDS)[number]
export type PageFinding = Readonly<Record<Field, string>>

/** What stands in the page. A cell that many findings share stands there once. */
export interface PageData {
  /** SHA-256 of the review sheet as delivered: decisions are kept under it. */
  readonly dossier: string
  readonly locale: 'id' | 'en'
  readonly cells: readonly string[]
  /** One a finding: of each field, in the order of `FIELDS`, the number of its cell. */
  readonly rows: readonly (readonly number[])[]
  readonly words: Readonly<Record<'id' | 'en', PageWords>>
}

export function findingsIn({ cells, rows }: PageData): PageFinding[] {
  return rows.map((row) => Object.fromEntries(FIELDS.map((field, index) => [field, cells[row[index] ?? 0] ?? ''])) as PageFinding)
}

/** The way there: see `findingsIn`. */
export function packed(findings: readonly PageFinding[]): Pick<PageData, 'cells' | 'rows'> {
  const numbers = new Map<string, number>()
  const numberOf = (cell: string): number => {
    const known = numbers.get(cell)
    if (known === undefined) numbers.set(cell, numbers.size)
    return known ?? numbers.size - 1
  }
  const rows = findings.map((finding) => FIELDS.map((field) => numberOf(finding[field])))
  return { cells: [...numbers.keys()], rows }
}
