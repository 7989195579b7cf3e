import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { TableGlance } from '../../src/glance/table-glance.ts'
import { scan } from '../../src/scan.ts'
import type { ScanOptions } from '../../src/trip.ts'
import { COLUMNS, fileOf, linesOf, ROSTER, tableOf } from '../hard-tables.ts'
import { filesIn, PLAIN, WORLD } from '../scanning.ts'
import { temporaryFolder } from '../temporary.ts'

afterEach(() => vi.restoreAllMocks())

async function bothWays(
  options: Partial<ScanOptions>,
  tables: Readonly<Record<string, string>>,
): Promise<{ passed: number; read: number }> {
  const folder = temporaryFolder()
  const paths = Object.entries(tables).map(([name, table]) => {
    writeFileSync(join(folder, name), table)
    return join(folder, name)
  })
  const passed = vi.spyOn(TableGlance.prototype, 'look')
  const told = await Promise.all(
    (['quick', 'strict'] as const).map(async (reader) => {
      const dossier = join(folder, reader)
      mkdirSync(dossier)
      const { notices, ledger, targets } = await scan({ ...PLAIN, ...options, paths, reader, dossier }, WORLD)
      return { files: filesIn(dossier), notices, ledger, targets }
    }),
  )
  expect(told[0]).toEqual(told[1])
  return { passed: passed.mock.results.filter(({ value }) => value !== undefined).length, read: told[0]?.ledger.read ?? 0 }
}

test.each<[what: string, options: Partial<ScanOptions>, columns?: readonly string[]]>([
  ['all columns', {}],
  ['a region for all', { region: 'Kalimantan Barat' }],
  ['all tiers, as they come', { tier: 'low', order: 'input' }],
  ['private items too', { includePrivate: true }],
  ['few columns', {}, ['id', 'account', 'text', 'time']],
  ['targets without links', {}, ['id', 'platform', 'account', 'act', 'url', 'text', 'target_author']],
  ['a roster', { roster: fileOf(ROSTER, 'pegawai.csv') }],
  ['a roster, and all accounts', { roster: fileOf(ROSTER, 'pegawai.csv'), allAccounts: true }],
  ['no times', {}, ['id', 'platform', 'account', 'act', 'text', 'target_text', 'unit']],
])('rows that pass at a glance leave what reading them leaves: %s', async (_, options, columns) => {
  const tables = { 'a.csv': tableOf(1, 1_500, columns), 'b.csv': tableOf(2, 700, columns) }
  const { passed, read } = await bothWays(options, tables)
  expect(read).toBeGreaterThan(2_000)
  expect(passed).toBeGreaterThan(40)
})

test.each<[what: string, options: Partial<ScanOptions>, columns?: readonly string[]]>([
  ['all keys', {}],
  ['all tiers, as they come', { tier: 'low', order: 'input' }],
  ['few keys', {}, ['id', 'account', 'text', 'time']],
  ['a roster', { roster: fileOf(ROSTER, 'pegawai.csv') }],
  ['no times', {}, ['id', 'platform', 'account', 'act', 'text', 'target_text', 'unit']],
])('so do lines of NDJSON: %s', async (_, options, columns) => {
  const files = { 'a.ndjson': linesOf(1, 1_500, columns), 'b.ndjson': linesOf(2, 900, columns) }
  const { passed, read } = await bothWays(options, files)
  expect(read).toBeGreaterThan(2_300)
  expect(passed).toBeGreaterThan(40)
})

test('lines of NDJSON pass as rows of a table do', async () => {
  const table = await bothWays({ tier: 'low' }, { 'a.csv': tableOf(5, 2_000, COLUMNS, false) })
  const lines = await bothWays({ tier: 'low' }, { 'a.ndjson': linesOf(5, 2_000, COLUMNS, false) })
  expect(lines.passed).toBeGreaterThan(table.passed / 2)
})

test.each<[what: string, options: Partial<ScanOptions>, columns?: readonly string[]]>([
  ['a catalogue', { catalogue: [fileOf('url,author,text\nhttps://x.com/warga.rekaan/status/17,Warga Rekaan,halo\n', 'katalog.csv')] }],
  ['no ids', {}, ['platform', 'account', 'act', 'time', 'text']],
])('%s: every row is read', async (_, options, columns) => {
  const { passed } = await bothWays(options, { 'a.csv': tableOf(3, 300, columns) })
  expect(passed).toBe(0)
})

