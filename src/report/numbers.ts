/** Numbers of a sheet, which takes 128 KB: a power of two. */
const SHEET = 2 ** 15

/** Lists of numbers of 32 bits. They stand on sheets, so that nothing is copied and thrown away while there are more and more of them. */
export class NumberLists {
  readonly #sheets: Uint32Array[] = []
  /** Numbers on the last sheet. */
  #filled = SHEET

  /** @returns the place of a list, to be told when it is asked for */
  add(list: readonly number[]): number {
    if (this.#filled + list.length > SHEET) {
      this.#sheets.push(new Uint32Array(Math.max(SHEET, list.length)))
      this.#filled = 0
    }
    const sheet = this.#sheets.length - 1
    const start = this.#filled
    this.#sheets[sheet]?.set(list, start)
    this.#filled += list.length
    return sheet * SHEET + start
  }

  at(place: number, length: number): Uint32Array {
    const start = place % SHEET
    return (this.#sheets[Math.floor(place / SHEET)] as Uint32Array).subarray(start, start + length)
  }
}
