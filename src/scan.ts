import { resolve } from 'node:path'
import { readColumnMap } from './config/column-map.ts'
import { readMandate } from './config/mandate.ts'
import { Desk, type ScanOptions, type ScanReport, type ScanWorld } from './desk.ts'
import { SaringError } from './error.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Region } from './model.ts'
import { regionOf } from './people/region.ts'
import { readRoster } from './people/roster.ts'
import { Dossier } from './report/dossier.ts'
import { manifestOf, type ReadFile } from './report/manifest.ts'
import { readBaseline } from './review/baseline.ts'
import { readAccounts } from './sources/accounts-table.ts'
import { readCatalogue } from './sources/catalogue.ts'
import { type Entry, entriesOf } from './sources/entries.ts'
import { exportsOf } from './sources/exports.ts'
import { readOwners } from './sources/owners-table.ts'
import { type Notice, wordsOf } from './words/index.ts'

/**
 * The trip: lexicons → exports → items → person → hits → judgement → outcome → ledger; findings are ranked and written at the end.
 *
 * @throws SaringError where the lexicon, the roster, the output or all of the inputs cannot be used
 */
export async function scan(options: ScanOptions, world: ScanWorld): Promise<ScanReport> {
  const packs = await loadLexicon(options.lexicons, options.elections)
  const regionNamed = (written: string): Region | undefined => regionOf(written, packs.regionNames)
  const region = options.region === undefined ? undefined : regionNamed(options.region)
  if (options.region !== undefined && region === undefined) throw new SaringError({ code: 'unknown-region', region: options.region }, 3)
  const accounts = await readAccounts(options.accounts, { participants: packs.participants, regionOf: regionNamed })
  const lexicon = { ...packs, aliases: [...packs.aliases, ...accounts.aliases] }
  const catalogue = await readCatalogue(options.catalogue)
  const notices: Notice[] = catalogue.files.filter(({ empty }) => empty > 0).map((file) => ({ code: 'catalogue-empty-rows', ...file }))
  const roster =
    options.roster === undefined
      ? undefined
      : await readRoster(options.roster, {
          names: lexicon.regionNames,
          onDamagedNips: (lines) => notices.push({ code: 'roster-nips', file: options.roster ?? '', lines }),
        })
  const mandate = options.mandate === undefined ? undefined : await readMandate(options.mandate)
  const baseline =
    options.baseline === undefined ? undefined : await readBaseline(options.baseline, wordsOf(options.locale), options.timezone)
  const map = options.map === undefined ? undefined : await readColumnMap(options.map)
  const entries = await entriesOf(options.paths, world.stdin)
  assertApart(options, entries.entries)
  const owners = options.owners === undefined ? undefined : await readOwners(options.owners)
  const exports = await exportsOf(entries, { account: options.account, owners, isTrusted: options.trustCaller, map })
  const words = wordsOf(options.locale)
  const dossier =
    options.dossier === undefined
      ? undefined
      : await Dossier.create(
          options.dossier,
          { ...options, words, nearest: (account) => roster?.nearest(account) ?? '' },
          options.overwrite,
        )

  const desk = new Desk({ options, world, lexicon, roster, catalogue, mandate, map, region, dossier, baseline })
  desk.failures.push(...entries.failures, ...exports.failures)
  desk.notices.push(...notices, ...exports.notices)
  if (exports.ignored > 0) desk.notices.push({ code: 'left-alone', count: exports.ignored })
  if (roster === undefined) desk.notices.push({ code: 'no-roster' })
  const started = world.now()
  try {
    world.expect(exports.exports.flatMap(({ files }) => files).reduce((sum, { entry }) => sum + entry.size, 0))
    const read: ReadFile[] = []
    for (const found of exports.exports) for (const file of found.files) read.push(await desk.readFile(file, found))
    await desk.settle()
    await desk.deliver()
    const ledger = desk.ledger.toJSON()
    const { dossier: _, output: __, ...shown } = options // two folders from the same input have the same manifest
    const run = { started, finished: world.now() }
    await dossier?.finish(ledger, (outputs) =>
      manifestOf({
        options: shown,
        words,
        lexicon,
        roster: roster === undefined ? undefined : { file: options.roster ?? '', people: roster.people.length, sha256: roster.sha256 },
        accounts: accounts.files,
        catalogue: catalogue.files,
        targets: desk.targets,
        sameText: desk.sameText,
        workload: desk.workload,
        mandate,
        read,
        ledger,
        outputs,
        run,
      }),
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
