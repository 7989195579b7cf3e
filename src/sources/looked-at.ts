import type { ByteRows } from './byte-rows.ts'
import type { Glimpse, RowGlance, SeenRows } from './layout.ts'

/** Rows that are looked at as they are taken in hand. */
export class LookedAt implements SeenRows {
  readonly #rows: ByteRows
  readonly #glance: RowGlance
  #bytes: Buffer = Buffer.alloc(0)
  glimpse: Glimpse | undefined

  constructor(rows: ByteRows, glance: RowGlance) {
    this.#rows = rows
    this.#glance = glance
  }

  /** Takes whole records in hand, from one of them on. */
  begin(bytes: Buffer, next = 0): void {
    this.#bytes = bytes
    this.#rows.begin(bytes)
    this.#rows.next = next
  }

  get start(): number {
    return this.#rows.start
  }

  get next(): number {
    return this.#rows.next
  }

  /** Goes on behind rows that were taken elsewhere. */
  set next(at: number) {
    this.#rows.next = at
  }

  get newlines(): number {
    return this.#rows.newlines
  }

  /** @returns whether there is a row, and it is plainly well-formed; if not, `next` stays where it was */
  take(): boolean {
    const rows = this.#rows
    if (rows.next >= this.#bytes.length || !rows.take()) return false
    this.glimpse = this.#glance.look(this.#bytes, rows.starts, rows.ends)
    return true
  }
}
