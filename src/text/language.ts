import { Trigrams } from './trigrams.ts'

/** Languages that franc knows and Indonesian posts are in. Malay counts as Indonesian: short texts of the two cannot be told apart. */
const ONLY = ['ind', 'zlm', 'jav', 'sun', 'min', 'mad', 'ace', 'ban', 'bug', 'eng']
const MERGED: Readonly<Record<string, string>> = { zlm: 'ind' }
const NOISE = /https?:\/\/\S+|[@#]\S+|\p{Extended_Pictographic}|\bRT\b/gu
const LETTER = /\p{L}/u
/** Shorter texts are no language at all to a trigram model. */
const SHORTEST = 20

export interface Language {
  /** ISO 639-3; `und` where the text is too short. */
  readonly code: string
  /** How far the best guess lies before the second, 0 to 1; 0 where there is none. */
  readonly margin: number
  /** Whether the guess is better than a coin: by measurement, long enough and clear enough of the second best. */
  readonly isTrusted: boolean
}

const trigrams = new Trigrams(ONLY)
const UNKNOWN: Language = { code: 'und', margin: 0, isTrusted: false }

/** Written out for the letters that most texts are made of: this is asked of every finding. */
function lettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) | 0x20
    if (letter >= 0x61 && letter <= 0x7a) letters++
    else if (letter >= 0x80 && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) letters++
  }
  return letters
}

/**
 * What the trigrams of `franc` say, a note for the reviewer, never a gate. Banjar, Ngaju and the Malay of Pontianak are not known to it.
 * Trusted from 100 letters with a margin of 0.05, from 50 with 0.1: measured right for 97 and 89 of 100 short Indonesian posts.
 */
export function languageOf(text: string): Language {
  const plain = text.replace(NOISE, ' ').replace(/\s+/g, ' ').trim()
  const letters = lettersIn(plain)
  if (letters < SHORTEST) return UNKNOWN
  const guesses = trigrams.guesses(plain).map(([code, share]) => ({ code: MERGED[code] ?? code, share }))
  const [best, ...others] = guesses
  if (best === undefined) return UNKNOWN
  const margin = best.share - (others.find(({ code }) => code !== best.code)?.share ?? 0)
  return { code: best.code, margin, isTrusted: (letters >= 100 && margin >= 0.05) || (letters >= 50 && margin >= 0.1) }
}
