import type { Evidence } from './evidence.ts'
import { misspelt } from './spelling.ts'
import { type Decision, strengthOf } from './strength.ts'
import { type Named, type Way, wordsIn } from './ways.ts'

/** A way of writing a participant, and what became of it. */
export interface Draft {
  readonly participant: Named
  readonly way: Way
  readonly decision: Decision
}

/**
 * Weighs all ways of writing participants, and adds the misspellings of what stands alone by one word.
 *
 * @param ways of each participant, in the order in which they are to stand
 */
export function draftAliases(ways: ReadonlyMap<Named, readonly Way[]>, evidence: Evidence): Draft[] {
  return [...ways].flatMap(([participant, written]) => {
    const weighed = written.map((way): Draft => ({ participant, way, decision: strengthOf(way, participant, evidence) }))
    const taken = new Set(written.map((way) => wordsIn(way.written).join(' ')))
    const spelt = weighed.filter(standsAloneByOneWord).flatMap(({ way }) => spellingsOf(way))
    const slips = spelt
      .filter(({ written }) => !taken.has(wordsIn(written).join(' ')))
      .map((way): Draft => ({ participant, way, decision: strengthOf(way, participant, evidence) }))
    return [...weighed, ...slips.filter(({ decision }) => decision.strength === 'strong')]
  })
}

const standsAloneByOneWord = ({ way, decision }: Draft): boolean => decision.strength === 'strong' && wordsIn(way.written).length === 1

function spellingsOf({ written }: Way): Way[] {
  const [word = ''] = wordsIn(written)
  return misspelt(word).map((spelling) => ({
    written: spelling.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
    kind: 'short-name',
    made: 'spelling',
    of: written,
  }))
}
