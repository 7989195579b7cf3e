import { CLASS, classOf, type TokenKind } from '../text/tokens.ts'
import {
  APOSTROPHES,
  clings,
  codePointAt,
  DIGIT,
  emojiEnd,
  handleEnd,
  isJoined,
  KIND,
  LETTER,
  OPENERS,
  runEnd,
  startsUrl,
  unitsIn,
  urlEnd,
  WIDE_SIGNS,
  wideRunEnd,
  widthOf,
} from './byte-tokens.ts'
import { isGlue } from './glued.ts'
import { isPicture, type Sieve } from './sieve.ts'

const SPACE = 0x20
const QUOTE = 0x22
const HASH = 0x23
const SIGN = 0x40
/** A small integer, which can be counted on from without making objects. */
const FAR = 1 << 20

/**
 * Goes through a text token by token as `Scanner` does, on its UTF-8. Where it would take more than a look at a few bytes to tell what
 * the tokens are, it gives up: letters beyond ASCII in a hashtag, single ones, letters hidden behind `@`.
 */
export class ByteScanner {
  readonly #sieve: Sieve
  #bytes: Buffer = Buffer.alloc(0)
  #from = 0
  #to = 0
  /** Whether the last token is an emoji, to which a joiner may belong. */
  #wasEmoji = false
  /** Whether it gave up: then there is no token in hand. */
  isOpen = false
  kind: TokenKind = 'word'
  start = 0
  end = 0
  /** Whether the token in hand may be a name, or part of one. */
  mayName = false
  /** UTF-16 units between the token in hand and the one before, and whether nothing but glue stands there. */
  gap = 0
  isGlued = false

  constructor(sieve: Sieve) {
    this.#sieve = sieve
  }

  /** @param bytes UTF-8, quotes doubled or not */
  begin(bytes: Buffer, start: number, end: number): void {
    this.#bytes = bytes
    this.#from = start
    this.#to = end
    this.#wasEmoji = false
    this.isOpen = false
    this.kind = 'url'
    this.start = start
    this.end = start
    this.gap = FAR
  }

  /** Whether the word in hand is a single letter; of those beyond ASCII it gives up. */
  get isLetter(): boolean {
    return this.end - this.start === 1 && KIND[this.#bytes[this.start] as number] === LETTER
  }

  /** Takes the next token in hand. @returns whether there was one; if not, `isOpen` says whether it gave up */
  next(): boolean {
    const bytes = this.#bytes
    const to = this.#to
    let gap = this.end === this.#from ? FAR : 0
    let isGlued = true
    for (let at = this.end; at < to; ) {
      const byte = bytes[at] as number
      let width = 1
      let units = 1
      let code = byte
      if (byte < 0x80) {
        const kind = KIND[byte]
        if (kind === LETTER || kind === DIGIT) return this.#takeWord(at, gap, isGlued)
        if (byte === HASH) {
          const end = runEnd(bytes, at + 1, to, true)
          if (end === -1) return this.#giveUp()
          if (end > at + 1) return this.#take('hashtag', at, end, gap, isGlued, true)
        } else if (byte === SIGN) {
          // Behind a word it hides a letter, or belongs to an e-mail address.
          const before = bytes[at - 1] as number
          if (at > this.#from && before > SPACE && !OPENERS.has(before)) return this.#giveUp()
          const end = handleEnd(bytes, at + 1, to)
          if (end > at + 1) return this.#take('mention', at, end, gap, isGlued, true)
        } else if (byte === QUOTE && bytes[at - 1] === QUOTE) units = 0 // of a quote that is written twice the second
      } else {
        code = codePointAt(bytes, at)
        width = widthOf(byte)
        units = width === 4 ? 2 : 1
        const found = classOf(code)
        if (found === CLASS.emoji) return this.#takeEmoji(at, code, gap, isGlued)
        if (found === CLASS.letter || found === CLASS.digit) return this.#takeWide(at, gap, isGlued)
        const isLoose = found === CLASS.other || (found === CLASS.joiner && (gap > 0 || this.#wasEmoji))
        if (!isLoose || WIDE_SIGNS.has(code) || (gap === 0 && APOSTROPHES.has(code))) return this.#giveUp()
      }
      if (!isGlue(code)) isGlued = false
      gap += units
      at += width
    }
    return false
  }

  #takeWord(start: number, gap: number, isGlued: boolean): boolean {
    const bytes = this.#bytes
    const to = this.#to
    if (startsUrl(bytes, start)) {
      const end = urlEnd(bytes, start, to)
      return end === -1 ? this.#giveUp() : this.#take('url', start, end, gap, isGlued, false)
    }
    const { words } = this.#sieve
    let end = words.scan(bytes, start, to)
    let { mayName } = words
    if (end < to && CONTINUES[bytes[end] as number] === 1) {
      end = runEnd(bytes, start, to, false)
      if (end === -1) return this.#takeWide(start, gap, isGlued)
      mayName = true
    }
    return this.#take('word', start, end, gap, isGlued, mayName)
  }

  /** A word with letters beyond ASCII in it. Single ones may be written apart, which is told by UTF-16 units. */
  #takeWide(start: number, gap: number, isGlued: boolean): boolean {
    if (isJoined(this.#bytes, start, this.#from)) return this.#giveUp() // 🅰 may belong to the emoji before it
    const end = wideRunEnd(this.#bytes, start, this.#to)
    return unitsIn(this.#bytes, start, end) > 2 ? this.#take('word', start, end, gap, isGlued, true) : this.#giveUp()
  }

  #takeEmoji(start: number, codePoint: number, gap: number, isGlued: boolean): boolean {
    const mayName = !isPicture(codePoint) || this.#sieve.pictures.has(codePoint)
    this.#take('emoji', start, emojiEnd(this.#bytes, start, this.#to), gap, isGlued, mayName)
    // What is joined to another emoji may be a name together with it, or none.
    if (mayName && (clings(this.#bytes, this.end, this.#to) || isJoined(this.#bytes, start, this.#from))) return this.#giveUp()
    this.#wasEmoji = true
    return true
  }

  #take(kind: TokenKind, start: number, end: number, gap: number, isGlued: boolean, mayName: boolean): true {
    this.kind = kind
    this.start = start
    this.end = end
    this.gap = gap
    this.isGlued = isGlued && gap > 0
    this.mayName = mayName
    this.#wasEmoji = false
    return true
  }

  #giveUp(): false {
    this.isOpen = true
    return false
  }
}

/** What may carry on a word behind its letters. */
const CONTINUES = Uint8Array.from({ length: 0x100 }, (_, code) => (KIND[code] === 0 && code < 0x80 ? 0 : 1))
