import { resolve } from 'node:path'
import { Books } from './books.ts'
import { readColumnMap } from './config/column-map.ts'
import { type Cover, readMandate } from './config/mandate.ts'
import { Desk } from './desk.ts'
import { SaringError } from './error.ts'
import { isExpired } from './lexicon/suppressions.ts'
import { lexiconOf } from './lexicons.ts'
import type { Lexicon, Mandate, Suppression } from './model.ts'
import { readRoster } from './people/roster.ts'
import { Dossier } from './report/dossier.ts'
import { manifestOf, type ReadFile } from './report/manifest.ts'
import { readBaseline } from './review/baseline.ts'
import { readCatalogue } from './sources/catalogue.ts'
import { type Entry, entriesOf } from './sources/entries.ts'
import { exportsOf } from './sources/exports.ts'
import { readOwners } from './sources/owners-table.ts'
import type { ScanOptions, ScanReport, ScanWorld } from './trip.ts'
import { Weigher, weighOptionsOf } from './weigher.ts'
import { type Crew, Weighing } from './weighing.ts'
import { type Notice, wordsOf } from './words/index.ts'

/**
 * The trip: lexicons → exports → items → person → hits → judgement → outcome → ledger; findings are ranked and written at the end.
 *
 * @throws SaringError where the lexicon, the roster, the output or all of the inputs cannot be used
 */
export async function scan(options: ScanOptions, world: ScanWorld): Promise<ScanReport> {
  const { lexicon, accounts, region } = await lexiconOf(options)
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

  const weigher = new Weigher(lexicon, weighOptionsOf(options))
  const books = new Books({ options, world, weigher, dossier, baseline })
  const isWanted = (): boolean => books.isRead || dossier !== undefined
  const desk = new Desk({ options, world, lexicon, roster, catalogue, mandate, map, region, baseline, isWanted })
  desk.failures.push(...entries.failures, ...exports.failures)
  desk.notices.push(...notices, ...exports.notices)
  if (exports.ignored > 0) desk.notices.push({ code: 'left-alone', count: exports.ignored })
  if (roster === undefined) desk.notices.push({ code: 'no-roster' })
  const started = world.now()
  const files = exports.exports.flatMap((found) => found.files.map((file) => ({ file, found })))
  const bytes = files.reduce((sum, { file }) => sum + file.entry.size, 0)
  const crew = await crewFor(options, bytes)
  const weighing = new Weighing(books, weigher, crew)
  try {
    world.expect(bytes)
    const read: ReadFile[] = []
    for (const { file, found } of files) {
      const number = books.ledger.open(file.entry.path)
      const rest = (isStream: boolean): Promise<void> | undefined => (isStream ? weighing.drain() : undefined)
      read.push(await desk.readFile(number, file, found, (taken) => weighing.take(taken), rest))
    }
    await weighing.drain()
    await crew?.close()
    world.expect(desk.sizeOf(books.wanted))
    await desk.readAgain(books.wanted, books)
    await books.settle()
    desk.notices.push(...books.unsettled(options.order === 'input' ? 'order' : desk.hasStream ? 'stream' : undefined))
    await books.deliver()
    const ledger = books.ledger.toJSON()
    const { dossier: _, output: __, workers: ___, ...shown } = options // two folders from the same input have the same manifest
    const run = { started, finished: world.now() }
    await dossier?.finish(ledger, (outputs) =>
      manifestOf({
        options: shown,
        words,
        lexicon,
        roster: roster === undefined ? undefined : { file: options.roster ?? '', people: roster.people.length, sha256: roster.sha256 },
        accounts: accounts.files,
        catalogue: catalogue.files,
        targets: books.targets,
        sameText: books.sameText,
        workload: books.workload,
        mandate,
        read,
        ledger,
        outputs,
        run,
      }),
    )
    return reportOf(options, desk, books, lexicon, mandate)
  } catch (error) {
    await dossier?.discard()
    throw error
  } finally {
    await crew?.close()
    await books.close()
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

/** Below this many bytes threads load the lexicon longer than they help. */
const LEAST_FOR_CREW = 40_000_000

/** @returns threads to weigh with, where they pay */
async function crewFor(options: ScanOptions, bytes: number): Promise<(Crew & { close(): Promise<void> }) | undefined> {
  if (options.workers < 2 || bytes < LEAST_FOR_CREW) return undefined
  const { Threads } = await import('./crew/crew.ts')
  return new Threads(options.workers - 1, options)
}

function reportOf({ asOf }: ScanOptions, desk: Desk, books: Books, lexicon: Lexicon, mandate: Mandate | undefined): ScanReport {
  const { times, ids, regions, region } = desk.oddities
  const { tiers, byElection, byRule, hidden, known, beyond, changedDuplicates, targets, workload, sameText } = books
  const notices: Notice[] = [
    ...desk.notices,
    ...(times > 0 ? [{ code: 'times-implausible' as const, count: times }] : []),
    ...(ids > 0 ? [{ code: 'ids-damaged' as const, count: ids }] : []),
    ...(changedDuplicates > 0 ? [{ code: 'changed-duplicates' as const, count: changedDuplicates }] : []),
    ...(regions > 0 ? [{ code: 'unknown-regions' as const, count: regions, region }] : []),
    ...mandateNotices(desk.uncertain),
    ...suppressionNotices(lexicon.suppressions, books.hiding, asOf),
  ]
  const { ledger } = books
  const counts = { ledger: ledger.toJSON(), isBalanced: ledger.isBalanced, counted: ledger.counted, targets, tiers, hidden, known, beyond }
  return { ...counts, mandate, byElection, byRule, workload, sameText, notices, failures: desk.failures }
}

/** Decisions to hide that do nothing should not stand unread in a table. */
function suppressionNotices(all: readonly Suppression[], used: ReadonlySet<string>, asOf: string): Notice[] {
  const expired = all.filter((suppression) => isExpired(suppression, asOf)).map(({ place }) => place)
  const unused = all.filter((suppression) => !isExpired(suppression, asOf) && !used.has(suppression.place)).map(({ place }) => place)
  return [
    ...(expired.length > 0 ? [{ code: 'suppressions-expired' as const, places: expired }] : []),
    ...(unused.length > 0 ? [{ code: 'suppressions-unused' as const, places: unused }] : []),
  ]
}

function mandateNotices(cover: Cover | undefined): Notice[] {
  if (cover === undefined) return []
  const { uncertain, unmetUnits } = cover
  return [
    ...(uncertain.time > 0 ? [{ code: 'mandate-no-time' as const, count: uncertain.time }] : []),
    ...(uncertain.unit > 0 ? [{ code: 'mandate-no-unit' as const, count: uncertain.unit }] : []),
    ...(unmetUnits.length > 0 ? [{ code: 'mandate-units-unmet' as const, units: unmetUnits }] : []),
  ]
}
