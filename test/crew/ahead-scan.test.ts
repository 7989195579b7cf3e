import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { lexiconOf } from '../../src/lexicons.ts'
import { type RosterFacts, readRoster } from '../../src/people/roster.ts'
import { scan } from '../../src/scan.ts'
import type { ScanOptions } from '../../src/trip.ts'
import { COLUMNS, fileOf, linesOf, ROSTER, tableOf } from '../hard-tables.ts'
import { filesIn, PLAIN, WORLD } from '../scanning.ts'
import { temporaryFolder } from '../temporary.ts'
import { workersFor } from './in-process.ts'

vi.mock('node:worker_threads', () => import('./in-process.ts'))

/** What the scan hands to its threads. */
async function rosterIn(options: ScanOptions): Promise<RosterFacts | undefined> {
  if (options.roster === undefined) return undefined
  const { lexicon } = await lexiconOf(options)
  return (await readRoster(options.roster, { names: lexicon.regionNames, onDamagedNips: () => undefined })).facts
}

/** A quote where none should be: from there on whoever goes by the quotes cuts records apart. */
const ASTRAY = `9,x,a9,post,2024-10-10T08:00:00+07:00,,layar 5" baru${','.repeat(COLUMNS.length - 7)}\n`

test.each<[what: string, options: Partial<ScanOptions>, workers: number, tables: readonly string[]]>([
  ['hard rows', {}, 2, [tableOf(11, 3_000), tableOf(12, 1_500)]],
  ['rows that keep to the rules', { tier: 'low' }, 3, [tableOf(13, 5_000, COLUMNS, false)]],
  ['quotes where none should be', {}, 2, [`${tableOf(14, 1_500, COLUMNS, false)}${ASTRAY}${tableOf(15, 2_500, COLUMNS, false)}`]],
  ['a roster', { roster: fileOf(ROSTER, 'pegawai.csv') }, 3, [tableOf(16, 3_000)]],
  ['hard lines of NDJSON', {}, 2, [linesOf(17, 3_000), tableOf(18, 1_500)]],
  ['lines of NDJSON that keep to the rules', { tier: 'low' }, 3, [linesOf(19, 4_000, COLUMNS, false)]],
])('threads that look ahead leave what one thread leaves: %s', async (_, options, workers, tables) => {
  const folder = temporaryFolder()
  const paths = tables.map((table, index) => {
    writeFileSync(join(folder, `${index}.csv`), table)
    return join(folder, `${index}.csv`)
  })
  const scanned = async (workers: number | undefined): Promise<unknown> => {
    const dossier = join(folder, String(workers))
    mkdirSync(dossier)
    const { notices, ledger, targets } = await scan({ ...PLAIN, ...options, paths, workers, dossier }, WORLD)
    return { files: filesIn(dossier), notices, ledger, targets }
  }
  const asked = { ...PLAIN, ...options, paths }
  const looks = await workersFor(asked, workers - 1, await rosterIn(asked))
  const together = await scanned(workers)
  expect(looks.length).toBeGreaterThan(1)
  expect(together).toEqual(await scanned(undefined))
})
