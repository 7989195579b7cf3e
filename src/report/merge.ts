import { type FileHandle, open } from 'node:fs/promises'
import { orderOf } from './line-order.ts'

/** Of each run so much stands in memory while all are merged, and so much of what comes out: to ask for a piece costs more than to read it. */
const PIECE = 32 * 1024
const NEWLINE = 0x0a

/**
 * Sorted runs as one.
 *
 * @param inMemory lines that are no file
 * @returns whole lines in pieces, each of which holds until the next is asked for
 */
export async function* merge(files: readonly string[], inMemory: Buffer = Buffer.alloc(0)): AsyncGenerator<Buffer> {
  const runs = [new Run(inMemory)]
  try {
    for (const file of files) runs.push(await Run.open(file))
    // Those with a line in hand, the last in order first: the next to be taken stands at the end.
    const heads: Run[] = []
    for (const run of runs) if (run.step() || (await run.fill())) insert(heads, run)
    const piece = Buffer.allocUnsafeSlow(PIECE)
    let size = 0
    for (let first = heads.pop(); first !== undefined; first = heads.pop()) {
      const length = first.end - first.start
      if (size > 0 && size + length > PIECE) {
        yield piece.subarray(0, size)
        size = 0
      }
      if (length > PIECE) yield first.bytes.subarray(first.start, first.end)
      else size += first.bytes.copy(piece, size, first.start, first.end)
      if (first.step() || (await first.fill())) insert(heads, first)
    }
    if (size > 0) yield piece.subarray(0, size)
  } finally {
    for (const run of runs) await run.close()
  }
}

/** A sorted run with its first line in hand. It reads into one buffer, so that most steps wait for nothing and none leaves garbage. */
class Run {
  bytes: Buffer
  /** Where the line in hand stands, with its newline. */
  start = 0
  end = 0
  #filled: number
  readonly #file: FileHandle | undefined

  constructor(bytes: Buffer, file?: FileHandle) {
    this.bytes = bytes
    this.#filled = file === undefined ? bytes.length : 0
    this.#file = file
  }

  static async open(file: string): Promise<Run> {
    return new Run(Buffer.allocUnsafeSlow(PIECE), await open(file))
  }

  /** Takes the next line in hand. @returns whether it did; otherwise more must be read first */
  step(): boolean {
    this.start = this.end
    const end = this.bytes.indexOf(NEWLINE, this.start) + 1
    if (end === 0 || end > this.#filled) return false // what stands behind is of old
    this.end = end
    return true
  }

  /** Reads on, and takes the next line in hand. @returns whether there is one */
  async fill(): Promise<boolean> {
    if (this.#file === undefined) return false
    do {
      this.#makeRoom()
      const { bytesRead } = await this.#file.read(this.bytes, this.#filled, this.bytes.length - this.#filled)
      if (bytesRead === 0 && this.#filled > 0) throw new Error('a temporary file ends inside a line')
      if (bytesRead === 0) return false
      this.#filled += bytesRead
    } while (!this.step())
    return true
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }

  /** Moves the beginning of a line to the front; where it takes all that there is, the buffer grows. */
  #makeRoom(): void {
    const { bytes } = this
    if (this.start === 0 && this.#filled === bytes.length) this.bytes = Buffer.allocUnsafeSlow(bytes.length * 2)
    bytes.copy(this.bytes, 0, this.start, this.#filled)
    this.#filled -= this.start
    this.start = 0
    this.end = 0
  }
}

function insert(heads: Run[], run: Run): void {
  let low = 0
  let high = heads.length
  while (low < high) {
    const middle = (low + high) >> 1
    const head = heads[middle] as Run
    if (orderOf(head.bytes, head.start, head.end, run.bytes, run.start, run.end) > 0) low = middle + 1
    else high = middle
  }
  heads.splice(low, 0, run)
}
