import { Books } from './books.ts'
import { Desk, type Oddities } from './desk.ts'
import type { SaringError } from './error.ts'
import { isExpired } from './lexicon/suppressions.ts'
import type { Suppression } from './model.ts'
import { dossierOf, type Prepared } from './prepared.ts'
import type { Dossier } from './report/dossier.ts'
import type { WrittenFile } from './report/files.ts'
import { manifestOf, type ReadFile } from './report/manifest.ts'
import type { ScanReport } from './trip.ts'
import { Weigher, weighOptionsOf } from './weigher.ts'
import type { Notice } from './words/index.ts'

/** What reading has told besides its records. */
interface Told {
  readonly read: readonly ReadFile[]
  readonly notices: readonly Notice[]
  /** Those that the desk does not know of. */
  readonly failures: readonly SaringError[]
  readonly oddities: Oddities
  /** The files of shares that were put together, if it was done so. */
  readonly shards: readonly WrittenFile[]
}

/**
 * Opens the books, has them filled, settles what waits for posts by a second reading, and closes them: the dossier is whole or absent.
 *
 * @param fill enters what became of every record, and tells the rest
 */
export async function keepBooks(
  prepared: Prepared,
  fill: (books: Books, desk: Desk, weigher: Weigher) => Promise<Told>,
): Promise<ScanReport> {
  const { options, world } = prepared
  const dossier = await dossierOf(prepared)
  const weigher = new Weigher(prepared.lexicon, weighOptionsOf(options))
  const books = new Books({ ...prepared, weigher, dossier })
  const look = world.clean === undefined ? weigher.firstLook() : undefined
  const desk = new Desk({
    ...prepared,
    look,
    isWanted: () => books.isRead || dossier !== undefined,
    isMine: () => true,
    mayWait: true,
  })
  try {
    const told = await fill(books, desk, weigher)
    desk.forgetRecords()
    const { wanted } = books
    world.expect(desk.sizeOf(wanted))
    await desk.readAgain(wanted, books)
    await books.settle((row, file) => desk.itemOf(row, file))
    const why = options.order === 'input' ? 'order' : desk.hasStream ? 'stream' : undefined
    const notices = [...told.notices, ...books.unsettled(why)]
    return await conclude(prepared, books, dossier, { ...told, notices, failures: [...told.failures, ...desk.failures] })
  } catch (error) {
    await dossier?.discard()
    throw error
  } finally {
    try {
      desk.forgetRecords()
    } finally {
      await books.close()
    }
  }
}

/** Shows what the books hold, closes the dossier, and tells how it went. */
async function conclude(prepared: Prepared, books: Books, dossier: Dossier | undefined, told: Told): Promise<ScanReport> {
  const { options, words, lexicon, roster, accounts, catalogue, mandate, started, world } = prepared
  await books.deliver()
  const ledger = books.ledger.toJSON()
  const { dossier: _, output: __, workers: ___, reader: ____, ...rest } = options // two folders from the same input have the same manifest
  const run = { started, finished: world.now(), shards: told.shards }
  await dossier?.finish(ledger, (outputs) =>
    manifestOf({
      options: rest,
      words,
      lexicon,
      roster: roster === undefined ? undefined : { file: options.roster ?? '', people: roster.people.length, sha256: roster.sha256 },
      accounts: accounts.files,
      catalogue: catalogue.files,
      targets: books.targets,
      sameText: books.sameText,
      workload: books.workload,
      mandate,
      read: told.read,
      ledger,
      outputs,
      run,
    }),
  )
  return reportOf(prepared, books, told)
}

function reportOf({ options, lexicon, mandate }: Prepared, books: Books, { notices, failures, oddities }: Told): ScanReport {
  const { times, ids, regions, region, mandate: cover } = oddities
  const { ledger, tiers, byElection, byRule, hidden, known, beyond, changedDuplicates, targets, workload, sameText } = books
  const counts = { ledger: ledger.toJSON(), isBalanced: ledger.isBalanced, counted: ledger.counted, targets, tiers, hidden, known, beyond }
  const all: Notice[] = [
    ...notices,
    ...(times > 0 ? [{ code: 'times-implausible' as const, count: times }] : []),
    ...(ids > 0 ? [{ code: 'ids-damaged' as const, count: ids }] : []),
    ...(changedDuplicates > 0 ? [{ code: 'changed-duplicates' as const, count: changedDuplicates }] : []),
    ...(regions > 0 ? [{ code: 'unknown-regions' as const, count: regions, region }] : []),
    ...(cover === undefined ? [] : mandateNotices(cover)),
    ...suppressionNotices(lexicon.suppressions, books.hiding, options.asOf),
  ]
  return { ...counts, mandate, byElection, byRule, workload, sameText, notices: all, failures }
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

function mandateNotices({ noTime, noUnit, unmetUnits }: NonNullable<Oddities['mandate']>): Notice[] {
  return [
    ...(noTime > 0 ? [{ code: 'mandate-no-time' as const, count: noTime }] : []),
    ...(noUnit > 0 ? [{ code: 'mandate-no-unit' as const, count: noUnit }] : []),
    ...(unmetUnits.length > 0 ? [{ code: 'mandate-units-unmet' as const, units: unmetUnits }] : []),
  ]
}
