import { repaired } from '../text/mojibake.ts'

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON, NEWLINE, EQUALS, SEMICOLON] = [...'"\\{}[],:\n=;'].map((char) =>
  char.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number, number]
/** What stands before the `=` of a script. */
const LONGEST_NAME = 200
/** No activity is this long. */
const LONGEST_ELEMENT = 8 * 1024 * 1024

/** A value cut out of a JSON file. `keys` are the names that led to it, joined by `/`; `''` for a bare list or object. */
export interface JsonElement {
  readonly keys: string
  readonly text: string
  /** Where it starts, from 1. */
  readonly line: number
  /** The file ends in its middle, or it has more bytes than any activity and was passed over. */
  readonly trouble?: 'cut-off' | number
}

/** What to do with a list or object that lies in no wanted one: take its elements one by one, all of it at once, or look inside. Unwanted lists are passed over. The root is what the file itself is. */
export type Wants = (keys: string, kind: 'list' | 'object', isRoot: boolean) => 'each' | 'whole' | undefined

interface Container {
  readonly isObject: boolean
  /** Whether its elements are taken one by one. */
  readonly isTaken: boolean
  readonly keys: string
}

/**
 * Cuts wanted elements out of a JSON file, piece by piece, so that memory holds one element. What stands before the `=` of a script
 * counts as a key, without the number of its part: `window.YTD.like.part0 = [` opens the list `window.YTD.like`.
 */
export class JsonElements {
  readonly #wants: Wants
  readonly #open: Container[] = []
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  /** Where the prefix, key or element that is being read starts in `#bytes`; -1 where nothing need be kept. */
  #start = 0
  #state: 'prefix' | 'walk' | 'key' | 'string' | 'element' | 'skip' | 'done' = 'prefix'
  #line = 1
  #expectsKey = false
  #key = ''
  #element = { keys: '', line: 1, depth: 0, isString: false }

  constructor(wants: Wants) {
    this.#wants = wants
  }

  /** Whether the file has come to its proper end. */
  get isDone(): boolean {
    return this.#state === 'done'
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#line
  }

