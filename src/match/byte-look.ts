import { ByteTable } from '../text/byte-table.ts'
import { CLASS, classOf, type TokenKind } from '../text/tokens.ts'
import { FEWEST_LETTERS, isGlue, MOST_GLUE, WIDEST_GAP } from './glued.ts'
import type { NamePhrase } from './forms.ts'
import { type Readings, standsFor } from './readings.ts'
import type { Sieve } from './sieve.ts'

/** What a first look says of a text: it names nobody, or that takes a proper reading. */
export type Glance = 'nobody' | 'open'

/** Says which of the names that a token may be count. */
export interface Counting<Facts> {
  of(facts: Facts): readonly NamePhrase[]
}

/** What a token may stand for: a sum of `MAY`, and the names that it may be the key of. */
export type TokenFacts = Pick<Readings, 'may' | 'names'>

interface Tools<Facts> {
  readonly sieve: Sieve
  /** What a token may stand for. */
  readonly factsOf: (kind: TokenKind, surface: string) => Facts
  /** All forms of names that a word may stand for. */
  readonly formsOf: (surface: string) => readonly string[]
}

/** Tokens that are remembered. */
const REMEMBERED = 1 << 14
/** A small integer, which a loop can count on from without making objects. */
const FAR = 1 << 20
/** Longer ones are read properly. */
const LONGEST = 60
const SPACE = 0x20
const [QUOTE, HASH, APOSTROPHE, SIGN, UNDERSCORE, BACKTICK, POINT] = [...'"#\'@_`.'].map((sign) => sign.charCodeAt(0)) as [
  ...[number, number, number, number, number, number, number],
]
const [LESS, MORE] = [0x3c, 0x3e]
const [LETTER, DIGIT, INNER] = [1, 2, 3]
/** What ASCII characters are to a token. Other bytes are none of it. */
const KIND = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/i.test(char)) return LETTER
  if (/[0-9]/.test(char)) return DIGIT
  return code === APOSTROPHE || code === BACKTICK ? INNER : 0
})

/** What may carry on a word behind its letters. */
const CONTINUES = Uint8Array.from({ length: 0x100 }, (_, code) => (KIND[code] === 0 && code < 0x80 ? 0 : 1))

/**
 * The first look at a text, on its bytes: for tables of millions of rows, nearly all of which name nobody. It goes token by token as
 * `Scanner` does, as long as these are made of ASCII or are emoji. It never says `nobody` of a text that `Matcher.mayName` would not end
 * with false too; a property test holds the two to it.
 */
export class ByteLook<Facts extends TokenFacts> {
  readonly #tools: Tools<Facts>
  readonly #facts = new ByteTable<Facts>(REMEMBERED)
  readonly #forms = new ByteTable<readonly string[]>(REMEMBERED)

  constructor(tools: Tools<Facts>) {
    this.#tools = tools
  }