test('so do tables that keep to the rules', async () => {
  const { passed } = await bothWays({ tier: 'low' }, { 'a.csv': tableOf(5, 4_000, COLUMNS, false) })
  expect(passed).toBeGreaterThan(150)
})

const HEAD = `${COLUMNS.slice(0, 10).join(',')}\n`
const AT = '2024-10-10T08:00:00+07:00'

/** Tables that once left something else at a glance. */
test.each<[what: string, table: string, options?: () => Partial<ScanOptions>]>([
  [
    'a quote that opens over hundreds of lines hides what stands there',
    `${HEAD}1,x,a1,post,${AT},,"pagi\n${'\n'.repeat(300)}17,x,budi,like,${AT},,,,,https://x.com/norsan/status/1234567890123\n${'\n'.repeat(300)}akhir",,,\n2,x,a2,post,${AT},,rapat pagi,,,\n`,
  ],
  [
    'digits and letters of one length are links of two builds',
    `${HEAD}1,facebook,a1,post,${AT},https://facebook.com/a1satu/posts/1234567,rapat pagi,,,
2,facebook,norsan,post,${AT},https://facebook.com/100000123/posts/abcdefg,kopi pagi,,,
3,facebook,a3,like,${AT},,,,,https://facebook.com/100000123/posts/abcdefg\n`,
  ],
  [
    'a video has eleven signs',
    `${HEAD}1,youtube,a1,post,${AT},https://youtube.com/shorts/12345678901,rapat pagi,,,
2,youtube,a1,post,${AT},https://youtube.com/shorts/123456789,kopi pagi,,,
3,youtube,a3,like,${AT},,,,,https://youtube.com/shorts/123456789\n`,
  ],
  [
    'the header again, where its words are those of a record',
    'Id,Akun,Like,Isi\n1,a1,like,rapat pagi\nId,Akun,Like,Isi\n2,a2,like,kopi\n',
    () => ({ map: fileOf('fields: { id: [Id], account: [Akun], act: [Like], text: [Isi] }\n', 'kolom.yaml') }),
  ],
  [
    'a zero byte in a cell',
    `${HEAD}1,cd\0x,ab,post,${AT},,rapat,,,\n2,x,ab\0cd,post,${AT},,rapat,,,\n`,
    () => ({ roster: fileOf(ROSTER.replace('akun.rekaan2', 'ab\0cd'), 'pegawai.csv') }),
  ],
  [
    'likes of what stands in the table, is quoted and names somebody',
    `${HEAD}1234567890123,x,norsan,post,${AT},https://x.com/norsan/status/1234567890123,"Ayo ""coblos"" Norsan,\nnomor 1",,,
2,x,a2,like,${AT},,,,,https://x.com/norsan/status/1234567890123
3,x,a3,like,${AT},,,,"Warga ""Rekaan""",https://x.com/norsan/status/1234567890123
4,x,a4,share,${AT},,,,,https://x.com/norsan/status/1234567890123
5,x,a5,like,${AT},,,,,https://x.com/warga.rekaan/status/99\n`,
  ],
  ['rows behind a blank one', `${HEAD}\n${Array.from({ length: 50 }, (_, id) => `${id},x,a1,post,${AT},,rapat,,,\n`).join('')}`],
])('%s', async (_, table, options) => {
  const { read } = await bothWays(options?.() ?? {}, { 'a.csv': table })
  expect(read).toBeGreaterThan(1)
})

test('what could not be assessed is counted the same where no dossier is written', async () => {
  const table = fileOf(tableOf(6, 1_500), 'tanpa-berkas.csv')
  const told = await Promise.all((['quick', 'strict'] as const).map((reader) => scan({ ...PLAIN, paths: [table], reader }, WORLD)))
  const [quick, strict] = told.map(({ ledger, targets, tiers }) => ({ ledger, targets, tiers }))
  expect(quick?.ledger.outcomes['not-assessable']).toBeGreaterThan(20)
  expect(quick).toEqual(strict)
})

test('one row out of the ordinary does not keep those behind it from passing', async () => {
  const rows = Array.from({ length: 1_000 }, (_, id) => `${id},x,a1,post,${AT},,rapat pagi ini,,,\n`)
  const { passed } = await bothWays({}, { 'a.csv': `${HEAD}kurang,sel\n${rows.join('')}` })
  expect(passed).toBeGreaterThan(800)
})
