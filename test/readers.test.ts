import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { EVERYTHING } from '../src/corpus.ts'
import { scan } from '../src/scan.ts'
import { merge } from '../src/shards/merge.ts'
import { scanShare } from '../src/shards/shard.ts'
import { parseQuickly } from '../src/text/csv-quick.ts'
import type { ScanOptions } from '../src/trip.ts'
import { filesIn, WORLD } from './scanning.ts'
import { temporaryFolder } from './temporary.ts'

vi.mock('../src/text/csv-quick.ts', { spy: true })

const STORIES = readdirSync('fixtures/stories').map((name) => `fixtures/stories/${name}`)
/** Every fixture, with the tables that stand beside some of them. */
const ASKED: ScanOptions = {
  ...{ ...EVERYTHING, locale: 'id', lexicons: ['shipped'], region: 'Kalimantan Barat', asOf: '2024-12-01' },
  paths: [...STORIES.flatMap((story) => postsIn(story)), 'fixtures/exports', 'fixtures/demo/ekspor'],
  roster: 'fixtures/demo/pegawai.csv',
  accounts: STORIES.map((story) => `${story}/akun.csv`).filter(existsSync),
  catalogue: STORIES.map((story) => `${story}/katalog.csv`).filter(existsSync),
}

function postsIn(story: string): string[] {
  const posts = readdirSync(story).filter((file) => file.startsWith('posts'))
  return posts.map((file) => `${story}/${file}`)
}

test('--reader strict reads every table by csv-parse alone, and writes the same bytes', async () => {
  const [quick, strict] = ['quick', 'strict'].map((name) => join(temporaryFolder(), name)) as [string, string]
  const expected = await scan({ ...ASKED, dossier: quick }, WORLD)
  expect(expected.ledger.read).toBeGreaterThan(300)
  expect(vi.mocked(parseQuickly).mock.calls.length).toBeGreaterThan(100)
  vi.mocked(parseQuickly).mockClear()
  await scan({ ...ASKED, reader: 'strict', dossier: strict }, WORLD)
  expect(parseQuickly).not.toHaveBeenCalled()
  expect(filesIn(strict)).toEqual(filesIn(quick))
})

test('shares that were read in either way are shares of one run', async () => {
  const [whole, shares, merged] = ['whole', 'shares', 'merged'].map((name) => join(temporaryFolder(), name)) as [string, string, string]
  const few: ScanOptions = { ...ASKED, paths: ['fixtures/demo/ekspor'] }
  mkdirSync(shares)
  await scan({ ...few, dossier: whole }, WORLD)
  await scanShare({ ...few, reader: 'strict' }, { index: 1, of: 2 }, shares, WORLD)
  await scanShare(few, { index: 2, of: 2 }, shares, WORLD)
  await merge([shares], { output: undefined, dossier: merged, profile: 'plain', overwrite: false }, WORLD)
  expect(filesIn(merged)).toEqual(filesIn(whole))
})
