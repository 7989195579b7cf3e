import { grouped } from '../grouped.ts'
import type { Alias, Lexicon, Participant, Region } from '../model.ts'

/** Participants who stand against each other, with a day and a place on which all of them are on the ballot. */
export interface Contest {
  readonly election: string
  readonly name: string
  /** By list and ballot number. */
  readonly participants: readonly Participant[]
  /** The aliases of all of them. */
  readonly aliases: readonly Alias[]
  /** Nothing for a national contest. */
  readonly region: Region | undefined
  /** The last day of the campaign, `YYYY-MM-DD`. */
  readonly date: string
}

/**
 * @param elections the ids to look at; none means all
 * @returns the contests of a lexicon in its order
 */
export function contestsOf(lexicon: Lexicon, elections: readonly string[]): Contest[] {
  const asked = lexicon.participants.filter(({ election }) => elections.length === 0 || elections.includes(election.id))
  const rivals = grouped(asked, (participant) => `${participant.election.id} ${ballotOf(participant)}`)
  const aliases = grouped(lexicon.aliases, ({ participant }) => participant)
  return [...rivals.values()].map((participants) => {
    const { election } = participants[0] as Participant
    const { campaign, vote, attention } = election.windows
    return {
      election: election.id,
      name: ballotOf(participants[0] as Participant),
      participants: participants.sort(inOrder),
      aliases: participants.flatMap((participant) => aliases.get(participant) ?? []),
      // Some parties stand in one province only: there all of them are on the ballot.
      region: lexicon.regions.find(({ name }) => participants.some(({ region }) => region === name)),
      date: campaign.at(-1)?.to ?? vote.at(-1)?.from ?? attention.at(-1)?.to ?? '',
    }
  })
}

const inOrder = (a: Participant, b: Participant): number => (a.contest === b.contest ? a.number - b.number : a.contest < b.contest ? -1 : 1)

/** Candidates of a list stand against those of the other lists of their district: `dprd-landak-2/pkb` and `dprd-landak-2/golkar`. */
const ballotOf = ({ contest }: Participant): string => contest.split('/')[0] as string
