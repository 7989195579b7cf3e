import { ByteTable } from '../text/byte-table.ts'

/** @returns the text of a cell; a quote that still stands in it is written twice */
export function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end)
  return text.includes('"') ? text.replaceAll('""', '"') : text
}

/** @returns whether a cell begins and ends with a visible ASCII letter or sign, so that trimming it changes nothing */
export const isTrim = (bytes: Buffer, start: number, end: number): boolean => isVisible(bytes[start] as number) && isVisible(bytes[end - 1] as number)

export const isVisible = (byte: number): boolean => byte > 0x20 && byte < 0x7f
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** What cells say: each is understood once, by its text, and then known by its bytes. */
export class Known<Value> {
  readonly #table: ByteTable<Value>
  readonly #understand: (text: string) => Value

  /** @param most so many are remembered, a power of two */
  constructor(most: number, understand: (text: string) => Value) {
    this.#table = new ByteTable(most)
    this.#understand = understand
  }

  of(bytes: Buffer, start: number, end: number): Value {
    const known = this.#table.find(bytes, start, end)
    return known === undefined ? this.#table.add(this.#understand(textOf(bytes, start, end))) : known
  }
}
