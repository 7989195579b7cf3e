import type { Participant } from '../model.ts'
import type { ContestParity, Parity } from '../parity.ts'
import { visible, type Words } from '../words/index.ts'
import { countsOf, differenceLines, headOf, inventoryTable, shortName, unevenLines, verdictOf } from './lexicon-parity-text.ts'
import { escaped, table } from './markdown.ts'

/** What was measured, for a page or a pull request: the answer, a table of all contests, and the details of each folded away. */
export function parityMarkdown({ contests, read }: Parity, words: Words): string {
  const said = words.lexicon.parity
  const overview = table([
    [said.contest, said.participant, said.tried, said.same, said.stated, said.unstated, said.gate],
    ...contests.map((measured) => {
      const { tried, same, stated, unstated } = countsOf(measured)
      const counts = [measured.contest.participants.length, tried, same, stated, unstated].map(String)
      return [headOf(measured), ...counts, measured.breaches.length === 0 ? said.pass : `**${said.fail}**`]
    }),
  ])
  const details = contests.map((measured) => detailsOf(measured, read, words))
  return visible(`${[`## ${said.title}`, verdictOf(contests, words), overview, said.stock, ...details].join('\n\n')}\n`)
}

function detailsOf(measured: ContestParity, read: number, words: Words): string {
  const said = words.lexicon.parity
  const { contest, rates } = measured
  const open = measured.breaches.length === 0 ? '<details>' : '<details open>'
  const lines = [...unevenLines(measured, words), said.swaps(countsOf(measured)), ...differenceLines(measured, words)]
  const found = rates.map(({ found, tiers, raised, interval }, index) => [
    shortName(contest.participants[index] as Participant),
    ...[found, tiers.high, tiers.medium, tiers.low].map(String),
    percent(raised),
    interval.map(percent).join('–'),
  ])
  const rateHead = [said.participant, said.found, words.tier.high, words.tier.medium, words.tier.low, said.raised, said.interval]
  return [
    `${open}<summary>${escaped(headOf(measured))}</summary>`,
    table(inventoryTable(measured, words)),
    lines.map((line) => `- ${escaped(line.trim())}`).join('\n'),
    ...(found.length === 0 ? [] : [said.rates({ read }), table([rateHead, ...found]), said.ratesNote]),
    '</details>',
  ].join('\n\n')
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
