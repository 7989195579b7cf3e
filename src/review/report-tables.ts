import { DECISIONS, TIERS } from '../model.ts'
import type { Words } from '../words/index.ts'
import { bar, interval } from './charts.ts'
import { type Markup, markup } from './markup.ts'
import type { Group, Progress, Term } from './report-counts.ts'

/** Classes of the colours, in the order of decisions, and of what is open. */
const DECIDED = ['d0', 'd1', 'd2', 'd3', 'open']

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const tierCounts = ({ tiers }: Group): number[] => TIERS.map((tier) => tiers[tier])

/** Groups with a bar each: all bars of a table have one scale. @param nameOf what a group is called */
export function groupTable(head: string, groups: readonly Group[], nameOf: (name: string) => string, words: Words): Markup {
  const { report } = words.review
  const most = Math.max(1, ...groups.map((group) => sum(tierCounts(group))))
  const rows = groups.map((group) => {
    const counts = tierCounts(group)
    return markup`<tr><th scope="row">${nameOf(group.name)}</th><td class="drawn">${bar(counts, TIERS, most)}</td>${numberCells([...counts, sum(counts)], report)}</tr>`
  })
  const heads = TIERS.map((tier) => markup`<th scope="col" class="number">${swatch(tier)}${words.tier[tier]}</th>`)
  const total = markup`<th scope="col" class="number">${report.total}</th>`
  return table([markup`<th scope="col">${head}</th><td class="drawn"></td>`, ...heads, total], rows)
}

export function progressTable(progress: readonly Progress[], words: Words): Markup {
  const { report, decision } = words.review
  const rows = progress.map(({ tier, decisions, open }) => {
    const counts = [...DECISIONS.map((name) => decisions[name]), open]
    return markup`<tr><th scope="row">${words.tier[tier]}</th><td class="drawn">${bar(counts, DECIDED, sum(counts))}</td>${numberCells([...counts, sum(counts)], report)}</tr>`
  })
  const names = [...DECISIONS.map((name) => decision[name]), report.open]
  const heads = names.map((name, index) => markup`<th scope="col" class="number">${swatch(DECIDED[index] ?? '')}${name}</th>`)
  return table(
    [
      markup`<th scope="col">${report.tier}</th><td class="drawn"></td>`,
      ...heads,
      markup`<th scope="col" class="number">${report.total}</th>`,
    ],
    rows,
  )
}

export function precisionTable(progress: readonly Progress[], words: Words): Markup {
  const { report } = words.review
  const rows = progress.map(({ tier, precision }) => {
    if (precision === undefined)
      return markup`<tr><th scope="row">${words.tier[tier]}</th><td colspan="2" class="soft">${report.tooFew}</td></tr>`
    const { share, interval: range } = precision
    return markup`<tr><th scope="row">${words.tier[tier]}</th><td class="drawn">${interval(share, range)}</td><td>${precisionText(precision, words)}</td></tr>`
  })
  return table(
    [
      markup`<th scope="col">${report.tier}</th><td class="drawn axis"><span>0%</span><span>50%</span><span>100%</span></td><th scope="col">${report.precision}</th>`,
    ],
    rows,
  )
}

export function termTable(terms: readonly Term[], words: Words): Markup {
  const { report } = words.review
  if (terms.length === 0) return markup`<p class="soft">${report.noTerms}</p>`
  const rows = terms.map(({ text, kind, items, alone, precision, advice }) => {
    const said = precision === undefined ? '–' : precisionText(precision, words)
    return markup`<tr><th scope="row">${text}</th><td>${kind}</td>${numberCells([items, alone], report)}<td>${said}</td><td>${words.lexicon.scorecard.advised[advice]}</td></tr>`
  })
  const column = (name: string, kind = ''): Markup => markup`<th scope="col" class="${kind}">${name}</th>`
  const numbers = [report.findings, report.alone].map((name) => column(name, 'number'))
  return table([column(report.term), column(report.kind), ...numbers, column(report.relevant), column(report.advice)], rows)
}

/** What the colours of tiers mean. */
export const tierKey = (words: Words): Markup =>
  markup`<p class="keys">${TIERS.map((tier) => markup`<span>${swatch(tier)}${words.tier[tier]}</span>`)}</p>`

const swatch = (kind: string): Markup => markup`<span class="key ${kind}"></span>`

const precisionText = ({ decided, share, interval: [low, high] }: NonNullable<Progress['precision']>, { review }: Words): string =>
  review.report.precisionSaid({ share, low, high, decided })

const numberCells = (counts: readonly number[], { count }: Words['review']['report']): Markup[] =>
  counts.map((value) => markup`<td class="number${value === 0 ? ' zero' : ''}">${count(value)}</td>`)

const table = (head: readonly Markup[], rows: readonly Markup[]): Markup =>
  markup`<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
