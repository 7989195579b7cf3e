import { ByteRows } from './byte-rows.ts'
import { JsonRows } from './json-rows.ts'

/** Rows as stretches of bytes: where each cell stands, and nothing made of it. They go on as long as rows are plainly well-formed. */
export interface PlainRows {
  /** What holds the cells of the row in hand. */
  readonly bytes: Buffer
  /** Where each cell of the row in hand stands, without its quotes; inside them a quote is written twice. One more is always empty. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Where the row in hand starts in the bytes that were taken in hand, and where the next one does. */
  readonly start: number
  next: number
  /** Line ends inside the row in hand. */
  readonly newlines: number
  /** Takes whole records in hand, each ended by `\n` or `\r\n`; the last may go without. */
  begin(bytes: Buffer): void
  /**
   * Takes the row in hand that starts at `next`, and moves `next` behind it.
   * @returns whether it did; if not, `next` stays where it was
   */
  take(): boolean
}

/** Instead of a delimiter, where rows are JSON objects: the cells of their header are keys. */
export const JSON_LINES = 'json'

/** @param delimiter one ASCII character, or `JSON_LINES` */
export const plainRows = (delimiter: string, header: readonly string[]): PlainRows =>
  delimiter === JSON_LINES ? new JsonRows(header) : new ByteRows(delimiter, header.length)
