import { resolve } from 'node:path'
import { readColumnMap } from './config/column-map.ts'
import { readMandate } from './config/mandate.ts'
import { SaringError } from './error.ts'
import { type Held, lexiconOf } from './lexicons.ts'
import type { ColumnMap, Mandate } from './model.ts'
import { type Roster, readRoster } from './people/roster.ts'
import type { Baseline } from './report/baseline.ts'
import { Dossier } from './report/dossier.ts'
import { readBaseline } from './review/baseline.ts'
import { type Catalogue, readCatalogue } from './sources/catalogue.ts'
import { type Entry, entriesOf } from './sources/entries.ts'
import { type Export, type ExportFile, exportsOf } from './sources/exports.ts'
import { readOwners } from './sources/owners-table.ts'
import type { ScanOptions, ScanWorld } from './trip.ts'
import { type Notice, type Words, wordsOf } from './words/index.ts'

/** All that a scan has in hand before it reads the first record. */
export interface Prepared extends Held {
  readonly options: ScanOptions
  readonly world: ScanWorld
  readonly words: Words
  readonly catalogue: Catalogue
  readonly roster: Roster | undefined
  readonly mandate: Mandate | undefined
  readonly baseline: Baseline | undefined
  readonly map: ColumnMap | undefined
  readonly files: readonly { readonly file: ExportFile; readonly found: Export }[]
  readonly notices: readonly Notice[]
  /** Inputs that could not be used; the others are read to the end. */
  readonly failures: readonly SaringError[]
  readonly started: Date
}

/**
 * Opens lexicons, tables and settings, and lists the exports that are to be read.
 *
 * @throws SaringError where one that is named cannot be used, or would be written over
 */
export async function prepare(options: ScanOptions, world: ScanWorld): Promise<Prepared> {
  const started = world.now()
  const words = wordsOf(options.locale)
  const held = await lexiconOf(options)
  const { reader } = options
  const catalogue = await readCatalogue(options.catalogue, reader)
  const notices: Notice[] = catalogue.files.filter(({ empty }) => empty > 0).map((file) => ({ code: 'catalogue-empty-rows', ...file }))
  const onDamagedNips = (lines: readonly number[]): void => void notices.push({ code: 'roster-nips', file: options.roster ?? '', lines })
  const roster =
    options.roster === undefined ? undefined : await readRoster(options.roster, { names: held.lexicon.regionNames, onDamagedNips, reader })
  const mandate = options.mandate === undefined ? undefined : await readMandate(options.mandate)
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, words, options.timezone, reader)
  const map = options.map === undefined ? undefined : await readColumnMap(options.map)
  const entries = await entriesOf(options.paths, world.stdin)
  assertApart(options, entries.entries)
  const owners = options.owners === undefined ? undefined : await readOwners(options.owners, reader)
  const exports = await exportsOf(entries, { account: options.account, owners, isTrusted: options.trustCaller, map })
  notices.push(...exports.notices)
  if (exports.ignored > 0) notices.push({ code: 'left-alone', count: exports.ignored })
  if (roster === undefined) notices.push({ code: 'no-roster' })
  const files = exports.exports.flatMap((found) => found.files.map((file) => ({ file, found })))
  const failures = [...entries.failures, ...exports.failures]
  return { options, world, words, ...held, catalogue, roster, mandate, baseline, map, files, notices, failures, started }
}

/** @returns the dossier that is to be written, if one was asked for */
export async function dossierOf({ options, words, roster }: Prepared): Promise<Dossier | undefined> {
  if (options.dossier === undefined) return undefined
  const nearest = (account: string): string => roster?.nearest(account) ?? ''
  return Dossier.create(options.dossier, { ...options, words, nearest }, options.overwrite)
}

/** What is read must never be written over. */
function assertApart(
  { output, dossier, baseline, roster, accounts, catalogue, mandate, settings, owners }: ScanOptions,
  entries: readonly Entry[],
): void {
  if (dossier !== undefined && baseline !== undefined && resolve(dossier) === resolve(baseline))
    throw new SaringError({ code: 'output-is-input', path: dossier }, 3)
  if (output === undefined) return
  const inputs = [
    ...entries.flatMap(({ path, top }) => [path, top]),
    ...[roster, ...accounts, ...catalogue, mandate, settings, owners].filter((path) => path !== undefined),
  ]
  if (inputs.some((input) => resolve(input) === resolve(output))) throw new SaringError({ code: 'output-is-input', path: output }, 3)
}
