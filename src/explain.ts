import { SaringError } from './error.ts'
import type { Judgement } from './judge/judge.ts'
import type { Dismissal } from './judge/mentions.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Matcher } from './match/matcher.ts'
import type { Lexicon, Locale, Region } from './model.ts'
import { regionOf } from './people/region.ts'
import { type Saying, Scales } from './scales.ts'

export interface ExplainOptions extends Saying {
  readonly region: string
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
  | { readonly code: 'nobody-named'; readonly words: readonly string[] }
  | { readonly code: 'dismissed'; readonly dismissal: Dismissal }

/** @returns the reasons why an item is clean, nearest first; none for a finding */
export function whyNot({ finding, setting, fields }: Judgement): WhyNot[] {
  if (finding !== undefined) return []
  const dismissed = fields.flatMap((field) => field.dismissed)
  const hits = fields.flatMap((field) => field.hits)
  const words = [...new Set(hits.filter(({ entry }) => entry.type === 'term').map(({ text }) => text))]
  return [
    ...(setting.mode === 'outside' ? [{ code: 'outside-windows' as const }] : []),
    ...dismissed.map((dismissal) => ({ code: 'dismissed' as const, dismissal })),
    ...(hits.length === 0 ? [{ code: 'nothing-found' as const }] : []),
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
  const scales = new Scales(lexicon)
  return { lexicon, matcher: scales.matcher, region, judgement: scales.explain(options, region, options.timezone) }
}
