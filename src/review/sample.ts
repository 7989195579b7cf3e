import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unwritable } from '../error.ts'
import type { Item, Tier } from '../model.ts'
import { readJson, WholeFile } from '../report/files.ts'
import type { FindingRecord } from '../report/record.ts'
import { scan } from '../scan.ts'
import type { ScanOptions, ScanReport, ScanWorld } from '../trip.ts'
import type { Words } from '../words/index.ts'
import { type BlindRow, type SheetFormat, writeBlindSheet } from './blind.ts'
import { Sampler, type Stratum } from './sampler.ts'

export interface SampleOptions {
  /** What is read, and how: as for the scan whose misses are to be estimated. */
  readonly scan: ScanOptions
  /** Folder of the sheet and its plan. */
  readonly output: string
  readonly size: number
  readonly perAccount: number
  readonly seed: string
  readonly format: SheetFormat
  readonly overwrite: boolean
  readonly words: Words
}

/** `sample.json`: what the estimate needs of a sample. It stands beside the sheet, for whoever judges must not see it. */
export interface SamplePlan {
  readonly tool: 'saring'
  readonly seed: string
  /** Items that were weighed and not flagged: what the sample is drawn from. */
  readonly population: number
  readonly flagged: Readonly<Record<Tier, number>>
  /** Keys of what was flagged: a log of decisions may hold those of other scans too, which say nothing of this one. */
  readonly flagged_keys: readonly string[]
  /** Without text and with an unknown target: nobody can judge them, and no sample speaks for them. */
  readonly not_assessable: number
  readonly strata: readonly Stratum[]
  readonly items: readonly { readonly key: string; readonly stratum: string; readonly counts: boolean }[]
}

export const PLAN = 'sample.json'
export const SHEET = 'sample'

/**
 * Scans, and draws a blind sample of what was not flagged.
 *
 * @throws SaringError as a scan does, or where the folder cannot be written
 */
export async function sample(
  options: SampleOptions,
  world: ScanWorld,
): Promise<{ readonly plan: SamplePlan; readonly file: string; readonly report: ScanReport }> {
  const { seed, size, perAccount, output, words } = options
  const sampler = new Sampler(seed, size, perAccount)
  const clean = (item: Item): void =>
    sampler.add({ row: rowOf(item, words), account: `${item.platform} ${item.account}`, stratum: `${item.platform} ${item.act}` })
  const flagged: string[] = []
  const show = async (record: FindingRecord): Promise<boolean> => {
    flagged.push(record.key)
    return world.show(record)
  }
  const report = await scan({ ...options.scan, tier: 'low' }, { ...world, clean, show })
  const { drawn, strata } = sampler.draw()
  const plan: SamplePlan = {
    tool: 'saring',
    seed,
    population: sampler.population,
    flagged: report.tiers,
    flagged_keys: flagged,
    not_assessable: report.ledger.outcomes['not-assessable'] ?? 0,
    strata,
    items: drawn.map(({ candidate, counts }) => ({ key: candidate.row.key, stratum: candidate.stratum, counts })),
  }
  await mkdir(output, { recursive: true }).catch((error) => unwritable(output, error))
  const file = join(output, `${SHEET}.${options.format}`)
  const planFile = await WholeFile.create(join(output, PLAN), options.overwrite)
  try {
    await writeBlindSheet(
      file,
      drawn.map(({ candidate }) => candidate.row),
      options,
    )
    await planFile.write(`${JSON.stringify(plan, null, 2)}\n`)
    await planFile.finish()
  } catch (error) {
    await planFile.discard()
    throw error
  }
  return { plan, file, report }
}

/** @returns the plan of a sample, or nothing where there is none */
export async function readPlan(folder: string): Promise<SamplePlan | undefined> {
  const plan = (await readJson(join(folder, PLAN))) as Partial<SamplePlan> | null | undefined
  const isPlan =
    plan?.tool === 'saring' && typeof plan.population === 'number' && Array.isArray(plan.items) && Array.isArray(plan.flagged_keys)
  return isPlan ? (plan as SamplePlan) : undefined
}

/** Handles are shown whole: without them nobody could say whom an item is about. */
const rowOf = (item: Item, words: Words): BlindRow => ({
  key: item.key,
  text: item.text,
  target_author: item.targetAuthor,
  target_text: item.targetText,
  act: words.act[item.act],
  time: item.time?.iso ?? '',
  platform: item.platform,
})
