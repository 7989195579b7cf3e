const WANTED = 0x80000000

/**
 * Where posts stand, by address, and which of them others wait for. It holds fingerprints, not texts: 8 bytes a slot. Two addresses
 * with one fingerprint cost a second look at a file, and nothing else.
 */
export class Addresses {
  /** Files with a post that somebody wants. */
  readonly files = new Set<number>()
  #prints = new Uint32Array(1 << 10)
  /** The file of the post plus one, 0 for none; the highest bit marks what is wanted. */
  #states = new Uint32Array(1 << 10)
  #size = 0

  /** A post of this address stands in the file of that number; the first counts. */
  offer(address: string, file: number): void {
    const slot = this.#slotOf(printOf(address))
    const state = this.#states[slot] as number
    if ((state & ~WANTED) === 0) this.#set(slot, state | (file + 1))
  }

  /** Somebody's target has this address. */
  want(address: string): void {
    const slot = this.#slotOf(printOf(address))
    this.#set(slot, (this.#states[slot] as number) | WANTED)
  }

  isWanted(address: string): boolean {
    return ((this.#states[this.#slotOf(printOf(address))] as number) & WANTED) !== 0
  }

  #set(slot: number, state: number): void {
    this.#states[slot] = state
    if ((state & WANTED) !== 0 && (state & ~WANTED) !== 0) this.files.add((state & ~WANTED) - 1)
  }

  /** The slot of a fingerprint, taken now if it is new. */
  #slotOf(print: number): number {
    if (this.#size * 3 > this.#prints.length * 2) this.#grow()
    const slot = seek(this.#prints, print)
    if (this.#prints[slot] === 0) {
      this.#prints[slot] = print
      this.#size++
    }
    return slot
  }

  #grow(): void {
    const [prints, states] = [this.#prints, this.#states]
    this.#prints = new Uint32Array(prints.length * 2)
    this.#states = new Uint32Array(states.length * 2)
    for (const [old, print] of prints.entries()) {
      if (print === 0) continue
      const slot = seek(this.#prints, print)
      this.#prints[slot] = print
      this.#states[slot] = states[old] as number
    }
  }
}

/** Where a fingerprint stands, or the empty slot where it may. */
function seek(prints: Uint32Array, print: number): number {
  const mask = prints.length - 1
  let slot = Math.imul(print, 0x9e3779b1) & mask
  while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & mask
  return slot
}

/** FNV-1a, 32 bits, never 0: that marks an empty slot. */
function printOf(address: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193)
  return hash >>> 0 || 1
}
