import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bitsOf, type KeyBits, keyOf } from '../../src/sources/key.ts'
import { SeenKeys } from '../../src/sources/seen.ts'
import { listsOpenFiles, openBelow, temporaryFolder } from '../temporary.ts'

let place: string
beforeEach(() => {
  place = temporaryFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, place)
})
afterEach(() => vi.unstubAllEnvs())

const like = { platform: 'x', account: 'budi', act: 'like', id: '17', time: 0, text: '', target: 'a' }
const keyOfId = (id: number): KeyBits => bitsOf(keyOf({ ...like, id: String(id) }))

test('seen keys are met again, others are not, over many', () => {
  const seen = new SeenKeys()
  const keys = Array.from({ length: 20_000 }, (_, id) => keyOfId(id))
  expect(keys.every((key) => seen.addOrMeet(key, 7) === 'new')).toBe(true)
  expect(keys.every((key) => seen.addOrMeet(key, 7) === 'same')).toBe(true)
  expect(keys.every((key) => seen.addOrMeet(key, 8) === 'other')).toBe(true)
  expect(seen.addOrMeet(keyOfId(20_000))).toBe('new')
  expect(readdirSync(place), 'so few touch no disk').toEqual([])
  seen.close()
})

test('seen keys answer as a Map of them would, whatever comes when, and however few stand in memory', () => {
  const met = fc.tuple(
    fc.nat(400),
    fc.nat(3).map((content) => content * 0x2000001),
  )
  const most = fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 200 }))
  fc.assert(
    fc.property(fc.array(met, { maxLength: 3_000, size: 'max' }), most, (items, most) => {
      const seen = new SeenKeys(most)
      const first = new Map<number, number>()
      for (const [id, content] of items) {
        const before = first.get(id)
        expect(seen.addOrMeet(keyOfId(id), content)).toBe(before === undefined ? 'new' : before === content ? 'same' : 'other')
        if (before === undefined) first.set(id, content)
      }
      expect(readdirSync(place).length).toBe(most !== undefined && first.size >= most ? 1 : 0)
      seen.close()
      expect(readdirSync(place)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

const some = (index: number): number => Math.imul(index, 0x9e3779b1) >>> 0

const ALIKE: readonly [string, (index: number) => KeyBits][] = [
  ['nothing', (index) => ({ upper: some(index), lower: some(index ^ 0x5555) })],
  ['the upper half', (index) => ({ upper: 0xffffffff, lower: index })],
  ['the lower half', (index) => ({ upper: index, lower: 0 })],
  ['all but their highest bits', (index) => ({ upper: (index << 17) >>> 0, lower: 7 })],
  ['both halves with each other', (index) => ({ upper: index, lower: index })],
  ['what chooses a page', (index) => keyThat(index, some(index))],
  ['all that is mixed of them', (index) => keyThat(5, index)],
  ['what chooses the bits of a filter', (index) => keyThat(some(index), keyThat(5, some(index)).upper)],
]

test.each(ALIKE.flatMap(([what, keyOfIndex]) => [7_000, 500_000].map((most) => ({ what, keyOfIndex, most }))))(
  'seen keys that share $what are told apart, with $most in memory',
  ({ keyOfIndex, most }) => {
    const seen = new SeenKeys(most)
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
    seen.close()
    expect(readdirSync(place)).toEqual([])
  },
)

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

test.runIf(listsOpenFiles)('only the user can read what stands on the disk, and it is closed before it goes', () => {
  const seen = new SeenKeys(100)
  for (let id = 0; id < 1_000; id++) seen.addOrMeet(keyOfId(id))
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files).toHaveLength(1)
  for (const { parentPath, name } of files) expect(statSync(join(parentPath, name)).mode & 0o777).toBe(0o600)
  expect(openBelow(place)).toBe(1)
  seen.close()
  expect([openBelow(place), readdirSync(place)]).toEqual([0, []])
  seen.close()
})

test('where temporary files cannot be written, the place is told of', () => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(place, 'tidak-ada'))
  const seen = new SeenKeys(2)
  expect(seen.addOrMeet(keyOfId(1))).toBe('new')
  const unwritable = { exitCode: 2, isOfOutput: true, problem: expect.objectContaining({ code: 'output-temporary', why: 'ENOENT' }) }
  expect(() => seen.addOrMeet(keyOfId(2))).toThrow(expect.objectContaining(unwritable))
  seen.close()
})
