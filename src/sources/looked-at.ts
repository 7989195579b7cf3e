import type { RowTable } from '../model.ts'
import type { Read } from './canonical.ts'
import type { Glance, Glimpse, RowGlance, SeenRows } from './layout.ts'
import type { PlainRows } from './plain-rows.ts'

const ELSEWHERE: Read = { kind: 'elsewhere' }

/** Counts rows that are settled without being read. */
export interface RowCounter {
  /** @param date the day of its time, or nothing. @returns its number among the records of the file */
  pass(date: string): number
}

/**
 * @param line on which the row in hand starts
 * @param table reads the row later, where it waits
 * @returns what becomes of the row in hand; nothing where it has to be read
 */
export function settled(
  { glimpse, start, next }: SeenRows,
  bytes: Buffer,
  line: number,
  glance: Glance | undefined,
  counter: RowCounter,
  table: RowTable,
): Read | undefined {
  const admitted = glimpse && glance?.admit(glimpse)
  if (glimpse === undefined || admitted === undefined || admitted === 'to be read') return undefined
  const { holder, date, target, byLink, byId } = glimpse
  const record = counter.pass(date)
  if (admitted === 'elsewhere') return ELSEWHERE
  if (target === undefined) return { kind: 'passed', holder, byLink, byId }
  return { kind: 'unassessed', target, byLink, byId, row: { table, raw: bytes.toString('utf8', start, next), record, line } }
}

/** Rows that are looked at as they are taken in hand. */
export class LookedAt implements SeenRows {
  readonly #rows: PlainRows
  readonly #glance: RowGlance
  #bytes: Buffer = Buffer.alloc(0)
  glimpse: Glimpse | undefined

  constructor(rows: PlainRows, glance: RowGlance) {
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
    this.glimpse = this.#glance.look(rows.bytes, rows.starts, rows.ends)
    return true
  }
}
