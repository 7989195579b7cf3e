import { Judge, type Judgement } from '../src/judge/judge.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import { Matcher } from '../src/match/matcher.ts'
import type { Lexicon } from '../src/model.ts'
import { regionOf } from '../src/people/region.ts'
import { personInItem } from '../src/people/roster.ts'
import { type Field, toItem } from '../src/sources/canonical.ts'

export const shipped: Lexicon = await loadLexicon(['shipped'])
export const matcher = new Matcher([...shipped.aliases, ...shipped.terms])
const judge = new Judge(shipped, matcher)

/** Weighs one record of canonical fields as a scan without roster does. */
export function weigh(fields: Partial<Record<Field, string>>): Judgement {
  const read = toItem((field) => fields[field] ?? '', { file: 'test', record: 1, line: 1 }, '', 'Asia/Jakarta')
  if (read.kind !== 'item') throw new Error(`no item: ${JSON.stringify(read)}`)
  return judge.judge(read.item, personInItem(read.item), regionOf(read.item.region, shipped.regionNames))
}

/** The answer in a word: the tier, or the outcome where there is no finding. */
export const tierOf = (judgement: Judgement): string => judgement.finding?.tier ?? judgement.outcome
export const namedIn = (judgement: Judgement): string[] =>
  (judgement.finding?.participants ?? []).map((participant) => participant.id).sort()
