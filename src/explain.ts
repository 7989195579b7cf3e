import { SaringError } from './error.ts'
import type { Judgement } from './judge/judge.ts'
import type { Dismissal } from './judge/mentions.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Matcher } from './match/matcher.ts'
import type { Hit, Lexicon, Locale, Region } from './model.ts'
import { regionOf } from './people/region.ts'
import { participantName } from './report/sentences.ts'
import { type Saying, Scales } from './scales.ts'
import { readAccounts } from './sources/accounts-table.ts'
import { readCatalogue } from './sources/catalogue.ts'
import { describe, type Words } from './words/index.ts'

export interface ExplainOptions extends Saying {
  readonly region: string
  readonly lexicons: readonly string[]
  readonly elections: readonly string[]
  /** Tables of campaign accounts, and of what targets say, as a scan takes them. */
  readonly accounts: readonly string[]
  readonly catalogue: readonly string[]
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

/** @returns the same in words, each a sentence */
export function whyNotLines(judgement: Judgement, words: Words): string[] {
  return whyNot(judgement).map((why) => {
    if (why.code !== 'dismissed') return describe(words.explain.whyNot, why)
    const { hit, participant, why: reason } = why.dismissal
    const who = participant === undefined ? '' : participantName(participant, words)
    return describe(words.explain.whyNot, { code: 'dismissed', text: hit.text, who, why: words.explain.why[reason] })
  })
}

/**
 * Weighs one text exactly as a scan does, and hands back every step.
 * @throws SaringError where the region is unknown, the date is none, or a table of accounts or targets cannot be used
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  const packs = await loadLexicon(options.lexicons, options.elections)
  const regionNamed = (written: string): Region | undefined => regionOf(written, packs.regionNames)
  const region = regionNamed(options.region)
  if (region === undefined && options.region !== '') throw new SaringError({ code: 'unknown-region', region: options.region }, 3)
  const accounts = await readAccounts(options.accounts, { participants: packs.participants, regionOf: regionNamed })
  const catalogue = await readCatalogue(options.catalogue)
  const lexicon = { ...packs, aliases: [...packs.aliases, ...accounts.aliases] }
  const scales = new Scales(lexicon, (item) => catalogue.complete(item))
  return { lexicon, matcher: scales.matcher, region, judgement: scales.explain(options, region, options.timezone) }
}
