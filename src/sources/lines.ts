const NEWLINE = 0x0a
const QUOTE = 0x22
/** A record of more lines or bytes is looked at line by line: somebody forgot a quote. */
export const MOST_LINES = 500
export const MOST_BYTES = 1024 * 1024

/** The lines of a stretch of a table, and where records could end: after lines up to which the quotes are even. */
export class Lines {
  readonly #bytes: Buffer
  /** Where each line starts; one more entry for the end of the last whole line. */
  readonly #starts: readonly number[]
  /** Whether the quotes before each start are odd in number. */
  readonly #isOdd: readonly boolean[]

  /** @param isLast whether a line without its newline is whole, because nothing follows */
  constructor(bytes: Buffer, isLast: boolean) {
    this.#bytes = bytes
    const starts = [0]
    const isOdd = [false]
    let odd = false
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, start)
      if (newline === -1 && !isLast) break
      const end = newline === -1 ? bytes.length : newline + 1
      for (let at = bytes.indexOf(QUOTE, start); at !== -1 && at < end; at = bytes.indexOf(QUOTE, at + 1)) odd = !odd
      starts.push(end)
      isOdd.push(odd)
      start = end
    }
    this.#starts = starts
    this.#isOdd = isOdd
  }

  get count(): number {
    return this.#starts.length - 1
  }

  /** The bytes of some lines. */
  slice(first: number, count: number): Buffer {
    return this.#bytes.subarray(this.#starts[first], this.#starts[first + count])
  }

  /** Offset behind some lines from the start. */
  endOf(count: number): number {
    return this.#starts[count] as number
  }

  /**
   * How many lines from `first` on make a record, going by the quotes alone.
   * @returns `open` where its end may still come, `broken` where it would be too far off
   */
  recordAt(first: number): number | 'open' | 'broken' {
    for (let last = first; last < this.count; last++) {
      const isOversized = last > first && (last - first >= MOST_LINES || this.endOf(last + 1) - this.endOf(first) > MOST_BYTES)
      if (isOversized) return 'broken'
      if (this.#isOdd[last + 1] === this.#isOdd[first]) return last - first + 1
    }
    if (this.count > first && this.#bytes.length - this.endOf(first) > MOST_BYTES) return 'broken'
    return 'open'
  }
}

/** @returns the offset behind the last newline that ends a record, or 0. Quotes are counted: inside an odd one a newline ends nothing. */
export function lastBorder(bytes: Buffer): number {
  const quotes: number[] = []
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) quotes.push(at)
  let end = bytes.length
  for (let index = quotes.length; index >= 0; index--) {
    const start = index === 0 ? -1 : (quotes[index - 1] as number)
    if (index % 2 === 0) {
      const newline = bytes.subarray(start + 1, end).lastIndexOf(NEWLINE)
      if (newline !== -1) return start + 1 + newline + 1
    }
    end = start
  }
  return 0
}
