import { appendFileSync, cpSync, createReadStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { SaringError } from '../../src/error.ts'
import { scan } from '../../src/scan.ts'
import { merge } from '../../src/shards/merge.ts'
import { scanShare } from '../../src/shards/shard.ts'
import { shareName, shareOf } from '../../src/shards/share.ts'
import type { ScanOptions } from '../../src/trip.ts'
import { COLUMNS, fileOf, linesOf, tableOf } from '../hard-tables.ts'
import { filesIn, PLAIN, WORLD } from '../scanning.ts'
import { temporaryFolder } from '../temporary.ts'

const STORIES = readdirSync('fixtures/stories').flatMap((story) =>
  readdirSync(`fixtures/stories/${story}`)
    .filter((file) => file.startsWith('posts'))
    .map((file) => `fixtures/stories/${story}/${file}`),
)
const ASKED: ScanOptions = { ...PLAIN, paths: STORIES, region: 'Kalimantan Barat', tier: 'medium', profile: 'excel-id' }

test.each([
  ['without a roster', ASKED, 3],
  [
    'with a roster, which leaves accounts out',
    { ...ASKED, paths: ['fixtures/demo/ekspor', ...STORIES], roster: 'fixtures/demo/pegawai.csv' },
    2,
  ],
  [
    'of tables in which most rows pass at a glance',
    { ...ASKED, paths: [fileOf(tableOf(21, 2_500), 'a.csv'), fileOf(tableOf(22, 1_500, COLUMNS, false), 'b.csv')], tier: 'low' },
    3,
  ],
  [
    'of lines of NDJSON, some of which pass at a glance',
    { ...ASKED, paths: [fileOf(linesOf(23, 2_000), 'a.ndjson'), fileOf(linesOf(24, 1_500, COLUMNS, false), 'b.ndjson')], tier: 'low' },
    2,
  ],
] as const)('shares are put together to the bytes of one run: %s', async (_, asked, of) => {
  const [whole, shares, merged] = ['whole', 'shares', 'merged'].map((name) => join(temporaryFolder(), name)) as [string, string, string]
  const expected = await scan({ ...asked, dossier: whole }, WORLD)
  expect(expected.ledger.read).toBeGreaterThan(100)
  mkdirSync(shares)
  let read = 0
  for (let index = of; index >= 1; index--) read += (await scanShare(asked, { index, of }, shares, WORLD)).read
  expect(read).toBe(expected.ledger.read)
  const report = await merge([shares], { output: undefined, dossier: merged, profile: 'excel-id', overwrite: false }, WORLD)
  expect(filesIn(merged)).toEqual(filesIn(whole))
  expect({ ...report, failures: report.failures.map(({ problem }) => problem) }).toEqual({
    ...expected,
    failures: expected.failures.map(({ problem }) => problem),
  })
})

test('a share that is missing, doubled, cut short or of another run is told of', async () => {
  const folder = join(temporaryFolder(), 'shares')
  const other = join(temporaryFolder(), 'other')
  for (const path of [folder, other]) mkdirSync(path)
  const few = { ...ASKED, paths: ['fixtures/demo/ekspor'] }
  const shown = { output: undefined, dossier: undefined, profile: 'plain', overwrite: false } as const
  const mistake = (paths: readonly string[]): Promise<string> =>
    merge(paths, shown, WORLD).then(String, (error: SaringError) => error.message)
  const [one, two] = [1, 2].map((index) => join(folder, shareName({ index, of: 2 }))) as [string, string]
  await scanShare(few, { index: 1, of: 2 }, folder, WORLD)
  expect(await mistake([folder])).toBe('shards-missing')
  expect(await mistake([one, one])).toBe('shard-doubled')
  await scanShare({ ...few, region: 'Sintang' }, { index: 2, of: 2 }, folder, WORLD)
  expect(await mistake([folder])).toBe('shard-other')
  await scanShare(few, { index: 2, of: 2 }, folder, WORLD)
  expect(await mistake([folder])).toBe('[object Object]')
  writeFileSync(two, readFileSync(two, 'utf8').split('\n').slice(0, -2).join('\n'))
  expect(await mistake([folder])).toBe('shard-cut')
  expect(await mistake([other])).toBe('shards-none')
  expect(await mistake(['package.json'])).toBe('shard-unknown')
})

test.each([
  ['an export that has come', (folder: string) => writeFileSync(join(folder, 'baru.csv'), 'id,platform,account,act,time,text\n')],
  ['an export that is gone', (folder: string) => rmSync(join(folder, 'facebook-2024.csv'))],
  ['an export that has grown', (folder: string) => appendFileSync(join(folder, 'facebook-2024.csv'), '\n')],
  ['the table of owners', (folder: string) => appendFileSync(`${folder}.csv`, 'baru.csv,orang\n')],
] as const)('what has changed since the shares were scanned is told of: %s', async (_, change) => {
  const [folder, shares] = ['ekspor', 'shares'].map((name) => join(temporaryFolder(), name)) as [string, string]
  mkdirSync(shares)
  cpSync('fixtures/demo/ekspor', folder, { recursive: true })
  writeFileSync(`${folder}.csv`, 'file,account\nlain.csv,orang\n')
  await scanShare({ ...ASKED, paths: [folder], owners: `${folder}.csv` }, { index: 1, of: 1 }, shares, WORLD)
  change(folder)
  const merged = merge([shares], { output: undefined, dossier: undefined, profile: 'plain', overwrite: false }, WORLD)
  await expect(merged).rejects.toThrow('shard-changed')
})

test('shares of standard input are merged without it', async () => {
  const shares = join(temporaryFolder(), 'shares')
  mkdirSync(shares)
  const read = { ...WORLD, stdin: createReadStream('fixtures/demo/ekspor/facebook-2024.csv') }
  const { read: count } = await scanShare({ ...ASKED, paths: ['-'] }, { index: 1, of: 1 }, shares, read)
  const never = { ...WORLD, stdin: new PassThrough() }
  const report = await merge([shares], { output: undefined, dossier: undefined, profile: 'plain', overwrite: false }, never)
  expect(report.ledger.read).toBe(count)
})

test.each([
  ['3/8', {}, { index: 3, of: 8 }],
  ['auto/8', { SLURM_ARRAY_TASK_ID: '3' }, { index: 3, of: 8 }],
  ['auto/8', { JOB_COMPLETION_INDEX: '2' }, { index: 3, of: 8 }],
])('share %s of %o', (written, env, share) => expect(shareOf(written, env)).toEqual(share))

test.each(['0/8', '9/8', '3', 'auto', 'auto/8', '3/', '/8', '1.5/2', 'x/8'])('no share: %s', (written) =>
  expect(() => shareOf(written, {})).toThrow('bad-shard'),
)
