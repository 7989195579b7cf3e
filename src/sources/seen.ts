import type { KeyBits } from './key.ts'
import { mix } from './mix.ts'
import { OldKeys } from './old-keys.ts'
import { YoungKeys } from './young-keys.ts'

/** Of the fingerprint of a content one bit goes, and says that there is one. */
const TAKEN = 1
/** Keys that stand in memory, in some 6 MB. */
const YOUNG = 300_000

/**
 * Which keys were met before. Those met last stand in memory; when they are many they go to a temporary file, and some 2 bytes a key
 * stay, which tell of nearly every new key that it is not there. What was met is known exactly, however many keys there are.
 */
export class SeenKeys {
  readonly #young = new YoungKeys()
  readonly #old = new OldKeys()
  readonly #most: number

  /** @param most keys that stand in memory */
  constructor(most = YOUNG) {
    this.#most = most
  }

  /**
   * @param key its 64 bits are compared in full
   * @param content a fingerprint of what the item says; its upper 31 bits are kept
   * @returns `new`, or for a key that was met before whether the item said the same
   * @throws SaringError where temporary files cannot be written
   */
  addOrMeet(key: KeyBits, content = 0): 'new' | 'same' | 'other' {
    const lower = key.lower | 0
    const mixed = mix(key.upper | 0, lower) // with the lower half it is as good as both halves
    const said = content | TAKEN
    const page = this.#young.pageOf(mixed)
    const at = page.placeOf(mixed, lower)
    const before = page.contentAt(at) || this.#old.contentOf(mixed, lower)
    if (before !== 0) return before === said ? 'same' : 'other'
    const hasRoom = this.#young.add(page, at, mixed, lower, said)
    if (!hasRoom || this.#young.size >= this.#most) this.#age()
    return 'new'
  }

  /** Removes the temporary file; to be called in any case, when no more keys come. */
  close(): void {
    this.#old.close()
  }

  #age(): void {
    this.#old.add(this.#young)
    this.#young.clear()
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
