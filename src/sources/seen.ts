const SHELVES = 64
const FIRST_SLOTS = 64
/** Words of a slot: the upper part of the key, never 0; its lower part; what is left of it below a fingerprint of the content. */
const SLOT = 3
const LEFT_BITS = 5
const LEFT = (1 << LEFT_BITS) - 1

/**
 * Which keys were met before: 12 bytes a slot, where a Map of strings takes well over 100. Keys are spread over shelves that grow one
 * by one and by half, so that never does all of it stand in memory twice.
 */
export class SeenKeys {
  readonly #shelves = Array.from({ length: SHELVES }, () => new Shelf())

  /**
   * @param key a key of `keyOf`; its 64 bits are compared in full
   * @param content a fingerprint of what the item says; its lower 27 bits are kept
   * @returns `new`, or for a key that was met before whether the item said the same
   */
  addOrMeet(key: string, content = 0): 'new' | 'same' | 'other' {
    const high = Number.parseInt(key.slice(1, 7), 36)
    const low = Number.parseInt(key.slice(7, 14), 36) // up to 37 bits
    const shelf = this.#shelves[high % SHELVES] as Shelf
    return shelf.addOrMeet(high + 1, low >>> 0, ((content << LEFT_BITS) | Math.floor(low / 2 ** 32)) >>> 0)
  }
}

/** Open addressing over one array. */
class Shelf {
  #slots = new Uint32Array(FIRST_SLOTS * SLOT)
  #size = 0

  addOrMeet(high: number, low: number, rest: number): 'new' | 'same' | 'other' {
    const at = this.#placeOf(high, low, rest)
    if (this.#slots[at] !== 0) return this.#slots[at + 2] === rest ? 'same' : 'other'
    this.#fill(at, high, low, rest)
    this.#size++
    if (this.#size * SLOT > this.#slots.length * 0.8) this.#grow()
    return 'new'
  }

  /** Where a key stands, or the empty slot that is its place. */
  #placeOf(high: number, low: number, rest: number): number {
    const slots = this.#slots
    for (let at = (low % (slots.length / SLOT)) * SLOT; ; at = at + SLOT === slots.length ? 0 : at + SLOT) {
      if (slots[at] === 0) return at
      if (slots[at] === high && slots[at + 1] === low && (((slots[at + 2] as number) ^ rest) & LEFT) === 0) return at
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(Math.ceil((old.length / SLOT) * 1.5) * SLOT)
    for (let at = 0; at < old.length; at += SLOT) {
      const [high, low, rest] = [old[at] as number, old[at + 1] as number, old[at + 2] as number]
      if (high !== 0) this.#fill(this.#placeOf(high, low, rest), high, low, rest)
    }
  }

  #fill(at: number, high: number, low: number, rest: number): void {
    this.#slots[at] = high
    this.#slots[at + 1] = low
    this.#slots[at + 2] = rest
  }
}

/** A fingerprint of texts, to tell same from other where keys are equal (FNV-1a, 32 bits). */
export function fingerprint(...texts: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  return hash >>> 0
}
