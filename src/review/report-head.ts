import { DECISIONS } from '../model.ts'
import type { Words } from '../words/index.ts'
import type { DossierFindings } from './findings.ts'
import { type Markup, markup } from './markup.ts'
import { type Progress, progressOf } from './report-counts.ts'

/** What was looked at, under which mandate, and the figures that are asked for first. */
export function reportHead({ manifest, findings }: DossierFindings, words: Words): Markup {
  const { report } = words.review
  const days = findings
    .map(({ cells }) => cells.time.slice(0, 10))
    .filter((day) => day !== '')
    .sort()
  const elections = [...new Set(findings.flatMap(({ cells }) => cells.elections.split(' | ')))].filter((id) => id !== '').sort()
  const facts: readonly (readonly [string, string])[] = [
    [report.asOf, manifest.options.asOf],
    [
      report.span,
      findings.length === 0
        ? report.none
        : days.length === 0
          ? report.noSpan
          : report.spanOf({ first: days[0] ?? '', last: days.at(-1) ?? '' }),
    ],
    [report.elections, elections.join(', ') || report.none],
    [report.mandate, mandateOf(manifest.mandate, words)],
  ]
  return markup`<header><p class="soft">${report.subtitle}</p><h1>${report.title}</h1>
<dl>${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="note">${words.disclaimer} ${report.disclaimerMore}</p></header>
${figures({ manifest, findings }, progressOf(findings), words)}`
}

/** That none was stated stands in the manifest in the language of the scan. */
const mandateOf = (mandate: DossierFindings['manifest']['mandate'], words: Words): string =>
  typeof mandate === 'string'
    ? words.mandateNotStated
    : [mandate.purpose, mandate.order, mandate.authority].filter((part) => part !== '').join(' · ')

function figures(
  { manifest, findings }: Pick<DossierFindings, 'manifest' | 'findings'>,
  progress: readonly Progress[],
  words: Words,
): Markup {
  const { report } = words.review
  const { read, outcomes } = manifest.ledger
  const flagged = outcomes.flagged ?? 0
  const total = findings.length
  const decided = sum(progress.map(({ decisions }) => sum(DECISIONS.map((decision) => decisions[decision]))))
  const relevant = sum(progress.map(({ decisions }) => decisions.relevan))
  const deadline = findings
    .filter(({ logged }) => logged === undefined)
    .map(({ cells }) => cells.deadline)
    .filter((day) => day !== '')
    .sort()[0]
  const figure = (value: string, name: string, more = ''): Markup =>
    markup`<div class="figure"><p class="value">${value}</p><p>${name}</p><p class="soft">${more}</p></div>`
  return markup`<section class="figures">
${figure(report.count(read), report.read)}
${figure(report.count(total), report.findings, flagged > total ? report.findingsOf({ flagged }) : '')}
${figure(total === 0 ? '–' : report.percent(decided / total), report.decided, report.decidedOf({ count: decided, total }))}
${figure(report.count(relevant), report.relevant, report.relevantOf)}
${figure(report.count(outcomes['not-assessable'] ?? 0), report.notAssessable, report.notAssessableOf)}
${deadline === undefined ? markup`` : figure(deadline, report.deadline)}
</section>`
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
