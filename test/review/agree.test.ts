import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'
import { at, csv, dossierOf, importing, type Rows, rowsOf } from './sheets.ts'

let dossier = ''
beforeAll(async () => {
  dossier = await dossierOf()
}, 60_000)

const keysOf = (rows: Rows): string[] => rows.slice(1).map((row) => row[at(rows, 'kunci')] as string)
const decide = (rows: Rows, decisionOf: (key: string) => string): Rows =>
  rows.map((row, index) => (index === 0 ? row : row.with(at(rows, 'keputusan'), decisionOf(row[at(rows, 'kunci')] as string))))
const split = (folder: string, ...more: string[]) =>
  saring(['review', 'split', join(dossier, 'flagged.csv'), '-o', folder, '--reviewers', 'siti,budi', '--format', 'csv', ...more])

test('two blind sheets: the same items in two orders, without what could sway, the same again by the same seed', async () => {
  const place = temporaryFolder()
  const folder = (name: string): string => join(place, name)
  expect(await split(folder('a'))).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+ item, ditulis: /) })
  await split(folder('b'))
  await split(folder('c'), '--seed', 'lain')
  const [siti, budi] = ['siti', 'budi'].map((name) => rowsOf(join(folder('a'), `${name}.csv`))) as [Rows, Rows]
  expect(siti[0]).toEqual(
    ['keputusan', 'alasan_keputusan', 'penelaah', 'waktu_telaah', 'catatan', 'teks', 'akun_sasaran', 'teks_sasaran'].concat([
      'jenis_aksi',
      'waktu',
      'platform',
      'kunci',
      'cek_bukti',
    ]),
  )
  expect(siti[1]?.[2]).toBe('siti')
  expect(keysOf(siti)).not.toEqual(keysOf(budi))
  expect(keysOf(siti).sort()).toEqual(keysOf(budi).sort())
  expect(keysOf(siti).sort()).toEqual(keysOf(rowsOf(join(dossier, 'flagged.csv'))).sort())
  const bytes = (name: string): Buffer => readFileSync(join(folder(name), 'siti.csv'))
  expect(bytes('b').equals(bytes('a'))).toBe(true)
  expect(bytes('c').equals(bytes('a'))).toBe(false)
  expect(await split(folder('a'))).toMatchObject({ code: 3, stderr: expect.stringContaining('sudah ada') })

  const small = rowsOf(join(folder('a'), 'siti.csv'))
  await split(folder('d'), '--size', '5')
  expect(keysOf(rowsOf(join(folder('d'), 'budi.csv')))).toHaveLength(5)
  const taken = await importing([csv(decide(small, () => 'relevan'))], dossier)
  expect([taken.refused, taken.deleted, taken.taken.length]).toEqual([[], [], small.length - 1])
  const edited = small.map((row, index) => (index === 2 ? row.with(at(small, 'teks'), 'lain') : row))
  expect((await importing([csv(edited)])).refused.map(({ why }) => why.code)).toEqual(['changed'])
}, 30_000)

test.each(['siti,Siti', 'a/b,a b'])('two reviewers never get one file: %s', async (reviewers) => {
  const folder = join(temporaryFolder(), 'telaah')
  expect(await split(folder, '--reviewers', reviewers)).toMatchObject({ code: 3, stderr: expect.stringContaining('nama berkas yang sama') })
  expect(existsSync(folder)).toBe(false)
})

test('agreement, kappa and a sheet of the disagreements, which can be settled and imported', async () => {
  const place = temporaryFolder()
  expect((await split(place, '--size', '40')).code).toBe(0)
  const [siti, budi] = ['siti', 'budi'].map((name) => rowsOf(join(place, `${name}.csv`))) as [Rows, Rows]
  const keys = keysOf(siti)
  const indexOf = (key: string): number => keys.indexOf(key)
  writeFileSync(join(place, 'a.csv'), csv(decide(siti, (key) => (indexOf(key) < 20 ? 'relevan' : 'tidak'))))
  writeFileSync(join(place, 'b.csv'), csv(decide(budi, (key) => (indexOf(key) === 39 ? '' : indexOf(key) < 16 ? 'relevan' : 'tidak'))))
  const apart = join(place, 'berbeda.csv')
  const args = ['review', 'agree', join(place, 'a.csv'), join(place, 'b.csv')]
  const { code, stdout } = await saring([...args, '-o', apart])
  expect(code).toBe(0)
  expect(stdout).toContain('Diputuskan keduanya: 39 item; oleh satu penelaah saja: 1.')
  expect(stdout).toContain('Sama: 35 item, 89,74% (95%: 75,78% sampai 97,13%).')
  expect(stdout).toContain('Kappa Cohen: 0,80 (95%: ')
  expect(stdout).toContain(`4 item yang berbeda ditulis ke ${apart}.`)
  const json = JSON.parse((await saring([...args, '-f', 'json'])).stdout)
  expect(json).toMatchObject({
    pairs: 39,
    same: 35,
    alone: 1,
    table: [
      [16, 4, 0, 0],
      [0, 19, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
  })
  const rows = rowsOf(apart)
  expect(keysOf(rows).sort()).toEqual(keys.slice(16, 20).sort())
  expect(rows[1]?.[at(rows, 'keputusan_keduanya')]).toBe('siti: relevan | budi: tidak')
  const settled = await importing([csv(decide(rows, () => 'ragu'))], dossier, true)
  expect([settled.refused, settled.taken.length]).toEqual([[], 4])
}, 30_000)

test('rows that were damaged are listed, and nothing is measured from them', async () => {
  const place = temporaryFolder()
  await split(place, '--size', '6')
  const [siti, budi] = ['siti', 'budi'].map((name) => join(place, `${name}.csv`)) as [string, string]
  const rows = decide(rowsOf(siti), () => 'tidak')
  writeFileSync(siti, csv(rows.map((row, index) => (index === 1 ? row.with(at(rows, 'teks'), 'lain') : row))))
  writeFileSync(budi, csv(decide(rowsOf(budi), () => 'tidak')))
  const { code, stdout } = await saring(['review', 'agree', siti, budi, '--locale', 'en'])
  expect(code).toBe(4)
  expect(stdout).toContain('Decided by both: 5 items; by one reviewer only: 1.')
  expect(stdout).toContain("Cohen's kappa cannot be had")
  expect(stdout).toMatch(/1 rows not taken:\n {2}.*siti\.csv:\d+: s\w+: evidence was changed/)
}, 30_000)
