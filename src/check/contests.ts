import { basename, dirname } from 'node:path'
import { grouped } from '../grouped.ts'
import type { Participant } from '../model.ts'
import { contestsOf } from '../parity/contests.ts'
import { inventoryOf } from '../parity/inventory.ts'
import type { Place, Problem } from '../problem.ts'
import { type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'

/** What a contest may be for: an office, or a council. */
const CONTEST = /^(?:presiden|partai|gubernur|bupati|walikota|dpr|dpd|dprd)(?:$|[-/])/
/** Candidates for a council are struck off now and then, and their numbers stay empty; those for the DPD of 2019 began at 21. */
const isCouncil = (contest: string): boolean => contest.includes('/') || /^dp[rd]/.test(contest)

/** Whether contests are whole, and their participants known alike. */
export function contestProblems(packs: Packs): Problem[] {
  const { participants } = packs.entries
  return [...missingNumbers(packs), ...unknownContests(packs), ...participants.flatMap((who) => mates(who, packs)), ...inventories(packs)]
}

interface Line {
  readonly contest: string
  readonly number: number
  readonly place: Place
}

/** By the rows as they are written, so that one with a mistake in another cell still fills its number. */
function missingNumbers({ sheets }: Packs): Problem[] {
  const lines = sheets.flatMap(({ source, header, rows, place }): Line[] => {
    if (basename(source.file.name) !== 'participants.csv' || !header.includes('contest') || !header.includes('number')) return []
    return rows.slice(1).map(({ cells, last }) => ({
      contest: `${source.file.pack} ${cells[header.indexOf('contest')] ?? ''}`,
      number: Number(cells[header.indexOf('number')]),
      place: place(last, 'number'),
    }))
  })
  return [...grouped(lines, ({ contest }) => contest)].flatMap(([key, own]) => {
    const numbers = own.map(({ number }) => number)
    const contest = key.slice(key.indexOf(' ') + 1)
    const isOdd =
      new Set(numbers).size < numbers.length || !numbers.every((number) => Number.isInteger(number) && number > 0 && number < 1000)
    if (isCouncil(contest) || isOdd) return []
    const missing = [...Array(Math.max(...numbers)).keys()].map((index) => index + 1).filter((number) => !numbers.includes(number))
    return missing.length === 0 ? [] : [problemAt((own[0] as Line).place, { code: 'number-missing', contest, numbers: missing })]
  })
}

/** Told once a contest. */
const unknownContests = (packs: Packs): Problem[] =>
  [...grouped(packs.entries.participants, ({ election, contest }) => `${election.id} ${contest}`).values()]
    .map((own) => own[0] as Participant)
    .filter(({ contest }) => !CONTEST.test(contest))
    .map((who) => problemAt(placeOf(packs, who, 'contest'), { code: 'unknown-contest', contest: who.contest }))

const mates = (who: Participant, packs: Packs): Problem[] =>
  (who.kind === 'pair') === (who.runningMate !== '')
    ? []
    : [problemAt(placeOf(packs, who, 'running_mate'), { code: 'mate-missing', kind: who.kind })]

/** By the measure of `saring lexicon parity`. Where the aliases have mistakes of their own, counting them would only repeat those. */
function inventories(packs: Packs): Problem[] {
  const broken = new Set(packs.problems.filter(({ place }) => /aliases\.csv:\d+$/.test(place)).map(({ place }) => dirname(place)))
  const isCounted = (who: Participant): boolean => {
    const folder = dirname(packs.places.get(who) ?? '')
    return !broken.has(folder) && (packs.sheetAt.get(`${folder}/aliases.csv`)?.isBroken ?? true) === false
  }
  return contestsOf({ ...packs.entries, ruleBook: undefined as never, versions: {} }, []).flatMap((contest) => {
    const { gaps, lopsided } = inventoryOf(contest)
    const owed = gaps
      .filter(({ isOwed }) => isOwed)
      .flatMap(({ kind, lacking }) =>
        lacking.filter(isCounted).map((who) => problemAt(placeOf(packs, who, 'id'), { code: 'alias-owed', kind, who: who.id })),
      )
    if (lopsided === undefined || owed.length > 0 || !isCounted(lopsided.least)) return owed
    const { most, mostCount, least, leastCount } = lopsided
    return [
      problemAt(placeOf(packs, least, 'id'), { code: 'uneven-inventory', contest: contest.name, most: most.id, mostCount, leastCount }),
    ]
  })
}
