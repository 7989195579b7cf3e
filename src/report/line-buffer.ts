/** Bytes that a letter takes at most, counted by UTF-16 units. */
const WIDEST = 3
const FIRST = 64 * 1024

/** Lines of text, put together as bytes and handed out in order. */
export class LineBuffer {
  #bytes = Buffer.allocUnsafe(FIRST)
  /** Where each line starts. */
  #starts: number[] = []
  #sorted = Buffer.alloc(0)
  size = 0

  /** Adds a line of two parts with a tab between them. @param end with its newline */
  add(start: string, end: string): void {
    const needed = this.size + (start.length + end.length) * WIDEST + 1
    if (needed > this.#bytes.length) this.#grow(needed)
    this.#starts.push(this.size)
    this.size += this.#bytes.write(start, this.size)
    this.size += this.#bytes.write('\t', this.size)
    this.size += this.#bytes.write(end, this.size)
  }

  /** @returns all lines, in the order of their bytes; it holds until they are sorted again */
  sorted(): Buffer {
    const bytes = this.#bytes
    const order = Uint32Array.from(this.#starts.keys())
    const endOf = (line: number): number => this.#starts[line + 1] ?? this.size
    const startOf = (line: number): number => this.#starts[line] as number
    order.sort((a, b) => bytes.compare(bytes, startOf(b), endOf(b), startOf(a), endOf(a)))
    if (this.#sorted.length < this.size) this.#sorted = Buffer.allocUnsafeSlow(this.size)
    let at = 0
    for (const line of order) at += bytes.copy(this.#sorted, at, startOf(line), endOf(line))
    return this.#sorted.subarray(0, this.size)
  }

  clear(): void {
    this.#starts = []
    this.size = 0
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.size)
    this.#bytes = larger
  }
}
