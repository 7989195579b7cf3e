import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixedText } from '../../src/check/fix.ts'
import { sheetOf } from '../../src/check/sheet.ts'
import { readSources, type Source } from '../../src/check/source.ts'
import { rowText } from '../../src/report/cells.ts'
import { parseCsv } from '../../src/text/csv.ts'

/** Whatever Excel makes of a shipped table, --fix makes the shipped table of it again, byte by byte. */

const tables = (await readSources(['shipped'])).filter(({ file }) => file.name.endsWith('.csv'))
const DATES = ['valid_from', 'valid_to', 'from', 'to', 'date']
const NUMBERS = ['number', 'weight', 'count']

type Rows = readonly (readonly string[])[]
const rowsOf = ({ bytes }: Source): Rows => parseCsv(bytes, ',') ?? []
/** Cells by the name of their column, the header left alone. */
const eachCell = (rows: Rows, change: (cell: string, column: string) => string): string[][] =>
  rows.map((cells, at) => cells.map((cell, index) => (at === 0 ? cell : change(cell, rows[0]?.[index] ?? ''))))
const local = (iso: string): string => iso.split('-').reverse().join('/')
const commas = (rows: Rows): string => rows.map((cells) => rowText(cells, 'plain')).join('')
const semicolons = (rows: Rows): string => rows.map((cells) => rowText(cells, 'excel-id')).join('')

const WAYS: readonly (readonly [string, (rows: Rows) => Buffer])[] = [
  ['CSV UTF-8: a mark, semicolons, CRLF', (rows) => Buffer.from(`\uFEFF${semicolons(rows)}`)],
  ['Unicode text: UTF-16 with tabs', (rows) => Buffer.from(`\uFEFF${rows.map((cells) => rowText(cells, 'tsv')).join('')}`, 'utf16le')],
  ['commas, but CRLF and a mark', (rows) => Buffer.from(`\uFEFF${commas(rows)}`)],
  [
    'local dates',
    (rows) => Buffer.from(semicolons(eachCell(rows, (cell, column) => (DATES.includes(column) && cell !== '' ? local(cell) : cell)))),
  ],
  ['decimal numbers', (rows) => Buffer.from(semicolons(eachCell(rows, (cell, column) => (NUMBERS.includes(column) ? `${cell},0` : cell))))],
  [
    'numbers kept as formulas',
    (rows) => Buffer.from(commas(eachCell(rows, (cell, column) => (NUMBERS.includes(column) ? `="${cell}"` : cell)))),
  ],
  [
    'empty columns and rows behind',
    (rows) =>
      Buffer.from(
        semicolons(
          [...rows, [], []].map((cells) => [...cells, ...Array(rows[0] === undefined ? 3 : rows[0].length - cells.length + 3).fill('')]),
        ),
      ),
  ],
]

describe.each(WAYS)('%s', (_, save) => {
  test('every shipped table comes back', () => {
    const lost: string[] = []
    for (const source of tables) {
      const saved = save(rowsOf(source))
      if (saved.equals(source.bytes)) continue
      const damaged: Source = { ...source, bytes: saved }
      const again = fixedText(damaged, sheetOf(damaged).problems)
      // CRLF alone is no damage: git on Windows writes it. The loader reads both.
      const shipped = source.bytes.toString('utf8')
      if ((again ?? saved.toString('utf8').replaceAll('\r\n', '\n')) !== shipped) lost.push(source.file.name)
    }
    expect(lost).toEqual([])
  })
})

test('a fixed table needs no fixing', () => {
  for (const source of tables) {
    expect([basename(source.file.name), sheetOf(source).fixed]).toEqual([basename(source.file.name), undefined])
  }
})

test('what a person must look at first is left as it is', () => {
  const [table] = tables as [Source]
  const conflict = `<<<<<<< HEAD\n${table.bytes}=======\n${table.bytes}>>>>>>> theirs\n`
  for (const text of [Buffer.from(`\uFEFF${conflict}`), Buffer.concat([Buffer.from('é'), Buffer.from([0xe9])])]) {
    const damaged = { ...table, bytes: text }
    expect(sheetOf(damaged).problems.length).toBeGreaterThan(0)
    expect(fixedText(damaged, sheetOf(damaged).problems)).toBeUndefined()
  }
})

describe('days and months', () => {
  const [aliases] = tables.filter(({ file }) => file.name === 'pilkada-2018-kalbar/aliases.csv') as [Source]
  const HEAD = 'participant,alias,kind,strength,platform,valid_from,valid_to,certainty,why,source'
  const saved = (...days: readonly string[]): Source => {
    const rows = days.map((day) => `pilkada-2018-kalbar-gubernur-1,Harun,short-name,weak,,${day},confirmed,nama,karangan`)
    return { ...aliases, bytes: Buffer.from(`${[HEAD, ...rows].join('\n')}\n`) }
  }
  test.each([
    ['the day first', ['1/8/2024,30/11/2024', '02/03/2024,'], ['2024-08-01,2024-11-30', '2024-03-02,']],
    ['the month first in one of them: nobody knows of the others', ['8/1/2024,11/30/2024', '02/03/2024,'], undefined],
    ['ISO, and the month first', ['2024-08-01,11/30/2024'], undefined],
  ])('%s', (_, days, mended) => {
    const table = saved(...days)
    const fixed = fixedText(table, sheetOf(table).problems)
    expect(fixed).toBe(mended && saved(...mended).bytes.toString('utf8'))
  })
})
