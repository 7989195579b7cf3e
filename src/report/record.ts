import { hash } from 'node:crypto'
import type { Act, Counterfactual, Finding, Hit, Item, Lexicon, ScorePart, Span, Stage, Tier } from '../model.ts'
import { languageOf } from '../text/language.ts'
import type { Words } from '../words/index.ts'
import { clockOf } from './deadline.ts'
import { maskHandles, maskName, shownPath, shownPerson } from './identity.ts'
import { participantName, reasonsOf, weakeningsOf } from './sentences.ts'

/** A finding as every format writes it: the NDJSON object, with English keys in this order. */
export interface FindingRecord {
  readonly key: string
  readonly id: string
  readonly tier: Tier
  readonly score: number
  readonly act: Act
  readonly platform: string
  readonly account: string
  readonly time: string
  readonly url: string
  readonly text: string
  readonly target_author: string
  readonly target_text: string
  readonly target_url: string
  readonly nip: string
  readonly name: string
  readonly unit: string
  readonly region: string
  readonly status: string
  readonly elections: readonly string[]
  readonly participants: readonly string[]
  readonly participant_names: readonly string[]
  readonly hits: readonly HitRecord[]
  readonly signals: readonly string[]
  readonly categories: readonly CategoryRecord[]
  readonly stage: Stage
  /** ISO 639-3 of the own text, `und` where it cannot be told; a question mark behind it marks a guess. */
  readonly language: string
  /** How far the best guess lies before the second, 0 to 1, to three places. */
  readonly language_margin: number
  readonly reasons: readonly string[]
  readonly rules: readonly string[]
  readonly weakened_by: readonly string[]
  readonly arithmetic: readonly ScorePart[]
  /** What the tier would be without a thing that was found. */
  readonly without: readonly Counterfactual[]
  /** Shared by all findings with nearly the same text; empty where none has. */
  readonly same_text: string
  /** How many findings have it, this one included; 0 where there is no text, or texts were not compared. */
  readonly same_text_count: number
  readonly lexicons: Readonly<Record<string, string>>
  /** The seven-day clock: when it was known, when it lapses, how many days are left. */
  readonly known_at: string
  readonly deadline: string
  readonly days_left: number
  /** Who takes it. */
  readonly recipient: string
  readonly source: { readonly file: string; readonly record: number; readonly line: number; readonly sha256: string }
}

export interface HitRecord {
  readonly kind: string
  readonly term: string
  readonly participant: string | null
  /** UTF-16 offsets into the field, half-open. */
  readonly span: readonly [number, number]
  readonly field: string
  readonly op: string
  readonly text: string
}

export interface CategoryRecord {
  readonly id: string
  readonly instrument: string
  readonly item: string
  readonly category: string
  readonly sanction_range: string
  readonly certainty: string
}

/** What records are made with. */
export interface RecordMaker {
  readonly lexicon: Lexicon
  readonly words: Words
  readonly locale: 'id' | 'en'
  readonly showIdentity: boolean
  /** The day of reference. */
  readonly asOf: string
  readonly recipient: string
}

/**
 * @param knownAt the day on which the finding was first known: the day of reference, unless an earlier scan knew it
 * @returns the finding in the form that is written, with names hidden as asked; which others have the same text is not known yet
 */
export function recordOf(finding: Finding, maker: RecordMaker, knownAt = maker.asOf): FindingRecord {
  const { item, hits, categories } = finding
  const { code, margin, isTrusted } = languageOf(item.text)
  const clock = clockOf(knownAt, maker.asOf)
  const person = shownPerson(finding.person, maker.showIdentity)
  const shown = (text: string, field: Hit['field']): string => (maker.showIdentity ? text : maskHandles(text, spansOf(hits, field), item))
  const isPublicAuthor = maker.showIdentity || hits.some((hit) => hit.field === 'target_author')
  return {
    key: item.key,
    id: item.id,
    tier: finding.tier,
    score: finding.score,
    act: item.act,
    platform: item.platform,
    account: item.account,
    time: item.time?.iso ?? '',
    url: item.url,
    text: shown(item.text, 'text'),
    target_author: isPublicAuthor ? item.targetAuthor : maskName(item.targetAuthor),
    target_text: shown(item.targetText, 'target_text'),
    target_url: item.targetUrl,
    nip: person.nip,
    name: person.name,
    unit: person.unit,
    region: person.region,
    status: person.status ?? '',
    elections: finding.elections.map((election) => election.id),
    participants: finding.participants.map((participant) => participant.id),
    participant_names: finding.participants.map((participant) => participantName(participant, maker.words)),
    hits: hits.map(hitRecord),
    signals: [...new Set(hits.flatMap(({ entry }) => (entry.type === 'term' ? [entry.signal] : [])))],
    categories: categories.map(({ sanctionRange, ...category }) => ({ ...category, sanction_range: sanctionRange })),
    stage: finding.stage,
    language: isTrusted || code === 'und' ? code : `${code}?`,
    language_margin: Math.round(margin * 1000) / 1000,
    reasons: reasonsOf(finding, maker),
    rules: finding.reasons.map((reason) => reason.rule),
    weakened_by: weakeningsOf(finding, maker),
    arithmetic: finding.parts,
    without: finding.without,
    same_text: '',
    same_text_count: 0,
    lexicons: Object.fromEntries(
      ['general', ...finding.elections.map(({ id }) => id)].map((pack) => [pack, maker.lexicon.versions[pack] ?? '']),
    ),
    known_at: clock.knownAt,
    deadline: clock.deadline,
    days_left: clock.daysLeft,
    recipient: maker.recipient,
    source: {
      file: shownPath(item.place.file, maker.showIdentity),
      record: item.place.record,
      line: item.place.line,
      sha256: recordHash(item),
    },
  }
}

/** Where handles of participants stand. */
const spansOf = (hits: readonly Hit[], field: Hit['field']): Span[] =>
  hits.filter(({ entry, field: at }) => at === field && entry.type === 'alias' && OPEN_KINDS.includes(entry.kind)).map((hit) => hit.span)

/** A handle that merely contains a name (`@siti_prabowo`) is a third party's. */
const OPEN_KINDS: readonly string[] = ['handle', 'pair', 'hashtag', 'name']

function hitRecord({ entry, span, field, operation, text }: Hit): HitRecord {
  const kind = entry.type === 'term' ? entry.signal : entry.type === 'alias' ? entry.kind : 'number'
  const participant = entry.type === 'alias' ? entry.participant.id : null
  return { kind, term: entry.written, participant, span: [span.start, span.end], field, op: operation, text }
}

/** SHA-256 of the record: of an NDJSON line as it stands, of a table row as the JSON array of its cells. */
export function recordHash(item: Item): string {
  const bytes = typeof item.record === 'string' ? item.record : JSON.stringify(item.record)
  return hash('sha256', bytes)
}
