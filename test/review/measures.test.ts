import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson } from '../../src/review/binomial.ts'
import { kappaOf } from '../../src/review/kappa.ts'

describe('exact bounds of a share', () => {
  test.each([
    // hits, tries, upper bound in percent: one-sided, two-sided
    [0, 300, 0.99, 1.22],
    [2, 300, 2.08, 2.39],
    [0, 500, 0.6, 0.74],
    [0, 1000, 0.3, 0.37],
    [0, 60, 4.87, 5.96],
  ])('%i of %i: at most %f %%, with both sides %f %%', (hits, tries, one, two) => {
    expect(clopperPearson(hits, tries, 0.05).high * 100).toBeCloseTo(one, 2)
    expect(clopperPearson(hits, tries, 0.025).high * 100).toBeCloseTo(two, 2)
  })

  test.each([
    // As tables print them.
    [4, 20, 0.0573, 0.4366],
    [1, 10, 0.0025, 0.445],
    [10, 10, 0.6915, 1],
    [50, 100, 0.3983, 0.6017],
    [5000, 10_000, 0.4902, 0.5098],
  ])('%i of %i: %f to %f', (hits, tries, low, high) => {
    const bounds = clopperPearson(hits, tries, 0.025)
    expect(bounds.low).toBeCloseTo(low, 4)
    expect(bounds.high).toBeCloseTo(high, 4)
  })

  test('without a hit they are what can be solved by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0.001, max: 0.2, noNaN: true }), (tries, risk) => {
        const { low, high } = clopperPearson(0, tries, risk)
        expect(low).toBe(0)
        expect(high).toBeCloseTo(1 - risk ** (1 / tries), 10)
      }),
    )
  })

  test('hits and misses mirror each other, and the share lies between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (tries, some) => {
        const hits = Math.min(some, tries)
        const [one, other] = [clopperPearson(hits, tries, 0.05), clopperPearson(tries - hits, tries, 0.05)]
        expect(one.low).toBeCloseTo(1 - other.high, 9)
        expect(one.low <= hits / tries && hits / tries <= one.high).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe("Cohen's kappa", () => {
  test('the table of Fleiss, Levin and Paik (2003), 18.1: 0.68, standard error 0.087', () => {
    const kappa = kappaOf([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    expect(kappa?.value).toBeCloseTo(0.676, 3)
    expect(((kappa?.high ?? 0) - (kappa?.value ?? 0)) / 1.959964).toBeCloseTo(0.087, 2)
  })

  test('by hand: two of four alike where chance gives two is 0, all alike is 1, none alike is −1', () => {
    expect(
      kappaOf([
        [1, 1],
        [1, 1],
      ])?.value,
    ).toBe(0)
    expect(
      kappaOf([
        [3, 0],
        [0, 2],
      ]),
    ).toEqual({ value: 1, low: 1, high: 1 })
    expect(
      kappaOf([
        [0, 2],
        [2, 0],
      ])?.value,
    ).toBe(-1)
  })

  test('where all falls on one choice, or there is nothing, it is not told', () => {
    expect(
      kappaOf([
        [9, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
    expect(
      kappaOf([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
  })
})
