import { isUtf8 } from 'node:buffer'
import { ahead, type Taker } from './ahead.ts'
import type { Read } from './canonical.ts'
import type { Lookout, SeenRows } from './layout.ts'
import { LookedAt, settled } from './looked-at.ts'
import { Objects } from './objects.ts'
import { inPieces, type RecordTaker } from './pieces.ts'
import { JSON_LINES, plainRows } from './plain-rows.ts'
import type { SheetOptions } from './sheet.ts'

const NEWLINE = 0x0a
const NOTHING = Buffer.alloc(0)

/** Reads one JSON object a line. A line that is none is rejected, and the rest goes on. */
export async function* readNdjson(stream: AsyncIterable<Buffer>, options: SheetOptions): AsyncGenerator<Iterable<Read>> {
  const lines = new JsonLines(options)
  yield* inPieces(options.glance?.lookout === undefined ? stream : ahead(stream, lines), lines)
  const last: Read[] = []
  lines.end(last)
  yield last
}

class JsonLines implements RecordTaker, Taker {
  readonly #options: SheetOptions
  readonly #objects: Objects
  /** What was seen counts only where a stretch comes as it was handed out. */
  readonly #expected = new WeakMap<Buffer, SeenRows>()
  #rows: LookedAt | undefined
  /** Whether the first object was met: the others are expected to have its keys. */
  #isMet = false
  #line = 0
  lookout: Lookout | undefined
  readonly borderIn = (bytes: Buffer): number => bytes.lastIndexOf(NEWLINE) + 1
  left: Buffer = NOTHING

  constructor(options: SheetOptions) {
    this.#options = options
    this.#objects = new Objects(options)
  }

  expect(stretch: Buffer, seen: SeenRows): void {
    this.#expected.set(stretch, seen)
  }

  *take(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    const end = isLast ? bytes.length : this.borderIn(bytes)
    const whole = bytes.subarray(0, end)
    let at = 0
    while (at < end && !this.#isMet) {
      const next = behindLine(whole, at)
      yield* this.#takeLine(whole.subarray(at, next))
      at = next
    }
    if (this.#rows !== undefined && isUtf8(whole)) yield* this.#takeAtAGlance(this.#rows, whole, at, this.#expected.get(bytes))
    else for (; at < end; at = behindLine(whole, at)) yield* this.#takeLine(whole.subarray(at, behindLine(whole, at)))
    this.left = bytes.subarray(end)
    return end
  }

  /** Line by line: what cannot be settled at a glance is read. */
  *#takeAtAGlance(rows: LookedAt, whole: Buffer, start: number, seen?: SeenRows): Generator<Read> {
    while (seen?.take() === true) {
      const read = this.#settled(seen, whole)
      if (read === undefined) yield* this.#takeLine(whole.subarray(seen.start, seen.next))
      else yield read
    }
    for (rows.begin(whole, Math.max(start, seen?.next ?? 0)); rows.next < whole.length; ) {
      const from = rows.next
      const read = rows.take() ? this.#settled(rows, whole) : undefined
      if (rows.next === from) rows.next = behindLine(whole, from)
      if (read === undefined) yield* this.#takeLine(whole.subarray(from, rows.next))
      else yield read
    }
  }

  /** @returns nothing where the line in hand has to be read */
  #settled(rows: SeenRows, whole: Buffer): Read | undefined {
    const read = settled(rows, whole, this.#line + 1, this.#options.glance, this.#objects, this.#objects)
    if (read !== undefined) this.#line++
    return read
  }

  tooLong(bytes: number): readonly Read[] {
    const reads: Read[] = []
    this.#objects.reject({ code: 'too-long', bytes }, '', ++this.#line, reads)
    return reads
  }

  end(into: Read[]): void {
    this.#objects.end(into)
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
    if (!this.#isMet && reads[0]?.kind === 'item') this.#prepareGlance(text)
    return reads
  }

  /** @param first an object that was read */
  #prepareGlance(first: string): void {
    this.#isMet = true
    const { glance, reader } = this.#options
    const layout = this.#objects.layoutOf(Object.keys(JSON.parse(first)))
    const look = reader === 'strict' || layout === undefined ? undefined : glance?.of(layout)
    if (layout === undefined || look === undefined) return
    this.#rows = new LookedAt(plainRows(JSON_LINES, layout.header), look)
    this.lookout = glance?.lookout?.(layout, JSON_LINES)
  }
}

const behindLine = (bytes: Buffer, start: number): number => bytes.indexOf(NEWLINE, start) + 1 || bytes.length
