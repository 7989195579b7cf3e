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
/** An e-mail address is one thing, like a link: the names in it are its owner's. `Pr@bowo` is none. */
const MAIL = /[\p{L}\p{M}\p{N}._%+-]{1,64}@(?:[a-z0-9-]+\.)+(?:id|com|net|org|edu|gov)(?![a-z0-9-])/iuy
const LONGEST_MAIL_NAME = 64
/** An emoji with what belongs to it: variation selector, skin tone, keycap, joined further emoji; or a flag of two letters. */
const EMOJI =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*\u20E3?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*/uy
const SENTENCE_END = new Set(['\n', '!', '?'])
const ABBREVIATIONS = new Set(
  'no nmr hj dr drs drg ir kh prof moh muh moch mohd mhd abd tgk bpk kab prov kec jl tgl st mh sh tr rd hi da do ll uk dj dg dt'.split(' '),
)
const [FULL_STOP, UNDERSCORE] = [0x2e, 0x5f]
const APOSTROPHE = new Set(["'", '’', '‘', 'ʼ', '`'])

export const CLASS = { other: 1, letter: 2, digit: 3, joiner: 4, emoji: 5 } as const
export type CharClass = (typeof CLASS)[keyof typeof CLASS]

/** Class of every code point, filled when first met: a Unicode property look-up costs more than the rest of the scan. */
const classes = new Uint8Array(0x110000)

