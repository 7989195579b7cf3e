import type { PlainRows } from './plain-rows.ts'

/** Longer rows are left, whatever they hold. */
const LONGEST = 64 * 1024
/** Digits that a number of JavaScript holds exactly. */
const MOST_DIGITS = 15
const [SPACE, TAB, NEWLINE, RETURN, QUOTE, APOSTROPHE, COMMA, COLON, BACKSLASH, OPEN, CLOSE, ZERO, NINE] = [
  ...[0x20, 0x09, 0x0a, 0x0d, 0x22, 0x27, 0x2c, 0x3a, 0x5c, 0x7b, 0x7d, 0x30, 0x39],
] as const
const NULL = Buffer.from('null')
/** What may stand behind a backslash, and the byte that it means; `u` is followed by a code. */
const ESCAPES = new Map([...'"\\/nrt'].map((sign, index) => [sign.charCodeAt(0), '"\\/\n\r\t'.charCodeAt(index)]))
const UNICODE = 0x75
/** No row, and a row with backslashes in it, where an offset is asked for. */
const [NOTHING, ESCAPED] = [-1, -2]

/**
 * The rows of NDJSON as `ByteRows` has those of a table: where each value stands in the bytes, and nothing made of it. It takes lines that
 * hold the keys of the first line in their order (numbers as keys come first to JavaScript: then none does), and as values strings, `null` and plain numbers. What is not so is left, line by line, to
 * whoever reads it properly; so are values that begin with a space or an apostrophe, on which tables and objects do not agree.
 */
export class JsonRows implements PlainRows {
  /** With their quotes. */
  readonly #keys: readonly Buffer[]
  #source: Buffer = Buffer.alloc(0)
  /** Values without their backslashes, with each quote twice, where some value of the row in hand has one. */
  readonly #copied = Buffer.alloc(LONGEST)
  #size = 0
  bytes: Buffer = this.#source
  readonly starts: Int32Array
  readonly ends: Int32Array
  start = 0
  next = 0
  readonly newlines = 0

  /** @param keys of the first line, in their order */
  constructor(keys: readonly string[]) {
    this.#keys = keys.map((key) => Buffer.from(JSON.stringify(key)))
    this.starts = new Int32Array(keys.length + 1)
    this.ends = new Int32Array(keys.length + 1)
  }

  begin(bytes: Buffer): void {
    this.#source = bytes
    this.next = 0
  }

  take(): boolean {
    let end = this.#read(false)
    if (end === ESCAPED) end = this.#read(true)
    if (end < 0 || end - this.next > LONGEST) return false
    this.start = this.next
    this.next = end
    return true
  }

  /** @returns where the line ends that starts at `next`, or that it is none */
  #read(isCopied: boolean): number {
    const source = this.#source
    this.bytes = isCopied ? this.#copied : source
    this.#size = 0
    let at = behindSpaces(source, this.next)
    for (let cell = 0; cell < this.#keys.length; cell++) {
      if (source[at] !== (cell === 0 ? OPEN : COMMA)) return NOTHING
      at = behind(source, behindSpaces(source, at + 1), this.#keys[cell] as Buffer)
      at = at === NOTHING ? NOTHING : behindSpaces(source, at)
      if (at === NOTHING || source[at] !== COLON) return NOTHING
      at = this.#value(behindSpaces(source, at + 1), cell, isCopied)
      if (at < 0) return at
      at = behindSpaces(source, at)
    }
    if (source[at] !== CLOSE) return NOTHING
    at = behindSpaces(source, at + 1)
    if (source[at] === RETURN) at++
    if (at < source.length && source[at] !== NEWLINE) return NOTHING
    return Math.min(at + 1, source.length)
  }

  /** @returns where the value ends */
  #value(start: number, cell: number, isCopied: boolean): number {
    const source = this.#source
    const first = source[start] as number
    if (first === QUOTE) return this.#string(start + 1, cell, isCopied)
    let end = start
    if (first > ZERO && first <= NINE) while (isDigit(source[end] as number)) end++
    else end = behind(source, start, NULL)
    if (end === NOTHING || end - start > MOST_DIGITS) return NOTHING
    const size = first > NINE ? 0 : end - start // `null` is empty
    if (isCopied) this.#size += source.copy(this.#copied, this.#size, start, start + size)
    const to = isCopied ? this.#size : start + size
    this.starts[cell] = to - size
    this.ends[cell] = to
    return end
  }

  /** @returns behind the closing quote */
  #string(start: number, cell: number, isCopied: boolean): number {
    const source = this.#source
    const from = this.#size
    let at = start
    for (let byte = source[at] as number; byte !== QUOTE; byte = source[at] as number) {
      if (byte === BACKSLASH) {
        if (!isCopied) return ESCAPED
        at = this.#unescape(at + 1)
        if (at === NOTHING) return NOTHING
        continue
      }
      if (!(byte >= SPACE)) return NOTHING // also where the bytes end
      if (isCopied) this.#copied[this.#size++] = byte
      at++
    }
    this.starts[cell] = isCopied ? from : start
    this.ends[cell] = isCopied ? this.#size : at
    return mayBeginOddly(this.bytes, this.starts[cell] as number, this.ends[cell] as number) ? NOTHING : at + 1
  }

  /** Copies what is meant by a sign behind a backslash. @returns where it ends */
  #unescape(at: number): number {
    if (this.#size > LONGEST) return NOTHING // there is no room for more
    const sign = this.#source[at] as number
    if (sign === UNICODE) return this.#unescapeCode(at + 1)
    const byte = ESCAPES.get(sign)
    if (byte === undefined) return NOTHING
    this.#copied[this.#size++] = byte
    if (byte === QUOTE) this.#copied[this.#size++] = byte
    return at + 1
  }

  /** The same for four hexadecimal digits, or twice four that are one sign. Half a sign, and signs of control, are left. */
  #unescapeCode(at: number): number {
    const code = this.#codeAt(at)
    const behind = this.#source[at + 4] === BACKSLASH && this.#source[at + 5] === UNICODE ? this.#codeAt(at + 6) : Number.NaN
    const isPair = code >= 0xd800 && code <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff
    const isHalf = !isPair && code >= 0xd800 && code <= 0xdfff
    if (!(code > SPACE) || code === QUOTE || isHalf) return NOTHING
    this.#size += this.#copied.write(isPair ? String.fromCharCode(code, behind) : String.fromCharCode(code), this.#size)
    return at + (isPair ? 10 : 4)
  }

  #codeAt(at: number): number {
    const digits = this.#source.toString('latin1', at, at + 4)
    return /^[\da-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN
  }
}

/** @returns behind some bytes, where they stand at a place */
function behind(source: Buffer, start: number, wanted: Buffer): number {
  for (let at = 0; at < wanted.length; at++) if (source[start + at] !== wanted[at]) return NOTHING
  return start + wanted.length
}

function behindSpaces(source: Buffer, start: number): number {
  let at = start
  while (source[at] === SPACE || source[at] === TAB) at++
  return at
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE

/** Bytes that begin the spaces beyond ASCII (U+00A0, U+1680, U+2000 to U+205F, U+3000, U+FEFF), and other signs. */
const WIDE_SPACES: ReadonlySet<number> = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef])

/** Whether a value may begin with a space, or does with an apostrophe. Emoji of the older kind begin with the same bytes. */
const mayBeginOddly = (bytes: Buffer, start: number, end: number): boolean =>
  start < end && ((bytes[start] as number) <= SPACE || bytes[start] === APOSTROPHE || WIDE_SPACES.has(bytes[start] as number))
