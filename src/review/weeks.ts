import type { DossierFinding } from './findings.ts'
import { type Group, groupsBy } from './report-counts.ts'

const DAY = 86_400_000
/** More columns could not be told apart: then months are counted. */
const MOST_WEEKS = 110

export interface Weeks {
  readonly step: 'week' | 'month'
  /** By the first day of each, those without findings too. */
  readonly groups: readonly Group[]
  /** Findings without a date. */
  readonly undated: number
}

/** Findings by the week in which they were posted, from Monday; where they span more than two years, by month. */
export function weeksOf(findings: readonly DossierFinding[]): Weeks {
  const dated = findings.filter((finding) => dateOf(finding) !== undefined)
  const undated = findings.length - dated.length
  const mondays = dated.map((finding) => mondayOf(dateOf(finding) as string)).sort()
  const [first, last] = [mondays[0], mondays.at(-1)]
  if (first === undefined || last === undefined) return { step: 'week', groups: [], undated }
  const isLong = (Date.parse(last) - Date.parse(first)) / DAY / 7 > MOST_WEEKS
  const startOf = (date: string): string => (isLong ? date.slice(0, 7) : mondayOf(date))
  const found = new Map(groupsBy(dated, (finding) => [startOf(dateOf(finding) as string)]).map((group) => [group.name, group]))
  const starts = isLong ? monthsFrom([...found.keys()]) : weeksFrom(first, last)
  return {
    step: isLong ? 'month' : 'week',
    groups: starts.map((name) => found.get(name) ?? { name, tiers: { high: 0, medium: 0, low: 0 } }),
    undated,
  }
}

const dateOf = ({ cells }: DossierFinding): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(cells.time)?.[0]
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

function mondayOf(date: string): string {
  const time = Date.parse(date)
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY)
}

function weeksFrom(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY / 7) + 1
  return Array.from({ length: count }, (_, index) => dayOf(Date.parse(first) + index * 7 * DAY))
}

function monthsFrom(months: readonly string[]): string[] {
  const numbers = months.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1)
  const first = Math.min(...numbers)
  const nameOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => nameOf(first + index))
}