export function classOf(codePoint: number): CharClass {
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

/** Of the letters that most texts are made of, asked without a detour. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => classify(code))
const [HASH, MAIL_SIGN, WIDE_HASH, WIDE_SIGN] = ['#', '@', '＃', '＠'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number]

/**
 * Cuts a text into tokens; what is no token (punctuation, space) is passed over.
 *
 *     tokenise('Ayo #PilihNorsan! 👍')  // word, hashtag, emoji
 *
 * @returns tokens in order, with half-open spans in UTF-16 units of the original; they never overlap
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const scanner = new Scanner()
  for (scanner.begin(text); scanner.next(); ) {
    const { kind, start, end, sentence } = scanner
    tokens.push({ kind, start, end, sentence })
  }
  return tokens
}

/** Goes through a text token by token and makes nothing on the way: for whoever only looks, and looks at millions of texts. */
export class Scanner {
  #text = ''
  /** Where the next `@` stands; the length of the text where there is none. */
  #sign = 0
  /** The token in hand; before the first `next` there is none. */
  kind: TokenKind = 'word'
  start = 0
  end = 0
  sentence = 0
  /** Whether the word in hand is made of a–z alone, none of them three times in a row or twice at its end. */
  isPlain = false

  begin(text: string): void {
    this.#text = text
    this.#sign = -1
    this.start = 0
    this.end = 0
    this.sentence = 0
  }

  /** Takes the next token in hand. @returns whether there was one */
  next(): boolean {
    const text = this.#text
    const { length } = text
    let at = this.end
    const isFirst = at === 0
    while (at < length) {
      const code = text.charCodeAt(at)
      const codePoint = code < 0xd800 ? code : (text.codePointAt(at) as number)
      const kind = code < 0x80 ? ASCII[code] : classOf(codePoint)
      if (kind === CLASS.letter || kind === CLASS.digit) return this.#takeWord(at)
      if (code === HASH || code === WIDE_HASH) {
        const end = this.#runEnd(at + 1, true)
        if (end > at + 1) return this.#take('hashtag', at, end)
        at++
      } else if (code === MAIL_SIGN || code === WIDE_SIGN) {
        HANDLE.lastIndex = at + 1
        const clings = !isFirst && this.end === at
        if (!clings && HANDLE.test(text)) return this.#take('mention', at, HANDLE.lastIndex)
        at++
      } else if (kind === CLASS.emoji) {
        EMOJI.lastIndex = at
        return this.#take('emoji', at, EMOJI.test(text) ? EMOJI.lastIndex : at + (codePoint > 0xffff ? 2 : 1))
      } else {
        if (SENTENCE_END.has(text[at] as string) || (code === FULL_STOP && this.#endsSentence(at))) this.sentence++
        at += codePoint > 0xffff ? 2 : 1
      }
    }
    return false
  }

  #take(kind: TokenKind, start: number, end: number): true {
    this.kind = kind
    this.start = start
    this.end = end
    return true
  }

  #takeWord(at: number): true {
    const text = this.#text
    if (mayStartUrl(text, at) && URL_START.test(text.slice(at, at + 8))) return this.#take('url', at, urlEnd(text, at))
    if (this.#sign < at) this.#sign = indexOr(text, '@', at, text.length)
    if (this.#sign < text.length && this.#sign - at <= LONGEST_MAIL_NAME) {
      MAIL.lastIndex = at
      if (MAIL.test(text)) return this.#take('url', at, MAIL.lastIndex)
    }
    const end = this.#runEnd(at)
    return this.#take(this.#hasLetter ? 'word' : 'number', at, end)
  }

  #hasLetter = false

  /** End of a run of letters, digits and what clings to them. Inside a hashtag `_` belongs to the run. */
  #runEnd(start: number, inHashtag = false): number {
    const text = this.#text
    const { length } = text
    let at = start
    let last = 0
    let beforeLast = 0
    let isPlain = true
    // Most words are letters of a–z to their end.
    for (; at < length; at++) {
      const letter = text.charCodeAt(at) | 0x20
      if (letter < 0x61 || letter > 0x7a) break
      if (letter === last && letter === beforeLast) isPlain = false
      beforeLast = last
      last = letter
    }
    this.#hasLetter = at > start
    if (last === beforeLast) isPlain = false
    let end = at
    while (at < length) {
      const code = text.charCodeAt(at)
      const codePoint = code < 0xd800 ? code : (text.codePointAt(at) as number)
      const width = codePoint > 0xffff ? 2 : 1
      const kind = code < 0x80 ? ASCII[code] : classOf(codePoint)
      if (kind === CLASS.letter || kind === CLASS.digit) {
        if (kind === CLASS.letter) this.#hasLetter = true
        end = at + width
        isPlain = false
      } else if (inHashtag && code === UNDERSCORE) {
        end = at + 1
        isPlain = false
      } else if (kind === CLASS.joiner || (this.#hasLetter && APOSTROPHE.has(text[at] as string))) {
        // Holds only if a letter or digit follows; a mark directly after a letter belongs to it in any case.
        if (/\p{M}/u.test(text[at] as string)) {
          end = at + width
          isPlain = false
        }
      } else break
      at += width
    }
    this.isPlain = isPlain
    return end
  }

  /** A full stop ends a sentence unless it closes a title, an abbreviation or an initial: `Dr. Karolin`, `no. 2`, `H. Norsan`. */
  #endsSentence(at: number): boolean {
    if (/\S/.test(this.#text[at + 1] ?? ' ')) return false
    if (this.end !== at || this.end === this.start) return true
    return this.end - this.start !== 1 && !ABBREVIATIONS.has(this.#text.slice(this.start, this.end).toLowerCase())
  }
}

/** `ht…` and `ww…`: of the many words with `h` and `w` few go on so. */
function mayStartUrl(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 0x20
  if (first !== 0x68 && first !== 0x77) return false
  return (text.charCodeAt(at + 1) | 0x20) === (first === 0x68 ? 0x74 : 0x77)
}

function indexOr(text: string, wanted: string, from: number, otherwise: number): number {
  const at = text.indexOf(wanted, from)
  return at === -1 ? otherwise : at
}

function urlEnd(text: string, start: number): number {
  URL_END.lastIndex = start
  const stop = URL_END.exec(text)
  const raw = text.slice(start, stop === null ? text.length : stop.index)
  let end = raw.length
  while (end > 0 && TRAILING.has(raw[end - 1] as string)) end--
  return start + end
}
