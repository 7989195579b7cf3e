import type { KeyBits } from './key.ts'

/** Words of a slot: the key, and a fingerprint of the content, of which one bit says that the slot is taken. */
const SLOT = 3
const TAKEN = 1
/** Slots of a page, which has 64 KB. */
const SLOTS = 5_461
/** Keys of a page that is not to be split yet: with more, an empty slot is far to seek. */
const MOST = Math.floor(SLOTS * 0.85)
/** Bits of a key that choose its page. */
const DEEPEST = 14

/**
 * Which keys were met before: some 20 bytes a key, where a Map of strings takes well over 100. Keys stand in pages of one size, and a full
 * one is split into itself and a new one (extendible hashing), so that no array is outgrown: arrays that are thrown away stay until the
 * engine goes through all of its memory, and make it do so more often.
 */
export class SeenKeys {
  /** By as many of the first bits of a share as the page that was split most often needs; others stand here more than once. */
  #pages = [new Page(0)]
  #depth = 0

  /**
   * @param key its 64 bits are compared in full
   * @param content a fingerprint of what the item says; its upper 31 bits are kept
   * @returns `new`, or for a key that was met before whether the item said the same
   */
  addOrMeet({ upper, lower }: KeyBits, content = 0): 'new' | 'same' | 'other' {
    return this.#addOrMeet(upper | 0, lower | 0, content | TAKEN)
  }

  #addOrMeet(upper: number, lower: number, content: number): 'new' | 'same' | 'other' {
    const mixed = mix(upper, lower)
    const share = shareOf(mixed)
    const page = this.#pages[share >>> (DEEPEST - this.#depth)] as Page
    const { slots } = page
    const at = placeIn(slots, mixed, upper, lower)
    if (slots[at + 2] !== 0) return slots[at + 2] === content ? 'same' : 'other'
    if (page.beyond !== undefined) return page.beyond.#addOrMeet(lower, mixed, content)
    page.fill(at, upper, lower, content)
    if (page.size > MOST) this.#relieve(page, share)
    return 'new'
  }

  /**
   * Splits a page, once: should all keys be on one side, then it is split again when the next one comes. One that cannot be split hands
   * all further keys to a table of their own, where other bits choose: what `mix` makes and the lower half are as good a key as the two halves.
   */
  #relieve(page: Page, share: number): void {
    if (page.depth === DEEPEST) {
      page.beyond = new SeenKeys()
      return
    }
    if (page.depth === this.#depth) {
      this.#pages = this.#pages.flatMap((each) => [each, each])
      this.#depth++
    }
    const half = 2 ** (this.#depth - page.depth - 1)
    const start = (share >>> (DEEPEST - page.depth)) * 2 * half + half
    this.#pages.fill(page.split(), start, start + half)
  }
}

/** Open addressing over one array that stays as long as it is. */
class Page {
  readonly slots = new Int32Array(SLOTS * SLOT)
  size = 0
  /** How many bits its keys have in common. */
  depth: number
  beyond: SeenKeys | undefined

  constructor(depth: number) {
    this.depth = depth
  }

  fill(at: number, upper: number, lower: number, content: number): void {
    this.slots[at] = upper
    this.slots[at + 1] = lower
    this.slots[at + 2] = content
    this.size++
  }

  /** @returns a new page, with those keys of this one whose next bit is set */
  split(): Page {
    before.set(this.slots)
    this.slots.fill(0)
    this.size = 0
    this.depth++
    const other = new Page(this.depth)
    for (let at = 0; at < before.length; at += SLOT) {
      const [upper, lower, content] = [before[at] as number, before[at + 1] as number, before[at + 2] as number]
      if (content === 0) continue
      const mixed = mix(upper, lower)
      const page = (shareOf(mixed) >>> (DEEPEST - this.depth)) & 1 ? other : this
      page.fill(placeIn(page.slots, mixed, upper, lower), upper, lower, content)
    }
    return other
  }
}

/** What a page held that is being split; one for all. */
const before = new Int32Array(SLOTS * SLOT)

/** Where a key stands, or the empty slot that is its place; there always is one. */
function placeIn(slots: Int32Array, mixed: number, upper: number, lower: number): number {
  let at = (((Math.imul(mixed ^ lower, 0x9e3779b1) >>> 16) * SLOTS) >>> 16) * SLOT
  while (slots[at + 2] !== 0 && (slots[at] !== upper || slots[at + 1] !== lower)) at = at + SLOT === SLOTS * SLOT ? 0 : at + SLOT
  return at
}

/** All bits of a key in 32 (the end of MurmurHash3). For one lower half no two upper halves give the same. */
function mix(upper: number, lower: number): number {
  let mixed = upper ^ Math.imul(lower, 0xcc9e2d51)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/**
 * The bits that choose a page. The last pages of all get twice as many keys as the first, and those between something between:
 * if all had as many, then all would be split at about one time, and memory would be taken for twice as many keys at once.
 */
function shareOf(mixed: number): number {
  const even = mixed >>> (32 - DEEPEST)
  return ((even * (4 * 2 ** DEEPEST - even)) / (3 * 2 ** DEEPEST)) | 0
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
