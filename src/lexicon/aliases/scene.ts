import type { Alias, Election, Lexicon } from '../../model.ts'
import { type Evidence, evidenceFrom } from './evidence.ts'
import { DRAFTED } from './rows.ts'
import { readWordLists } from './tables.ts'
import { type Named, type Way, waysOf } from './ways.ts'

/** Everybody who stands in any election, how they may be written, and by what it is weighed. */
export interface Scene {
  readonly evidence: Evidence
  readonly ways: ReadonlyMap<Named, readonly Way[]>
}

export interface Newcomers {
  /** Participants that no pack holds yet, or whose rows stand before those of a pack. */
  readonly participants: readonly Named[]
  /** Elections of theirs that no pack holds yet. */
  readonly elections: readonly Pick<Election, 'id' | 'windows'>[]
  /** Names of a roster. */
  readonly staff: readonly string[]
}

/**
 * Sets the scene in which names are weighed: by the same rule for who stands in a pack and for who is about to.
 *
 * @param folders of lexicons, for their lists of words and names
 * @throws SaringError where a list has mistakes
 */
export async function sceneOf(lexicon: Lexicon, folders: readonly string[], { participants, elections, staff }: Newcomers): Promise<Scene> {
  const known = new Map<string, Named>(lexicon.participants.map((one) => [one.id, { ...one, election: one.election.id }]))
  for (const one of participants) known.set(one.id, one)
  const ways = new Map([...known.values()].map((participant) => [participant, waysOf(participant)]))
  const evidence = evidenceFrom({
    ...(await readWordLists(folders)),
    terms: lexicon.terms,
    regions: lexicon.regions,
    elections: [...lexicon.elections, ...elections],
    participants: ways,
    entered: lexicon.aliases.filter(isEntered),
    staff,
  })
  return { evidence, ways }
}

const isEntered = ({ source }: Alias): boolean => source !== DRAFTED
