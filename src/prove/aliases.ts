import type { Alias } from '../model.ts'
import type { Contest } from '../parity/contests.ts'
import { filled, goesInto, type Slot, sentenceSlots } from '../parity/slots.ts'
import { tokenise } from '../text/tokens.ts'
import type { ProblemMessage } from '../words/index.ts'
import { type Bench, explanation, namedIn } from './examples.ts'

/** The sentences that say nothing but a name, for a word and for an account. */
const BARE = ['mention', 'follow-account']

/**
 * The examples that follow from a strong alias, and need no row: alone in its window and region it names its participant and nobody else;
 * as a part of longer words (`Norsan` in `ternorsankes`) it is not met.
 *
 * @returns what is wrong, if anything
 */
export function tryAlias(alias: Alias, slots: readonly Slot[], bench: Bench): ProblemMessage | undefined {
  return mustFlag(alias, slots, bench) ?? mustNotFlag(alias, bench)
}

/** Where and when the participants of a contest are named, and nothing more. */
export const bareSlots = (contest: Contest): Slot[] => sentenceSlots(contest, BARE)

function mustFlag(alias: Alias, slots: readonly Slot[], bench: Bench): ProblemMessage | undefined {
  const slot = slots.find((slot) => goesInto(slot, alias) && (alias.kind === 'handle') === (slot.saying.author !== ''))
  if (slot === undefined) return undefined
  const saying = { ...filled(slot, alias), date: dayOf(alias, slot.date) }
  const found = namedIn(bench.scales.weigh(saying, slot.region).finding)
  if (found.length === 1 && found[0] === alias.participant.id) return undefined
  const said = saying.text || saying.author
  const facts = { alias: alias.written, participant: alias.participant.id, said, why: explanation(saying, slot.region, bench) }
  return found.length === 0 ? { code: 'alias-unmet', ...facts } : { code: 'alias-names-others', ...facts, found: found.join(', ') }
}

/** A day on which the alias counts, as near to that of the contest as may be. */
function dayOf({ validFrom, validTo }: Alias, day: string): string {
  if (validFrom !== '' && day < validFrom) return validFrom
  return validTo !== '' && day > validTo ? validTo : day
}

function mustNotFlag(alias: Alias, { scales }: Bench): ProblemMessage | undefined {
  const longer = insideWords(alias.written)
  // A handle or hashtag is taken apart by its words; as letters inside a word it is none.
  const isMet = scales.matcher.find(longer, 'text').hits.some(({ entry }) => entry === alias)
  return isMet ? { code: 'alias-in-words', alias: alias.written, participant: alias.participant.id, said: longer } : undefined
}

/** `Ria Norsan` → `terRiakes terNorsankes` */
const insideWords = (written: string): string =>
  tokenise(written)
    .map(({ start, end }) => `ter${written.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '')}kes`)
    .join(' ')
