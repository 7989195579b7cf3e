import { endianness } from 'node:os'

/** Words of a slot: the key, mixed and its lower half, and what it says, which is 0 where the slot is empty. */
export const SLOT = 3
/** Slots of a page, which has 64 KB. */
const SLOTS = 5_461
/** Keys of a page that is not to be split yet: with more, an empty slot is far to seek. */
const MOST = Math.floor(SLOTS * 0.85)
/** Bits of a key that choose its page. */
const DEEPEST = 14

/**
 * Keys in memory: some 20 bytes each, where a Map of strings takes well over 100. They stand in pages of one size, and a full
 * one is split into itself and a new one (extendible hashing), so that no array is outgrown: arrays that are thrown away stay until the
 * engine goes through all of its memory, and make it do so more often.
 */
export class YoungKeys {
  /** By as many of the first bits of a share as the page that was split most often needs; others stand here more than once. */
  #pages = [new Page(0)]
  #depth = 0
  size = 0

  /** The page where a key stands, or is to stand. */
  pageOf(mixed: number): Page {
    return this.#pages[shareOf(mixed) >>> (DEEPEST - this.#depth)] as Page
  }

  /** @returns whether there is room for any key that may come next */
  add(page: Page, at: number, mixed: number, lower: number, content: number): boolean {
    page.fill(at, mixed, lower, content)
    this.size++
    return page.size <= MOST || this.#relieve(page, shareOf(mixed))
  }

  /** The slots of all keys in order, as unsigned numbers; each piece holds until the next is asked for. */
  *inOrder(): Generator<Uint32Array> {
    for (const page of new Set(this.#pages)) yield page.inOrder()
  }

  /** Forgets them all. The pages stay, for the next ones. */
  clear(): void {
    for (const page of new Set(this.#pages)) page.clear()
    this.size = 0
  }

  /**
   * Splits a page, once: should all keys be on one side, then it is split again when the next one comes.
   * @returns whether it could be split
   */
  #relieve(page: Page, share: number): boolean {
    if (page.depth === DEEPEST) return false
    if (page.depth === this.#depth) {
      this.#pages = this.#pages.flatMap((each) => [each, each])
      this.#depth++
    }
    const half = 2 ** (this.#depth - page.depth - 1)
    const start = (share >>> (DEEPEST - page.depth)) * 2 * half + half
    this.#pages.fill(page.split(), start, start + half)
    return true
  }
}

/** Open addressing over one array that stays as long as it is. */
class Page {
  readonly #slots = new Int32Array(SLOTS * SLOT)
  size = 0
  /** How many bits its keys have in common. */
  depth: number

  constructor(depth: number) {
    this.depth = depth
  }

  /** Where a key stands, or the empty slot that is its place; there always is one. */
  placeOf(mixed: number, lower: number): number {
    const slots = this.#slots
    let at = (((Math.imul(mixed ^ lower, 0x9e3779b1) >>> 16) * SLOTS) >>> 16) * SLOT
    while (slots[at + 2] !== 0 && (slots[at] !== mixed || slots[at + 1] !== lower)) at = at + SLOT === SLOTS * SLOT ? 0 : at + SLOT
    return at
  }

  /** What the key of a slot says, or 0. */
  contentAt(at: number): number {
    return this.#slots[at + 2] as number
  }

  fill(at: number, mixed: number, lower: number, content: number): void {
    this.#slots[at] = mixed
    this.#slots[at + 1] = lower
    this.#slots[at + 2] = content
    this.size++
  }

  clear(): void {
    this.#slots.fill(0)
    this.size = 0
  }

  /** @returns a new page, with those keys of this one whose next bit is set */
  split(): Page {
    scratch.set(this.#slots)
    this.clear()
    this.depth++
    const other = new Page(this.depth)
    for (let at = 0; at < scratch.length; at += SLOT) {
      const [mixed, lower, content] = [scratch[at] as number, scratch[at + 1] as number, scratch[at + 2] as number]
      if (content === 0) continue
      const page = (shareOf(mixed) >>> (DEEPEST - this.depth)) & 1 ? other : this
      page.fill(page.placeOf(mixed, lower), mixed, lower, content)
    }
    return other
  }

  /** Its slots in order of their keys, without the empty ones; they hold until another page is asked. */
  inOrder(): Uint32Array {
    let keys = 0
    for (let at = 0; at < this.#slots.length; at += SLOT) {
      if (this.contentAt(at) === 0) continue
      halves[2 * keys + UPPER] = this.#slots[at] as number
      halves[2 * keys + LOWER] = this.#slots[at + 1] as number
      keys++
    }
    wholes.subarray(0, keys).sort()
    for (let key = 0; key < keys; key++) {
      const [mixed, lower] = [halves[2 * key + UPPER] as number, halves[2 * key + LOWER] as number]
      scratch[key * SLOT] = mixed
      scratch[key * SLOT + 1] = lower
      scratch[key * SLOT + 2] = this.contentAt(this.placeOf(mixed | 0, lower | 0))
    }
    return new Uint32Array(scratch.buffer, 0, keys * SLOT)
  }
}

/** What a page held that is being split, or holds in order; one for all. */
const scratch = new Int32Array(SLOTS * SLOT)
/** Keys of a page as numbers of 64 bits, which the engine sorts without asking for each two, and the halves that these are made of. */
const wholes = new BigUint64Array(SLOTS)
const halves = new Uint32Array(wholes.buffer)
const [UPPER, LOWER] = endianness() === 'LE' ? ([1, 0] as const) : ([0, 1] as const)

/**
 * The bits that choose a page. The last pages of all get twice as many keys as the first, and those between something between:
 * if all had as many, then all would be split at about one time, and memory would be taken for twice as many keys at once.
 * A greater key never has a lesser share, so that pages stand in order of their keys.
 */
function shareOf(mixed: number): number {
  const even = mixed >>> (32 - DEEPEST)
  return ((even * (4 * 2 ** DEEPEST - even)) / (3 * 2 ** DEEPEST)) | 0
}
