const LETTERS = /^[a-z]+/
/** So many of the first letters tell whether a form goes on otherwise than with letters. */
const OPENING = 3
/** A bit for each hash: some 10,000 forms fill one in 50. */
const BITS = 1 << 19
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const [FIRST, LAST] = [0x61, 0x7a]
const WIDTH = 26

/**
 * Says of a word of a–z, in one pass over its bytes and nearly for nothing, that it is no name, with a tail (`nya`, `lah`) or without;
 * of every other word, and of one in some twelve by chance, that it may be. It stands before the trie, which is many times larger than
 * what a processor keeps at hand.
 */
export class WordFilter {
  readonly #bits = new Uint32Array(BITS / 32)
  /** First letters of forms that go on otherwise: `ganjar2024`. They take whatever follows. */
  readonly #openings = new Uint8Array(WIDTH ** OPENING)
  /** Whether the word that was scanned may be a name. */
  mayName = false
  /** Whether it has no letter three times in a row or twice at its end. */
  isPlain = false

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
    // Of the word without its last letter, its last two and so on, up to `LONGEST_TAIL`.
    let one = 0
    let two = 0
    let three = 0
    let four = 0
    let last = 0
    let beforeLast = 0
    let opening = 0
    let isPlain = true
    let at = start
    for (; at < end; at++) {
      const letter = (bytes[at] as number) | 0x20
      if (letter < FIRST || letter > LAST) break
      four = three
      three = two
      two = one
      one = hash
      hash = Math.imul(hash ^ letter, PRIME)
      if (at < start + OPENING) opening = opening * WIDTH + letter - FIRST
      if (letter === last && letter === beforeLast) isPlain = false
      beforeLast = last
      last = letter
    }
    this.isPlain = isPlain && last !== beforeLast
    this.mayName =
      this.#has(hash) ||
      this.#has(one) ||
      this.#has(two) ||
      this.#has(three) ||
      this.#has(four) ||
      (at - start >= OPENING && this.#openings[opening] === 1)
    return at
  }

  #has(hash: number): boolean {
    const place = (hash ^ (hash >>> 13)) & (BITS - 1)
    return ((this.#bits[place >>> 5] as number) & (1 << (place & 31))) !== 0
  }

  #set(letters: string): void {
    let hash = BASIS
    for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), PRIME)
    const place = (hash ^ (hash >>> 13)) & (BITS - 1)
    this.#bits[place >>> 5] = (this.#bits[place >>> 5] as number) | (1 << (place & 31))
  }
}

/** @returns the number of the first opening that some letters begin, or begin with, and how many follow each other from there */
function openingsOf(letters: string): readonly [first: number, count: number] {
  let first = 0
  for (let at = 0; at < OPENING; at++) first = first * WIDTH + (at < letters.length ? letters.charCodeAt(at) - FIRST : 0)
  return [first, WIDTH ** Math.max(0, OPENING - letters.length)]
}
