import type { Read } from './canonical.ts'

const NEWLINE = 0x0a
/** No record of a post is this long; a line that is was not closed, or is no table. */
const LONGEST_LINE = 8 * 1024 * 1024

/** Takes whole records off the front of a stretch of bytes. */
export interface RecordTaker {
  /**
   * @param isLast whether nothing follows
   * @returns how many bytes were taken; what is left comes again with more behind it
   */
  take(bytes: Buffer, isLast: boolean, into: Read[]): number
  /** Whether records may be any number of lines, so that a long line is nothing odd. */
  readonly isLineless?: boolean
  /** A line without end, passed over. */
  tooLong(bytes: number, into: Read[]): void
}

/** Feeds a byte stream to a taker, piece by piece, so that memory holds no more than a piece and an unfinished record. */
export async function* inPieces(stream: AsyncIterable<Buffer>, taker: RecordTaker): AsyncGenerator<Read[]> {
  let rest: Buffer = Buffer.alloc(0)
  let skipped = 0
  for await (const piece of stream) {
    const reads: Read[] = []
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    if (skipped > 0 || (taker.isLineless !== true && isTooLong(rest))) {
      const end = rest.indexOf(NEWLINE) + 1
      skipped += end === 0 ? rest.length : end
      rest = end === 0 ? Buffer.alloc(0) : rest.subarray(end)
      if (end === 0) continue
      taker.tooLong(skipped, reads)
      skipped = 0
    }
    rest = rest.subarray(taker.take(rest, false, reads))
    yield reads
  }
  const reads: Read[] = []
  if (skipped > 0) taker.tooLong(skipped, reads)
  else if (rest.length > 0) taker.take(rest, true, reads)
  yield reads
}

function isTooLong(bytes: Buffer): boolean {
  const end = bytes.indexOf(NEWLINE)
  return (end === -1 ? bytes.length : end) > LONGEST_LINE
}
