import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { schemaOf } from '../../src/report/schemas.ts'
import type { Refusal } from '../../src/review/hold.ts'
import { importSheets } from '../../src/review/import.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'
import { at, csv, dossierOf, filledIn, importing, type Rows, rowsOf, type Taken, windows1252, workbook } from './sheets.ts'

let dossier = ''
let rows: Rows = []
let expected: Taken
beforeAll(async () => {
  dossier = await dossierOf()
  rows = filledIn(rowsOf(join(dossier, 'flagged.csv')))
  expected = await importing([csv(rows)], dossier)
}, 60_000)

const changed = (change: (row: string[], index: number) => string[]): Rows =>
  rows.map((row, index) => (index === 0 ? row : change([...row], index)))
/** One cell of the third row changed. */
const withCell = (header: string, value: string | ((before: string) => string)): Rows =>
  changed((row, index) => {
    if (index !== 3) return row
    const column = at(rows, header)
    row[column] = typeof value === 'string' ? value : value(row[column] ?? '')
    return row
  })

test('the decisions of a filled-in sheet are taken as they stand', () => {
  expect(expected.refused).toEqual([])
  expect(expected.deleted).toEqual([])
  expect(expected.taken.length + expected.undecided).toBe(rows.length - 1)
  const key = rows[2]?.[at(rows, 'kunci')]
  expect(expected.decided).toContain(`${key} | ragu | sudah dibaca; "jelas" 2 | siti | 2024-11-05T09:30:00+07:00 | catatan dua baris`)
})

