import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SaringError } from '../../src/error.ts'
import { unwritable } from '../../src/error.ts'
import { excelCell, rowText } from '../../src/report/cells.ts'
import { COLUMNS, headerCells } from '../../src/report/columns.ts'
import { groupNip, maskHandles, maskNip, shortenName } from '../../src/report/identity.ts'
import { jsonLine } from '../../src/report/json.ts'
import { Ledger } from '../../src/report/ledger.ts'
import { Ranking } from '../../src/report/ranking.ts'
import type { FindingRecord } from '../../src/report/record.ts'
import { plainCell } from '../../src/text/guard.ts'
import { describe as describeProblem, hideNips, wordsOf } from '../../src/words/index.ts'

const TRUNCATED = wordsOf('id').truncated

describe('cells for Excel', () => {
  test.each([
    ['=1+1', 'text', "'=1+1"],
    ['@budi hai', 'text', "'@budi hai"],
    ['-5 derajat', 'text', "'-5 derajat"],
    ['+62', 'text', "'+62"],
    ['\tindent', 'text', "'\tindent"],
    ["'kutip", 'text', "''kutip"],
    ['biasa = ya', 'text', 'biasa = ya'],
    ['198501012010012001', 'nip', '19850101 201001 2 001'],
    ['1750861234567890123', 'id', 'x:1750861234567890123'],
    ['abc', 'id', 'abc'],
    ['1E5', 'id', 'x:1E5'],
    ['4-11', 'id', 'x:4-11'],
    ['00123', 'id', 'x:00123'],
    ['TRUE', 'id', 'x:TRUE'],
    ['mar12', 'id', 'x:mar12'],
    ['budi.s', 'id', 'budi.s'],
    ['-3', 'number', '-3'],
  ] as const)('%s as %s is %s', (value, kind, expected) => expect(excelCell(value, kind, 'x', TRUNCATED)).toBe(expected))

  test('the guard comes off again, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (text) => plainCell(excelCell(text, 'text', 'x', TRUNCATED)) === text.replace(/\r\n?/g, '\n'),
      ),
    )
  })

  test('no cell is longer than Excel can hold, no character is cut in two, and the cut is marked', () => {
    const cell = excelCell('🤟'.repeat(20_000), 'text', 'x', TRUNCATED)
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell.endsWith(TRUNCATED)).toBe(true)
    expect(encodeURI(cell).length).toBeGreaterThan(0) // throws on half a character
  })

  test.each(['plain', 'excel-id', 'tsv'] as const)('a row in %s comes back cell for cell', (profile) => {
    const delimiter = { plain: ',', 'excel-id': ';', tsv: '\t' }[profile]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a\nb', 'a\rb', 'a\r\nb', '"', ';', '\t')), {
          minLength: 2,
          maxLength: 5,
        }),
        (cells) => {
          expect(parse(rowText(cells, profile), { delimiter, record_delimiter: ['\r\n', '\n', '\r'] })).toEqual([cells])
        },
      ),
    )
  })
})

test('the header has the same columns in both languages, reviewer columns first', () => {
  expect(headerCells(wordsOf('en'))).toEqual(COLUMNS.map(({ name }) => name))
  expect(new Set(headerCells(wordsOf('id'))).size).toBe(COLUMNS.length)
  expect(headerCells(wordsOf('id')).slice(0, 3)).toEqual(['tingkat', 'skor', 'keputusan'])
})

