import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { TableGlance } from '../../src/glance/table-glance.ts'
import { scan } from '../../src/scan.ts'
import type { ScanOptions } from '../../src/trip.ts'
import { post, written } from '../hard-texts.ts'
import { filesIn, PLAIN, WORLD } from '../scanning.ts'
import { temporaryFolder } from '../temporary.ts'

afterEach(() => vi.restoreAllMocks())

const COLUMNS = 'id,platform,account,act,time,url,text,target_text,target_author,target_url,visibility,nip,name,unit,region,status'.split(
  ',',
)
const of = fc.constantFrom
const everyday = fc
  .array(of('pagi', 'rapat di kantor', 'ke-2', '"kopi"', '🙏🏽', 'https://t.co/x', '#SeninPagi', '@warga.rekaan', 'é', '12.30', '\n'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '))
const text = fc.oneof(
  { arbitrary: everyday, weight: 6 },
  { arbitrary: post, weight: 1 },
  { arbitrary: of('', ' ', '\u00A0', '…'), weight: 1 },
)
const rarely = <Value>(usual: fc.Arbitrary<Value>, ...odd: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: of(...(odd as [Value, ...Value[]])), weight: 1 })
const account = rarely(
  fc.nat(20).map((number) => `akun.rekaan${number}`),
  '',
  '@Akun.Rekaan3',
  'https://x.com/akun.rekaan4',
  'é',
)
const link = of(
  'https://x.com/akun.rekaan1/status/1234567890123',
  'https://www.instagram.com/p/Cx_1/',
  'https://facebook.com/warga.rekaan/posts/987654321',
  '',
)
const cells = fc.tuple(
  rarely(
    fc.nat(300).map((number) => String(10_000_000 + number)),
    '',
    '1,75E+18',
    '1.75e18',
    ' 17',
    'pfbid0e1',
    'é',
  ),
  rarely(of('x', 'instagram', 'Facebook'), '', 'Medsos Kantor'),
  account,
  rarely(of('post', 'komentar', 'share', 'like'), '', 'menari', ' '),
  rarely(
    of('2024-10-10T08:00:00+07:00', '2024-01-09T23:30:00Z', '2021-05-05T10:00:00+07:00'),
    '',
    '12/09/2024 19.30',
    '1990-01-01T00:00:00Z',
    '2024-02-30T00:00:00Z',
  ),
  rarely(link, ' https://x.com/a/status/17 ', 'bukan tautan'),
  text,
  fc.oneof({ arbitrary: of(''), weight: 3 }, { arbitrary: text, weight: 1 }),
  fc.oneof({ arbitrary: of('', '@warga.rekaan', 'Warga Rekaan'), weight: 3 }, { arbitrary: written, weight: 1 }),
  rarely(of('', 'https://x.com/warga.rekaan/status/17'), '-', 'https://x.com/norsan/status/1234567890123'),
  rarely(of('', 'public'), 'private', 'teman'),
  rarely(of(''), '198503152010011001', '1,98503E+17', "'198503152010011001"),
  rarely(of('', 'Budi Rekaan'), ' Budi Rekaan '),
  rarely(of('Dinas Rekaan', ''), 'Kecamatan "Rekaan"'),
  rarely(of('Kab. Sintang', 'Kota Pontianak', ''), 'Negeri Dongeng'),
  rarely(of('PNS', ''), 'magang'),
)
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`

/** A file beside the tables. @returns its path */
function fileOf(text: string, name: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const ROSTER = `name,nip,unit,region,status,platform,account
Budi Rekaan,198503152010011001,Dinas Rekaan,Kab. Sintang,PNS,x,akun.rekaan1
Susi Rekaan,,Dinas Rekaan,,PPPK,,akun.rekaan2
`

/** Rows of all kinds, with some lines that are no row, the header again and a sum among them. */
function tableOf(seed: number, rows: number, columns: readonly string[] = COLUMNS, isOdd = true): string {
  const all = fc.sample(cells, { seed, numRuns: rows })
  const lines = all.map((cells) => lineOf(columns.map((column) => cells[COLUMNS.indexOf(column)] ?? '')))
  const odd = ['kurang,sel\n', '\n', `${columns.join(',')}\n`, `1,"terbuka,x\n`, `Jumlah${','.repeat(columns.length - 1)}\n`]
  if (isOdd) for (const [index, line] of odd.entries()) lines.splice((index + 1) * 100, 0, line)
  return `${columns.join(',')}\n${lines.join('')}`
}

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
