import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { SaringError } from '../../src/error.ts'
import { scan } from '../../src/scan.ts'
import { merge } from '../../src/shards/merge.ts'
import { scanShare } from '../../src/shards/shard.ts'
import { shareName, shareOf } from '../../src/shards/share.ts'
import type { ScanOptions, ScanWorld } from '../../src/trip.ts'
import { temporaryFolder } from '../temporary.ts'

const STORIES = readdirSync('fixtures/stories').flatMap((story) =>
  readdirSync(`fixtures/stories/${story}`)
    .filter((file) => file.startsWith('posts'))
    .map((file) => `fixtures/stories/${story}/${file}`),
)
const ASKED: ScanOptions = {
  ...{ paths: STORIES, account: undefined, owners: undefined, trustCaller: false, roster: undefined, accounts: [], catalogue: [] },
  ...{
    mandate: undefined,
    map: undefined,
    settings: undefined,
    baseline: undefined,
    workers: 1,
    reader: 'quick',
    elections: [],
    lexicons: ['shipped'],
  },
  ...{ region: 'Kalimantan Barat', timezone: 'Asia/Jakarta', tier: 'medium', limit: undefined, order: 'rank', allAccounts: false },
  ...{ includePrivate: false, locale: 'id', showIdentity: false, output: undefined, dossier: undefined, profile: 'excel-id' },
  ...{ overwrite: false, asOf: '2024-12-01', rate: 60, recipient: undefined },
}
const WORLD: ScanWorld = {
  stdin: Readable.from([]),
  signal: new AbortController().signal,
  now: () => new Date(0),
  show: async () => true,
  expect: () => undefined,
  progress: () => undefined,
}
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [file, file === 'manifest.json' ? manifestIn(folder) : readFileSync(join(folder, file), 'latin1')]),
  )
/** All of a manifest but its run. */
const manifestIn = (folder: string): string => readFileSync(join(folder, 'manifest.json'), 'utf8').replace(/"run": \{.*/s, '')

test.each([
  ['without a roster', ASKED, 3],
  [
    'with a roster, which leaves accounts out',
    { ...ASKED, paths: ['fixtures/demo/ekspor', ...STORIES], roster: 'fixtures/demo/pegawai.csv' },
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
  ['3/8', {}, { index: 3, of: 8 }],
  ['auto/8', { SLURM_ARRAY_TASK_ID: '3' }, { index: 3, of: 8 }],
  ['auto/8', { JOB_COMPLETION_INDEX: '2' }, { index: 3, of: 8 }],
])('share %s of %o', (written, env, share) => expect(shareOf(written, env)).toEqual(share))

test.each(['0/8', '9/8', '3', 'auto', 'auto/8', '3/', '/8', '1.5/2', 'x/8'])('no share: %s', (written) =>
  expect(() => shareOf(written, {})).toThrow('bad-shard'),
)
