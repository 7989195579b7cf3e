/** A row of a table on its bytes, by its columns. A quote inside a cell is written twice. */
export class Row {
  bytes: Buffer = Buffer.alloc(0)
  #starts: Int32Array = new Int32Array(0)
  #ends: Int32Array = new Int32Array(0)

  /** Takes a row in hand. */
  begin(bytes: Buffer, starts: Int32Array, ends: Int32Array): void {
    this.bytes = bytes
    this.#starts = starts
    this.#ends = ends
  }

  start(column: number): number {
    return this.#starts[column] as number
  }

  end(column: number): number {
    return this.#ends[column] as number
  }

  isEmpty(column: number): boolean {
    return this.#starts[column] === this.#ends[column]
  }

  /** Whether a cell is empty or holds something visible in ASCII: spaces, and what looks like them, are neither. */
  isClear(column: number): boolean {
    return this.isEmpty(column) || this.isWritten(column)
  }

  /** Whether a cell holds anything visible in ASCII. */
  isWritten(column: number): boolean {
    for (let at = this.start(column); at < this.end(column); at++) if (isVisible(this.bytes[at] as number)) return true
    return false
  }

  /** Whether a cell is empty, or begins and ends with something visible, so that trimming it changes nothing. */
  isTrim(column: number): boolean {
    return (
      this.isEmpty(column) || (isVisible(this.bytes[this.start(column)] as number) && isVisible(this.bytes[this.end(column) - 1] as number))
    )
  }

  /** @returns the text of a cell, with each quote once */
  text(column: number): string {
    return textOf(this.bytes, this.start(column), this.end(column))
  }
}

/** @returns the text of a cell, or of a part of it, with each quote once */
export function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end)
  return text.includes('"') ? text.replaceAll('""', '"') : text
}

export const isVisible = (byte: number): boolean => byte > 0x20 && byte < 0x7f
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
