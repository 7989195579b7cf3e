import type { Command } from 'commander'
import { DEFAULTS, type Settled } from '../config/settle.ts'
import { SaringError } from '../error.ts'
import { isTimeZone, momentAt } from '../sources/time.ts'
import type { ScanOptions } from '../trip.ts'
import { dayOption } from './day-option.ts'
import type { Setup } from './program.ts'

/** What says which records are read, and how. What may stand in the settings file too is not here: see `Settled`. */
export interface InputFlags {
  readonly map?: string
  readonly account?: string
  readonly owners?: string
  readonly trustCaller: boolean
  readonly allAccounts: boolean
  readonly includePrivate: boolean
  readonly asOf?: string
}

/** The options of a command that reads exports. */
export function withInputs(command: Command, { words }: Setup): Command {
  const text = words.cli.scan
  const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value]
  return command
    .argument('<paths...>', text.paths)
    .option('--roster <file>', text.roster)
    .option('--all-accounts', text.allAccounts, false)
    .option('--include-private', text.includePrivate, false)
    .option('--election <id>', text.election, collect)
    .option('--lexicons <folder>', text.lexicons, collect)
    .option('--accounts <file>', text.accounts, collect)
    .option('--catalogue <file>', text.catalogue, collect)
    .option('--mandate <file>', text.mandate)
    .option('--map <file>', text.map)
    .option('--account <account>', text.account)
    .option('--owners <file>', text.owners)
    .option('--trust-caller', text.trustCaller, false)
    .option('--region <name>', text.region)
    .option('--timezone <zone>', text.timezone, DEFAULTS.timezone)
}

/**
 * Checks what was typed of the inputs, once; behind this gate options are trusted.
 *
 * @returns the options of a scan that shows everything and writes nothing
 * @throws SaringError where the time zone or the day of reference is none
 */
export function inputsFrom(paths: readonly string[], flags: InputFlags, settled: Settled, { locale, world }: Setup): ScanOptions {
  const { timezone, ...settings } = settled.values
  if (!isTimeZone(timezone)) throw new SaringError({ code: 'unknown-timezone', zone: timezone }, 3)
  return {
    paths,
    ...settings,
    settings: settled.file,
    map: flags.map,
    baseline: undefined,
    account: flags.account,
    owners: flags.owners,
    trustCaller: flags.trustCaller,
    output: undefined,
    timezone,
    limit: undefined,
    order: 'rank',
    allAccounts: flags.allAccounts,
    includePrivate: flags.includePrivate,
    locale,
    showIdentity: false,
    dossier: undefined,
    profile: 'plain',
    overwrite: false,
    asOf: flags.asOf === undefined ? momentAt(world.now().getTime(), timezone).date : dayOption('--as-of', flags.asOf, timezone),
    recipient: undefined,
    workers: 1, // a sample is drawn from items as they are read
    reader: 'quick',
  }
}

/** @returns the reader of an option that is a whole number above 0 */
export const countFor =
  (option: string) =>
  (value: string): number => {
    if (!/^[1-9]\d*$/.test(value)) throw new SaringError({ code: 'bad-number', option, value }, 3)
    return Number(value)
  }
