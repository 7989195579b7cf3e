import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { scan } from '../src/scan.ts'
import { PLAIN, WORLD } from './scanning.ts'
import { temporaryFolder } from './temporary.ts'

afterEach(() => vi.unstubAllEnvs())

test('a file that is read twice is counted twice in what is to be read, and moves the bar both times', async () => {
  const file = join(temporaryFolder(), 'a.csv')
  const rows = 'x,siti,like,,https://x.com/ani/status/901\nx,ani,post,halo,\n'
  const table = `platform,account,act,text,target_url,url\n${rows.replaceAll('\n', ',\n').replace('halo,,', 'halo,,https://x.com/ani/status/901')}`
  writeFileSync(file, table)
  const expected: number[] = []
  const seen = new Map<string, number>()
  await scan(
    { ...PLAIN, paths: [file] },
    {
      ...WORLD,
      expect: (bytes) => void expected.push(bytes),
      progress: (name, bytes) => void seen.set(name, bytes),
    },
  )
  expect(expected).toEqual([table.length, table.length])
  expect([...seen.values()]).toEqual([table.length, table.length])
})

test.each([
  ['Norsan menang', 'rapat pagi', 1],
  ['rapat pagi', 'Norsan menang', 0],
])('of two posts under one id that somebody liked, the first counts: %s, %s', async (first, second, found) => {
  const file = join(temporaryFolder(), 'a.csv')
  const link = 'https://x.com/ani/status/1234567890'
  const post = (text: string): string => `17,x,ani,post,2024-10-10,${link},${text},\n`
  writeFileSync(file, `id,platform,account,act,time,url,text,target_url\n${post(first)}${post(second)}3,x,siti,like,2024-10-10,,,${link}\n`)
  const { targets, tiers } = await scan({ ...PLAIN, paths: [file], region: 'Kalimantan Barat', tier: 'low' }, WORLD)
  expect(targets.run).toBe(1)
  expect(tiers.high + tiers.medium + tiers.low).toBe(found === 1 ? 2 : 0)
})

test('where rows cannot wait on the disk, the scan ends: the file that is being read has nothing wrong with it', async () => {
  const folder = temporaryFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(folder, 'tidak-ada'))
  const likes = Array.from({ length: 4_000 }, (_, id) => `${id},x,siti,like,https://x.com/ani/status/${id}?dari=${'berbagi'.repeat(20)}\n`)
  writeFileSync(join(folder, 'a.csv'), `id,platform,account,act,target_url\n${likes.join('')}`)
  const scanned = scan({ ...PLAIN, paths: [join(folder, 'a.csv')] }, WORLD)
  await expect(scanned).rejects.toMatchObject({ problem: { code: 'output-temporary', why: 'ENOENT' }, exitCode: 2 })
})