describe('whatever a spreadsheet does in saving, the decisions are the same', () => {
  const table: readonly (readonly [string, () => string | Buffer | Promise<Buffer>])[] = [
    ['a comma', () => csv(rows, ',')],
    ['a tab', () => csv(rows, '\t')],
    ['line feeds alone', () => csv(rows, ';', '\n')],
    ['a byte order mark', () => `\uFEFF${csv(rows)}`],
    ['UTF-16 with tabs, the Unicode text of Excel', () => Buffer.from(`\uFEFF${csv(rows, '\t')}`, 'utf16le')],
    ['UTF-16, big end first', () => Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le').swap16()],
    ['Windows-1252, emoji lost', () => windows1252(csv(rows))],
    ['a workbook', () => workbook(rows)],
    ['rows sorted the other way round', () => csv([rows[0] as string[], ...rows.slice(1).reverse()])],
    ['columns in another order', () => csv(rows.map((row) => [...row].reverse()))],
    ['columns of the reviewer beside', () => csv(rows.map((row, index) => [...row, index === 0 ? 'warna' : 'hijau']))],
    ['titles above and empty rows below', () => `"Inspektorat"\r\n\r\n${csv(rows)}${';'.repeat(20)}\r\n`],
    ['the word sep before it', () => `sep=;\r\n${csv(rows)}`],
    ['guards taken for the mark of a text and dropped', () => csv(changed((row) => row.map((cell) => cell.replace(/^'(?=[=+@-])/, ''))))],
    [
      'NIPs without their grouping',
      () => csv(changed((row) => row.with(at(rows, 'nip'), (row[at(rows, 'nip')] ?? '').replaceAll(' ', '')))),
    ],
    [
      'decisions in capitals, with blanks',
      () => csv(changed((row) => row.with(at(rows, 'keputusan'), ` ${row[at(rows, 'keputusan')]?.toUpperCase()} `))),
    ],
  ]
  test.each(table)('%s', async (_, sheet) => {
    const bytes = await sheet()
    for (const place of [dossier, undefined]) {
      const taken = await importing([bytes], place)
      expect(taken.refused).toEqual([])
      expect(taken.decided).toEqual(expected.decided)
    }
  })

  test('a sheet in English, with English decisions', async () => {
    const english = await dossierOf('--locale', 'en')
    const inEnglish = rowsOf(join(english, 'flagged.csv')).map((row, index) =>
      row.map((cell, column) => {
        const word = { relevan: 'relevant', tidak: 'not relevant', ragu: 'Unsure', 'di luar mandat': 'outside_mandate' }[
          rows[index]?.[column] ?? ''
        ]
        return index > 0 && column < 7 && column > 1 ? (word ?? (rows[index]?.[column] || cell)) : cell
      }),
    )
    expect((await importing([csv(inEnglish)], english)).decided).toEqual(expected.decided)
  })
})

describe('what was damaged is refused with its reason, and only that', () => {
  const table: readonly (readonly [string, () => Rows, Refusal['code']])[] = [
    ['a text that was corrected', () => withCell('teks', (text) => `${text}!`), 'changed'],
    ['a link that was replaced', () => withCell('tautan', 'https://x.com/lain/status/9'), 'changed'],
    ['an account that was cleared', () => withCell('akun', ''), 'changed'],
    [
      'a time moved by a day',
      () => withCell('waktu', (time) => time.replace(/-(\d\d)T/, (_, day) => `-${String((Number(day) % 27) + 1).padStart(2, '0')}T`)),
      'changed',
    ],
    ['a NIP rounded to a number', () => withCell('nip', '1,98501E+17'), 'rounded'],
    ['a NIP rounded to zeros', () => withCell('nip', '198501012010012000'), 'rounded'],
    ['an id rounded to a number', () => withCell('id', '1.75086E+18'), 'rounded'],
    ['an id rounded to zeros', () => withCell('id', '1750861234567890000'), 'rounded'],
    [
      'a key with a wrong letter',
      () => withCell('kunci', (key) => key.replace(/.(?=.{3}$)/, (letter) => (letter === 'a' ? 'b' : 'a'))),
      'bad-key',
    ],
    ['a key that is gone', () => withCell('kunci', ''), 'no-key'],
    ['a check that was edited', () => withCell('cek_bukti', 'x'), 'no-check'],
    ['a decision that is none', () => withCell('keputusan', 'mungkin'), 'unknown-decision'],
    ['two decisions in one', () => withCell('keputusan', 'relevan/tidak'), 'unknown-decision'],
    ['a time that is none', () => withCell('waktu_telaah', 'kemarin'), 'bad-time'],
  ]
  test.each(table)('%s', async (_, damaged, code) => {
    const key = rows[3]?.[at(rows, 'kunci')] as string
    for (const place of [dossier, undefined]) {
      const taken = await importing([csv(damaged())], place, true)
      expect(taken.refused.map(({ line, why }) => [line > 3, why.code])).toEqual([[true, code]])
      expect(taken.decided).toEqual(expected.decided.filter((line) => !line.startsWith(key)))
    }
  })

  test('one column sorted by itself: every row whose evidence moved', async () => {
    const column = at(rows, 'teks')
    const texts = rows
      .slice(1)
      .map((row) => row[column] as string)
      .sort()
    const moved = rows.slice(1).filter((row, index) => row[column] !== texts[index]).length
    const { refused } = await importing([csv(changed((row, index) => row.with(column, texts[index - 1] as string)))], dossier)
    expect(refused.map(({ why }) => why)).toHaveLength(moved)
    expect(refused[0]?.why).toMatchObject({ code: 'changed', columns: ['text'] })
  })

  test('a row that was copied: both, since nobody knows which counts', async () => {
    const copy = (rows[3] as string[]).with(at(rows, 'keputusan'), 'tidak')
    const { refused } = await importing([csv([...rows, copy])], dossier)
    expect(refused.map(({ why }) => why.code)).toEqual(['doubled', 'doubled'])
  })

  test('rows that were deleted are missed, unless the sheet is said to be a part', async () => {
    const part = csv(rows.filter((_, index) => index !== 3 && index !== 5))
    const keys = [3, 5].map((index) => rows[index]?.[at(rows, 'kunci')])
    expect((await importing([part], dossier)).deleted).toEqual(keys)
    expect((await importing([part], dossier, true)).deleted).toBeUndefined()
  })

  test('two sheets that contradict each other without two names', async () => {
    const other = withCell('keputusan', 'tidak')
    const { refused, taken } = await importing([csv(rows), csv(other)], dossier)
    const key = rows[3]?.[at(rows, 'kunci')]
    const why = { code: 'contradicts', key, decisions: [rows[3]?.[at(rows, 'keputusan')], 'tidak'] }
    expect(refused.map((each) => each.why)).toEqual([why, why])
    expect(taken).toHaveLength(expected.taken.length - 1)
    const signed = other.map((row, index) => (index === 0 ? row : row.with(at(rows, 'penelaah'), 'budi')))
    expect((await importing([csv(rows), csv(signed)], dossier)).refused).toEqual([])
  })

  test('a check that is gone, unless a dossier vouches for the row', async () => {
    const sheet = csv(withCell('cek_bukti', ''))
    expect((await importing([sheet])).refused.map(({ why }) => why.code)).toEqual(['no-check'])
    expect((await importing([sheet], dossier)).decided).toEqual(expected.decided)
  })

  test('a row of another dossier', async () => {
    const other = csv([rows[0] as string[], ...rowsOf(join(await dossierOf('--limit', '3'), 'flagged.csv')).slice(1)])
    const small = await dossierOf('--limit', '1')
    expect((await importing([other], small)).refused.map(({ why }) => why.code)).toEqual(['unknown-key', 'unknown-key'])
  })

  test('ids of a plain CSV, opened and saved by Excel', async () => {
    const plain = rowsOf(join(await dossierOf('--profile', 'plain'), 'flagged.csv'), ',')
    const [id, nip] = [at(plain, 'id'), at(plain, 'nip')]
    const isLong = (cell: string | undefined): boolean => /^\d{16,}$/.test(cell ?? '')
    const excel = plain.map((row) => row.map((cell) => (isLong(cell) ? `${cell.slice(0, 15)}${'0'.repeat(cell.length - 15)}` : cell)))
    const { refused } = await importing([csv(excel, ',')], undefined)
    expect(refused.length).toBe(
      plain.filter((row) => [row[id], row[nip]].some((cell) => isLong(cell) && !/^\d{15}0+$/.test(cell ?? ''))).length,
    )
    expect(new Set(refused.map(({ why }) => why.code))).toEqual(new Set(['rounded']))
    expect((await importing([csv(plain, ',')], dossier)).refused).toEqual([])
  })

  test.each([
    ['cek_bukti', 'review-no-check'],
    ['tautan', 'review-columns'],
    ['kunci', 'review-no-sheet'],
  ])('the column %s that was deleted stops the import', async (header, code) => {
    const column = at(rows, header)
    const without = csv(rows.map((row) => row.toSpliced(column, 1)))
    await expect(importing([without])).rejects.toMatchObject({ problem: { code } })
  })

  test('a folder is not said to be missing: it is no sheet', async () => {
    await expect(importing([dossier], dossier)).rejects.toMatchObject({ exitCode: 2, problem: { code: 'review-no-sheet', file: dossier } })
  })

  test('a second column of decisions stops the import: nobody can tell which counts', async () => {
    const two = (header: string) => csv(rows.map((row, index) => [...row, index === 0 ? header : 'tidak']))
    for (const header of ['keputusan', 'Decision']) {
      const problem = { code: 'review-doubled-columns', columns: ['keputusan / decision'] }
      await expect(importing([two(header)], dossier)).rejects.toMatchObject({ exitCode: 4, problem })
    }
    expect((await importing([two('keputusan rapat')], dossier)).decided).toEqual(expected.decided)
  })
})

test('a sheet that was filled in where it lies is held against the workbook; where both were, nothing can be', async () => {
  const folder = await dossierOf()
  writeFileSync(join(folder, 'flagged.csv'), csv(rows))
  expect((await importing([join(folder, 'flagged.csv')], folder)).decided).toEqual(expected.decided)
  appendFileSync(join(folder, 'flagged.xlsx'), 'x')
  await expect(importing([join(folder, 'flagged.csv')], folder)).rejects.toMatchObject({ exitCode: 4, problem: { code: 'dossier-edited' } })
})

test('the log grows, knows what it has, takes a second opinion, and `verify` sees any byte that was changed', async () => {
  const folder = await dossierOf()
  const place = temporaryFolder()
  const [first, second] = [join(place, 'siti.csv'), join(place, 'budi.csv')]
  writeFileSync(first, csv(rows))
  writeFileSync(second, csv(filledIn(rowsOf(join(dossier, 'flagged.csv')), 'budi', ['tidak'])))
  const run = (sheet: string) => saring(['review', 'import', sheet, '--dossier', folder, '--format', 'json'])
  const taken = async (sheet: string): Promise<object> => JSON.parse((await run(sheet)).stdout)
  expect(await taken(first)).toMatchObject({ taken: expected.taken.length, known: 0, refused: [], deleted: [] })
  expect(await taken(first)).toMatchObject({ taken: 0, known: expected.taken.length })
  expect(await taken(second)).toMatchObject({ taken: rows.length - 1, known: 0 })
  const log = join(folder, 'decisions.ndjson')
  const lines = readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(Object.keys(lines[0])).toEqual(schemaOf('decision')['required'])
  expect(lines.slice(1).map(({ previous }) => previous)).toEqual(lines.slice(0, -1).map(({ hash }) => hash))
  const sound = await saring(['verify', folder])
  expect([sound.code, sound.stdout]).toEqual([
    0,
    expect.stringContaining(`keputusan: ${lines.length} baris, rantai utuh, hash terakhir ${lines.at(-1).hash}`),
  ])

  copyFileSync(log, join(place, 'whole'))
  const text = readFileSync(log, 'utf8')
  const broken: readonly (readonly [string, number])[] = [
    [text.replace('"relevan"', '"tidak"'), 1 + text.split('\n').findIndex((line) => line.includes('"relevan"'))],
    [text.replace('"key":', '"key": '), 1],
    [text.split('\n').toSpliced(4, 1).join('\n'), 5],
    [text.slice(0, -20), lines.length],
  ]
  for (const [changed, line] of broken) {
    writeFileSync(log, changed)
    const { code, stdout } = await saring(['verify', folder])
    expect([code, stdout]).toEqual([4, expect.stringContaining(`rantai decisions.ndjson putus di baris ${line}\nSelain catatan keputusan`)])
    expect((await run(first)).code).toBe(4)
  }
}, 60_000)

test('an old sheet that comes in again does not undo what its reviewer has decided since', async () => {
  const place = temporaryFolder()
  const [before, after, log] = ['lama.csv', 'baru.csv', 'd.ndjson'].map((name) => join(place, name)) as [string, string, string]
  writeFileSync(before, csv(withCell('keputusan', 'relevan')))
  writeFileSync(after, csv(withCell('keputusan', 'tidak')))
  const options = { dossier, decisions: log, reviewer: '', isPartial: false, timezone: 'Asia/Jakarta', now: '2024-12-01T07:00:00+07:00' }
  const taken = async (sheet: string) => (await importSheets({ ...options, sheets: [sheet] })).taken.map(({ decision }) => decision)
  expect((await taken(before)).length).toBeGreaterThan(1)
  expect(await taken(after)).toEqual(['tidak'])
  expect(await taken(before)).toEqual([])
})

test('on the screen: what was taken, what was not and why, and exit code 4', async () => {
  const place = temporaryFolder()
  const sheet = join(place, 'lembar.csv')
  writeFileSync(sheet, csv(withCell('teks', 'lain')))
  const { code, stdout, stderr } = await saring(['review', 'import', sheet, '--dossier', dossier, '--decisions', join(place, 'd.ndjson')])
  expect([code, stderr]).toEqual([4, ''])
  expect(stdout).toMatch(/^\d+ keputusan ditambahkan pada .*d\.ndjson\.\n/)
  expect(stdout).toMatch(
    /1 baris tidak diterima:\n {2}.*lembar\.csv:\d+: s\w{14}: bukti berubah pada teks; salin baris itu dari lembar asli\n/,
  )
  expect(stdout).not.toContain('coblos')
})
