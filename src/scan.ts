import { resolve } from 'node:path'
import { Desk } from './desk.ts'
import { SaringError } from './error.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Locale, Tier } from './model.ts'
import { regionOf } from './people/region.ts'
import { readRoster } from './people/roster.ts'
import type { Profile } from './report/cells.ts'
import { Dossier } from './report/dossier.ts'
import type { LedgerRecord } from './report/ledger.ts'
import { manifestOf, type ReadFile } from './report/manifest.ts'
import type { FindingRecord } from './report/record.ts'
import { type InputFile, inputFiles } from './sources/files.ts'
import { isTimeZone } from './sources/time.ts'
import { type Notice, wordsOf } from './words/index.ts'

export interface ScanOptions {
  readonly paths: readonly string[]
  readonly roster: string | undefined
  readonly elections: readonly string[]
  readonly lexicons: readonly string[]
  readonly region: string | undefined
  readonly timezone: string
  readonly tier: Tier
  readonly limit: number | undefined
  readonly order: 'rank' | 'input'
  readonly allAccounts: boolean
  readonly includePrivate: boolean
  readonly locale: Locale
  readonly showIdentity: boolean
  /** A single output file, if one is wanted. */
  readonly output: string | undefined
  /** Folder of the dossier, if one is wanted. */
  readonly dossier: string | undefined
  readonly profile: Profile
  readonly overwrite: boolean
  readonly asOf: string
}

/** What a scan needs of the world, handed in so that a test can be the world. */
export interface ScanWorld {
  readonly stdin: NodeJS.ReadableStream
  readonly signal: AbortSignal
  readonly now: () => Date
  /** Takes the findings to be shown, in their order. Answers whether anybody still reads. */
  readonly show: (record: FindingRecord) => Promise<boolean>
  readonly progress: (file: string, bytesRead: number, recordsRead: number) => void
}

export interface ScanReport {
  readonly ledger: LedgerRecord
  readonly isBalanced: boolean
  readonly counted: number
  readonly tiers: Readonly<Record<Tier, number>>
  readonly byElection: ReadonlyMap<string, number>
  readonly byRule: ReadonlyMap<string, number>
  /** Below the tier that was asked for. */
  readonly hidden: number
  /** Beyond the limit that was asked for. */
  readonly beyond: number
  readonly notices: readonly Notice[]
  /** Inputs that could not be used; the others were read to the end. */
  readonly failures: readonly SaringError[]
}

/**
 * The trip: lexicons → exports → items → person → hits → judgement → outcome → ledger; findings are ranked and written at the end.
 *
 * @throws SaringError where the lexicon, the roster, the output or all of the inputs cannot be used
 */
export async function scan(options: ScanOptions, world: ScanWorld): Promise<ScanReport> {
  if (!isTimeZone(options.timezone)) throw new SaringError({ code: 'unknown-timezone', zone: options.timezone }, 3)
  const lexicon = await loadLexicon(options.lexicons, options.elections)
  const region = options.region === undefined ? undefined : regionOf(options.region, lexicon.regionNames)
  if (options.region !== undefined && region === undefined) throw new SaringError({ code: 'unknown-region', region: options.region }, 3)
  const roster = options.roster === undefined ? undefined : await readRoster(options.roster, lexicon.regionNames)
  const { files, leftAlone, failures } = await inputFiles(options.paths)
  assertApart(options, files)
  const words = wordsOf(options.locale)
  const dossier =
    options.dossier === undefined ? undefined : await Dossier.create(options.dossier, { ...options, words }, options.overwrite)

  const desk = new Desk({ options, world, lexicon, roster, region, dossier })
  desk.failures.push(...failures)
  if (leftAlone > 0) desk.notices.push({ code: 'left-alone', count: leftAlone })
  if (roster === undefined) desk.notices.push({ code: 'no-roster' })
  const started = world.now()
  try {
    const read: ReadFile[] = []
    for (const file of files) read.push(await desk.readFile(file))
    await desk.deliver()
    const ledger = desk.ledger.toJSON()
    const run = { started, finished: world.now() }
    await dossier?.finish(ledger, (outputs) =>
      manifestOf({ options: { ...options, dossier: undefined, output: undefined }, words, lexicon, roster, read, ledger, outputs, run }),
    )
    return desk.report(ledger)
  } catch (error) {
    await dossier?.discard()
    throw error
  } finally {
    await desk.close()
  }
}

/** What is read must never be written over. */
function assertApart({ output, roster }: ScanOptions, files: readonly InputFile[]): void {
  if (output === undefined) return
  const inputs = [...files.map((file) => file.path), ...(roster === undefined ? [] : [roster])]
  if (inputs.some((input) => resolve(input) === resolve(output))) throw new SaringError({ code: 'output-is-input', path: output }, 3)
}
