import { CLASS, classOf } from '../text/tokens.ts'

/** What single bytes and code points are to a token; see `Scanner`, which tells the same of letters. */

export const LETTER = 1
export const DIGIT = 2
/** Inside a word only. */
const INNER = 3
const SPACE = 0x20
const QUOTE = 0x22
const POINT = 0x2e
const UNDERSCORE = 0x5f

/** What ASCII characters are to a token. Other bytes are none of it. */
export const KIND = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/i.test(char)) return LETTER
  if (/[0-9]/.test(char)) return DIGIT
  return char === "'" || char === '`' ? INNER : 0
})
/** What may stand right before the `@` of a mention. */
export const OPENERS: ReadonlySet<number> = new Set([...'("[{:;,!?/'].map((sign) => sign.charCodeAt(0)))
export const APOSTROPHES: ReadonlySet<number> = new Set([...'’‘ʼ'].map((sign) => sign.codePointAt(0) as number))
export const WIDE_SIGNS: ReadonlySet<number> = new Set([...'＃＠'].map((sign) => sign.codePointAt(0) as number))
const JOINER = Buffer.from('\u200D')
const MARK = /\p{M}/u
const LINK_STARTS = ['https://', 'http://', 'www.'].map((text) => Buffer.from(text))

/** End of a run of letters and digits, with apostrophes inside; in a hashtag with `_`. @returns -1 where it goes on beyond ASCII */
export function runEnd(bytes: Buffer, start: number, end: number, inHashtag: boolean): number {
  let hasLetter = false
  let stop = start
  let at = start
  for (; at < end; at++) {
    const byte = bytes[at] as number
    const kind = KIND[byte]
    if (kind === LETTER || kind === DIGIT) {
      hasLetter ||= kind === LETTER
      stop = at + 1
    } else if (inHashtag && byte === UNDERSCORE) stop = at + 1
    else if (!(kind === INNER && hasLetter)) break
  }
  return areLettersBehind(bytes, at, end) ? -1 : stop
}

/** Whether what stands behind a run, or behind an apostrophe at its end, could be part of it: letters, marks and apostrophes beyond ASCII. */
function areLettersBehind(bytes: Buffer, at: number, end: number): boolean {
  if (at >= end || (bytes[at] as number) < 0x80) return false
  const codePoint = codePointAt(bytes, at)
  const found = classOf(codePoint)
  return (found !== CLASS.emoji && found !== CLASS.other) || APOSTROPHES.has(codePoint)
}

/** End of a run with letters, marks or apostrophes beyond ASCII in it; outside hashtags. */
export function wideRunEnd(bytes: Buffer, start: number, end: number): number {
  let hasLetter = false
  let stop = start
  for (let at = start, width = 1; at < end; at += width) {
    const codePoint = codePointAt(bytes, at)
    const found = classOf(codePoint)
    width = widthOf(bytes[at] as number)
    if (found === CLASS.letter || found === CLASS.digit) {
      hasLetter ||= found === CLASS.letter
      stop = at + width
    } else if (found === CLASS.joiner || (hasLetter && (KIND[codePoint] === INNER || APOSTROPHES.has(codePoint)))) {
      if (codePoint <= 0xffff && MARK.test(String.fromCharCode(codePoint))) stop = at + width
    } else break
  }
  return stop
}

/** @returns UTF-16 units of a stretch */
export function unitsIn(bytes: Buffer, start: number, end: number): number {
  let units = 0
  for (let at = start; at < end; at += widthOf(bytes[at] as number)) units += widthOf(bytes[at] as number) === 4 ? 2 : 1
  return units
}

export function handleEnd(bytes: Buffer, start: number, end: number): number {
  let stop = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (KIND[byte] === LETTER || KIND[byte] === DIGIT || byte === UNDERSCORE) stop = at + 1
    else if (byte !== POINT || at === start) break
  }
  return stop
}

export function startsUrl(bytes: Buffer, at: number): boolean {
  const first = (bytes[at] as number) | 0x20
  if (first !== 0x68 && first !== 0x77) return false // of the many words with `h` and `w` few go on as a link
  for (const link of LINK_STARTS) if (isSame(link, bytes, at)) return true
  return false
}

/** @param link in lower case */
function isSame(link: Buffer, bytes: Buffer, start: number): boolean {
  for (let at = 0; at < link.length; at++) {
    const byte = bytes[start + at] as number
    if (link[at] !== (KIND[byte] === LETTER ? byte | 0x20 : byte)) return false
  }
  return true
}

/** @returns where a link ends, or -1 where letters beyond ASCII have a say in it */
export function urlEnd(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x80) return -1
    if (byte <= SPACE || byte === QUOTE || byte === 0x3c || byte === 0x3e) return at // `<` and `>`
  }
  return end
}

/** An emoji with what belongs to it, a flag of two letters; of joined ones the first. */
export function emojiEnd(bytes: Buffer, start: number, end: number): number {
  let at = start + widthOf(bytes[start] as number)
  if (isFlagLetter(codePointAt(bytes, start)) && at < end && isFlagLetter(codePointAt(bytes, at))) return at + 4
  while (at < end && (bytes[at] as number) >= 0x80 && isModifier(codePointAt(bytes, at))) at += widthOf(bytes[at] as number)
  return at
}

/** Whether an emoji goes on with a joiner. */
export const clings = (bytes: Buffer, at: number, end: number): boolean =>
  at < end && (bytes[at] as number) >= 0x80 && classOf(codePointAt(bytes, at)) === CLASS.joiner

/** Whether a joiner stands right before an emoji. */
export const isJoined = (bytes: Buffer, at: number, from: number): boolean =>
  at - from >= JOINER.length && isSame(JOINER, bytes, at - JOINER.length)

const isFlagLetter = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
/** Variation selector, keycap, skin tones. */
const isModifier = (codePoint: number): boolean =>
  codePoint === 0xfe0f || codePoint === 0x20e3 || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)

/** Bytes of the code point that begins with a byte. */
export const widthOf = (byte: number): number => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

export function codePointAt(bytes: Buffer, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return first
  const second = (bytes[at + 1] as number) & 0x3f
  if (first < 0xe0) return ((first & 0x1f) << 6) | second
  const third = (bytes[at + 2] as number) & 0x3f
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f)
}
