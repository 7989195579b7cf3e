import { describe, expect, test } from 'vitest'
import { agrees, EVIDENCE, evidenceCheck, evidenceKindOf } from '../../src/report/evidence.ts'
import type { ColumnName } from '../../src/report/sheets.ts'

const CELLS: Partial<Record<ColumnName, string>> = {
  key: 's0000000000001x',
  text: "Ayo «coblos» nomor 2 ✊\n'salam'",
  time: '2024-11-03',
  platform: 'x',
  account: 'x:17508612345',
  nip: '19850101 201001 2 001',
  id: 'x:1750861234567890123',
}
const checkOf = (changed: typeof CELLS = {}, kind: 'full' | 'blind' = 'full'): string =>
  evidenceCheck(kind, (column) => ({ ...CELLS, ...changed })[column] ?? '')

describe('what spreadsheets and profiles do to a cell does not change the check', () => {
  test.each<[string, typeof CELLS]>([
    ['line ends of Windows', { text: "Ayo «coblos» nomor 2 ✊\r\n'salam'" }],
    ['blanks at the end', { text: "Ayo «coblos» nomor 2 ✊\n'salam' " }],
    ['a day as Indonesia writes it', { time: '03/11/2024' }],
    ['a day as America writes it', { time: '11/3/2024' }],
    ['a day with a short year', { time: '11/03/24' }],
    ['the plain profile: a NIP without grouping', { nip: '198501012010012001' }],
    ['the plain profile: an id without its platform', { id: '1750861234567890123', account: '17508612345' }],
  ])('%s', (_, changed) => expect(checkOf(changed)).toBe(checkOf()))
})

describe('any other change does', () => {
  test.each<[string, typeof CELLS]>([
    ['a word', { text: "Ayo «pilih» nomor 2 ✊\n'salam'" }],
    ['a number', { text: "Ayo «coblos» nomor 3 ✊\n'salam'" }],
    ['another day', { time: '04/11/2024' }],
    ['a rounded id', { id: '1,75086E+18' }],
    ['a rounded NIP', { nip: '198501012010012000' }],
    ['another link', { url: 'https://x.com/lain/status/1' }],
    ['a cell that was emptied', { account: '' }],
  ])('%s', (_, changed) => expect(checkOf(changed)).not.toBe(checkOf()))

  test('in each of the columns', () => {
    for (const kind of ['full', 'blind'] as const)
      for (const column of EVIDENCE[kind]) expect(checkOf({ [column]: 'lain sama sekali' }, kind), column).not.toBe(checkOf({}, kind))
  })
})

test('a sheet in Windows-1252 is held to what that can write, others to every letter', () => {
  const lost = checkOf({ text: "Ayo «coblos» nomor 2 ?\n'salam'" })
  expect(agrees(checkOf(), lost, true)).toBe(true)
  expect(agrees(checkOf(), lost, false)).toBe(false)
  expect(agrees(checkOf(), checkOf({ text: "Ayo «coblos» nomor 3 ?\n'salam'" }), true)).toBe(false)
})

test('a check says what it covers, and no spreadsheet takes it for a number', () => {
  expect([checkOf(), checkOf({}, 'blind'), 'e123', ''].map(evidenceKindOf)).toEqual(['full', 'blind', undefined, undefined])
  expect(Number.isNaN(Number(checkOf().replace('-', '')))).toBe(true)
})