  /**
   * @param bytes UTF-8, quotes doubled or not, from `start` to `end`
   * @param counting whose names count where the text is from
   */
  look(bytes: Buffer, start: number, end: number, counting: Counting<Facts>): Glance {
    const { words } = this.#tools.sieve
    let may = 0
    /** UTF-16 units since the last token; there is none yet. */
    let gap = FAR
    /** Whether nothing but glue stands behind it. */
    let isGlued = false
    let wasWordy = false
    /** Whether it is an emoji that is no name, whatever it may be joined to. */
    let wasPicture = false
    let letters = 0
    this.#bytes = bytes
    this.#kind = undefined
    this.#awaited.length = 0
    for (let at = start; at < end; ) {
      const byte = bytes[at] as number
      let kind: TokenKind | undefined
      let mayName = true
      let stop = at
      if (byte >= 0x80) {
        const codePoint = codePointAt(bytes, at)
        const width = widthOf(byte)
        const found = classOf(codePoint)
        if (found === CLASS.emoji) {
          if (this.#tools.sieve.pictures.has(codePoint)) return 'open'
          stop = emojiEnd(bytes, at, end)
          kind = isPicture(codePoint) ? 'url' : 'emoji' 
        } else if (found !== CLASS.other && !(found === CLASS.joiner && (gap > 0 || wasPicture))) return 'open'
        else if (APOSTROPHES.has(codePoint) && gap === 0 && wasWordy) return 'open'
        else {
          if (WIDE_SIGNS.has(codePoint)) return 'open'
          isGlued = (gap === 0 || isGlued) && isGlue(codePoint)
          gap += width === 4 ? 2 : 1
          at += width
          continue
        }
      } else if (KIND[byte] === LETTER || KIND[byte] === DIGIT) {
        if (startsUrl(bytes, at)) {
          stop = urlEnd(bytes, at, end)
          if (stop === -1) return 'open'
          kind = 'url'
        } else {
          stop = words.scan(bytes, at, end)
          mayName = words.mayName || !words.isPlain
          if (stop < end && CONTINUES[bytes[stop] as number] === 1) {
            stop = runEnd(bytes, at, end, false)
            if (stop < end && (bytes[stop] as number) >= 0x80 && clings(bytes, stop)) return 'open'
            mayName = true
          }
          kind = 'word'
        }
      } else if (byte === HASH) {
        stop = runEnd(bytes, at + 1, end, true)
        if (stop < end && (bytes[stop] as number) >= 0x80 && clings(bytes, stop)) return 'open'
        if (stop > at + 1) kind = 'hashtag'
      } else if (byte === SIGN) {
        // Behind a word it hides a letter or belongs to an e-mail address.
        if (at > start && (bytes[at - 1] as number) > SPACE && !OPENERS.has(bytes[at - 1] as number)) return 'open'
        stop = handleEnd(bytes, at + 1, end)
        if (stop > at + 1) kind = 'mention'
      }
      if (kind === undefined) {
        isGlued = (gap === 0 || isGlued) && isGlue(byte)
        // A quote in a cell is written twice, and is one sign.
        if (byte !== QUOTE || bytes[at - 1] !== QUOTE) gap++
        at++
        continue
      }
      if (this.#awaited.length > 0 && this.#isAwaited(kind, bytes, at, stop)) return 'open'
      const isWordy = kind === 'word'
      if (isWordy && wasWordy && isGlued && gap > 0 && gap <= MOST_GLUE) return 'open'
      if (kind === 'word' && stop - at <= 2) {
        letters = gap <= WIDEST_GAP ? letters + 1 : 1
        if (letters >= FEWEST_LETTERS) return 'open'
      } else letters = 0
      if (mayName && kind !== 'url') {
        if (stop - at > LONGEST) return 'open'
        const facts = this.#factsOf(kind, bytes, at, stop)
        may |= facts.may
        if (facts.names.length > 0 && this.#someMayStand(counting.of(facts), kind)) return 'open'
      }
      this.#start = at
      this.#end = stop
      this.#kind = kind
      wasWordy = isWordy
      wasPicture = byte >= 0x80 && kind === 'url'
      gap = 0
      at = stop
    }
    return standsFor(may) ? 'open' : 'nobody'
  }

  /** The token before the one in hand, if there is one. */
  #bytes: Buffer = Buffer.alloc(0)
  #kind: TokenKind | undefined
  #start = 0
  #end = 0
  /** Forms of which one, right behind, would make a name of what stands in hand. */
  readonly #awaited: string[] = []

  #someMayStand(names: readonly NamePhrase[], kind: TokenKind): boolean {
    for (const name of names) if (this.#mayStand(name, kind)) return true
    return false
  }

  /** Whether the word before the key of a name could be the rest of it, and none behind it is needed; see `Matcher`. */
  #mayStand({ forms, key }: NamePhrase, kind: TokenKind): boolean {
    const before = forms[key - 1]
    const behind = forms[key + 1]
    if (kind === 'hashtag' || kind === 'mention') return true
    if (before !== undefined && !(this.#kind !== undefined && this.#isForm(before, this.#kind, this.#bytes, this.#start, this.#end)))
      return false
    if (behind !== undefined) this.#awaited.push(behind)
    return behind === undefined
  }

  /** Whether the token behind a key is what was awaited. */
  #isAwaited(kind: TokenKind, bytes: Buffer, start: number, end: number): boolean {
    for (const form of this.#awaited) if (this.#isForm(form, kind, bytes, start, end)) return true
    this.#awaited.length = 0
    return false
  }

  #isForm(wanted: string, kind: TokenKind, bytes: Buffer, start: number, end: number): boolean {
    if (kind === 'hashtag' || kind === 'mention' || !ASCII.test(wanted) || end - start > LONGEST) return true
    if (kind !== 'word') return false
    const forms = this.#forms.find(bytes, start, end) ?? this.#forms.add(this.#tools.formsOf(bytes.toString('utf8', start, end)))
    return forms.includes(wanted)
  }

  #factsOf(kind: TokenKind, bytes: Buffer, start: number, end: number): Facts {
    return this.#facts.find(bytes, start, end) ?? this.#facts.add(this.#tools.factsOf(kind, bytes.toString('utf8', start, end)))
  }
}

const ASCII = /^[\0-\x7f]*$/
/** What may stand right before the `@` of a mention. */
const OPENERS = new Set([...'("[{:;,!?/'].map((sign) => sign.charCodeAt(0)))
const APOSTROPHES = new Set([...'’‘ʼ'].map((sign) => sign.codePointAt(0)))
const WIDE_SIGNS = new Set([...'＃＠'].map((sign) => sign.codePointAt(0)))

/** Emoji that are neither letters nor digits to a reader; see `Sieve`. */
const isPicture = (codePoint: number): boolean => codePoint >= 0x1f300 && codePoint <= 0x1faff

/** End of a run of letters and digits, with apostrophes inside; in a hashtag with `_`. */
function runEnd(bytes: Buffer, start: number, end: number, inHashtag: boolean): number {
  let hasLetter = false
  let stop = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    const kind = KIND[byte]
    if (kind === LETTER || kind === DIGIT) {
      hasLetter ||= kind === LETTER
      stop = at + 1
    } else if (inHashtag && byte === UNDERSCORE) stop = at + 1
    else if (!(kind === INNER && hasLetter)) {
      // Behind an apostrophe the run may go on with a letter beyond a–z.
      return byte >= 0x80 && at > stop ? at : stop
    }
  }
  return stop
}

/** Whether what stands there could be part of the word before it. */
function clings(bytes: Buffer, at: number): boolean {
  const codePoint = codePointAt(bytes, at)
  const found = classOf(codePoint)
  return (found !== CLASS.emoji && found !== CLASS.other) || APOSTROPHES.has(codePoint)
}

function handleEnd(bytes: Buffer, start: number, end: number): number {
  let stop = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (KIND[byte] === LETTER || KIND[byte] === DIGIT || byte === UNDERSCORE) stop = at + 1
    else if (byte !== POINT || at === start) break
  }
  return stop
}

