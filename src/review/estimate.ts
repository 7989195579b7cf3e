import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SaringError } from '../error.ts'
import { type Decision, TIERS } from '../model.ts'
import { type Bounds, clopperPearson } from './binomial.ts'
import { SHEET_FORMATS } from './blind.ts'
import { holdSheet, type RefusedRow } from './hold.ts'
import { latestBy, readNamedLog } from './log.ts'
import { readPlan, type SamplePlan, SHEET } from './sample.ts'
import { readReviewSheet } from './sheet.ts'

export interface EstimateOptions {
  /** Folder of the sample. */
  readonly sample: string
  /** Filled-in sheets, where they are not those of the folder. */
  readonly sheets: readonly string[]
  /** The log of decisions on what was flagged, and perhaps on the sample. */
  readonly decisions: string | undefined
  readonly timezone: string
}

/** Why an estimate says little. */
export type Weakness = 'nothing-decided' | 'too-few' | 'undecided' | 'too-wide'

export interface Estimate {
  readonly population: number
  /** Items of the proportional draw that are decided, of these relevant, and unsure. */
  readonly decided: number
  readonly missed: number
  readonly unsure: number
  readonly undecided: number
  /** The share of what was missed is at most this, with 95 %: unsure ones counted as missed. */
  readonly atMost: number | undefined
  /** The share with 95 % on both sides: below without, above with the unsure ones. */
  readonly share: Bounds | undefined
  /** Relevant among the items that were only drawn for the minimum of an account. */
  readonly beside: { readonly decided: number; readonly missed: number }
  readonly recall: Recall | undefined
  readonly weaknesses: readonly Weakness[]
  readonly refused: readonly RefusedRow[]
}

/** Of all that is relevant, the share that was flagged. */
export interface Recall extends Bounds {
  readonly value: number
  /** Flagged items that were decided, and of these relevant. */
  readonly reviewed: number
  readonly relevant: number
  readonly flagged: number
}

/** Risks to be wrong: of a bound on one side, and of each of two. */
const ONE_SIDED = 0.05
const TWO_SIDED = 0.025
/** A sample in which even nothing missed leaves more than this possible is too small. */
const LARGEST_SHARE = 0.05
/** A wider interval of the recall helps nobody. */
const WIDEST = 0.3

/** So many items without a miss hold the share below `share` with 95 %: 299 for 1 %. */
export const itemsFor = (share: number): number => Math.ceil(Math.log(ONE_SIDED) / Math.log1p(-share))

/**
 * Says from the decisions on a sample how much was missed.
 *
 * @throws SaringError where there is no plan, no sheet or no log that was named (2), or the log cannot be relied on (4)
 */
export async function estimate(options: EstimateOptions): Promise<Estimate> {
  const plan = await readPlan(options.sample)
  if (plan === undefined) throw new SaringError({ code: 'sample-missing', path: options.sample })
  const log = options.decisions === undefined ? [] : (await readNamedLog(options.decisions)).entries
  const logged = latestBy(log, ({ key }) => key)
  const decisions = new Map<string, Decision>([...logged].map(([key, { decision }]) => [key, decision]))
  const sampled = new Set(plan.items.map(({ key }) => key))
  const refused: RefusedRow[] = []
  for (const file of options.sheets.length > 0 ? options.sheets : await sheetsIn(options.sample, decisions.size > 0)) {
    const held = holdSheet(await readReviewSheet(file), undefined, options.timezone)
    refused.push(...held.refused)
    for (const { key, line, decision } of held.rows) {
      // A row of another sample would be counted as a finding.
      if (!sampled.has(key)) refused.push({ file, line, why: { code: 'not-sampled', key } })
      else if (decision !== undefined) decisions.set(key, decision)
    }
  }
  return { ...estimateFrom(plan, decisions), refused }
}

/** The arithmetic of `estimate`. */
export function estimateFrom(plan: SamplePlan, decisions: ReadonlyMap<string, Decision>): Omit<Estimate, 'refused'> {
  const { population } = plan
  const of = (counts: boolean): (Decision | undefined)[] =>
    plan.items.filter((item) => item.counts === counts).map(({ key }) => decisions.get(key))
  const [main, extra] = [of(true), of(false)]
  const count = (all: readonly (Decision | undefined)[], decision: Decision): number => all.filter((each) => each === decision).length
  const decided = main.filter((decision) => decision !== undefined).length
  const [missed, unsure] = [count(main, 'relevan'), count(main, 'ragu')]
  const isAll = decided === population
  const bounds = (risk: number): Bounds =>
    isAll
      ? { low: missed / population, high: (missed + unsure) / population }
      : { low: clopperPearson(missed, decided, risk).low, high: clopperPearson(missed + unsure, decided, risk).high }
  const share = decided === 0 ? undefined : bounds(TWO_SIDED)
  const recall = share === undefined ? undefined : recallOf(plan, decisions, share, missed / decided)
  const weaknesses: readonly (readonly [Weakness, boolean])[] = [
    ['nothing-decided', decided === 0],
    ['too-few', decided > 0 && !isAll && clopperPearson(0, decided, ONE_SIDED).high > LARGEST_SHARE],
    ['undecided', decided > 0 && decided < main.length],
    ['too-wide', recall !== undefined && recall.high - recall.low > WIDEST],
  ]
  return {
    population,
    decided,
    missed,
    unsure,
    undecided: main.length - decided,
    atMost: decided === 0 ? undefined : bounds(ONE_SIDED).high,
    share,
    beside: { decided: extra.filter((decision) => decision !== undefined).length, missed: count(extra, 'relevan') },
    recall,
    weaknesses: weaknesses.filter(([, holds]) => holds).map(([weakness]) => weakness),
  }
}

/** What was found to be relevant against that and what was missed. Nothing where no flagged item is decided to be relevant. */
function recallOf(plan: SamplePlan, decisions: ReadonlyMap<string, Decision>, share: Bounds, missed: number): Recall | undefined {
  const flagged = new Set(plan.flagged_keys)
  const reviewed = [...decisions].filter(([key]) => flagged.has(key))
  const relevant = reviewed.filter(([, decision]) => decision === 'relevan').length
  if (relevant === 0) return undefined
  const recallAt = (rate: number): number => relevant / (relevant + rate * plan.population)
  return {
    value: recallAt(missed),
    low: recallAt(share.high),
    high: recallAt(share.low),
    reviewed: reviewed.length,
    relevant,
    flagged: TIERS.reduce((sum, tier) => sum + plan.flagged[tier], 0),
  }
}

/** The sheets of the folder; none need be there where the log may have the decisions. */
async function sheetsIn(folder: string, isLogged: boolean): Promise<string[]> {
  const files: string[] = []
  for (const format of SHEET_FORMATS) {
    const file = join(folder, `${SHEET}.${format}`)
    if ((await stat(file).catch(() => undefined))?.isFile()) files.push(file)
  }
  if (files.length === 0 && !isLogged) throw new SaringError({ code: 'sample-missing', path: folder })
  return files
}
