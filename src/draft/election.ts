import type { DateRange, Election, WindowName } from '../model.ts'

/** What the head of a pack says. */
export interface Head {
  readonly id: string
  readonly name: string
  readonly kind: Election['kind']
  readonly windows: Election['windows']
  readonly source: string
  readonly notes: readonly string[]
}

const WINDOWS: readonly WindowName[] = ['attention', 'nomination', 'campaign', 'quiet', 'vote', 'result']

/** Days before the vote that the windows of an election without dates of its own begin and end. */
const ATTENTION = { from: -365, to: 31 }
const CAMPAIGN = { from: -75, to: -4 }
const QUIET = { from: -3, to: -1 }

/** Windows around a day of voting, for an election whose timetable nobody has entered yet. */
export function windowsAround(vote: string): Election['windows'] {
  const range = ({ from, to }: { readonly from: number; readonly to: number }): DateRange[] => [
    { from: shifted(vote, from), to: shifted(vote, to) },
  ]
  return {
    attention: range(ATTENTION),
    nomination: range({ from: CAMPAIGN.from, to: CAMPAIGN.from }),
    campaign: range(CAMPAIGN),
    quiet: range(QUIET),
    vote: range({ from: 0, to: 0 }),
    result: [],
  }
}

/** @param day `YYYY-MM-DD` */
function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The text of `election.yaml`. Strings are written as JSON, which YAML reads as it is. */
export function electionText({ id, name, kind, windows, source, notes }: Head): string {
  const quoted = (text: string): string => JSON.stringify(text)
  const lines = WINDOWS.map((window) => {
    const ranges = windows[window].map(({ from, to }) => `{from: ${from}, to: ${to}}`)
    return `  ${window}: [${ranges.join(', ')}]`
  })
  return [
    `id: ${quoted(id)}`,
    `name: {id: ${quoted(name)}, en: ${quoted(name)}}`,
    `kind: ${kind}`,
    'timezone: Asia/Jakarta',
    'windows:',
    ...lines,
    `sources: [${quoted(source)}]`,
    'notes:',
    ...notes.map((note) => `  - ${quoted(note)}`),
    '',
  ].join('\n')
}
