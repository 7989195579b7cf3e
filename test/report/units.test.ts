import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Item, Stage } from '../../src/model.ts'
import { clockOf, recipientOn } from '../../src/report/deadline.ts'
import type { FindingRecord } from '../../src/report/record.ts'
import { SHEETS } from '../../src/report/sheets.ts'
import { UnitTally } from '../../src/report/units.ts'
import { saring } from '../cli/running.ts'
import { shipped } from '../judging.ts'
import { temporaryFolder } from '../temporary.ts'

describe('the seven-day clock', () => {
  test.each([
    ['2024-12-01', '2024-12-01', '2024-12-08', 7],
    ['2024-11-28', '2024-12-01', '2024-12-05', 4],
    ['2024-11-24', '2024-12-01', '2024-12-01', 0],
    ['2024-11-20', '2024-12-01', '2024-11-27', -4],
    ['2024-02-27', '2024-02-27', '2024-03-05', 7],
  ])('known on %s, seen from %s: until %s, %i days left', (knownAt, asOf, deadline, daysLeft) =>
    expect(clockOf(knownAt, asOf)).toEqual({ knownAt, deadline, daysLeft }),
  )
})

describe('the recipient', () => {
  test.each([
    ['2019-04-01', 'KASN'],
    ['2024-08-24', 'KASN'],
    ['2024-08-25', 'BKN'],
    ['2026-11-01', 'BKN'],
  ])('on %s is %s', (day, name) => expect(recipientOn(shipped.recipients, day)).toBe(name))
  test('is nobody where no row covers the day', () => expect(recipientOn([], '2024-12-01')).toBe(''))
  test('of a later folder wins', () => {
    const later = { name: 'Badan Baru', validFrom: '2027-10-17', validTo: '', source: 'karangan' }
    expect(recipientOn([...shipped.recipients, later], '2027-10-17')).toBe('Badan Baru')
    expect(recipientOn([...shipped.recipients, later], '2027-10-16')).toBe('BKN')
  })
  test('every row of the shipped table says where it comes from', async () => {
    for (const { source } of (await loadLexicon(['shipped'])).recipients) expect(source).toMatch(/SE MenPANRB 4\/2024/)
  })
})

describe('the recap of a unit', () => {
  const item = (act: Item['act'], date: string): Item => ({ act, time: date === '' ? undefined : { date, iso: date, instant: 0 } }) as Item
  const record = (stage: Stage, knownAt = '2024-12-01'): FindingRecord =>
    ({ tier: 'high', stage, known_at: knownAt, recipient: 'BKN' }) as FindingRecord
  const rowOf = (unit: UnitTally): Record<string, string> =>
    Object.fromEntries(unit.cells().map((cell, index) => [SHEETS['units.csv'][index] ?? 'no column', cell]))

  test('has a cell for every column', () =>
    expect(new UnitTally('Dinas Uji', '2024-12-01').cells()).toHaveLength(SHEETS['units.csv'].length))

  test('counts findings by tier, act and stage; items without a finding only as weighed', () => {
    const unit = new UnitTally('Dinas Uji', '2024-12-01')
    unit.add(item('post', '2024-11-01'), record('campaign'), true)
    unit.add(item('like', '2024-09-01'), record('pre-nomination'), true)
    unit.add(item('share', ''), record('unknown'), true)
    unit.add(item('post', '2023-01-01'), record('outside'), true)
    unit.add(item('post', '2022-01-01'), undefined, true)
    unit.add(item('like', '2022-01-01'), undefined, false)
    expect(rowOf(unit)).toEqual({
      unit: 'Dinas Uji',
      weighed: '6',
      ...{ high: '4', medium: '0', low: '0' },
      ...{ posts: '2', comments: '0', shares: '1', likes: '1', follows: '0' },
      ...{ stage_pre_nomination: '1', stage_campaign: '1', stage_quiet: '0', stage_after: '0', stage_outside: '2' },
      not_assessable: '1',
      ...{ first_finding: '2023-01-01', last_finding: '2024-11-01' },
      ...{ known_at: '2024-12-01', deadline: '2024-12-08', days_left: '7', recipient: 'BKN' },
    })
  })

  test('keeps the deadline that comes first', () => {
    const unit = new UnitTally('Dinas Uji', '2024-12-01')
    for (const knownAt of ['2024-12-01', '2024-11-27', '2024-11-29'])
      unit.add(item('post', '2024-11-01'), record('campaign', knownAt), true)
    expect(rowOf(unit)).toMatchObject({ known_at: '2024-11-27', deadline: '2024-12-04', days_left: '3' })
  })

  test('without findings nothing is due', () => {
    const unit = new UnitTally('Dinas Uji', '2024-12-01')
    unit.add(item('post', '2024-11-01'), undefined, true)
    expect(rowOf(unit)).toMatchObject({ weighed: '1', first_finding: '', known_at: '', deadline: '', days_left: '', recipient: '' })
  })
})

test('the recaps of the demo add up to the ledger, whichever way findings are counted, and stand by name', async () => {
  const folder = join(temporaryFolder(), 'hasil/')
  await saring(['scan', 'fixtures/demo/ekspor', '--output', folder, '--roster', 'fixtures/demo/pegawai.csv', '--locale', 'en'])
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'units.csv')), { delimiter: ';', bom: true, columns: true })
  const total = (...columns: readonly (typeof SHEETS)['units.csv'][number][]): number =>
    rows.reduce((sum, row) => sum + columns.reduce((count, column) => count + Number(row[column]), 0), 0)
  const { outcomes } = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))
  expect(total('high', 'medium', 'low')).toBe(outcomes.flagged)
  expect(total('posts', 'comments', 'shares', 'likes', 'follows')).toBe(outcomes.flagged)
  expect(total('stage_pre_nomination', 'stage_campaign', 'stage_quiet', 'stage_after', 'stage_outside')).toBe(outcomes.flagged)
  expect(total('not_assessable')).toBe(outcomes['not-assessable'])
  expect(total('weighed')).toBe(outcomes.flagged + outcomes.clean + outcomes['not-assessable'])
  expect(rows.map(({ unit }) => unit)).toEqual(rows.map(({ unit }) => unit).sort())
})
