import { isUtf8 } from 'node:buffer'
import type { Read } from './canonical.ts'
import { Objects } from './objects.ts'
import { inPieces, type RecordTaker } from './pieces.ts'
import type { SheetOptions } from './sheet.ts'

const NEWLINE = 0x0a

/** Reads one JSON object a line. A line that is none is rejected, and the rest goes on. */
export async function* readNdjson(stream: AsyncIterable<Buffer>, options: SheetOptions): AsyncGenerator<Iterable<Read>> {
  const objects = new Objects(options)
  yield* inPieces(stream, new JsonLines(objects))
  const last: Read[] = []
  objects.end(last)
  yield last
}

class JsonLines implements RecordTaker {
  readonly #objects: Objects
  #line = 0

  constructor(objects: Objects) {
    this.#objects = objects
  }

  *take(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    let start = 0
    while (start < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, start)
      if (newline === -1 && !isLast) return start
      const end = newline === -1 ? bytes.length : newline + 1
      yield* this.#takeLine(bytes.subarray(start, end))
      start = end
    }
    return start
  }

  tooLong(bytes: number): readonly Read[] {
    const reads: Read[] = []
    this.#objects.reject({ code: 'too-long', bytes }, '', ++this.#line, reads)
    return reads
  }

  #takeLine(bytes: Buffer): readonly Read[] {
    const reads: Read[] = []
    this.#line++
    const text = bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim()
    if (text === '') return reads
    if (isUtf8(bytes)) this.#objects.take(text, this.#line, reads)
    else this.#objects.reject({ code: 'invalid-utf8' }, text, this.#line, reads)
    return reads
  }
}
