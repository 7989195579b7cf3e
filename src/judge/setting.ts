import type { DateRange, Election, Moment, Participant, Region, Stage } from '../model.ts'

/** When and where an item happened: what decides which contests it is held against. */
export interface Setting {
  readonly time: Moment | undefined
  readonly region: Region | undefined
  /** `open`: some attention window is open; `undated`: the item has no time; `outside`: no window is open. */
  readonly mode: 'open' | 'undated' | 'outside'
  /** The elections that it is held against. */
  readonly elections: ReadonlySet<Election>
}

/** @returns the setting of an item; outside every attention window all elections stay in it, under the rules for that case */
export function settingOf(time: Moment | undefined, region: Region | undefined, elections: readonly Election[]): Setting {
  if (time === undefined) return { time, region, mode: 'undated', elections: new Set(elections) }
  const open = elections.filter((election) => within(election.windows.attention, time.date))
  if (open.length > 0) return { time, region, mode: 'open', elections: new Set(open) }
  return { time, region, mode: 'outside', elections: new Set(elections) }
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

/** Whether a participant stands on the ballot of the people of a region. A kabupaten votes for its province's governor too. */
export function isOnBallot(participant: Participant, region: Region | undefined): boolean {
  return (
    participant.region === '' || (region !== undefined && (participant.region === region.name || participant.region === region.province))
  )
}

function within(ranges: readonly DateRange[], date: string): boolean {
  return ranges.some((range) => range.from <= date && date <= range.to)
}
