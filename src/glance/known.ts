import { ByteTable } from '../text/byte-table.ts'
import { type Row, textOf } from './row.ts'

/** What cells say: each is understood once, by its text, and from then on known by its bytes. */
export class Known<Value> {
  readonly #table: ByteTable<Value>
  readonly #understand: (text: string) => Value

  /** @param most so many are remembered, a power of two */
  constructor(most: number, understand: (text: string) => Value) {
    this.#table = new ByteTable(most)
    this.#understand = understand
  }

  in(row: Row, column: number): Value {
    return this.of(row.bytes, row.start(column), row.end(column))
  }

  of(bytes: Buffer, start: number, end: number): Value {
    const known = this.#table.find(bytes, start, end)
    return known === undefined ? this.#table.add(this.#understand(textOf(bytes, start, end))) : known
  }
}
