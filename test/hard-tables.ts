import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { post, written } from './hard-texts.ts'
import { temporaryFolder } from './temporary.ts'

export const COLUMNS =
  'id,platform,account,act,time,url,text,target_text,target_author,target_url,visibility,nip,name,unit,region,status'.split(',')
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
export function fileOf(text: string, name: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

export const ROSTER = `name,nip,unit,region,status,platform,account
Budi Rekaan,198503152010011001,Dinas Rekaan,Kab. Sintang,PNS,x,akun.rekaan1
Susi Rekaan,,Dinas Rekaan,,PPPK,,akun.rekaan2
`

/** Rows of all kinds, with some lines that are no row, the header again and a sum among them. */
export function tableOf(seed: number, rows: number, columns: readonly string[] = COLUMNS, isOdd = true): string {
  const all = fc.sample(cells, { seed, numRuns: rows })
  const lines = all.map((cells) => lineOf(columns.map((column) => cells[COLUMNS.indexOf(column)] ?? '')))
  const odd = ['kurang,sel\n', '\n', `${columns.join(',')}\n`, `1,"terbuka,x\n`, `Jumlah${','.repeat(columns.length - 1)}\n`]
  if (isOdd) for (const [index, line] of odd.entries()) lines.splice((index + 1) * 100, 0, line)
  return `${columns.join(',')}\n${lines.join('')}`
}

const escapedWhole = (json: string): string => json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const ways = fc.record({
  isAscii: fc.boolean(),
  isSpaced: fc.boolean(),
  isNumber: fc.boolean(),
  isNull: fc.boolean(),
  end: rarely(of('\n'), '\r\n', ' \n'),
})

/** The same rows as NDJSON, written as different programs do: with spaces or without, escaped, ids as numbers, `null` for nothing. */
export function linesOf(seed: number, rows: number, columns: readonly string[] = COLUMNS, isOdd = true): string {
  const all = fc.sample(fc.tuple(cells, ways), { seed, numRuns: rows })
  const lines = all.map(([row, { isAscii, isSpaced, isNumber, isNull, end }]) => {
    const fields = columns.map((column): [string, unknown] => {
      const value = row[COLUMNS.indexOf(column)] ?? ''
      return [column, isNumber && /^[1-9]\d{5,9}$/.test(value) ? Number(value) : isNull && value === '' ? null : value]
    })
    const json = isSpaced
      ? `{${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')}}`
      : JSON.stringify(Object.fromEntries(fields))
    return `${isAscii ? escapedWhole(json) : json}${end}`
  })
  const odd = [
    '{"id":"1","account":"a1","text":"kunci yang hilang"}\n',
    '\n',
    '[1, 2]\n',
    '{"id":"2","text":"terpotong\n',
    `{"text":"urutan lain","account":"a2","id":"3"}\n`,
    `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, { di: 'dalam' }])))}\n`,
    `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, 17])))}\n`,
    '{"id":"4","account":"a4","text":"setengah \\ud83d tanda"}\n',
  ]
  if (isOdd) for (const [index, line] of odd.entries()) lines.splice((index + 1) * 100, 0, line)
  return lines.join('')
}
