import type { ChalkInstance } from 'chalk'
import type { Tier } from '../model.ts'
import { OUTCOMES, TIERS } from '../model.ts'
import { minutesFor, type TierWork, totalWork } from '../report/workload.ts'
import type { ScanOptions, ScanReport } from '../trip.ts'
import { describe, type Words } from '../words/index.ts'

interface Told {
  readonly words: Words
  readonly paint: ChalkInstance
  readonly options: ScanOptions
  readonly seconds: number
  readonly written: string | undefined
}

/** What a scan did, for stderr: findings by tier, election and reason, the ledger, and whatever went wrong. */
export function summaryText(report: ScanReport, told: Told): string {
  const { words, paint, options, seconds, written } = told
  const said = words.summary
  const { ledger, tiers } = report
  const found = TIERS.reduce((count, tier) => count + tiers[tier], 0)
  const colour: Readonly<Record<Tier, ChalkInstance>> = { high: paint.red.bold, medium: paint.yellow, low: paint.dim }
  const counts = (rows: Iterable<readonly [string, number]>): string[] =>
    [...rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([what, count]) => `  ${String(count).padStart(7)}  ${what}`)
  const lines = [
    said.read({ read: ledger.read, files: ledger.files.length, seconds: seconds.toFixed(1) }),
    paint.bold(said.found({ count: found })),
    ...TIERS.map((tier) => `  ${String(tiers[tier]).padStart(7)}  ${colour[tier](words.tier[tier])}`),
  ]
  if (found > 0)
    lines.push(
      said.byElection,
      ...counts(report.byElection),
      said.byReason,
      ...counts([...report.byRule].map(([rule, count]) => [said.rule(rule), count] as const)),
    )
  lines.push(
    said.outcomes,
    ...OUTCOMES.flatMap((outcome) =>
      ledger.outcomes[outcome] ? [`  ${String(ledger.outcomes[outcome]).padStart(7)}  ${words.outcome[outcome]}`] : [],
    ),
  )
  lines.push(
    `  ${String(ledger.read).padStart(7)}  = ${report.isBalanced ? paint.green(said.balanced) : paint.red.bold(describe(words.problem, { code: 'unbalanced', read: ledger.read, counted: report.counted }))}`,
  )
  if (report.sameText !== undefined && report.sameText.groups > 0) lines.push(said.sameText(report.sameText))
  if (found > 0) lines.push(...workLines(report, words))
  const { targets } = report
  if (Object.values(targets).some((count) => count > 0)) lines.push(said.targets(targets))
  if (targets.open > 0) lines.push(said.catalogueHint)
  if (report.hidden > 0) lines.push(said.hidden({ count: report.hidden, tier: words.tier[options.tier] }))
  if (options.baseline !== undefined)
    lines.push(words.review.known({ count: report.known, dossier: options.baseline, isListed: options.dossier !== undefined }))
  if (report.beyond > 0) lines.push(said.beyond({ count: report.beyond }))
  if ((ledger.outcomes.rejected ?? 0) > 0 && options.dossier === undefined)
    lines.push(said.rejectedHint({ count: ledger.outcomes.rejected ?? 0 }))
  lines.push(...report.notices.map((notice) => `${paint.dim(said.notice)} ${describe(words.notice, notice)}`))
  lines.push(...failureLines(report, words).map((failure) => paint.red(failure)))
  lines.push(report.mandate === undefined ? said.noMandate : said.mandate({ ...report.mandate, ...report.mandate.period }))
  if (options.settings !== undefined) lines.push(said.settings({ file: options.settings }))
  if (written !== undefined) lines.push(paint.bold(said.written({ path: written })))
  lines.push(paint.dim(words.disclaimer))
  return `${lines.join('\n')}\n`
}

/** What a review takes, by tier and all together: every finding by itself, and the same text decided once. */
function workLines({ workload }: ScanReport, words: Words): string[] {
  const said = words.summary
  const rate = workload.items_per_hour
  const line = (what: string, { items, texts }: TierWork): string => {
    const once = texts === null ? '' : said.workOnce({ count: texts, minutes: minutesFor(texts, rate) })
    return `  ${String(items).padStart(7)}  ${said.work({ what, minutes: minutesFor(items, rate) })}${once}`
  }
  const tiers = TIERS.filter((tier) => workload.tiers[tier].items > 0)
  const total = tiers.length > 1 ? [line(said.allTiers, totalWork(workload))] : []
  return [
    said.workload({ rate, isCompared: workload.tiers.high.texts !== null }),
    ...tiers.map((tier) => line(words.tier[tier], workload.tiers[tier])),
    ...total,
  ]
}

/** Inputs that could not be used, one line each: said even to those who want no summary. */
export const failureLines = (report: ScanReport, words: Words): string[] =>
  report.failures.map(({ problem }) => `${words.summary.problem} ${describe(words.problem, problem)}`)
