import { expect, test } from 'vitest'
import { KeyFilter, spreadOf } from '../../src/sources/key-filter.ts'
import { mix } from '../../src/sources/mix.ts'

test('what was added may be there; of the rest hardly anything is held for it', () => {
  const filter = new KeyFilter(50_000)
  const mayHave = (index: number): boolean => filter.mayHave(mix(index, 7), spreadOf(mix(index, 7), 7))
  for (let index = 0; index < 50_000; index++) filter.add(mix(index, 7), 7)
  const indexes = Array.from({ length: 50_000 }, (_, index) => index)
  expect(indexes.every(mayHave)).toBe(true)
  expect(indexes.filter((index) => mayHave(index + 50_000)).length / 50_000).toBeLessThan(0.005)
})

test('a filter of one key', () => {
  const filter = new KeyFilter(1)
  filter.add(-1, 3)
  expect(filter.mayHave(-1, spreadOf(-1, 3))).toBe(true)
  expect(filter.mayHave(-1, spreadOf(-1, 4))).toBe(false)
})
