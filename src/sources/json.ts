import type { Read } from './canonical.ts'
import { Objects } from './objects.ts'
import { inPieces, type RecordTaker } from './pieces.ts'
import type { SheetOptions } from './sheet.ts'

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, NEWLINE] = [...'"\\{}[],\n'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** Reads a JSON array of objects, element by element, so that a large export never stands in memory whole. */
export async function* readJsonArray(stream: AsyncIterable<Buffer>, options: SheetOptions): AsyncGenerator<Iterable<Read>> {
  const objects = new Objects(options)
  const elements = new Elements(objects)
  yield* inPieces(stream, elements)
  const last: Read[] = []
  elements.end(last)
  objects.end(last)
  yield last
}

/** Cuts the elements of the outermost array: between its commas, strings and nesting minded. */
class Elements implements RecordTaker {
  /** An element may stretch over any number of lines, or all stand on one. */
  readonly isLineless = true
  readonly #objects: Objects
  #line = 1
  #isOpen = false
  #isClosed = false

  constructor(objects: Objects) {
    this.#objects = objects
  }

  *take(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    let start = 0
    if (!this.#isOpen) {
      start = bytes.indexOf(OPEN_LIST) + 1
      if (start === 0) return 0
      this.#isOpen = true
    }
    let [depth, isString] = [0, false]
    for (let at = start; at < bytes.length && !this.#isClosed; at++) {
      const byte = bytes[at]
      if (isString) {
        if (byte === BACKSLASH) at++
        else if (byte === QUOTE) isString = false
      } else if (byte === QUOTE) isString = true
      else if (byte === OPEN || byte === OPEN_LIST) depth++
      else if (byte === COMMA && depth === 0) {
        yield* this.#element(bytes.subarray(start, at))
        start = at + 1
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (depth === 0) {
          yield* this.#element(bytes.subarray(start, at))
          this.#isClosed = true
        } else depth--
      }
    }
    if (this.#isClosed || !isLast) return this.#isClosed ? bytes.length : start
    yield* this.#element(bytes.subarray(start))
    return bytes.length
  }

  tooLong(bytes: number): readonly Read[] {
    const reads: Read[] = []
    this.#objects.reject({ code: 'too-long', bytes }, '', this.#line, reads)
    return reads
  }

  /** An array that never closes was cut off: its last element is most likely broken, and is told of by itself. */
  end(into: Read[]): void {
    if (!this.#isClosed) this.#objects.cutOff(into)
  }

  #element(raw: Buffer): readonly Read[] {
    const reads: Read[] = []
    const text = raw.toString('utf8')
    const blank = /^\s*/.exec(text)?.[0] ?? ''
    const line = this.#line + (blank.match(/\n/g)?.length ?? 0)
    for (let at = raw.indexOf(NEWLINE); at !== -1; at = raw.indexOf(NEWLINE, at + 1)) this.#line++
    if (text.trim() !== '') this.#objects.take(text.trim(), line, reads)
    return reads
  }
}
