import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

const TEMPLATE = 'aneh.csv.kolom.yaml'
afterEach(() => rmSync(TEMPLATE, { force: true }))

const table = (): string => {
  const file = join(temporaryFolder(), 'aneh.csv')
  writeFileSync(file, 'siapa;apa;kapan\nsinta;Ayo coblos Prabowo-Gibran;15/01/2024\n')
  return file
}

test('an unknown table prints its headers and writes a map to fill in; with the map filled in it is read', async () => {
  const file = table()
  const first = await saring(['scan', file])
  expect([first.code, first.stdout.trimEnd().split('\r\n').length]).toEqual([2, 1])
  expect(first.stderr).toMatch(/siapa, apa, kapan/)
  expect(first.stderr).toContain(`--map ${TEMPLATE}`)
  const filled = readFileSync(TEMPLATE, 'utf8')
    .replace("akun: ''", 'akun: siapa')
    .replace("teks: ''", 'teks: apa')
    .replace("waktu: ''", 'waktu: kapan')
    .replace("platform: ''\n  aksi", 'platform: facebook\n  aksi')
  const map = join(temporaryFolder(), 'kolom.yaml')
  writeFileSync(map, filled)
  const second = await saring(['scan', file, '--map', map, '--format', 'ndjson'])
  expect(second.code).toBe(0)
  expect(JSON.parse(second.stdout)).toMatchObject({ tier: 'high', account: 'sinta', platform: 'facebook', time: '2024-01-15' })
})

test('a map that is there already is left alone', async () => {
  writeFileSync(TEMPLATE, 'milik saya')
  const { stderr } = await saring(['scan', table()])
  expect(stderr).not.toContain('--map')
  expect(readFileSync(TEMPLATE, 'utf8')).toBe('milik saya')
})

test.each([
  ['an unknown field', 'kolom:\n  isi_hati: apa\n', /kolom\.yaml:2.*isi_hati/],
  ['no fields', 'tetap:\n  platform: x\n', /kolom/],
  ['no YAML', 'kolom: [', /kolom\.yaml:1/],
])('a map with %s is refused', async (_, text, message) => {
  const map = join(temporaryFolder(), 'kolom.yaml')
  writeFileSync(map, text)
  const { code, stderr } = await saring(['scan', table(), '--map', map])
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
  expect(existsSync(TEMPLATE)).toBe(false)
})

test('times of 1970 and 2099 count as unknown, and are told of', async () => {
  const file = join(temporaryFolder(), 'posts.csv')
  writeFileSync(file, 'id,text,time\n1,Ayo coblos Prabowo-Gibran,1970-01-01\n2,Ayo coblos Ganjar-Mahfud,2099-01-01\n')
  const { stdout, stderr } = await saring(['scan', file, '--format', 'ndjson'])
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).stage),
  ).toEqual(['unknown', 'unknown'])
  expect(stderr).toMatch(/2 item bertahun/)
})

test('10,000 columns, a cell of 40,000 characters, a zero byte and half a UTF-16 character', async () => {
  const place = temporaryFolder()
  const wide = join(place, 'lebar.csv')
  const columns = Array.from({ length: 10_000 }, (_, index) => `k${index}`)
  writeFileSync(wide, `text,time,${columns.join(',')}\nAyo coblos Prabowo-Gibran,2024-01-15${','.repeat(10_000)}\n`)
  expect(await saring(['scan', wide, '--format', 'ndjson'])).toMatchObject({ code: 0 })
  const odd = join(place, 'aneh.ndjson')
  const texts = [`Ayo coblos Prabowo-Gibran ${'x'.repeat(40_000)}`, 'Ayo coblos Prabowo-Gibran \0', 'Ayo coblos Prabowo-Gibran \ud83d']
  writeFileSync(odd, texts.map((text, id) => JSON.stringify({ id: String(id), text, time: '2024-01-15' })).join('\n'))
  const folder = join(place, 'hasil/')
  const { code } = await saring(['scan', odd, '--output', folder])
  expect(code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))).toMatchObject({ read: 3, outcomes: { flagged: 3 } })
})
