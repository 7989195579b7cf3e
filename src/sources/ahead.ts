import type { Lookout, SeenRows } from './layout.ts'

/** So much may wait for the end of its record before it is handed on as it is. */
const MOST_WAITING = 1024 * 1024

/** Whoever takes what is handed out. */
export interface Taker {
  /** Nothing until it is known how the table is laid out. */
  readonly lookout: Lookout | undefined
  /** What was handed out and not taken: the end of it comes with what follows. */
  readonly left: Buffer
  /** @returns the offset behind the last record that ends in some bytes, as far as they tell, or 0 */
  readonly borderIn: (bytes: Buffer) => number
  /** Remembers what was seen in a stretch, until it is handed out. */
  expect(stretch: Buffer, seen: SeenRows): void
}

/**
 * Cuts a stream of bytes where records end and has the next stretches looked at while one is taken. Where a cut is wrong, because a quote
 * stands where none should, nothing that was seen behind it is used, and the next cut is made from what was left.
 */
export async function* ahead(pieces: AsyncIterable<Buffer>, taker: Taker): AsyncGenerator<Buffer> {
  const sent: { readonly stretch: Buffer; readonly seen: Promise<SeenRows> | undefined }[] = []
  async function* handOut(most: number): AsyncGenerator<Buffer> {
    for (let isAstray = false; sent.length > (isAstray ? 0 : most); isAstray ||= taker.left.length > 0) {
      const { stretch, seen } = sent.shift() as (typeof sent)[number]
      if (seen !== undefined) taker.expect(stretch, await seen) // of no use where the stretch comes joined to others, as another Buffer
      yield stretch
    }
  }
  let waiting: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    const { lookout } = taker
    if (lookout !== undefined && lookout.ahead > 0 && size < lookout.stretch) continue
    const bytes = Buffer.concat(waiting)
    const end = borderIn(taker, bytes, sent.length === 0 ? taker.left : NOTHING)
    if (end > 0) {
      const stretch = bytes.subarray(0, end)
      const seen = lookout?.isFree === true ? lookout.look(stretch) : undefined
      seen?.catch(() => undefined) // whoever waits for it is told; it must not be called unheard before
      sent.push({ stretch, seen })
    }
    waiting = [bytes.subarray(end)]
    size = bytes.length - end
    yield* handOut(lookout?.ahead ?? 0)
  }
  yield* handOut(0)
  if (size > 0) yield Buffer.concat(waiting)
}

const NOTHING = Buffer.alloc(0)

/** Where the last record ends, going by the quotes from `before` on; all of it where that may take for ever. */
function borderIn(taker: Taker, bytes: Buffer, before: Buffer): number {
  if (before.length > MOST_WAITING) return bytes.length
  const end = taker.borderIn(before.length === 0 ? bytes : Buffer.concat([before, bytes])) - before.length
  return end <= 0 && bytes.length > MOST_WAITING ? bytes.length : Math.max(0, end)
}
