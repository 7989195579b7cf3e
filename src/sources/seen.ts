/** Which keys were met before. Open addressing over typed arrays: 16 bytes a slot, where a Map of strings takes well over 100. */
export class SeenKeys {
  #high = new Uint32Array(1 << 12)
  #low = new Float64Array(1 << 12)
  #content = new Uint32Array(1 << 12)
  #size = 0

  /**
   * @param key a key of `keyOf`; its 64 bits are compared in full
   * @param content a fingerprint of what the item says
   * @returns `new`, or for a key that was met before whether the item said the same
   */
  addOrMeet(key: string, content = 0): 'new' | 'same' | 'other' {
    if (this.#size * 3 > this.#high.length * 2) this.#grow()
    const slot = this.#slotOf(Number.parseInt(key.slice(1, 7), 36) + 1, Number.parseInt(key.slice(7, 14), 36))
    if (slot >= 0) return this.#content[slot] === content ? 'same' : 'other'
    this.#content[-slot - 1] = content
    this.#size++
    return 'new'
  }

  /** @returns the slot where the key stands, or `-slot - 1` for a new one, which it then takes. `high` is never 0: that marks an empty slot. */
  #slotOf(high: number, low: number): number {
    const mask = this.#high.length - 1
    for (let slot = (Math.imul(high, 0x9e3779b1) ^ low) & mask; ; slot = (slot + 1) & mask) {
      if (this.#high[slot] === 0) {
        this.#high[slot] = high
        this.#low[slot] = low
        return -slot - 1
      }
      if (this.#high[slot] === high && this.#low[slot] === low) return slot
    }
  }

  #grow(): void {
    const [high, low, content] = [this.#high, this.#low, this.#content]
    this.#high = new Uint32Array(high.length * 2)
    this.#low = new Float64Array(low.length * 2)
    this.#content = new Uint32Array(content.length * 2)
    for (const [slot, value] of high.entries())
      if (value !== 0) this.#content[-this.#slotOf(value, low[slot] as number) - 1] = content[slot] as number
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