describe('identity', () => {
  test('NIPs are grouped, and masked but for their serial', () => {
    expect(groupNip('198501012010012001')).toBe('19850101 201001 2 001')
    expect(maskNip('198501012010012001')).toBe('******** ****** * 001')
    expect(maskNip('12345')).toBe('*****')
    expect(maskNip('')).toBe('')
  })
  test('names are shortened', () => {
    expect(shortenName('Budi Santoso Wijaya')).toBe('Budi S. W.')
    expect(shortenName('Dr. H. Budi Santoso, S.Pd., M.M.')).toBe('Budi S.')
    expect(hideNips('["198501012010012001","19850101 201001 2 001","1750861234567890123"]')).toBe(
      '["***************001","******** ****** * 001","1750861234567890123"]',
    )
  })
  test('handles of third parties are hidden letter for letter; participants and the writer stay', () => {
    const text = 'cc @siti_h dan @ganjarpranowo, @budi'
    const kept = [{ start: 15, end: 29 }]
    expect(maskHandles(text, kept, { account: 'budi' } as never)).toBe('cc @s***** dan @ganjarpranowo, @budi')
  })
})

test('a line of JSON is one line for every reader', () => {
  const line = jsonLine({ text: 'a\u2028b\u2029c\nd' })
  expect(line).toBe('{"text":"a\\u2028b\\u2029c\\nd"}\n')
  expect(JSON.parse(line)).toEqual({ text: 'a\u2028b\u2029c\nd' })
})

describe('the ledger', () => {
  test('adds up by file and in all', () => {
    const ledger = new Ledger()
    for (const file of ['a', 'b']) {
      ledger.open(file)
      for (const outcome of ['flagged', 'clean', 'clean'] as const) {
        ledger.read()
        ledger.count(outcome)
      }
    }
    expect(ledger.isBalanced).toBe(true)
    expect(ledger.toJSON()).toMatchObject({
      read: 6,
      outcomes: { flagged: 2, clean: 4 },
      files: [
        { file: 'a', read: 3 },
        { file: 'b', read: 3 },
      ],
    })
  })
  test('a record without an outcome unbalances it, even if another file has one too many', () => {
    const ledger = new Ledger()
    ledger.open('a')
    ledger.read()
    ledger.open('b')
    ledger.count('clean')
    expect(ledger.isBalanced).toBe(false)
  })
})

test.each([
  ['runs as they are', undefined, undefined],
  ['runs of runs of runs', 5_000, 3],
  ['one run', 100_000_000, 2],
])('ranking sorts by tier, score, time and key, also over spilled runs: %s', async (_, runSize, mostRuns) => {
  const record = (index: number): FindingRecord =>
    ({
      key: `s${String((index * 7_919) % 12_000).padStart(6, '0')}`,
      tier: (['high', 'medium', 'low'] as const)[index % 3],
      score: index % 101,
      time: index % 5 === 0 ? '' : `2024-10-${String(1 + (index % 28)).padStart(2, '0')}`,
      text: 'a\u2028b',
    }) as unknown as FindingRecord
  const ranking = new Ranking(runSize, mostRuns)
  for (let index = 0; index < 12_000; index++) await ranking.add(record(index))
  const sorted: FindingRecord[] = []
  for await (const found of ranking.sorted()) sorted.push(found)
  await ranking.close()
  expect(sorted).toHaveLength(12_000)
  expect(sorted[0]?.text).toBe('a\u2028b')
  const tiers = ['high', 'medium', 'low']
  const expected = [...sorted].sort(
    (a, b) =>
      tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||
      b.score - a.score ||
      (a.time || '9').localeCompare(b.time || '9') ||
      (a.key < b.key ? -1 : 1),
  )
  expect(sorted.map(({ key }) => key)).toEqual(expected.map(({ key }) => key))
})

test.each([
  ['EBUSY', 'output-locked', 2],
  ['EPERM', 'output-locked', 2],
  ['ENOTDIR', 'output-parent', 3],
  ['ENOSPC', 'output-unwritable', 2],
])('a place that answers %s is told of as %s', (code, problem, exitCode) => {
  const failure = (() => {
    try {
      return unwritable('hasil/flagged.csv', { code })
    } catch (error) {
      return error as SaringError
    }
  })()
  expect(failure).toMatchObject({ problem: { code: problem, path: 'hasil/flagged.csv' }, exitCode })
  expect(describeProblem(wordsOf('id').problem, failure.problem)).toContain('hasil/flagged.csv')
})
