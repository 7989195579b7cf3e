import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'
import { at, csv, filledIn, rowsOf } from './sheets.ts'

const EXPORTS = ['facebook-2024.csv', 'x-2024.ndjson'].map((name) => `fixtures/demo/ekspor/${name}`) as [string, string]
const COMMON = ['--roster', 'fixtures/demo/pegawai.csv', '--tier', 'low', '--quiet']
const scan = async (paths: readonly string[], output: string, ...more: string[]) =>
  expect(await saring(['scan', ...paths, ...COMMON, '--output', `${output}/`, ...more])).toMatchObject({ code: 0, stderr: '' })

test('after a baseline only new findings are shown, whatever the order of files; what was decided stands beside the known ones', async () => {
  const place = temporaryFolder()
  const [first, second, third, alone] = ['satu', 'dua', 'tiga', 'sendiri'].map((name) => join(place, name)) as [
    string,
    string,
    string,
    string,
  ]
  const keysIn = (dossier: string, sheet = 'flagged.csv'): string[] => {
    const rows = rowsOf(join(dossier, sheet))
    return rows.slice(1).map((row) => row[at(rows, 'kunci')] as string)
  }
  await scan([EXPORTS[0]], first, '--as-of', '2024-12-01')
  await scan([EXPORTS[1]], alone)
  const rows = filledIn(rowsOf(join(first, 'flagged.csv')))
  writeFileSync(join(place, 'lembar.csv'), csv(rows.slice(0, 8)))
  writeFileSync(join(first, 'flagged.csv'), csv(rows)) // and filled in where it lies
  expect((await saring(['review', 'import', join(place, 'lembar.csv'), '--dossier', first, '--partial'])).code).toBe(0)

  await scan([EXPORTS[1], EXPORTS[0]], second, '--baseline', first, '--as-of', '2024-12-03')
  expect(keysIn(second)).toEqual(keysIn(alone))
  expect(keysIn(second, 'known.csv').sort()).toEqual(keysIn(first).sort())
  const known = rowsOf(join(second, 'known.csv'))
  const cellsOf = (table: string[][], headers: readonly string[]): string[][] =>
    table
      .slice(1)
      .map((row) => ['kunci', ...headers].map((header) => row[at(table, header)] as string))
      .sort()
  const filled = ['keputusan', 'alasan_keputusan', 'penelaah', 'catatan']
  expect(cellsOf(known, filled)).toEqual(cellsOf(rows, filled))
  expect(cellsOf(known, ['diketahui']).every(([, day]) => day === '2024-12-01')).toBe(true)
  const ledger = (dossier: string) => JSON.parse(readFileSync(join(dossier, 'ledger.json'), 'utf8')).outcomes
  expect(ledger(second).flagged).toBe(ledger(first).flagged + ledger(alone).flagged)

  await scan(EXPORTS, third, '--baseline', second)
  expect(keysIn(third)).toEqual([])
  expect(keysIn(third, 'known.csv')).toHaveLength(keysIn(first).length + keysIn(alone).length)
  expect(cellsOf(rowsOf(join(third, 'known.csv')), filled).filter(([, decision]) => decision !== '')).toHaveLength(
    cellsOf(rows, filled).filter(([, decision]) => decision !== '').length,
  )
  expect((await saring(['verify', second])).stdout).toMatch(/keluaran: (\d+) dari \1 cocok/)
}, 60_000)

test('a baseline must be a dossier, and another folder than the output', async () => {
  const place = temporaryFolder()
  const args = ['scan', EXPORTS[1], ...COMMON]
  expect(await saring([...args, '--baseline', place])).toMatchObject({ code: 2, stderr: expect.stringContaining('manifest.json') })
  await scan([EXPORTS[1]], join(place, 'satu'))
  const onto = await saring([...args, '--baseline', join(place, 'satu'), '--output', `${join(place, 'satu')}/`])
  expect(onto).toMatchObject({ code: 3, stderr: expect.stringContaining('tidak boleh ditimpa') })
}, 60_000)
