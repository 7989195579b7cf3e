import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, proportional, Sampler } from '../../src/review/sampler.ts'

const candidate = fc.record({
  id: fc.integer({ min: 0, max: 10_000 }),
  account: fc.constantFrom('a', 'b', 'c', 'd'),
  stratum: fc.constantFrom('x post', 'x like', 'instagram post'),
})
const candidates = fc
  .uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 120 })
  .map((all): Candidate[] => all.map(({ id, ...rest }) => ({ ...rest, row: { key: `k${id}` } })))

const drawOf = (all: readonly Candidate[], seed: string, size: number, perAccount: number) => {
  const sampler = new Sampler(seed, size, perAccount)
  for (const each of all) sampler.add(each)
  return { ...sampler.draw(), population: sampler.population }
}

test('the draw is the same for any order of items, has the size asked for, and gives every account its minimum', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3 }), (all, size, perAccount) => {
      const { drawn, strata, population } = drawOf(all, 'benih', size, perAccount)
      expect(drawOf([...all].reverse(), 'benih', size, perAccount)).toEqual({ drawn, strata, population })
      expect(population).toBe(all.length)
      const keys = drawn.map(({ candidate }) => candidate.row.key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(drawn.filter(({ counts }) => counts)).toHaveLength(Math.min(size, all.length))
      for (const { stratum, items, drawn: share } of strata) {
        expect(all.filter((each) => each.stratum === stratum)).toHaveLength(items)
        expect(drawn.filter(({ counts, candidate }) => counts && candidate.stratum === stratum)).toHaveLength(share)
        expect(Math.abs(share - (items * Math.min(size, all.length)) / all.length)).toBeLessThan(1)
      }
      for (const account of new Set(all.map((each) => each.account))) {
        const owned = all.filter((each) => each.account === account).length
        expect(drawn.filter(({ candidate }) => candidate.account === account).length).toBeGreaterThanOrEqual(Math.min(perAccount, owned))
      }
    }),
  )
})

test('every item has the same chance', () => {
  const all = Array.from({ length: 40 }, (_, index): Candidate => ({ row: { key: `k${index}` }, account: 'a', stratum: 'x post' }))
  const counts = new Map(all.map(({ row }) => [row.key, 0]))
  const draws = 1000
  for (let seed = 0; seed < draws; seed++)
    for (const { candidate } of drawOf(all, String(seed), 10, 0).drawn)
      counts.set(candidate.row.key, (counts.get(candidate.row.key) ?? 0) + 1)
  // Each is expected 250 times, with a standard deviation of 13.7: five of them on either side, and the same at every run.
  for (const count of counts.values()) expect(Math.abs(count - draws / 4)).toBeLessThan(69)
})

test('shares are whole, add up, and go to the largest remainders', () => {
  expect(proportional([50, 30, 20], 10)).toEqual([5, 3, 2])
  expect(proportional([1, 1, 1], 2)).toEqual([1, 1, 0])
  expect(proportional([97, 2, 1], 10)).toEqual([10, 0, 0])
  expect(proportional([], 10)).toEqual([])
})
