import { plainTerm } from '../judge/suppress.ts'
import { isExpired } from '../lexicon/suppressions.ts'
import type { Problem } from '../problem.ts'
import { isKey } from '../sources/key.ts'
import { type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'

/**
 * Whether decisions to hide still hold and hide anything. A key is an item of an export: only a scan knows whether it is used.
 * @param asOf `YYYY-MM-DD`
 */
export function suppressionProblems(packs: Packs, asOf: string): Problem[] {
  const { aliases, terms, suppressions } = packs.entries
  const malformed = new Set(packs.problems.map(({ place }) => place))
  const sound = suppressions.filter(({ place }) => !malformed.has(place))
  const written = new Set(sound.length === 0 ? [] : [...aliases, ...terms].map((entry) => plainTerm(entry.written)))
  return sound.flatMap(({ kind, what, until, place }) => {
    if (isExpired({ until }, asOf)) return [problemAt(placeOf(packs, place, 'until'), { code: 'suppression-expired', what, until })]
    if (kind === 'key' && !isKey(what))
      return [problemAt(placeOf(packs, place, 'key'), { code: 'suppression-malformed', column: 'key', value: what, expected: 'key' })]
    const isUnused = kind === 'term' && !written.has(plainTerm(what)) && !/^\d+$/.test(plainTerm(what))
    return isUnused ? [problemAt(placeOf(packs, place, 'term'), { code: 'suppression-unused', what })] : []
  })
}
