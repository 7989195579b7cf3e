import type { Span } from '../model.ts'
import { fold } from './fold.ts'

export type TokenKind = 'word' | 'hashtag' | 'mention' | 'url' | 'emoji' | 'number'

/** A unit of the original text. Its span covers all it is made of: `#`, `@` and skin tones included. */
export interface Token extends Span {
  readonly kind: TokenKind
  /** Counts up at the end of each sentence or line. */
  readonly sentence: number
}

const URL_START = /^(?:https?:\/\/|www\.)/i
const URL_END = /[\s"<>]/g
const TRAILING = new Set('.,;:!?)]}\'"»”’')
const HANDLE = /[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?/y
/** The second half of an e-mail address. `Pr@bowo` is none. */
const MAIL_HOST = /@(?:[a-z0-9-]+\.)+(?:id|com|net|org|edu|gov)(?![a-z0-9-])/iy
const LONGEST_MAIL_NAME = 64
const MAIL_NAME = /[A-Za-z0-9._%+-]+$/
/** An emoji with what belongs to it: variation selector, skin tone, keycap, joined further emoji; or a flag of two letters. */
const EMOJI =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*\u20E3?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*/uy
const SENTENCE_END = new Set(['\n', '!', '?'])
const ABBREVIATIONS = new Set('no nmr hj dr drs drg ir kh prof moh muh moch mohd mhd abd tgk bpk kab prov kec jl tgl st mh sh'.split(' '))
const APOSTROPHE = new Set(["'", '’', '‘', 'ʼ', '`'])

const CLASS = { other: 1, letter: 2, digit: 3, joiner: 4, emoji: 5 } as const
type CharClass = (typeof CLASS)[keyof typeof CLASS]

/** Class of every code point, filled when first met: a Unicode property look-up costs more than the rest of the scan. */
const classes = new Uint8Array(0x110000)

function classOf(codePoint: number): CharClass {
  if (classes[codePoint] === 0) classes[codePoint] = classify(codePoint)
  return classes[codePoint] as CharClass
}

function classify(codePoint: number): CharClass {
  const char = String.fromCodePoint(codePoint)
  // 🅰 and 🅱 are emoji to Unicode and letters to a reader.
  if (codePoint >= 0x1f150 && codePoint <= 0x1f189) return CLASS.letter
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(char) && codePoint > 0xff) return CLASS.emoji
  if (/\p{L}/u.test(char)) return CLASS.letter
  if (/\p{N}/u.test(char)) return /^\d+$/.test(fold(char)) ? CLASS.digit : CLASS.letter
  if (/[\p{M}\p{Cf}]/u.test(char)) return CLASS.joiner
  // Circled and squared letters are symbols to Unicode and letters to a reader.
  return /^[a-z]$/.test(fold(char)) ? CLASS.letter : CLASS.other
}

/**
 * Cuts a text into tokens; what is no token (punctuation, space) is passed over.
 *
 *     tokenise('Ayo #PilihNorsan! 👍')  // word, hashtag, emoji
 *
 * @returns tokens in order, with half-open spans in UTF-16 units of the original; they never overlap
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let at = 0
  const push = (kind: TokenKind, end: number): void => {
    tokens.push({ kind, start: at, end, sentence })
    at = end
  }
  while (at < text.length) {
    const char = text[at] as string
    const codePoint = text.codePointAt(at) as number
    const kind = classOf(codePoint)
    if (kind === CLASS.letter || kind === CLASS.digit) {
      if ((char === 'h' || char === 'H' || char === 'w' || char === 'W') && URL_START.test(text.slice(at, at + 8)))
        push('url', urlEnd(text, at))
      else {
        const run = wordEnd(text, at)
        push(run.hasLetter ? 'word' : 'number', run.end)
      }
    } else if ((char === '#' || char === '＃') && at + 1 < text.length) {
      const run = wordEnd(text, at + 1, true)
      if (run.end > at + 1) push('hashtag', run.end)
      else at++
    } else if (char === '@' || char === '＠') {
      HANDLE.lastIndex = at + 1
      MAIL_HOST.lastIndex = at
      const clings = tokens.at(-1)?.end === at
      if (!clings && HANDLE.test(text)) push('mention', HANDLE.lastIndex)
      else if (clings && MAIL_HOST.test(text)) {
        // An e-mail address is one thing, like a link: the names in it are its owner's.
        at -= MAIL_NAME.exec(text.slice(Math.max(0, at - LONGEST_MAIL_NAME), at))?.[0].length ?? 0
        while ((tokens.at(-1)?.end ?? 0) > at) tokens.pop()
        push('url', MAIL_HOST.lastIndex)
      } else at++
    } else if (kind === CLASS.emoji) {
      EMOJI.lastIndex = at
      push('emoji', EMOJI.exec(text) === null ? at + (codePoint > 0xffff ? 2 : 1) : EMOJI.lastIndex)
    } else {
      if (SENTENCE_END.has(char) || (char === '.' && endsSentence(text, at, tokens.at(-1)))) sentence++
      at += codePoint > 0xffff ? 2 : 1
    }
  }
  return tokens
}

/** A full stop ends a sentence unless it closes a title, an abbreviation or an initial: `Dr. Karolin`, `no. 2`, `H. Norsan`. */
function endsSentence(text: string, at: number, before: Token | undefined): boolean {
  if (/\S/.test(text[at + 1] ?? ' ')) return false
  const word = before?.end === at ? text.slice(before.start, before.end).toLowerCase() : ''
  return word.length !== 1 && !ABBREVIATIONS.has(word)
}

/** End of a run of letters, digits and what clings to them. Inside a hashtag `_` belongs to the run. */
function wordEnd(text: string, start: number, inHashtag = false): { end: number; hasLetter: boolean } {
  let end = start
  let hasLetter = false
  for (let at = start; at < text.length; ) {
    const codePoint = text.codePointAt(at) as number
    const width = codePoint > 0xffff ? 2 : 1
    const kind = classOf(codePoint)
    if (kind === CLASS.letter || kind === CLASS.digit) {
      if (kind === CLASS.letter) hasLetter = true
      end = at + width
    } else if (inHashtag && codePoint === 0x5f) {
      end = at + 1
    } else if (kind === CLASS.joiner || (hasLetter && APOSTROPHE.has(text[at] as string))) {
      // Holds only if a letter or digit follows; a mark directly after a letter belongs to it in any case.
      if (/\p{M}/u.test(text[at] as string)) end = at + width
    } else break
    at += width
  }
  return { end, hasLetter }
}

function urlEnd(text: string, start: number): number {
  URL_END.lastIndex = start
  const stop = URL_END.exec(text)
  const raw = text.slice(start, stop === null ? text.length : stop.index)
  let end = raw.length
  while (end > 0 && TRAILING.has(raw[end - 1] as string)) end--
  return start + end
}
