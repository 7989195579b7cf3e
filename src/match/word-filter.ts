import { CLITICS, FOLLOWERS } from './forms.ts'

const LETTERS = /^[a-z]+/
/** So many of the first letters tell whether a form goes on otherwise than with letters. */
const OPENING = 3
/** A bit for each hash: some 10,000 forms fill one in 50. */
const BITS = 1 << 19
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const [FIRST, LAST] = [0x61, 0x7a]
const WIDTH = 26

/** Letters that an ending is told by, 5 bits each, and their bits. */
const ENDING = 3
const ENDING_BITS = 2 ** (5 * ENDING) - 1
/** By the ending of a word, a bit for each length of a tail that it may end with. */
const TAIL_LENGTHS = tailLengths([...CLITICS, ...FOLLOWERS])

/**
 * Says of a word of a–z, in one pass over its bytes and nearly for nothing, that it is no name, with a tail (`nya`, `lah`) or without;
 * of every other word, and of one in some fifty by chance, that it may be. It stands before the trie, which is many times larger than
 * what a processor keeps at hand.
 */
export class WordFilter {
  readonly #bits = new Uint32Array(BITS / 32)
  /** First letters of forms that go on otherwise: `ganjar2024`. They take whatever follows. */
  readonly #openings = new Uint8Array(WIDTH ** OPENING)
  /** Whether the word that was scanned may be a name, or looks disguised: by a letter three times in a row or twice at its end. */
  mayName = false

  /** @param forms folded; those that begin otherwise than with a–z are left out */
  constructor(forms: Iterable<string>) {
    for (const form of forms) {
      const letters = LETTERS.exec(form)?.[0] ?? ''
      if (letters === '') continue
      this.#set(letters)
      if (letters === form) continue
      const [first, count] = openingsOf(letters)
      this.#openings.fill(1, first, first + count)
    }
  }

  /** @returns where the letters end that begin at `start` */
  scan(bytes: Uint8Array, start: number, end: number): number {
    let hash = BASIS
    let last = 0
    let beforeLast = 0
    let ending = 0
    let isPlain = true
    let at = start
    for (; at < end; at++) {
      const letter = (bytes[at] as number) | 0x20
      if (letter < FIRST || letter > LAST) break
      hash = Math.imul(hash ^ letter, PRIME)
      ending = ((ending << 5) | (letter & 0x1f)) & ENDING_BITS
      if (letter === last && letter === beforeLast) isPlain = false
      beforeLast = last
      last = letter
    }
    this.mayName =
      !isPlain ||
      last === beforeLast ||
      this.#has(hash) ||
      (TAIL_LENGTHS[ending] !== 0 && this.#hasBeforeTail(bytes, start, at, ending)) ||
      this.#opens(bytes, start, at)
    return at
  }

  /** Whether a form stands before a tail, with its last letter once or twice. */
  #hasBeforeTail(bytes: Uint8Array, start: number, end: number, ending: number): boolean {
    const lengths = TAIL_LENGTHS[ending] as number
    for (let length = 1; length <= ENDING; length++) {
      if ((lengths & (1 << length)) === 0) continue
      const stem = end - length
      if (this.#has(hashOf(bytes, start, stem)) || this.#has(hashOf(bytes, start, stem - 1))) return true
    }
    return false
  }

  /** Whether the first letters are those of a form that goes on otherwise. */
  #opens(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start < OPENING) return false
    let opening = 0
    for (let at = start; at < start + OPENING; at++) opening = opening * WIDTH + ((bytes[at] as number) | 0x20) - FIRST
    return this.#openings[opening] === 1
  }

  #has(hash: number): boolean {
    const place = placeOf(hash)
    return ((this.#bits[place >>> 5] as number) & (1 << (place & 31))) !== 0
  }

  #set(letters: string): void {
    const place = placeOf(hashOf(Buffer.from(letters), 0, letters.length))
    this.#bits[place >>> 5] = (this.#bits[place >>> 5] as number) | (1 << (place & 31))
  }
}

/** Of letters, small or capital (FNV-1a). */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = BASIS
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ ((bytes[at] as number) | 0x20), PRIME)
  return hash
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 13)) & (BITS - 1)

function tailLengths(tails: readonly string[]): Uint8Array {
  const lengths = new Uint8Array(ENDING_BITS + 1)
  for (const tail of tails) {
    const ending = Buffer.from(tail).reduce((bits, letter) => (bits << 5) | (letter & 0x1f), 0)
    // Whatever letters stand before a short tail.
    const step = 2 ** (5 * tail.length)
    for (let at = ending; at <= ENDING_BITS; at += step) lengths[at] = (lengths[at] as number) | (1 << tail.length)
  }
  return lengths
}

/** @returns the number of the first opening that some letters begin, or begin with, and how many follow each other from there */
function openingsOf(letters: string): readonly [first: number, count: number] {
  let first = 0
  for (let at = 0; at < OPENING; at++) first = first * WIDTH + (at < letters.length ? letters.charCodeAt(at) - FIRST : 0)
  return [first, WIDTH ** Math.max(0, OPENING - letters.length)]
}
