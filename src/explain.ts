import { SaringError } from './error.ts'
import { Judge, type Judgement } from './judge/judge.ts'
import type { Dismissal } from './judge/mentions.ts'
import { loadLexicon } from './lexicon/load.ts'
import { Matcher } from './match/matcher.ts'
import type { Act, Hit, Lexicon, Locale, Region } from './model.ts'
import { regionOf } from './people/region.ts'
import { personInItem } from './people/roster.ts'
import { type Field, toItem } from './sources/canonical.ts'

export interface ExplainOptions {
  readonly text: string
  readonly act: Act
  readonly author: string
  readonly targetText: string
  /** Empty for an item without a date. */
  readonly date: string
  readonly region: string
  readonly platform: string
  readonly lexicons: readonly string[]
  readonly elections: readonly string[]
  readonly timezone: string
  readonly locale: Locale
}

export interface Explanation {
  readonly lexicon: Lexicon
  readonly matcher: Matcher
  readonly region: Region | undefined
  readonly judgement: Judgement
}

/** Why a text is no finding, as data. */
export type WhyNot =
  | { readonly code: 'outside-windows' }
  | { readonly code: 'nothing-found' }
  | { readonly code: 'everyday'; readonly phrases: readonly string[] }
  | { readonly code: 'nobody-named'; readonly words: readonly string[] }
  | { readonly code: 'dismissed'; readonly dismissal: Dismissal }

/** @returns the reasons why an item is clean, nearest first; none for a finding */
export function whyNot({ finding, setting, fields }: Judgement): WhyNot[] {
  if (finding !== undefined) return []
  const dismissed = fields.flatMap((field) => field.dismissed)
  const hits = fields.flatMap((field) => field.hits)
  const isOrdinary = ({ entry }: Hit): boolean => entry.type === 'term' && entry.signal === 'ordinary'
  const phrases = [...new Set(hits.filter(isOrdinary).map(({ text }) => text))]
  const words = [...new Set(hits.filter((hit) => hit.entry.type === 'term' && !isOrdinary(hit)).map(({ text }) => text))]
  return [
    ...(setting.mode === 'outside' ? [{ code: 'outside-windows' as const }] : []),
    ...dismissed.map((dismissal) => ({ code: 'dismissed' as const, dismissal })),
    ...(hits.length === 0 ? [{ code: 'nothing-found' as const }] : []),
    ...(phrases.length > 0 ? [{ code: 'everyday' as const, phrases }] : []),
    ...(dismissed.length === 0 && words.length > 0 ? [{ code: 'nobody-named' as const, words }] : []),
  ]
}

/**
 * Weighs one text exactly as a scan does, and hands back every step.
 * @throws SaringError where the region is unknown or the date is none
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  const lexicon = await loadLexicon(options.lexicons, options.elections)
  const region = regionOf(options.region, lexicon.regionNames)
  if (region === undefined && options.region !== '') throw new SaringError({ code: 'unknown-region', region: options.region }, 3)
  const { text, act, author, targetText, date, platform } = options
  const fields: Partial<Record<Field, string>> = {
    text: text || ' ',
    act,
    target_author: author || ' ',
    target_text: targetText,
    time: date,
    platform,
  }
  const read = toItem((field) => fields[field] ?? '', { file: '-', record: 1, line: 1 }, '', options.timezone)
  if (read.kind !== 'item') throw new SaringError({ code: 'bad-date', option: '--date', value: date }, 3)
  const matcher = new Matcher([...lexicon.aliases, ...lexicon.terms])
  const item = { ...read.item, text, targetAuthor: author }
  return { lexicon, matcher, region, judgement: new Judge(lexicon, matcher).explain(item, personInItem(item), region) }
}
