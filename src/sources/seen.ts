/** Which keys were met before. Open addressing over typed arrays: 12 bytes a slot, where a Set of strings takes about 100. */
export class SeenKeys {
  #high = new Uint32Array(1 << 12)
  #low = new Float64Array(1 << 12)
  #size = 0

  /**
   * @param key a key of `keyOf`; its 64 bits are compared in full
   * @returns whether it was added before
   */
  addOrMeet(key: string): boolean {
    if (this.#size * 3 > this.#high.length * 2) this.#grow()
    const met = this.#put(Number.parseInt(key.slice(1, 7), 36) + 1, Number.parseInt(key.slice(7, 14), 36))
    if (!met) this.#size++
    return met
  }

  /** `high` is never 0, which marks an empty slot. */
  #put(high: number, low: number): boolean {
    const mask = this.#high.length - 1
    for (let slot = (Math.imul(high, 0x9e3779b1) ^ low) & mask; ; slot = (slot + 1) & mask) {
      if (this.#high[slot] === 0) {
        this.#high[slot] = high
        this.#low[slot] = low
        return false
      }
      if (this.#high[slot] === high && this.#low[slot] === low) return true
    }
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low]
    this.#high = new Uint32Array(high.length * 2)
    this.#low = new Float64Array(low.length * 2)
    for (const [slot, value] of high.entries()) if (value !== 0) this.#put(value, low[slot] as number)
  }
}
