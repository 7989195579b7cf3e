import { grouped } from '../grouped.ts'
import { ALIAS_KINDS, type Participant } from '../model.ts'
import type { Stock } from '../parity/inventory.ts'
import type { Difference, Score } from '../parity/swap.ts'
import type { ContestParity, Parity } from '../parity.ts'
import { visible, type Words } from '../words/index.ts'

/** What was measured, for a person: a block a contest, and the answer last. */
export function parityText({ contests, read }: Parity, words: Words): string {
  const said = words.lexicon.parity
  const blocks = contests.map((measured) => [`${headOf(measured)}`, ...contestLines(measured, read, words).map((line) => `  ${line}`)])
  const end = [...(read === 0 ? [] : [said.ratesNote]), verdictOf(contests, words)]
  return visible(`${[said.stock, ...blocks.map((lines) => lines.join('\n')), end.join('\n')].join('\n\n')}\n`)
}

/** `pilkada-2024 · bupati-sintang` */
export const headOf = ({ contest }: ContestParity): string => `${contest.election} · ${contest.name}`

/** The answer of the gate, in a sentence. */
export function verdictOf(contests: readonly ContestParity[], { lexicon: { parity } }: Words): string {
  const failed = contests.filter(({ breaches }) => breaches.length > 0).length
  return failed === 0 ? parity.passed({ contests: contests.length }) : parity.failed({ failed, contests: contests.length })
}

function contestLines(measured: ContestParity, read: number, words: Words): string[] {
  const said = words.lexicon.parity
  const { contest, rates } = measured
  return [
    ...columns(inventoryTable(measured, words)),
    ...unevenLines(measured, words),
    said.swaps(countsOf(measured)),
    ...differenceLines(measured, words).map((line) => `  ${line}`),
    ...(rates.length === 0 ? [] : [said.rates({ read })]),
    ...rates.map((rate, index) => {
      const [from, to] = rate.interval
      return `  ${shortName(contest.participants[index] as Participant)}: ${said.rate({ ...rate, from, to })}`
    }),
  ]
}

/** Header and rows: participants by the kinds of aliases that the contest has. */
export function inventoryTable({ inventory }: ContestParity, words: Words): string[][] {
  const said = words.lexicon.parity
  const kinds = ALIAS_KINDS.filter((kind) => inventory.rows.some((row) => sumOf(row.kinds[kind]) > 0))
  const rows = inventory.rows.map(({ participant, kinds: has, strong, weak }) => [
    shortName(participant),
    ...kinds.map((kind) => (sumOf(has[kind]) === 0 ? '–' : `${has[kind].strong}+${has[kind].weak}`)),
    `${strong}+${weak}`,
  ])
  return [[said.participant, ...kinds.map((kind) => words.aliasKind[kind]), `${said.strong}+${said.weak}`], ...rows]
}

const sumOf = ({ strong, weak }: Stock): number => strong + weak

/** Kinds that one has and another lacks, and far more for one than for another. */
export function unevenLines({ inventory: { gaps, lopsided } }: ContestParity, words: Words): string[] {
  const said = words.lexicon.parity
  const numbers = (participants: readonly Participant[]): string => participants.map(briefName).join(', ')
  return [
    ...gaps.map(({ kind, lacking, having, isOwed }) =>
      said.gap({ kind: words.aliasKind[kind], lacking: numbers(lacking), having: numbers(having), isOwed }),
    ),
    ...(lopsided === undefined ? [] : [said.lopsided({ ...lopsided, most: shortName(lopsided.most), least: shortName(lopsided.least) })]),
  ]
}

/** How many sentences came out the same, and how many did not. */
export function countsOf({ tried, differences }: ContestParity): { tried: number; same: number; stated: number; unstated: number } {
  const stated = differences.filter(({ isStated }) => isStated).length
  return { tried, same: tried - differences.length, stated, unstated: differences.length - stated }
}

/** One line a reason, those without a good one first and with a sentence to see it by. */
export function differenceLines({ differences }: ContestParity, words: Words): string[] {
  const said = words.lexicon.parity
  const alike = [...grouped(differences, (found) => `${found.isStated} ${found.kind} ${whyText(found, words)}`).values()]
  return alike
    .sort(([a], [b]) => Number(a?.isStated) - Number(b?.isStated))
    .flatMap((those) => {
      const first = those[0] as Difference
      const line = said.apart({ names: namesOf(those), kind: words.aliasKind[first.kind], why: whyText(first, words) })
      return first.isStated ? [line] : [`✗ ${line}`, `    ${exampleText(first, words)}`]
    })
}

const namesOf = (those: readonly Difference[]): string =>
  [...new Set(those.map(({ cause }) => `“${cause.written}” (${briefName(cause.participant)})`))].join(', ')

function whyText({ why }: Difference, words: Words): string {
  const said = words.lexicon.parity.why
  switch (why.code) {
    case 'dismissed':
      return said.dismissed({ told: words.explain.why[why.why] })
    case 'weakened':
      return said.weakened({ ...why, by: said.weakening[why.by as keyof typeof said.weakening] ?? why.by })
    case 'names-others':
      return said['names-others'](why)
    case 'own-words':
      return said['own-words'](why)
    case 'rules':
      return said.rules({ rules: why.rules.map((rule) => words.summary.rule(rule)) })
    case 'weak':
    case 'unread':
    case 'unverified':
    case 'points':
      return said[why.code](why)
    default:
      return why satisfies never
  }
}

function exampleText({ saying, score, rival, expected }: Difference, words: Words): string {
  const told = ({ tier, points }: Score) => ({ tier: tier === 'none' ? words.lexicon.parity.none : words.tier[tier], points })
  const text = [saying.text, saying.targetText, saying.author].find((part) => part !== '') ?? ''
  return words.lexicon.parity.example({ said: text, is: told(score), rival: rival.written, expected: told(expected) })
}

/** `2 Ria Norsan–Krisantus Kurniawan` */
export const shortName = (participant: Participant): string =>
  `${briefName(participant)} ${[participant.name, participant.runningMate].filter((part) => part !== '').join('–')}`

/** `2`; of one of several lists `pkb 2`, since each has a number 2. */
const briefName = ({ number, contest }: Participant): string => [contest.split('/')[1] ?? '', number].join(' ').trim()

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
