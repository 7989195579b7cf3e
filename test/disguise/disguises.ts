/**
 * Ways in which writers hide a word from a reader that only compares letters. Each changes one word; words too short for it stay as they are.
 */
export interface Disguise {
  readonly name: string
  readonly hide: (word: string) => string
}

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }
const CYRILLIC: Readonly<Record<string, string>> = { a: '\u0430', c: '\u0441', e: '\u0435', o: '\u043e', p: '\u0440', x: '\u0445' }
const VOWEL = /[aeiou]/i
const COMBINING_STROKE = '\u0336'

const lettersOf = (word: string): string[] => [...word]
const isLetters = (word: string): boolean => /^[a-z]+$/i.test(word)
/** Short words carry too little to be told again when letters are taken from them. */
const ofLength =
  (least: number, hide: (word: string) => string) =>
  (word: string): string =>
    isLetters(word) && word.length >= least ? hide(word) : word
const eachLetter =
  (change: (letter: string) => string) =>
  (word: string): string =>
    lettersOf(word).map(change).join('')
/** Changes the first letter behind the opening one that passes. */
const oneInside =
  (passes: (letter: string) => boolean, change: (letter: string) => string) =>
  (word: string): string => {
    const at = lettersOf(word).findIndex((letter, index) => index > 0 && index < word.length - 1 && passes(letter))
    return at === -1
      ? word
      : lettersOf(word)
          .map((letter, index) => (index === at ? change(letter) : letter))
          .join('')
  }
/** Letters of another alphabet that begins at a code point, in its order. */
const alphabetFrom =
  (first: number) =>
  (letter: string): string =>
    /[a-z]/i.test(letter) ? String.fromCodePoint(first + letter.toLowerCase().charCodeAt(0) - 97) : letter
const inTheMiddle =
  (sign: string) =>
  (word: string): string =>
    word.slice(0, word.length >> 1) + sign + word.slice(word.length >> 1)
const leet = (letter: string): string => LEET[letter.toLowerCase()] ?? letter
const isLeet = (letter: string): boolean => letter.toLowerCase() in LEET

/** What the reader sees through. */
export const SEEN_THROUGH: readonly Disguise[] = [
  { name: 'capitals', hide: (word) => word.toUpperCase() },
  { name: 'small letters', hide: (word) => word.toLowerCase() },
  { name: 'a digit for a letter', hide: ofLength(5, oneInside(isLeet, leet)) },
  {
    name: '@ for a',
    hide: ofLength(
      5,
      oneInside(
        (letter) => letter === 'a',
        () => '@',
      ),
    ),
  },
  {
    name: 'a letter written on and on',
    hide: ofLength(
      4,
      oneInside(
        (letter) => VOWEL.test(letter),
        (letter) => letter.repeat(4),
      ),
    ),
  },
  { name: 'the last letter twice', hide: ofLength(4, (word) => word + word.at(-1)) },
  { name: 'letters apart', hide: ofLength(4, (word) => lettersOf(word).join(' ')) },
  { name: 'dots between letters', hide: ofLength(4, (word) => lettersOf(word).join('.')) },
  { name: 'hyphens between letters', hide: ofLength(4, (word) => lettersOf(word).join('-')) },
  { name: 'zero-width spaces', hide: (word) => lettersOf(word).join('\u200B') },
  { name: 'a soft hyphen', hide: inTheMiddle('\u00AD') },
  { name: 'Cyrillic look-alikes', hide: eachLetter((letter) => CYRILLIC[letter] ?? letter) },
  { name: 'full-width letters', hide: eachLetter(alphabetFrom(0xff41)) },
  { name: 'bold mathematical letters', hide: eachLetter(alphabetFrom(0x1d41a)) },
  { name: 'circled letters', hide: eachLetter(alphabetFrom(0x24d0)) },
  { name: 'squared letters', hide: eachLetter(alphabetFrom(0x1f130)) },
  { name: 'struck through', hide: eachLetter((letter) => letter + COMBINING_STROKE) },
  { name: 'a hashtag', hide: (word) => (isLetters(word) ? `#${word}` : word) },
]

/** What it cannot see through, or only now and then: told in docs/accuracy.md, and measured so that it is known. */
export const BEYOND_REACH: readonly Disguise[] = [
  { name: 'an emoji inside', hide: ofLength(5, inTheMiddle('🔥')) },
  { name: 'vowels left out', hide: ofLength(5, (word) => word[0] + word.slice(1).replace(/[aeiou]/gi, '')) },
  { name: 'two letters swapped', hide: ofLength(5, (word) => word.replace(/^(.)(.)(.)/, '$1$3$2')) },
  { name: 'written backwards', hide: ofLength(5, (word) => lettersOf(word).reverse().join('')) },
  {
    name: 'a star for a vowel',
    hide: ofLength(
      6,
      oneInside(
        (letter) => VOWEL.test(letter),
        () => '*',
      ),
    ),
  },
]
