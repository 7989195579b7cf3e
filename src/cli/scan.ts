import { stat } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { DEFAULTS, type Settled } from '../config/settle.ts'
import { SaringError } from '../error.ts'
import { TIERS, type Tier } from '../model.ts'
import type { Profile } from '../report/cells.ts'
import { READERS, type Reader } from '../text/csv.ts'
import type { ScanOptions } from '../trip.ts'
import { letYoungSpaceGrow } from './engine.ts'
import { countFor, type InputFlags, inputsFrom, withInputs } from './inputs.ts'
import { examplesText, type Setup } from './program.ts'

/** By name alone: it decides how much room is used, and nothing else. */
const TABLE = /\.(?:csv|tsv)$/i

export const FORMATS = ['table', 'csv', 'tsv', 'ndjson', 'json', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** How findings are to be shown. */
export interface Shown {
  readonly format?: Format
  readonly output?: string
  readonly profile?: Profile
  readonly failOn?: Tier
  readonly progress: boolean
  readonly quiet: boolean
  readonly color: boolean
}

interface Flags extends InputFlags {
  readonly baseline?: string
  readonly limit?: number
  readonly format?: Format
  readonly output?: string
  readonly profile?: 'plain' | 'excel-id'
  readonly order: 'rank' | 'input'
  readonly recipient?: string
  readonly showIdentity: boolean
  readonly overwrite: boolean
  readonly failOn?: Tier
  readonly workers?: number
  readonly reader: Reader
  readonly shard?: string
  readonly progress: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** `saring scan`: its options, and where they lead. */
export function scanCommand(setup: Setup): Command {
  const text = setup.words.cli.scan
  const command = new Command('scan').summary(text.summary).description(text.description)
  return withInputs(command, setup)
    .option('--baseline <dossier>', text.baseline)
    .addOption(tierOption('--tier <tier>', text.tier, setup).default('medium'))
    .option('--limit <n>', text.limit, countFor('--limit'))
    .option('--rate <n>', text.rate, countFor('--rate'), DEFAULTS.rate)
    .addOption(new Option('-f, --format <format>', text.format).choices(FORMATS))
    .option('-o, --output <path>', text.output)
    .addOption(new Option('--profile <profile>', text.profile).choices(['plain', 'excel-id']))
    .addOption(new Option('--order <order>', text.order).choices(['rank', 'input']).default('rank'))
    .option('--as-of <date>', text.asOf)
    .option('--recipient <name>', text.recipient)
    .option('--show-identity', text.showIdentity, false)
    .option('--overwrite', text.overwrite, false)
    .addOption(tierOption('--fail-on <tier>', text.failOn, setup))
    .option('--workers <n>', text.workers, countFor('--workers'))
    .addOption(new Option('--reader <reader>', setup.words.tables.reader).choices(READERS).default('quick'))
    .option('--shard <i/n>', setup.words.shards.option)
    .option('--no-progress', text.noProgress)
    .option('-q, --quiet', text.quiet, false)
    .option('--no-color', setup.words.cli.noColor)
    .option('--config <file>', text.config)
    .option('--no-config', text.noConfig)
    .addHelpText('after', examplesText(setup.words, text.examples))
    .action(async (paths: string[], flags: Flags, command: Command) => {
      const { runScan } = await import('./scan-run.ts')
      const { atItsLine, settledFrom } = await import('./settings.ts')
      const dossier = await folderOf(flags.output)
      const settled = await settledFrom(command, setup.locale)
      const options = assertOptions(paths, flags, settled, dossier, setup)
      const look = presentationOf(flags, dossier, setup)
      if (paths.every((path) => TABLE.test(path))) letYoungSpaceGrow()
      if (flags.shard === undefined) setup.exit(await atItsLine(settled, () => runScan(options, look, setup)))
      else {
        const { runShard } = await import('./shard-run.ts')
        setup.exit(await atItsLine(settled, () => runShard(options, flags.shard ?? '', look, setup)))
      }
    })
}

/** Tiers are taken in either language: sheets say `tinggi`, scripts say `high`. */
export function tierOption(flags: string, what: string, { words }: Setup): Option {
  const option = new Option(flags, what).choices([...TIERS])
  const check = option.parseArg
  const names = new Map(TIERS.map((tier) => [words.tier[tier], tier]))
  return option.argParser((value: string, before: unknown) => check?.(names.get(value) ?? value, before as never))
}

/** How findings are shown, apart from what is found. */
export interface Presentation {
  /** The form of what goes to stdout or the output file; nothing where only a dossier is wanted. */
  readonly format: Format | undefined
  /** A single output file. */
  readonly file: string | undefined
  readonly failOn: Tier | undefined
  readonly hasProgress: boolean
  readonly isQuiet: boolean
  /** Of what goes to stdout or the output file; a dossier has its own. */
  readonly profile: Profile
  readonly hasColor: boolean
}

/** Checks what was typed, once; behind this gate options are trusted. */
function assertOptions(paths: readonly string[], flags: Flags, settled: Settled, dossier: string | undefined, setup: Setup): ScanOptions {
  if (/\.xls$/i.test(flags.output ?? ''))
    throw new SaringError({ code: 'bad-choice', option: '--output', value: flags.output ?? '', choices: FORMATS }, 3)
  return {
    ...inputsFrom(paths, flags, settled, setup),
    baseline: flags.baseline,
    output: dossier === undefined && flags.output !== '-' ? flags.output : undefined,
    limit: flags.limit,
    order: flags.order,
    showIdentity: flags.showIdentity,
    dossier,
    profile: flags.profile ?? (dossier === undefined ? 'plain' : 'excel-id'),
    overwrite: flags.overwrite,
    recipient: flags.recipient,
    workers: flags.workers,
    reader: flags.reader,
  }
}

export function presentationOf(flags: Shown, dossier: string | undefined, setup: Setup): Presentation {
  const { stdout, stderr, env } = setup.world
  const file = flags.output === '-' || dossier !== undefined ? undefined : flags.output
  const toScreen = stdout.isTTY === true && file === undefined
  if (toScreen && flags.format === 'xlsx') throw new SaringError({ code: 'workbook-to-screen', example: 'temuan.xlsx' }, 3)
  const byName = FORMATS.find((format) => file?.toLowerCase().endsWith(`.${format}`))
  return {
    format: flags.format ?? byName ?? (toScreen ? 'table' : dossier === undefined ? 'csv' : undefined),
    file,
    failOn: flags.failOn,
    hasProgress: flags.progress && !flags.quiet && stderr.isTTY === true,
    isQuiet: flags.quiet,
    profile: flags.profile ?? 'plain',
    hasColor: flags.color && !env['NO_COLOR'],
  }
}

/** `hasil/` is a folder by its slash, `hasil` if one is there. */
export async function folderOf(output: string | undefined): Promise<string | undefined> {
  if (output === undefined || output === '-') return undefined
  return /[/\\]$/.test(output) || (await stat(output).catch(() => undefined))?.isDirectory() ? output : undefined
}
