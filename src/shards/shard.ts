import { hash } from 'node:crypto'
import { join } from 'node:path'
import { Desk } from '../desk.ts'
import { type Prepared, prepare } from '../prepared.ts'
import { readAll } from '../reading.ts'
import { fileHash } from '../report/files.ts'
import { VERSION } from '../report/version.ts'
import type { ScanOptions, ScanWorld } from '../trip.ts'
import { Weigher, weighOptionsOf } from '../weigher.ts'
import { fallsTo, type Share, shareName } from './share.ts'
import { type Head, TapeWriter } from './tape.ts'

/** What became of a share: enough for a line on the screen. */
export interface ShardReport {
  readonly path: string
  readonly read: number
  readonly failures: Prepared['failures']
}

/**
 * Reads everything, weighs the records of one share, and writes what became of each, to be merged with the other shares.
 *
 * @param folder where the file of the share is written; it appears when it is whole
 * @throws SaringError as `scan` does
 */
export async function scanShare(options: ScanOptions, share: Share, folder: string, world: ScanWorld): Promise<ShardReport> {
  // As for a dossier all findings are written out, also by threads: which of them are shown is settled when the shares are merged.
  const prepared = await prepare({ ...options, dossier: folder }, world)
  const weigher = new Weigher(prepared.lexicon, weighOptionsOf(prepared.options))
  const desk = new Desk({
    ...prepared,
    look: weigher.firstLook(),
    isWanted: () => true,
    isMine: (record) => fallsTo(share, record),
    mayWait: false,
  })
  const path = join(folder, shareName(share))
  const tape = await TapeWriter.create(path, await headOf(prepared, share))
  try {
    const read = await readAll(prepared, desk, weigher, tape)
    const failures = [...prepared.failures, ...desk.failures]
    const told = failures.map(({ problem, exitCode }) => ({ problem, exitCode }))
    await tape.finish({ read, notices: [...prepared.notices, ...desk.notices], failures: told, oddities: desk.oddities })
    return { path, read: read.reduce((sum, file) => sum + file.read, 0), failures }
  } catch (error) {
    await tape.discard()
    throw error
  } finally {
    desk.forgetRecords()
  }
}

/** What a share was weighed with and read from, so that only shares of one run are merged. */
export async function headOf(
  { options, lexicon, roster, accounts, catalogue, mandate, baseline, files }: Prepared,
  share: Share,
): Promise<Head> {
  const tables = [...accounts.files, ...catalogue.files].map(({ file, sha256 }) => [file, sha256] as const)
  const named = [options.owners, options.map].filter((path) => path !== undefined)
  const hashes = {
    ...Object.fromEntries(files.map(({ file }) => [file.entry.path, `${file.entry.size} B`])),
    ...lexicon.versions,
    ...Object.fromEntries(tables),
    ...Object.fromEntries(await Promise.all(named.map(async (path) => [path, (await fileHash(path)) ?? ''] as const))),
    ...(roster === undefined ? {} : { roster: roster.sha256 }),
    ...(mandate === undefined ? {} : { mandate: mandate.sha256 }),
    ...(baseline === undefined ? {} : { [options.baseline ?? '']: hash('sha256', JSON.stringify([...baseline])) }),
  }
  return { saring: VERSION, share, options: { ...options, output: undefined, dossier: undefined, workers: 1, overwrite: false }, hashes }
}
