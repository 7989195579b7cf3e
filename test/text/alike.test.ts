import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupAlike } from '../../src/text/alike.ts'
import { wordingOf, wordNumber } from '../../src/text/wording.ts'

const named = (words: readonly string[]) => ({ name: words.join(' '), words: Uint32Array.from(words, wordNumber) })
/** Texts as lists of those that were put together, in the order in which they were given. */
function groups(texts: readonly (readonly string[])[]): number[][] {
  const numbers = [...groupAlike(texts.map(named))]
  return [...new Set(numbers)].map((number) => numbers.flatMap((other, at) => (other === number ? [at] : [])))
}
const isOne = (one: string, other: string): boolean => groups([wordingOf(one), wordingOf(other)]).length === 1

describe('the words of a text stay the same when it is passed on', () => {
  test.each([
    ['Ayo COBLOS Norsan!', 'ayo coblos norsan'],
    ['Ayoooo coblosss, Norsan 👍👍', 'ayo coblos norsan'],
    ['𝗔𝘆𝗼 сoblos Nor\u200Bsan https://contoh.id/a?b=1', 'ayo coblos norsan'],
    ['#AyoCoblos @pak.norsan_99', 'ayocoblos paknorsan99'],
    ['nomor 11, bukan nomor 1', 'nomor 11 bukan nomor 1'],
    ['👍🏽 https://contoh.id', ''],
  ])('%s', (text, words) => expect(wordingOf(text).join(' ')).toBe(words))
})

describe('texts are nearly the same', () => {
  const text = 'Mari kita dukung pasangan Karangan dan Rekaan demi jembatan baru di kampung kita'
  test.each([
    ['a word more', `Bismillah ${text}`],
    ['a hashtag at the end', `${text} #KaranganRekaan`],
    ['a word less', text.replace('baru ', '')],
    ['another word', text.replace('jembatan', 'jalan')],
    ['capitals, signs and emoji', `${text.toUpperCase()}!!! 🙏🙏`],
  ])('%s', (_, copy) => expect(isOne(text, copy)).toBe(true))

  test.each([
    ['another text on the same', 'Pasangan Karangan dan Rekaan akan datang ke kampung kita pada hari Minggu pagi'],
    ['half of it', text.split(' ').slice(0, 6).join(' ')],
    ['the same words in another order', text.split(' ').reverse().join(' ')],
  ])('but not: %s', (_, other) => expect(isOne(text, other)).toBe(false))

  test.each([
    ['Karangan menang', 'Rekaan menang'],
    ['Karangan menang', 'Karangan menang lagi'],
    ['hidup Pak Karangan ya', 'hidup Pak Karangan yes'],
  ])('short ones are not: %s / %s', (one, other) => expect(isOne(one, other)).toBe(false))

  test('a third text brings two together', () => {
    const words = wordingOf(text)
    expect(groups([words, [...words, 'a', 'b', 'c'], [...words, 'a', 'b', 'c', 'd', 'e', 'f']])).toEqual([[0, 1, 2]])
  })
})

describe('for any texts', () => {
  const word = fc.constantFrom(...'abcdefghijkl')
  /** A few texts and copies of them with a word changed, each once. */
  const texts = fc
    .array(fc.array(word, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 6 })
    .chain((originals) =>
      fc
        .array(fc.tuple(fc.constantFrom(...originals), fc.nat(14), word), { maxLength: 12 })
        .map((changes) => [...originals, ...changes.map(([text, at, word]) => text.with(at % text.length, word))]),
    )
    .map((texts) => [...new Map(texts.map((text) => [text.join(' '), text])).values()])

  const members = (text: readonly string[]): Set<string> => new Set([...text, ...text.slice(1).map((word, at) => `${text[at]} ${word}`)])
  const areAlike = (one: readonly string[], other: readonly string[]): boolean => {
    if (Math.min(one.length, other.length) < 5) return false
    const [a, b] = [members(one), members(other)]
    const shared = [...a].filter((member) => b.has(member)).length
    return shared * 10 >= 7 * (a.size + b.size - shared)
  }

  test('groups are those of comparing every text with every other', () => {
    fc.assert(
      fc.property(texts, (texts) => {
        const slow = texts.map((_, at) => at)
        for (let turn = 0; turn < texts.length; turn++)
          for (const [a, one] of texts.entries())
            for (const [b, other] of texts.entries())
              if (areAlike(one, other)) slow[a] = slow[b] = Math.min(slow[a] as number, slow[b] as number)
        const expected = [...new Set(slow)].map((least) => slow.flatMap((other, at) => (other === least ? [at] : [])))
        expect(groups(texts)).toEqual(expected)
      }),
    )
  })

  test('their order changes nothing', () => {
    const shuffled = texts.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length })),
    )
    const told = (texts: readonly (readonly string[])[]): string[] =>
      groups(texts)
        .map((group) =>
          group
            .map((at) => texts[at]?.join(' '))
            .sort()
            .join(' | '),
        )
        .sort()
    fc.assert(
      fc.property(shuffled, ([texts, others]) => {
        expect(told(others)).toEqual(told(texts))
      }),
    )
  })
})
