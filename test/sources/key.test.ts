import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsOf, isKey, type KeyBits, keyOf } from '../../src/sources/key.ts'
import { SeenKeys } from '../../src/sources/seen.ts'

const like = { platform: 'x', account: 'budi', act: 'like', id: '17', time: 0, text: '', target: 'a' }

test('with an id, text and time do not matter; platform, account, act and id do', () => {
  expect(keyOf({ ...like, time: 5, text: 'lain', target: 'b' })).toBe(keyOf(like))
  for (const change of [{ platform: 'threads' }, { account: 'sri' }, { act: 'share' }, { id: '18' }])
    expect(keyOf({ ...like, ...change })).not.toBe(keyOf(like))
})

test('without an id, time, text and target tell items apart', () => {
  const bare = { ...like, id: '' }
  for (const change of [{ time: 5 }, { text: 'x' }, { target: 'b' }]) expect(keyOf({ ...bare, ...change })).not.toBe(keyOf(bare))
})

test('the check character catches every wrong character', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(13), fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'), (id, at, other) => {
      const key = keyOf({ ...like, id: `i${id}` })
      expect(isKey(key)).toBe(true)
      const wrong = key.slice(0, at + 1) + other + key.slice(at + 2)
      expect(isKey(wrong)).toBe(wrong === key)
    }),
  )
})

test('and nearly every swap of neighbours', () => {
  let missed = 0
  for (let id = 0; id < 1_000; id++) {
    const key = keyOf({ ...like, id: String(id) })
    for (let at = 1; at < key.length - 1; at++) {
      const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2)
      if (swapped !== key && isKey(swapped)) missed++
    }
  }
  expect(missed / 13_000).toBeLessThan(0.005)
})

test('seen keys are met again, others are not, over many', () => {
  const seen = new SeenKeys()
  const keys = Array.from({ length: 20_000 }, (_, id) => keyOf({ ...like, id: String(id) }))
  expect(keys.every((key) => seen.addOrMeet(bitsOf(key), 7) === 'new')).toBe(true)
  expect(keys.every((key) => seen.addOrMeet(bitsOf(key), 7) === 'same')).toBe(true)
  expect(keys.every((key) => seen.addOrMeet(bitsOf(key), 8) === 'other')).toBe(true)
  expect(seen.addOrMeet(bitsOf(keyOf({ ...like, id: 'lain' })))).toBe('new')
})

test('seen keys answer as a Map of them would, whatever comes when', () => {
  const met = fc.tuple(
    fc.nat(400),
    fc.nat(3).map((content) => content * 0x2000001),
  )
  fc.assert(
    fc.property(fc.array(met, { maxLength: 3_000, size: 'max' }), (items) => {
      const seen = new SeenKeys()
      const first = new Map<string, number>()
      for (const [id, content] of items) {
        const key = keyOf({ ...like, id: String(id + 1) })
        const before = first.get(key)
        expect(seen.addOrMeet(bitsOf(key), content)).toBe(before === undefined ? 'new' : before === content ? 'same' : 'other')
        if (before === undefined) first.set(key, content)
      }
    }),
    { numRuns: 30 },
  )
})

const some = (index: number): number => Math.imul(index, 0x9e3779b1) >>> 0

test.each<[string, (index: number) => KeyBits]>([
  ['the upper half', (index) => ({ upper: 0xffffffff, lower: index })],
  ['the lower half', (index) => ({ upper: index, lower: 0 })],
  ['all but their highest bits', (index) => ({ upper: (index << 17) >>> 0, lower: 7 })],
  ['both halves with each other', (index) => ({ upper: index, lower: index })],
  ['what chooses a page', (index) => keyThat(index, some(index))],
  ['that, and what chooses a page where no page can be split', (index) => keyThat(index, keyThat(some(index) >>> 14, index).upper)],
  ['all that is mixed of them', (index) => keyThat(5, index)],
])('seen keys that share %s are told apart', (_, keyOfIndex) => {
  const seen = new SeenKeys()
  const first = new Map<string, number>()
  for (let step = 0; step < 60_000; step++) {
    const key = keyOfIndex(step % 4 === 3 ? some(step) % step : step) // every fourth time perhaps one that was met
    const name = `${key.upper} ${key.lower}`
    const before = first.get(name)
    const content = (step % 3) * 2
    const expected = before === undefined ? 'new' : before === content ? 'same' : 'other'
    if (seen.addOrMeet(key, content) !== expected) expect.fail(`${name} is not ${expected} at step ${step}`)
    if (before === undefined) first.set(name, content)
  }
  expect(first.size).toBeGreaterThan(10_000)
})

/** A key with that lower half for which the table mixes the bits that are asked for: the end of MurmurHash3, backwards. */
function keyThat(mixed: number, lower: number): KeyBits {
  let upper = mixed ^ (mixed >>> 16)
  upper = Math.imul(upper, 0x7ed1b41d)
  upper ^= (upper >>> 13) ^ (upper >>> 26)
  upper = Math.imul(upper, 0xa5cb9243)
  upper ^= upper >>> 16
  return { upper: (upper ^ Math.imul(lower, 0xcc9e2d51)) >>> 0, lower: lower >>> 0 }
}

test('keys that differ in any one of their characters are two', () => {
  const key = keyOf(like)
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
  const others = Array.from({ length: 12 }, (_, at) =>
    [...digits].map((digit) => `${key.slice(0, at + 2)}${digit}${key.slice(at + 3)}`),
  ).flat()
  const seen = new SeenKeys()
  const distinct = new Set(others)
  expect(others.filter((other) => seen.addOrMeet(bitsOf(other)) === 'new')).toHaveLength(distinct.size)
  expect(distinct.size).toBe(12 * 35 + 1)
})
