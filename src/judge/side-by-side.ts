import type { Alias, Hit, Participant } from '../model.ts'
import { fold } from '../text/fold.ts'

/** Between two people of one pair: `Agus dan Sylvi`, `Agus & Sylvi`. */
const AND = /^\s*(?:dan|[-–&+×/]|dgn|dg|dengan|serta|sama|bareng|bersama|karo|sareng|lawan|and)\s*$/iu

/**
 * Whether two weak names of one participant stand side by side, which is no accident: `Muda Jakius`, and of a pair `Ria dan Krisantus`.
 *
 * @param between what is written between them, without a title before the second (`Mas Agus dan Mpok Sylvi`)
 */
export function areTwoNames(one: Hit, other: Hit, between: string): boolean {
  if (one.entry.type !== 'alias' || other.entry.type !== 'alias' || one.entry.participant !== other.entry.participant) return false
  if (one.entry.written.toLowerCase() === other.entry.written.toLowerCase()) return false
  return one.last + 1 === other.first || (AND.test(between) && !isOnePerson(one.entry, other.entry))
}

/** `Ria dan Norsan` are two people, and not the pair of which one is called Ria Norsan. */
function isOnePerson(one: Alias, other: Alias): boolean {
  const { name, runningMate } = one.participant
  return [name, runningMate].some((person) => isPartOf(person, one) && isPartOf(person, other))
}

const isPartOf = (person: Participant['name'], { written }: Alias): boolean => fold(person).split(/\s+/).includes(fold(written))
