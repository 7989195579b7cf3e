const FIRST_ROOM = 1024

/** Numbers of 32 bits in one piece of memory that grows by half. */
export class Numbers {
  #room = new Uint32Array(FIRST_ROOM)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#room.length) {
      const wider = new Uint32Array(Math.ceil(this.#room.length * 1.5))
      wider.set(this.#room)
      this.#room = wider
    }
    this.#room[this.#length++] = number
  }

  /** A view, good until the next `push`. */
  slice(from: number, to: number): Uint32Array {
    return this.#room.subarray(from, to)
  }
}
