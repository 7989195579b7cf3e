import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scan } from '../src/scan.ts'
import { PLAIN, WORLD } from './scanning.ts'
import { temporaryFolder } from './temporary.ts'

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
