import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Matcher } from '../../src/match/matcher.ts'
import type { Alias, Term } from '../../src/model.ts'
import { regionOf } from '../../src/people/region.ts'
import { personInItem } from '../../src/people/roster.ts'
import { toItem } from '../../src/sources/canonical.ts'
import { post, written } from '../hard-texts.ts'
import { judge, matcher, shipped } from '../judging.ts'

/**
 * The first look at a text may say *names nobody* only where the whole reading finds nobody: else a finding would be lost for speed.
 */
const everybody = (): boolean => true

test.each(['text', 'target_author'] as const)('nobody is lost at the first look: %s', (field) => {
  let named = 0
  fc.assert(
    fc.property(field === 'text' ? post : written, (text) => {
      const account = field === 'target_author' && /^\S+$/u.test(text) ? { start: 0, end: text.length } : undefined
      const found = matcher.find(text, field, account).hits.filter(({ entry }) => entry.type !== 'term')
      if (found.length > 0) named++
      const mayName = account === undefined ? matcher.mayName(text, everybody) : matcher.mayNameByAccount(text, account, everybody)
      expect(mayName || found.length === 0, `${JSON.stringify(text)}: ${found.map((hit) => hit.text).join()}`).toBe(true)
    }),
    { numRuns: 4_000, seed: 2024 },
  )
  expect(named).toBeGreaterThan(1_000)
})

test.each(['hashtag', 'mention'] as const)('nobody is lost at the first look in what is written as one word: %s', (kind) => {
  const letters = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '')
  const names = fc.constantFrom(...shipped.aliases.map(({ written }) => letters(written)).filter((name) => name !== ''))
  const known = fc.constantFrom(...shipped.terms.map(({ written }) => letters(written)).filter((word) => word !== ''))
  const other = fc.constantFrom('x', 'zq', 'tetap', 'de', 'kota', 'nya', 'lah', 'er', '_', '.', "'", '2', '02', '85', '2024', 'n', 'AH')
  const cased = fc.constantFrom<(word: string) => string>(
    (word) => word.toLowerCase(),
    (word) => word.toLowerCase(),
    (word) => word.toUpperCase(),
    (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    (word) => word.charAt(0).toUpperCase() + word.charAt(0).repeat(2).toLowerCase() + word.slice(1).toLowerCase(),
  )
  const part = fc.tuple(fc.oneof(names, known, other, other), cased).map(([word, cased]) => cased(word))
  let named = 0
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const text = (kind === 'hashtag' ? '#' : '@') + parts.join('')
      const found = matcher.find(text, 'text').hits.filter(({ entry }) => entry.type !== 'term')
      if (found.length > 0) named++
      expect(matcher.mayName(text, everybody) || found.length === 0, `${text}: ${found.map((hit) => hit.text).join()}`).toBe(true)
    }),
    { numRuns: 10_000, seed: 2024 },
  )
  expect(named).toBeGreaterThan(2_000)
})

test('nobody is lost at the first look where names are short and many', () => {
  const [name] = shipped.aliases
  const [word] = shipped.terms.filter(({ signal }) => signal === 'call')
  const names = ['abc', 'nyae', 'ersk', 'cab', 'abn2029', '01ba', 'bacab', 'abcabna', 'a bn']
  const words = ['bumi', 'laga', 'abnab', 'kota']
  const own = new Matcher([
    ...names.map((written) => ({ ...(name as Alias), written, strength: 'strong' as const, kind: 'name' as const })),
    ...words.map((written) => ({ ...(word as Term), written, match: 'exact' as const })),
  ])
  const digits = fc.integer({ min: 0, max: 999_999 }).map(String)
  const part = fc.oneof(fc.constantFrom(...names, ...words), digits, fc.constantFrom(..."_ . ' a b n nya lah ku ers ` x".split(' ')))
  const cased = fc
    .tuple(part, fc.nat(3))
    .map(([text, how]) => (how === 0 ? text.toUpperCase() : how === 1 ? text.charAt(0).toUpperCase() + text.slice(1) : text))
  let named = 0
  fc.assert(
    fc.property(fc.constantFrom('#', '@', ''), fc.array(cased, { minLength: 1, maxLength: 5 }), (mark, parts) => {
      const text = mark + parts.join('')
      const account = mark === '' ? { start: 0, end: text.length } : undefined
      const found = own.find(text, 'text', account).hits.filter(({ entry }) => entry.type !== 'term')
      if (found.length > 0) named++
      const mayName = account === undefined ? own.mayName(text, everybody) : own.mayNameByAccount(text, account, everybody)
      expect(mayName || found.length === 0, `${text}: ${found.map((hit) => hit.text).join()}`).toBe(true)
    }),
    { numRuns: 20_000, seed: 2024 },
  )
  expect(named).toBeGreaterThan(2_000)
})

test.each([
  ['text', 'coblos Aaanies'],
  ['text', '#Aaahok'],
  ['text', '@a..aahok'],
  ['text', '@2024ahymenang'],
  ['text', '#bumiahy2024'],
  ['target_author', 'Aaanies'],
] as const)('%s %s names somebody, also at the first look', (field, text) => {
  const account = field === 'target_author' ? { start: 0, end: text.length } : undefined
  expect(matcher.find(text, field, account).hits.filter(({ entry }) => entry.type !== 'term').length).toBeGreaterThan(0)
  expect(account === undefined ? matcher.mayName(text, everybody) : matcher.mayNameByAccount(text, account, everybody)).toBe(true)
})

test('a scan says what the whole way says, wherever and whenever an item is from', () => {
  const region = fc.constantFrom(
    undefined,
    ...['KALIMANTAN BARAT', 'SINTANG', 'LANDAK', 'DKI JAKARTA', 'BALI'].map((name) => regionOf(name, shipped.regionNames)),
  )
  const time = fc.constantFrom('', '2017-02-01', '2024-01-10', '2024-11-01', '2021-05-05')
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(post, written, region, time, fc.boolean(), (text, author, region, time, isLike) => {
      const fields: Record<string, string> = isLike ? { act: 'like', target_author: author, time } : { act: 'post', text, time }
      const read = toItem((field) => fields[field] ?? '', { file: '', record: 1, line: 1 }, '', 'Asia/Jakarta')
      if (read.kind !== 'item') return
      const [quick, whole] = [
        judge.judge(read.item, personInItem(read.item), region),
        judge.explain(read.item, personInItem(read.item), region),
      ]
      outcomes.set(whole.outcome, (outcomes.get(whole.outcome) ?? 0) + 1)
      expect([quick.outcome, quick.finding?.tier, quick.finding?.score]).toEqual([whole.outcome, whole.finding?.tier, whole.finding?.score])
    }),
    { numRuns: 3_000, seed: 2024 },
  )
  expect(outcomes.get('flagged')).toBeGreaterThan(300)
  expect(outcomes.get('clean')).toBeGreaterThan(300)
})
