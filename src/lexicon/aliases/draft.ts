import { grouped } from '../../grouped.ts'
import type { Evidence } from './evidence.ts'
import { misspelt } from './spelling.ts'
import { type Decision, strengthOf } from './strength.ts'
import { distinct, formOf, type Named, type Way, wordsIn } from './ways.ts'

/** A way of writing a participant, and what became of it. */
export interface Draft {
  readonly participant: Named
  readonly way: Way
  readonly decision: Decision
}

/** A name that somebody has entered as one that stands alone: by what it is told that it is misspelt. */
export interface Entered {
  readonly participant: string
  readonly alias: string
}

/**
 * Weighs all ways of writing participants, and adds the misspellings of what stands alone by one word.
 *
 * @param ways of each participant, in the order in which they are to stand
 * @param entered further names that stand alone
 */
export function draftAliases(ways: ReadonlyMap<Named, readonly Way[]>, evidence: Evidence, entered: readonly Entered[] = []): Draft[] {
  const names = grouped(entered, ({ participant }) => participant)
  return [...ways].flatMap(([participant, written]) => {
    const weigh = (way: Way): Draft => ({ participant, way, decision: strengthOf(way, participant, evidence) })
    const weighed = written.map(weigh)
    const theirs = (names.get(participant.id) ?? []).map(({ alias }) => alias)
    const taken = new Set([...written.map((way) => way.written), ...theirs].map(formOf))
    const alone = [...weighed.filter(({ decision }) => decision.strength === 'strong').map(({ way }) => way.written), ...theirs]
    const spelt = distinct(alone.filter((name) => wordsIn(name).length === 1).flatMap(spellingsOf))
    const slips = spelt.filter((way) => !taken.has(formOf(way.written))).map(weigh)
    return [...weighed, ...slips.filter(({ decision }) => decision.strength !== 'dropped')]
  })
}

function spellingsOf(written: string): Way[] {
  const [word = ''] = wordsIn(written)
  return misspelt(word).map((spelling) => ({
    written: spelling.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
    kind: 'short-name',
    made: 'spelling',
    of: written,
  }))
}
