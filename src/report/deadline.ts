import type { Recipient } from '../model.ts'

/**
 * A finding lapses so many days after it is known: Pasal 454 UU 7/2017. Calendar days are counted; where an authority counts
 * working days, this is the earlier date and so the safe one.
 */
const LIMIT = 7
const DAY = 86_400_000

/** The seven-day clock of a finding. All dates are `YYYY-MM-DD`. */
export interface Clock {
  readonly knownAt: string
  readonly deadline: string
  /** Counted from the day of reference; 0 on the last day, negative once it has passed. */
  readonly daysLeft: number
}

/**
 * @param knownAt the day on which the finding was first known
 * @param asOf the day from which the rest is counted
 */
export function clockOf(knownAt: string, asOf: string): Clock {
  const deadline = Date.parse(knownAt) + LIMIT * DAY
  return { knownAt, deadline: new Date(deadline).toISOString().slice(0, 10), daysLeft: (deadline - Date.parse(asOf)) / DAY }
}

/**
 * Who takes a report on a day. The day of handing on counts, not that of the post: a body that has ceased takes nothing any more.
 *
 * @returns the name, or nothing where no row covers the day
 */
export function recipientOn(recipients: readonly Recipient[], asOf: string): string {
  const covers = ({ validFrom, validTo }: Recipient): boolean => validFrom <= asOf && (validTo === '' || asOf <= validTo)
  return recipients.findLast(covers)?.name ?? ''
}
