import { Judge, type Judgement } from '../src/judge/judge.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import { Matcher } from '../src/match/matcher.ts'
import type { Alias, Election, Lexicon } from '../src/model.ts'
import { regionOf } from '../src/people/region.ts'
import { personInItem } from '../src/people/roster.ts'
import { type Field, toItem } from '../src/sources/canonical.ts'

export const shipped: Lexicon = await loadLexicon(['shipped'])
export const matcher = new Matcher([...shipped.aliases, ...shipped.terms])
export const judge = new Judge(shipped, matcher)

/** A judge who knows more names than the packs do, as a scan with campaign accounts has. */
export const judgeWith = (aliases: readonly Alias[]): Judge =>
  new Judge({ ...shipped, aliases: [...shipped.aliases, ...aliases] }, new Matcher([...shipped.aliases, ...aliases, ...shipped.terms]))

/** Weighs one record of canonical fields as a scan without roster does, with the way to the answer. */
export function weigh(fields: Partial<Record<Field, string>>, by = judge): Judgement {
  const read = toItem((field) => fields[field] ?? '', { file: 'test', record: 1, line: 1 }, '', 'Asia/Jakarta')
  if (read.kind !== 'item') throw new Error(`no item: ${JSON.stringify(read)}`)
  return by.explain(read.item, personInItem(read.item), regionOf(read.item.region, shipped.regionNames))
}

/** The answer in a word: the tier, or the outcome where there is no finding. */
export const tierOf = (judgement: Judgement): string => judgement.finding?.tier ?? judgement.outcome
export const namedIn = (judgement: Judgement): string[] =>
  (judgement.finding?.participants ?? []).map((participant) => participant.id).sort()

/** An election as the legal table sees it: its kind, and the last day of its attention. */
export const held = (kind: Election['kind'], until: string): Election =>
  ({ id: kind, kind, windows: { attention: [{ from: '2015-01-01', to: until }] } }) as unknown as Election
export const PILKADA = held('pilkada', '2024-12-27')
export const PEMILU = held('pemilu', '2024-03-20')
