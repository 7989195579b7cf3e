import type { Read } from './canonical.ts'

const NEWLINE = 0x0a
/** No record of a post is this long; a line that is was not closed, or is no table. */
const LONGEST_LINE = 8 * 1024 * 1024

/** Bytes. Few records are longer than the rest of this behind a piece. */
const LARGEST_ROOM = 128 * 1024

/** Takes whole records off the front of a stretch of bytes. */
export interface RecordTaker {
  /**
   * @param isLast whether nothing follows
   * @returns how many bytes were taken, when all of their records were asked for; what is left comes again with more behind it
   */
  take(bytes: Buffer, isLast: boolean): Generator<Read, number>
  /** Whether records may be any number of lines, so that a long line is nothing odd. */
  readonly isLineless?: boolean
  /** A line without end, passed over. */
  tooLong(bytes: number): readonly Read[]
}

/**
 * Feeds a byte stream to a taker, piece by piece, so that memory holds no more than a piece and an unfinished record.
 *
 * @returns the records of each piece, to be asked for once and to the end: each is made when it is asked for, and can be forgotten
 *   before the next. A list of them would outlive the engine's nursery, and memory would fill with what is long done with.
 */
export async function* inPieces(stream: AsyncIterable<Buffer>, taker: RecordTaker): AsyncGenerator<Iterable<Read>> {
  let rest: Buffer = Buffer.alloc(0)
  let skipped = 0
  const join = joiner()
  function* records(isLast: boolean): Generator<Read> {
    rest = rest.subarray(yield* taker.take(rest, isLast))
  }
  for await (const piece of stream) {
    rest = rest.length === 0 ? piece : join(rest, piece)
    if (skipped > 0 || (taker.isLineless !== true && isTooLong(rest))) {
      const end = rest.indexOf(NEWLINE) + 1
      skipped += end === 0 ? rest.length : end
      rest = end === 0 ? Buffer.alloc(0) : rest.subarray(end)
      if (end === 0) continue
      yield taker.tooLong(skipped)
      skipped = 0
    }
    yield records(false)
  }
  if (skipped > 0) yield taker.tooLong(skipped)
  else if (rest.length > 0) yield records(true)
}

/** Joins what is left of one piece and the next, mostly in the same room again: nobody looks at bytes of before once more are asked for. */
function joiner(): (rest: Buffer, piece: Buffer) => Buffer {
  let room = Buffer.alloc(0)
  return (rest, piece) => {
    const size = rest.length + piece.length
    if (size > LARGEST_ROOM) return Buffer.concat([rest, piece])
    if (room.length === 0) room = Buffer.allocUnsafeSlow(LARGEST_ROOM)
    rest.copy(room, 0) // it may lie in the room itself, farther behind
    piece.copy(room, rest.length)
    return room.subarray(0, size)
  }
}

function isTooLong(bytes: Buffer): boolean {
  const end = bytes.indexOf(NEWLINE)
  return (end === -1 ? bytes.length : end) > LONGEST_LINE
}
