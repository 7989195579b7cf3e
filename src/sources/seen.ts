import type { KeyBits } from './key.ts'

const SHELVES = 64
const FIRST_SLOTS = 64
/** Words of a slot: the key, and a fingerprint of the content, of which one bit says that the slot is taken. */
const SLOT = 3
const TAKEN = 1

/**
 * Which keys were met before: 12 bytes a slot, where a Map of strings takes well over 100. Keys are spread over shelves that grow one
 * by one and by half, so that never does all of it stand in memory twice.
 */
export class SeenKeys {
  readonly #shelves = Array.from({ length: SHELVES }, () => new Shelf())

  /**
   * @param key its 64 bits are compared in full
   * @param content a fingerprint of what the item says; its upper 31 bits are kept
   * @returns `new`, or for a key that was met before whether the item said the same
   */
  addOrMeet({ upper, lower }: KeyBits, content = 0): 'new' | 'same' | 'other' {
    const shelf = this.#shelves[upper % SHELVES] as Shelf
    return shelf.addOrMeet(upper, lower, (content | TAKEN) >>> 0)
  }
}

/** Open addressing over one array. */
class Shelf {
  #slots = new Uint32Array(FIRST_SLOTS * SLOT)
  #size = 0

  addOrMeet(upper: number, lower: number, content: number): 'new' | 'same' | 'other' {
    const at = this.#placeOf(upper, lower)
    if (this.#slots[at + 2] !== 0) return this.#slots[at + 2] === content ? 'same' : 'other'
    this.#fill(at, upper, lower, content)
    this.#size++
    if (this.#size * SLOT > this.#slots.length * 0.8) this.#grow()
    return 'new'
  }

  /** Where a key stands, or the empty slot that is its place. */
  #placeOf(upper: number, lower: number): number {
    const slots = this.#slots
    for (let at = (lower % (slots.length / SLOT)) * SLOT; ; at = at + SLOT === slots.length ? 0 : at + SLOT)
      if (slots[at + 2] === 0 || (slots[at] === upper && slots[at + 1] === lower)) return at
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(Math.ceil((old.length / SLOT) * 1.5) * SLOT)
    for (let at = 0; at < old.length; at += SLOT) {
      const upper = old[at] as number
      const lower = old[at + 1] as number
      if (old[at + 2] !== 0) this.#fill(this.#placeOf(upper, lower), upper, lower, old[at + 2] as number)
    }
  }

  #fill(at: number, upper: number, lower: number, content: number): void {
    this.#slots[at] = upper
    this.#slots[at + 1] = lower
    this.#slots[at + 2] = content
  }
}

const [BASIS, PRIME, BETWEEN] = [0x811c9dc5, 0x01000193, 0xff]

/** A fingerprint of texts, to tell same from other where keys are equal (FNV-1a of their UTF-8, 32 bits). */
export function fingerprint(...texts: readonly string[]): number {
  let hash = BASIS
  for (const text of texts) {
    const bytes = Buffer.from(text)
    hash = fingerprintOn(hash, bytes, 0, bytes.length, false)
  }
  return hash >>> 0
}

/** Of no text; to be gone on from. */
export const NO_TEXT = BASIS

/**
 * The fingerprint with one text more.
 *
 * @param isQuoted whether each quote is written twice
 */
export function fingerprintOn(before: number, bytes: Uint8Array, start: number, end: number, isQuoted: boolean): number {
  let hash = before
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE && isQuoted) at++
    hash = Math.imul(hash ^ byte, PRIME)
  }
  return Math.imul(hash ^ BETWEEN, PRIME)
}

const QUOTE = 0x22