const LINK_STARTS = ['https://', 'http://', 'www.'].map((text) => Buffer.from(text))

function startsUrl(bytes: Buffer, at: number): boolean {
  const first = (bytes[at] as number) | 0x20
  if (first !== 0x68 && first !== 0x77) return false // of the many words with `h` and `w` few go on as a link
  for (const link of LINK_STARTS) if (isSame(link, bytes, at)) return true
  return false
}

/** @param link in lower case */
function isSame(link: Buffer, bytes: Buffer, start: number): boolean {
  for (let at = 0; at < link.length; at++) if (link[at] !== lower(bytes[start + at] as number)) return false
  return true
}

const lower = (byte: number): number => (KIND[byte] === LETTER ? byte | 0x20 : byte)

/** @returns where a link ends, or -1 where letters beyond ASCII have a say in it */
function urlEnd(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x80) return -1
    if (byte <= SPACE || byte === QUOTE || byte === LESS || byte === MORE) return at
  }
  return end
}

/** An emoji with what belongs to it, a flag of two letters; of joined ones the first. */
function emojiEnd(bytes: Buffer, start: number, end: number): number {
  let at = start + widthOf(bytes[start] as number)
  if (isFlagLetter(codePointAt(bytes, start)) && at < end && isFlagLetter(codePointAt(bytes, at))) return at + 4
  while (at < end && (bytes[at] as number) >= 0x80 && isModifier(codePointAt(bytes, at))) at += widthOf(bytes[at] as number)
  return at
}

const isFlagLetter = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
/** Variation selector, keycap, skin tones. */
const isModifier = (codePoint: number): boolean =>
  codePoint === 0xfe0f || codePoint === 0x20e3 || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)

const widthOf = (byte: number): number => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

function codePointAt(bytes: Buffer, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return first
  const second = (bytes[at + 1] as number) & 0x3f
  if (first < 0xe0) return ((first & 0x1f) << 6) | second
  const third = (bytes[at + 2] as number) & 0x3f
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f)
}
