import { MOST_LINES } from './lines.ts'
import type { PlainRows } from './plain-rows.ts'

/** Longer rows are left, whatever they hold. */
const LONGEST = 64 * 1024
const QUOTE = 0x22
const NEWLINE = 0x0a
const RETURN = 0x0d

/**
 * The rows of a table as stretches of its bytes: where each cell stands, and nothing made of it. It goes on as long as rows are plainly
 * well-formed and have as many cells as the header; what is not is left, row by row, to whoever reads it properly.
 */
export class ByteRows implements PlainRows {
  readonly #delimiter: number
  readonly #width: number
  bytes: Buffer = Buffer.alloc(0)
  readonly starts: Int32Array
  readonly ends: Int32Array
  start = 0
  next = 0
  newlines = 0

  /** @param delimiter one ASCII character */
  constructor(delimiter: string, width: number) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#width = width
    this.starts = new Int32Array(width + 1)
    this.ends = new Int32Array(width + 1)
  }

  begin(bytes: Buffer): void {
    this.bytes = bytes
    this.next = 0
  }

  take(): boolean {
    const bytes = this.bytes
    const delimiter = this.#delimiter
    const last = this.#width - 1
    this.newlines = 0
    let at = this.next
    for (let cell = 0; cell <= last; cell++) {
      let end: number
      if (bytes[at] === QUOTE) {
        end = this.#closingQuote(at + 1)
        if (end === -1) return false
        this.starts[cell] = at + 1
        this.ends[cell] = end
        at = end + 1
        if (bytes[at] === RETURN && bytes[at + 1] === NEWLINE) at++
      } else {
        this.starts[cell] = at
        for (; at < bytes.length; at++) {
          const byte = bytes[at] as number
          if (byte === delimiter || byte === NEWLINE) break
          if (byte === QUOTE) return false
        }
        const isCut = bytes[at] === NEWLINE && at > (this.starts[cell] as number) && bytes[at - 1] === RETURN
        this.ends[cell] = isCut ? at - 1 : at
      }
      const isEnd = at === bytes.length || bytes[at] === NEWLINE
      if (isEnd !== (cell === last) || (!isEnd && bytes[at] !== delimiter)) return false
      at++
    }
    if (this.newlines >= MOST_LINES || at - this.next > LONGEST) return false
    this.start = this.next
    this.next = Math.min(at, bytes.length)
    return true
  }

  /** A quote that is doubled closes nothing. @returns where the closing one stands, or -1 */
  #closingQuote(start: number): number {
    const bytes = this.bytes
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === NEWLINE) this.newlines++
      else if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return at
        at++
      }
    }
    return -1
  }
}
