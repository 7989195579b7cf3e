import { Matcher } from '../match/matcher.ts'
import type { Alias, Term } from '../model.ts'
import type { Problem } from '../problem.ts'
import { plainName } from '../text/fold.ts'
import { type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'

/** A longer entry is told as too long; reading its text word by word would tell nothing more. */
const LONGEST = 200

/** Whether every entry is found in its own text, by the very matcher of a scan. */
export function reachProblems(packs: Packs): Problem[] {
  const { aliases, terms } = packs.entries
  const matcher = new Matcher([...aliases, ...terms])
  return [...aliases, ...terms].flatMap((entry) => {
    const problem = entry.written.length > LONGEST ? undefined : problemOf(entry, matcher, packs)
    return problem === undefined ? [] : [problem]
  })
}

function problemOf(entry: Alias | Term, matcher: Matcher, packs: Packs): Problem | undefined {
  const { written } = entry
  const isAccount = entry.type === 'alias' && entry.kind === 'handle'
  const text = isAccount ? `@${written.replace(/^[@＠]/, '')}` : written
  const { hits } = matcher.find(text, 'text')
  if (hits.some((hit) => hit.entry === entry)) return undefined
  const at = placeOf(packs, entry, entry.type === 'alias' ? 'alias' : 'term')
  const over = hits.map((hit) => hit.entry).find((other) => other.type === entry.type && plainName(other.written) === plainName(written))
  if (over === undefined || over.type === 'number') return problemAt(at, { code: 'unreachable-entry', written })
  return problemAt(at, { code: 'shadowed-entry', written, by: over.written, at: packs.places.get(over) ?? '' })
}
