import type { DateRange, Election, Lexicon, Moment, Participant, Region, Stage } from '../model.ts'

/** When and where an item happened: what decides which contests it is held against. */
export interface Setting {
  readonly time: Moment | undefined
  readonly region: Region | undefined
  /** `open`: some attention window is open; `undated`: the item has no time; `outside`: no window is open. */
  readonly mode: 'open' | 'undated' | 'outside'
  /** The elections that it is held against. */
  readonly elections: ReadonlySet<Election>
  /**
   * Full names of closed elections count too, for a mention: what is open is voted on elsewhere, and a vote in one kabupaten
   * silences nobody in the others.
   */
  readonly pastCounts: boolean
}

/** Where an election is voted on. */
interface Reach {
  readonly regions: ReadonlySet<string>
  /** The whole country, or more than one province of it. */
  readonly isWide: boolean
}

/** Says which elections are open when and where. */
export class Calendar {
  readonly #all: ReadonlySet<Election>
  /** By their ids: items of thousands of days and regions share a handful of these. */
  readonly #open = new Map<string, ReadonlySet<Election>>()
  readonly #days = new Map<string, ReadonlySet<Election>>()
  /** Told by participants. */
  readonly #reach: ReadonlyMap<Election, Reach>

  constructor({ elections, participants, regions }: Pick<Lexicon, 'elections' | 'participants' | 'regions'>) {
    this.#all = new Set(elections)
    this.#reach = reachOf(participants, regions)
  }

  /** @returns the setting of an item; outside every attention window all elections stay in it, under the rules for that case */
  settingOf(time: Moment | undefined, region: Region | undefined): Setting {
    if (time === undefined) return { time, region, mode: 'undated', elections: this.#all, pastCounts: false }
    const elections = this.#openOn(time.date)
    if (elections.size === 0) return { time, region, mode: 'outside', elections: this.#all, pastCounts: false }
    const pastCounts = ![...elections].some((election) => isVotedOn(this.#reach.get(election), region))
    return { time, region, mode: 'open', elections, pastCounts }
  }

  #openOn(date: string): ReadonlySet<Election> {
    const known = this.#days.get(date) ?? this.#findOpen(date)
    this.#days.set(date, known)
    return known
  }

  #findOpen(date: string): ReadonlySet<Election> {
    const open = [...this.#all].filter(({ windows }) => within(windows.attention, date))
    const ids = open.map(({ id }) => id).join()
    const known = this.#open.get(ids) ?? new Set(open)
    this.#open.set(ids, known)
    return known
  }
}

function reachOf(participants: readonly Participant[], regions: readonly Region[]): ReadonlyMap<Election, Reach> {
  const provinces = new Map(regions.map(({ name, province }) => [name, province]))
  const elections = new Map<Election, Set<string>>()
  for (const { election, region } of participants) elections.set(election, (elections.get(election) ?? new Set()).add(region))
  return new Map(
    [...elections].map(([election, voting]) => {
      const isWide = voting.has('') || new Set([...voting].map((name) => provinces.get(name))).size > 1
      return [election, { regions: voting, isWide }]
    }),
  )
}

/** Whether a participant's election is over, or not yet begun, at the time of an item. */
export const isPast = ({ election }: Participant, { mode, elections }: Setting): boolean => mode === 'outside' || !elections.has(election)

/** Whose region is unknown may vote in what is voted on widely. */
function isVotedOn(reach: Reach | undefined, region: Region | undefined): boolean {
  if (reach === undefined || region === undefined) return reach?.isWide ?? false
  return reach.regions.has('') || reach.regions.has(region.name) || reach.regions.has(region.province)
}

/**
 * @param date a calendar day `YYYY-MM-DD`, or nothing where the item has no time
 * @returns where it lies in the election; the day of the vote belongs to the quiet period
 */
export function stageOf(election: Election, date: string | undefined): Stage {
  if (date === undefined) return 'unknown'
  const { attention, nomination, quiet, vote } = election.windows
  if (!within(attention, date)) return 'outside'
  if (within(quiet, date) || within(vote, date)) return 'quiet'
  const lastVote = vote.at(-1)
  if (lastVote !== undefined && date > lastVote.to) return 'after'
  const nominated = nomination[0]
  return nominated !== undefined && date < nominated.from ? 'pre-nomination' : 'campaign'
}

/** How many days lie between a date and the attention window of an election. */
export function daysFrom(election: Election, date: string): number {
  const days = (to: string): number => Math.abs(Date.parse(date) - Date.parse(to)) / 86_400_000
  return Math.min(...election.windows.attention.flatMap(({ from, to }) => (within([{ from, to }], date) ? [0] : [days(from), days(to)])))
}

/** Whether a participant stands on the ballot of the people of a region. A kabupaten votes for its province's governor too. */
export function isOnBallot(participant: Participant, region: Region | undefined): boolean {
  return (
    participant.region === '' || (region !== undefined && (participant.region === region.name || participant.region === region.province))
  )
}

function within(ranges: readonly DateRange[], date: string): boolean {
  return ranges.some((range) => range.from <= date && date <= range.to)
}
