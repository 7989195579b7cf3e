/** Chance with a memory: the same seed gives the same throws on every machine (mulberry32). */
export class Chance {
  #state

  constructor(seed) {
    this.#state = seed >>> 0
  }

  /** @returns a number from 0 to 1, 1 left out */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }

  /** @returns a whole number below `end` */
  below(end) {
    return Math.floor(this.next() * end)
  }

  /** @returns a whole number, both ends included */
  between(least, most) {
    return least + this.below(most - least + 1)
  }

  /** @returns whether something happens that happens in this share of cases */
  falls(share) {
    return this.next() < share
  }

  pick(list) {
    return list[this.below(list.length)]
  }

  /** @returns one of the keys, each as often as its share says; shares add up to 1 */
  oneOf(shares) {
    let rest = this.next()
    for (const [name, share] of Object.entries(shares)) {
      rest -= share
      if (rest < 0) return name
    }
    return Object.keys(shares).at(-1)
  }
}
