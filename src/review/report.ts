import { TIERS } from '../model.ts'
import { WholeFile } from '../report/files.ts'
import { VERSION } from '../report/version.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { columns } from './charts.ts'
import { type DossierFindings, readFindings } from './findings.ts'
import { htmlPage } from './html.ts'
import { type Markup, markup } from './markup.ts'
import { byAct, bySignal, byStage, byUnit, progressOf, termsWorthALook } from './report-counts.ts'
import { reportHead } from './report-head.ts'
import { REPORT_STYLE } from './report-style.ts'
import { groupTable, precisionTable, progressTable, termTable, tierCounts, tierKey } from './report-tables.ts'
import { weeksOf } from './weeks.ts'

export interface ReportOptions {
  readonly dossier: string
  /** The log of decisions, if it is not in the dossier. */
  readonly decisions: string | undefined
  readonly output: string
  readonly locale: 'id' | 'en'
  readonly overwrite: boolean
}

/**
 * Makes a page to read and print of what a scan has found and what was decided of it. Nobody is named in it.
 *
 * @returns how many findings it counts
 * @throws SaringError where the dossier cannot be read or relied on, or the file cannot be written or is there and must stay
 */
export async function makeReport({ dossier, decisions, output, locale, overwrite }: ReportOptions): Promise<number> {
  const read = await readFindings(dossier, decisions)
  const words = wordsOf(locale)
  const file = await WholeFile.create(output, overwrite)
  try {
    await file.write(htmlPage({ locale, title: words.review.report.title, style: REPORT_STYLE, body: reportBody(read, words).text }))
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
  return read.findings.length
}

function reportBody(read: DossierFindings, words: Words): Markup {
  const { report } = words.review
  const { findings, manifest, sha256, head } = read
  const progress = progressOf(findings)
  const named =
    <Name extends string>(names: Readonly<Record<Name, string>>) =>
    (name: string): string =>
      names[name as Name] ?? name
  const units = groupTable(report.unit, byUnit(findings), (name) => name || report.noUnit, words)
  const signals = groupTable(
    report.reason,
    bySignal(findings),
    (name) => (name === '' ? report.targetOnly : named(words.signal)(name)),
    words,
  )
  // Of nothing found, tables and charts would be empty frames.
  const grouped = markup`${weekSection(findings, words)}
${section(report.units, '', units)}
${section(report.stages, '', groupTable(report.stage, byStage(findings), named(words.stage), words))}
${section(report.acts, '', groupTable(report.act, byAct(findings), named(words.act), words))}
${section(report.reasons, report.reasonsOf, signals)}
${section(report.terms, report.termsOf, termTable(termsWorthALook(findings), words))}`
  return markup`<main>${reportHead(read, words)}
${section(report.progress, report.progressOf, progressTable(progress, words))}
${section(report.precision, report.precisionOf, precisionTable(progress, words))}
${findings.length === 0 ? markup`` : grouped}
<footer><p>${report.noNames}</p><p>${report.madeWith({ version: manifest.version ?? VERSION, sheet: sha256, log: head })}</p></footer></main>`
}

const section = (title: string, note: string, ...parts: readonly Markup[]): Markup =>
  markup`<section><h2>${title}</h2>${note === '' ? markup`` : markup`<p class="soft">${note}</p>`}${parts}</section>`

function weekSection(findings: DossierFindings['findings'], words: Words): Markup {
  const { report } = words.review
  const { step, groups, undated } = weeksOf(findings)
  const note = [report.weeksOf[step], ...(undated === 0 ? [] : [report.undated({ count: undated })])].join(' ')
  if (groups.length === 0) return section(report.weeks[step], note)
  const chart = columns(
    groups.map(({ name }) => name),
    groups.map(tierCounts),
    TIERS,
    report.weeks[step],
  )
  const some = groups.filter((group) => tierCounts(group).some((count) => count > 0))
  const numbers = groupTable(report.start[step], some, (name) => name, words)
  return section(report.weeks[step], note, tierKey(words), chart, markup`<details><summary>${report.numbers}</summary>${numbers}</details>`)
}
