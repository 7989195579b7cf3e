import { basename } from 'node:path'
import type { Alias, DateRange, Election, WindowName } from '../model.ts'
import type { Place, Problem } from '../problem.ts'
import { listed, type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'

const ORDER: readonly WindowName[] = ['nomination', 'campaign', 'quiet', 'vote', 'result']
const INSIDE: readonly WindowName[] = ['campaign', 'quiet', 'vote']

/** Whether days follow each other as they must. */
export function dayProblems(packs: Packs): Problem[] {
  return [
    ...packs.entries.elections.flatMap((election) => windowProblem(election, packs)),
    ...reversed(packs, 'aliases.csv', 'valid_from', 'valid_to'),
    ...reversed(packs, 'offices.csv', 'from', 'to'),
    ...packs.entries.aliases.filter(isNeverOpen).map((alias) =>
      problemAt(placeOf(packs, alias, 'valid_from'), {
        code: 'expired-entry',
        written: alias.written,
        from: alias.validFrom,
        to: alias.validTo,
      }),
    ),
  ]
}

/** The first window of an election that is out of order: round by round, each kind before the next. */
function windowProblem({ id, windows }: Election, { sheets }: Packs): Problem[] {
  const sheet = sheets.findLast(({ source }) => source.file.pack === id && basename(source.file.name) === 'election.yaml')
  const at = (window: string): Place => {
    const line = sheet?.text.split('\n').findIndex((text) => new RegExp(`^\\s+${window}:`).test(text)) ?? 0
    return sheet?.place(line + 1) ?? { file: id, line: 1, column: 1 }
  }
  const wrong = (window: WindowName, range: DateRange, other: WindowName, otherRange: DateRange): Problem[] => [
    problemAt(at(window), { code: 'windows-order', window, day: dayOf(range), other, otherDay: dayOf(otherRange) }),
  ]
  for (const name of INSIDE)
    for (const range of windows[name])
      if (!windows.attention.some(({ from, to }) => from <= range.from && range.to <= to))
        return wrong(name, range, 'attention', windows.attention[0] as DateRange)
  const filled = ORDER.filter((name) => windows[name].length > 0)
  for (const [index, name] of filled.entries()) {
    const [before, first] = [filled[index - 1], windows[name][0] as DateRange]
    const other = before === undefined ? undefined : windows[before][0]
    // Who is nominated in the morning may campaign the same day; elsewhere windows share no day.
    const isLate = other !== undefined && (before === 'nomination' ? other.to > first.from : other.to >= first.from)
    if (before !== undefined && other !== undefined && isLate) return wrong(name, first, before, other)
    const unsorted = windows[name].find((range, at) => at > 0 && (windows[name][at - 1] as DateRange).to >= range.from)
    if (unsorted !== undefined) return wrong(name, unsorted, name, first)
  }
  return []
}

const dayOf = ({ from, to }: DateRange): string => (from === to ? from : `${from} – ${to}`)

function reversed(packs: Packs, table: string, from: string, to: string): Problem[] {
  return listed<Readonly<Record<string, string>>>(packs, table)
    .filter(({ fields }) => fields[from] !== '' && fields[to] !== '' && (fields[from] as string) > (fields[to] as string))
    .map(({ place }) => problemAt(placeOf(packs, place, from), { code: 'dates-reversed', column: from }))
}

/** An alias that is never valid while anybody looks. */
function isNeverOpen({ validFrom, validTo, participant }: Alias): boolean {
  if (validFrom !== '' && validTo !== '' && validFrom > validTo) return false
  return !participant.election.windows.attention.some(
    ({ from, to }) => (validFrom === '' || validFrom <= to) && (validTo === '' || from <= validTo),
  )
}
