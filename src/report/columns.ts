import type { Span } from '../model.ts'
import type { Words } from '../words/index.ts'
import { type CellKind, excelCell, type Profile } from './cells.ts'
import { evidenceCheck } from './evidence.ts'
import type { FindingRecord } from './record.ts'
import { categoryName } from './sentences.ts'

interface Column {
  readonly name: keyof Words['column']
  readonly kind?: CellKind
  readonly value: (record: FindingRecord, words: Words) => string
}

const empty = (): string => ''
const join = (values: readonly string[]): string => values.join(' | ')
const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '')

/** The columns of the review sheet: what a reviewer reads and fills in first, what machines need last. Always all, always in this order. */
export const COLUMNS: readonly Column[] = [
  { name: 'tier', value: (record, words) => words.tier[record.tier] },
  { name: 'score', kind: 'number', value: (record) => String(record.score) },
  { name: 'decision', value: empty },
  { name: 'decision_reason', value: empty },
  { name: 'reviewer', value: empty },
  { name: 'reviewed_at', value: empty },
  { name: 'note', value: empty },
  { name: 'text', value: (record) => marked(record, 'text', record.text) },
  { name: 'reasons', value: (record) => record.reasons.join(' ') },
  { name: 'weakened_by', value: (record) => record.weakened_by.join('; ') },
  { name: 'participants', value: (record) => join(record.participant_names) },
  { name: 'same_text', value: (record) => record.same_text },
  { name: 'same_text_count', kind: 'number', value: ({ same_text_count: count }) => (count === 0 ? '' : String(count)) },
  { name: 'act', value: (record, words) => words.act[record.act as keyof Words['act']] },
  { name: 'time', value: (record) => record.time },
  { name: 'target_author', value: (record) => marked(record, 'target_author', record.target_author) },
  { name: 'target_text', value: (record) => marked(record, 'target_text', record.target_text) },
  { name: 'url', value: (record) => record.url },
  { name: 'target_url', value: (record) => record.target_url },
  { name: 'platform', value: (record) => record.platform },
  { name: 'account', kind: 'id', value: (record) => record.account },
  { name: 'nip', kind: 'nip', value: (record) => record.nip },
  { name: 'name', value: (record) => record.name },
  { name: 'unit', value: (record) => record.unit },
  { name: 'region', value: (record) => record.region },
  { name: 'status', value: (record) => record.status },
  { name: 'language', value: (record) => record.language },
  { name: 'language_margin', kind: 'number', value: (record) => (record.language === 'und' ? '' : String(record.language_margin)) },
  { name: 'elections', value: (record) => join(record.elections) },
  { name: 'stage', value: (record, words) => words.stage[record.stage as keyof Words['stage']] },
  { name: 'categories', value: (record, words) => join(record.categories.map((category) => categoryName(category, words))) },
  { name: 'legal_basis', value: (record) => join(basisOf(record.categories)) },
  { name: 'sanction_range', value: ({ categories }) => join(distinct(categories.map((category) => category.sanction_range))) },
  { name: 'known_at', value: (record) => record.known_at },
  { name: 'deadline', value: (record) => record.deadline },
  { name: 'days_left', kind: 'number', value: (record) => String(record.days_left) },
  { name: 'recipient', value: (record) => record.recipient },
  { name: 'hits', value: (record, words) => join(record.hits.map(({ kind, text }) => `${kindName(kind, words)}: ${text}`)) },
  { name: 'signals', value: (record, words) => join(record.signals.map((signal) => kindName(signal, words))) },
  { name: 'arithmetic', value: arithmetic },
  {
    name: 'without',
    value: (record, words) =>
      join(record.without.map(({ text, tier }) => words.without({ text, tier: tier === 'none' ? words.noFinding : words.tier[tier] }))),
  },
  { name: 'key', value: (record) => record.key },
  { name: 'id', kind: 'id', value: (record) => record.id },
  { name: 'file', value: (record) => record.source.file },
  { name: 'record', kind: 'number', value: (record) => String(record.source.record) },
  { name: 'line', kind: 'number', value: (record) => String(record.source.line) },
  { name: 'record_sha256', value: (record) => record.source.sha256 },
  { name: 'evidence_check', value: empty },
  {
    name: 'lexicons',
    value: (record) => join(Object.entries(record.lexicons).map(([pack, version]) => `${pack}@${version.slice(0, 12)}`)),
  },
]

/** Each instrument once, with all its items behind it: its name may be long. */
function basisOf(categories: FindingRecord['categories']): string[] {
  const items = (instrument: string): string[] =>
    categories.filter((category) => category.instrument === instrument).map(({ item }) => item)
  return distinct(categories.map(({ instrument }) => instrument)).map((instrument) =>
    [instrument, distinct(items(instrument)).join('; ')].join(', '),
  )
}

/** What an entry is, in the reader's words. */
export function kindName(kind: string, words: Words): string {
  const [signals, kinds]: readonly Readonly<Record<string, string>>[] = [words.signal, words.aliasKind]
  return signals?.[kind] ?? kinds?.[kind] ?? kind
}

/** The header row in the language of the reader. */
export const headerCells = (words: Words): string[] => COLUMNS.map((column) => words.column[column.name])

/** What reviewers fill in. */
export const REVIEWER_COLUMNS = ['decision', 'decision_reason', 'reviewer', 'reviewed_at', 'note'] as const
/** What a reviewer has filled in, where an earlier sheet had the finding. */
export type Filled = Readonly<Record<(typeof REVIEWER_COLUMNS)[number], string>>

/** @param filled carried over from an earlier review */
export function findingCells(record: FindingRecord, words: Words, profile: Profile, filled?: Filled): string[] {
  const cell = (column: Column): string => {
    const value = (filled as Partial<Record<string, string>> | undefined)?.[column.name] ?? column.value(record, words)
    return profile === 'plain' ? value : excelCell(value, column.kind ?? 'text', record.platform, words.truncated)
  }
  const cells = COLUMNS.map(cell)
  cells[AT.get('evidence_check') as number] = evidenceCheck('full', (column) => cells[AT.get(column) as number] as string)
  return cells
}

/** Where each column stands. */
const AT: ReadonlyMap<keyof Words['column'], number> = new Map(COLUMNS.map(({ name }, index) => [name, index]))

/** `20 «Norsan» + 60 «coblos» = 80` */
function arithmetic(record: FindingRecord, words: Words): string {
  const named = (kind: string, what: string): string =>
    kind === 'account' ? `${words.account} «${what}»` : kind === 'target-text' ? words.targetTextPart : `«${what}»`
  const parts = record.arithmetic.map(
    ({ kind, what, points }, index) => `${index === 0 ? '' : points < 0 ? ' − ' : ' + '}${Math.abs(points)} ${named(kind, what)}`,
  )
  const sum = record.arithmetic.reduce((total, { points }) => total + points, 0)
  return `${parts.join('')} = ${sum}${sum === record.score ? '' : ` → ${record.score}`}`
}

/** The text with «marks» around what was found in it. */
function marked(record: FindingRecord, field: string, text: string): string {
  const spans = merge(record.hits.filter((hit) => hit.field === field).map(({ span: [start, end] }) => ({ start, end })))
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`
    at = end
  }
  return out + text.slice(at)
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
