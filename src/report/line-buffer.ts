import { orderOf } from './line-order.ts'

/** Bytes that a letter takes at most, counted by UTF-16 units. */
const WIDEST = 3
const FIRST = 64 * 1024
const FIRST_LINES = 1024
const TAB = 0x09

/** Lines of text, put together as bytes and handed out in order. What it needs it keeps: filled again and again, it leaves no garbage. */
export class LineBuffer {
  #bytes = Buffer.allocUnsafeSlow(FIRST)
  #sorted = Buffer.alloc(0)
  /** Where each line starts, and where the last one ends. */
  #starts = new Uint32Array(FIRST_LINES)
  #order = new Uint32Array(FIRST_LINES)
  #count = 0
  size = 0

  /** Adds a line of two parts with a tab between them. @param end with its newline */
  add(start: string, end: string): void {
    const needed = this.size + (start.length + end.length) * WIDEST + 1
    if (needed > this.#bytes.length) this.#grow(needed)
    if (this.#count + 1 === this.#starts.length) this.#growLines()
    this.size += this.#bytes.write(start, this.size)
    this.#bytes[this.size++] = TAB
    this.size += this.#bytes.write(end, this.size)
    this.#starts[++this.#count] = this.size
  }

  /** @returns all lines, in the order of their bytes; it holds until they are sorted again */
  sorted(): Buffer {
    const bytes = this.#bytes
    const starts = this.#starts
    const startOf = (line: number): number => starts[line] as number
    const order = this.#order.subarray(0, this.#count)
    for (let line = 0; line < order.length; line++) order[line] = line
    order.sort((a, b) => orderOf(bytes, startOf(a), startOf(a + 1), bytes, startOf(b), startOf(b + 1)))
    if (this.#sorted.length < this.size) this.#sorted = Buffer.allocUnsafeSlow(bytes.length)
    let at = 0
    for (const line of order) at += bytes.copy(this.#sorted, at, startOf(line), startOf(line + 1))
    return this.#sorted.subarray(0, this.size)
  }

  clear(): void {
    this.#count = 0
    this.size = 0
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.size)
    this.#bytes = larger
  }

  #growLines(): void {
    const larger = new Uint32Array(this.#starts.length * 2)
    larger.set(this.#starts)
    this.#starts = larger
    this.#order = new Uint32Array(larger.length)
  }
}
