import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LetterTrie } from '../../src/match/letter-trie.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'y', 'z', '2'), minLength: 1, maxLength: 6 })
const words = fc.array(word, { maxLength: 12 })
const TAILS = ['nya', 'an']
const tails = new LetterTrie(TAILS)

/** What `covers` promises, written down plainly. */
function isCovered(forms: readonly string[], text: string): boolean {
  return forms.some((form) => {
    const letters = /^[a-z]+/.exec(form)?.[0] ?? ''
    if (letters === '' || !text.startsWith(letters)) return false
    if (letters !== form) return true
    const rest = text.slice(form.length)
    return ['', ...TAILS].some((tail) => rest === tail || (tail !== '' && rest === `${form.at(-1)}${tail}`))
  })
}

test('a trie covers what its forms do, with a tail or a doubled letter before one', () => {
  fc.assert(
    fc.property(words, words, word, fc.constantFrom('', ...TAILS), (forms, beside, stem, tail) => {
      const text = stem.replaceAll('2', '') + tail
      expect(new LetterTrie(forms, beside).covers(text, 0, text.length, tails)).toBe(isCovered(forms, text))
    }),
    { numRuns: 5_000 },
  )
})

test('a trie finds where forms end, of one kind or of both', () => {
  fc.assert(
    fc.property(words, words, word, fc.boolean(), (forms, beside, text, isEither) => {
      const plain = (form: string): boolean => /^[a-z]+$/.test(form)
      const letters = (form: string): string => /^[a-z]+/.exec(form)?.[0] ?? ''
      const wanted = isEither ? [...forms, ...beside.map(letters)] : forms
      const expected = new Set(wanted.filter((form) => plain(form) && text.startsWith(form)).map(({ length }) => length))
      const opens = forms.some((form) => !plain(form) && letters(form) !== '' && text.startsWith(letters(form)))
      const met = new Set<number>()
      const isFound = new LetterTrie(forms, beside).some(text, 0, text.length, (at) => !met.add(at), isEither)
      expect(isFound).toBe(opens)
      if (!opens) expect([...met].sort()).toEqual([...expected].sort())
    }),
    { numRuns: 5_000 },
  )
})
