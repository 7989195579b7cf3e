import { mix } from './mix.ts'

/** Numbers of a block, of which a key sets one bit each: it takes 32 bytes, so that a look at a key waits for memory once. */
const BLOCK = 8
/** Of memory, for each key: with 16 some 13 in 10,000 keys that were not added are held for one that may have been. */
const BITS = 16
/** Odd numbers that choose a bit in each number of a block; those of Apache Parquet. */
const SALTS = Int32Array.of(0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31)

/** Tells of most keys that they were never added, in 2 bytes for each that was: a Bloom filter of blocks. */
export class KeyFilter {
  readonly #blocks: number
  readonly #numbers: Int32Array

  /** @param keys how many are to be added */
  constructor(keys: number) {
    this.#blocks = Math.ceil((keys * BITS) / (BLOCK * 32))
    this.#numbers = new Int32Array(this.#blocks * BLOCK)
  }

  add(mixed: number, lower: number): void {
    const numbers = this.#numbers
    const block = this.#blockOf(mixed)
    const spread = spreadOf(mixed, lower)
    for (let at = 0; at < BLOCK; at++) numbers[block + at] = (numbers[block + at] as number) | bitOf(spread, at)
  }

  /** @param spread see `spreadOf`: one for all filters that are asked */
  mayHave(mixed: number, spread: number): boolean {
    const numbers = this.#numbers
    const block = this.#blockOf(mixed)
    for (let at = 0; at < BLOCK; at++) if (((numbers[block + at] as number) & bitOf(spread, at)) === 0) return false
    return true
  }

  #blockOf(mixed: number): number {
    return Math.floor(((mixed >>> 0) / 2 ** 32) * this.#blocks) * BLOCK
  }
}

/** What chooses the bits of a key, other than what chooses its block. */
export const spreadOf = (mixed: number, lower: number): number => mix(lower, mixed)

const bitOf = (spread: number, at: number): number => 1 << (Math.imul(spread, SALTS[at] as number) >>> 27)
