import fc from 'fast-check'
import { expect, test } from 'vitest'
import { regionOf } from '../../src/people/region.ts'
import { personInItem } from '../../src/people/roster.ts'
import { toItem } from '../../src/sources/canonical.ts'
import { judge, matcher, shipped } from '../judging.ts'

/**
 * The first look at a text may say *names nobody* only where the whole reading finds nobody: else a finding would be lost for speed.
 */
const names = fc.constantFrom(...shipped.aliases.map(({ written }) => written))
const leads = fc.constantFrom(
  ...shipped.terms.filter(({ signal }) => signal === 'ballot' || signal === 'number').map(({ written }) => written),
)
const calls = fc.constantFrom(...shipped.terms.filter(({ signal }) => signal === 'call').map(({ written }) => written))
const at = (text: string, index: number, change: (letter: string) => string): string => {
  const letters = [...text]
  const place = index % letters.length
  return letters.map((letter, here) => (here === place ? change(letter) : letter)).join('')
}
const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }
const disguise = fc.constantFrom<(text: string, index: number) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text, index) => at(text, index, (letter) => LEET[letter.toLowerCase()] ?? letter),
  (text, index) => at(text, index, (letter) => letter.repeat(4)),
  (text) => text + text.at(-1),
  (text) => `${text}nya`,
  (text) => `${text}ers`,
  (text) => [...text].join(' '),
  (text) => [...text].join('.'),
  (text, index) => at(text, index, () => '*'),
  (text) => `#${text.replace(/[^\p{L}\p{N}]/gu, '')}`,
  (text) => `#tetap${text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}2024`,
  (text) => `@${text.replace(/[^\w.]/g, '')}`,
  (text) => `@relawan_${text.replace(/[^\w.]/g, '')}`,
  (text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0xff41 + letter.charCodeAt(0) - 97)),
  (text) => [...text].join('\u200B'),
  (text, index) => at(text, index, (letter) => `${letter}'`),
  (text, index) => at(text, index, (letter) => `${letter}_`),
  (text) => `${text}2024`,
)
const written = fc.tuple(fc.oneof(names, names, leads, calls), disguise, fc.nat(40)).map(([text, change, index]) => change(text, index))
const piece = fc.oneof(written, fc.constantFrom('2', 'dua', '03', 'ya', 'kami', 'hari ini'), fc.string({ unit: 'binary', maxLength: 8 }))
const post = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '.', '\n'))).map((pieces) => pieces.flat().join(''))

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
