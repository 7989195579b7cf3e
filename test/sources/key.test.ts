import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKey, keyOf } from '../../src/sources/key.ts'

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