  /** @returns the elements that end in this piece */
  write(piece: Buffer): JsonElement[] {
    const into: JsonElement[] = []
    const kept = this.#start < 0 ? Buffer.alloc(0) : this.#bytes.subarray(this.#start)
    this.#at += kept.length - this.#bytes.length
    this.#bytes = kept.length === 0 ? piece : Buffer.concat([kept, piece])
    this.#start = Math.min(this.#start, 0)
    while (this.#at < this.#bytes.length) this.#at = this.#next(this.#at, into)
    if (this.#state === 'element' && this.#start >= 0 && this.#bytes.length - this.#start > LONGEST_ELEMENT) this.#passOver(into)
    return into
  }

  /** @returns the element in whose middle the file ends, if it does */
  end(): JsonElement[] {
    if (this.#state !== 'element') return []
    const { keys, line } = this.#element
    return [{ keys, line, text: this.#bytes.toString('utf8', this.#start), trouble: 'cut-off' }]
  }

  #next(at: number, into: JsonElement[]): number {
    const byte = this.#bytes[at] as number
    switch (this.#state) {
      case 'prefix':
        return this.#prefix(byte, at)
      case 'walk':
        return this.#walk(byte, at)
      case 'key':
      case 'string':
        return this.#string(byte, at)
      case 'element':
      case 'skip':
        return this.#follow(at, into)
      case 'done':
        return this.#behind(byte, at)
      default:
        return this.#state satisfies never
    }
  }

  #prefix(byte: number, at: number): number {
    if (byte === EQUALS)
      this.#key = this.#bytes
        .toString('utf8', this.#start, at)
        .trim()
        .replace(/\.part\d+$/, '')
    if (byte === NEWLINE) this.#line++
    if (byte !== OPEN && byte !== OPEN_LIST) return at + 1
    this.#start = -1
    this.#state = 'walk'
    return at
  }

  /** Files that somebody has joined hold one list behind the other; a script ends with `;`, and some tools leave rubbish. */
  #behind(byte: number, at: number): number {
    if (this.#start < 0) this.#start = at
    if (byte === NEWLINE || byte === SEMICOLON || at - this.#start > LONGEST_NAME) this.#start = -1
    if (byte === EQUALS || byte === NEWLINE) return this.#prefix(byte, at)
    if (byte !== OPEN && byte !== OPEN_LIST) return at + 1
    this.#start = -1
    this.#state = 'walk'
    return at
  }

  /** Between elements: minds keys, lists and objects. */
  #walk(byte: number, at: number): number {
    const inside = this.#open.at(-1)
    if (byte <= 0x20) {
      if (byte === NEWLINE) this.#line++
    } else if (byte === COMMA) this.#expectsKey = inside?.isObject === true
    else if (byte === CLOSE || byte === CLOSE_LIST) this.#leave()
    else if (inside?.isTaken === true) return this.#begin('element', inside.keys, at)
    else if (byte === QUOTE) {
      this.#state = this.#expectsKey ? 'key' : 'string'
      this.#start = this.#expectsKey ? at : -1
    } else if (byte === COLON) this.#expectsKey = false
    else if (byte === OPEN || byte === OPEN_LIST) return this.#enter(byte === OPEN, inside, at)
    return at + 1
  }

  #enter(isObject: boolean, inside: Container | undefined, at: number): number {
    const keys = inside === undefined || inside.keys === '' ? this.#key : `${inside.keys}/${this.#key}`
    const want = this.#wants(keys, isObject ? 'object' : 'list', inside === undefined)
    if (want === 'whole') return this.#begin('element', keys, at)
    if (want === undefined && !isObject) return this.#begin('skip', keys, at)
    this.#open.push({ isObject, isTaken: want === 'each', keys })
    this.#expectsKey = isObject
    return at + 1
  }

  #leave(): void {
    this.#open.pop()
    this.#expectsKey = false
    if (this.#open.length === 0) this.#state = 'done'
  }

  #begin(state: 'element' | 'skip', keys: string, at: number): number {
    this.#state = state
    this.#start = state === 'element' ? at : -1
    this.#element = { keys, line: this.#line, depth: 0, isString: false }
    return at
  }

  /** Follows an element to its end: brackets balanced, strings minded. A bare number or word ends before what follows it. */
  #follow(from: number, into: JsonElement[]): number {
    const bytes = this.#bytes
    let { depth, isString } = this.#element
    let at = from
    for (; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === NEWLINE) this.#line++
      if (isString) {
        if (byte === BACKSLASH) at++
        else if (byte === QUOTE) {
          isString = false
          if (depth === 0) return this.#finish(at + 1, into)
        }
      } else if (byte === QUOTE) isString = true
      else if (byte === OPEN || byte === OPEN_LIST) depth++
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (depth === 0) return this.#finish(at, into)
        if (--depth === 0) return this.#finish(at + 1, into)
      } else if (byte === COMMA && depth === 0) return this.#finish(at, into)
    }
    this.#element.depth = depth
    this.#element.isString = isString
    return at
  }

  #finish(end: number, into: JsonElement[]): number {
    if (this.#state === 'element') {
      const { keys, line } = this.#element
      into.push({ keys, line, text: this.#bytes.toString('utf8', this.#start, end).trim() })
    }
    this.#start = -1
    this.#expectsKey = false
    this.#state = this.#open.length === 0 ? 'done' : 'walk'
    return end
  }

  /** Tells of an element without end once, and minds only where it ends. */
  #passOver(into: JsonElement[]): void {
    const { keys, line } = this.#element
    into.push({ keys, line, text: '', trouble: this.#bytes.length - this.#start })
    this.#start = -1
    this.#state = 'skip'
  }

  #string(byte: number, at: number): number {
    if (byte === BACKSLASH) return at + 2
    if (byte !== QUOTE) return at + 1
    if (this.#state === 'key') this.#key = keyIn(this.#bytes.toString('utf8', this.#start, at + 1))
    this.#start = -1
    this.#state = 'walk'
    return at + 1
  }
}

function keyIn(written: string): string {
  try {
    return repaired(JSON.parse(written) as string)
  } catch {
    return written
  }
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
/** An id that JavaScript would round. */
const LONG_INTEGER = /^-?\d{16,}$/

/**
 * Parses an element; ids too long for a number come as the digits that are written.
 * @throws SyntaxError where it is no JSON
 */
export function parseElement(text: string): unknown {
  const isSafe = !/[:[,\s]-?\d{16}/.test(text)
  return JSON.parse(isSafe ? text : text.replace(STRING_OR_NUMBER, (found) => (LONG_INTEGER.test(found) ? `"${found}"` : found)))
}
