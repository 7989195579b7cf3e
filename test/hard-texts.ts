import fc from 'fast-check'
import { shipped } from './judging.ts'

/** Texts that are hard to read: names and words of the shipped lexicons, disguised, beside each other and among whatever letters there are. */
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
export const written = fc
  .tuple(fc.oneof(names, names, leads, calls), disguise, fc.nat(40))
  .map(([text, change, index]) => change(text, index))
const piece = fc.oneof(written, fc.constantFrom('2', 'dua', '03', 'ya', 'kami', 'hari ini'), fc.string({ unit: 'binary', maxLength: 8 }))
export const post = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '.', '\n'))).map((pieces) => pieces.flat().join(''))
