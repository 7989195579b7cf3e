import { expect, test } from 'vitest'
import { Cover } from '../../src/config/mandate.ts'
import type { Item, Mandate } from '../../src/model.ts'

const MANDATE: Mandate = {
  file: 'mandat.yaml',
  sha256: '',
  purpose: 'Uji',
  order: '1',
  authority: 'Inspektur',
  period: { from: '2024-09-25', to: '2024-11-27' },
  units: [],
  acts: [],
}
const itemOf = (act: Item['act'], date?: string): Item =>
  ({ act, time: date === undefined ? undefined : { instant: 0, iso: date, date } }) as Item

test.each([
  ['first day', {}, itemOf('post', '2024-09-25'), '', true],
  ['last day', {}, itemOf('post', '2024-11-27'), '', true],
  ['a day early', {}, itemOf('post', '2024-09-24'), '', false],
  ['a day late', {}, itemOf('post', '2024-11-28'), '', false],
  ['no time', {}, itemOf('post'), '', true],
  ['its act', { acts: ['post'] }, itemOf('post'), '', true],
  ['another act', { acts: ['post'] }, itemOf('like', '2024-10-01'), '', false],
  ['its unit, spelt otherwise', { units: ['Dinas  Contoh'] }, itemOf('post'), 'DINAS CONTOH', true],
  ['another unit', { units: ['Dinas Contoh'] }, itemOf('post'), 'Kecamatan Contoh', false],
  ['no unit known', { units: ['Dinas Contoh'] }, itemOf('post'), '', true],
] as const)('%s', (_, part, item, unit, covered) => expect(new Cover({ ...MANDATE, ...part }).covers(item, unit)).toBe(covered))

test('what it cannot say is counted, and only for what is judged', () => {
  const cover = new Cover({ ...MANDATE, units: ['Dinas A', 'Dinas B'], acts: ['post'] })
  cover.covers(itemOf('post'), 'dinas a')
  cover.covers(itemOf('post', '2024-10-01'), '')
  cover.covers(itemOf('like'), '')
  expect(cover.uncertain).toEqual({ time: 1, unit: 1 })
  expect(cover.unmetUnits).toEqual(['Dinas B'])
})
