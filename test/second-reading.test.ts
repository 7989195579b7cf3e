import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { scan } from '../src/scan.ts'
import type { ScanOptions } from '../src/trip.ts'
import { temporaryFolder } from './temporary.ts'

const PLAIN: Omit<ScanOptions, 'paths'> = {
  ...{ account: undefined, owners: undefined, trustCaller: false, roster: undefined, accounts: [], catalogue: [], mandate: undefined },
  ...{
    map: undefined,
    settings: undefined,
    baseline: undefined,
    workers: 1,
    reader: 'quick',
    elections: [],
    lexicons: ['shipped'],
    region: undefined,
    timezone: 'Asia/Jakarta',
  },
  ...{ tier: 'low', limit: undefined, order: 'rank', allAccounts: false, includePrivate: false, locale: 'id', showIdentity: false },
  ...{ output: undefined, dossier: undefined, profile: 'plain', overwrite: false, asOf: '2024-12-01', rate: 60, recipient: undefined },
}

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
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      now: () => new Date(0),
      show: async () => true,
      expect: (bytes) => void expected.push(bytes),
      progress: (name, bytes) => void seen.set(name, bytes),
    },
  )
  expect(expected).toEqual([table.length, table.length])
  expect([...seen.values()]).toEqual([table.length, table.length])
})
