import type { Books } from './books.ts'
import type { Oddities } from './desk.ts'
import type { SaringError } from './error.ts'
import { isExpired } from './lexicon/suppressions.ts'
import type { Suppression } from './model.ts'
import type { Prepared } from './prepared.ts'
import type { Dossier } from './report/dossier.ts'
import type { WrittenFile } from './report/files.ts'
import { manifestOf, type ReadFile } from './report/manifest.ts'
import type { ScanReport } from './trip.ts'
import type { Notice } from './words/index.ts'

/** What reading has told besides its records. */
export interface Told {
  readonly read: readonly ReadFile[]
  readonly notices: readonly Notice[]
  readonly failures: readonly SaringError[]
  readonly oddities: Oddities
  /** The files of shares that were put together, if it was done so. */
  readonly shards: readonly WrittenFile[]
  /** Why there is no second reading for those who wait for a post; nothing where there was one. */
  readonly unread: 'order' | 'stream' | undefined
}

/** Shows what the books hold, closes the dossier, and tells how it went. */
export async function conclude(prepared: Prepared, books: Books, dossier: Dossier | undefined, told: Told): Promise<ScanReport> {
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

function reportOf({ options, lexicon, mandate }: Prepared, books: Books, { notices, failures, oddities, unread }: Told): ScanReport {
  const { times, ids, regions, region, mandate: cover } = oddities
  const { ledger, tiers, byElection, byRule, hidden, known, beyond, changedDuplicates, targets, workload, sameText } = books
  const counts = { ledger: ledger.toJSON(), isBalanced: ledger.isBalanced, counted: ledger.counted, targets, tiers, hidden, known, beyond }
  const all: Notice[] = [
    ...notices,
    ...books.unsettled(unread),
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
