import { TemporaryFile } from '../temporary.ts'

const ROOM = 32 * 1024
const BYTES = Float64Array.BYTES_PER_ELEMENT

/** A list of numbers of which only the last stand in memory; those before them are in a temporary file. */
export class NumbersOnDisk {
  readonly #file = new TemporaryFile()
  readonly #last: Float64Array
  #filled = 0

  /** @param room numbers in memory */
  constructor(room = ROOM) {
    this.#last = new Float64Array(room)
  }

  get length(): number {
    return this.#onDisk + this.#filled
  }

  get #onDisk(): number {
    return this.#file.length / BYTES
  }

  /** @throws SaringError where temporary files cannot be written */
  push(value: number): void {
    if (this.#filled === this.#last.length) {
      this.#file.append(bytesOf(this.#last))
      this.#filled = 0
    }
    this.#last[this.#filled++] = value
  }

  /** All of them, in one piece. */
  all(): Float64Array {
    const numbers = new Float64Array(this.length)
    this.#read(numbers, 0)
    return numbers
  }

  /** Those from one place to before another, in pieces, each of which holds until the next is asked for. */
  *pieces(start: number, end: number): Generator<Float64Array> {
    const room = new Float64Array(Math.min(end - start, this.#last.length))
    for (let at = start; at < end; at += room.length) {
      const piece = room.subarray(0, end - at)
      this.#read(piece, at)
      yield piece
    }
  }

  /** Fills a piece with the numbers from a place on. */
  #read(into: Float64Array, start: number): void {
    const fromDisk = Math.min(into.length, Math.max(0, this.#onDisk - start))
    if (fromDisk > 0) this.#file.read(bytesOf(into.subarray(0, fromDisk)), start * BYTES)
    const inMemory = start + fromDisk - this.#onDisk
    if (fromDisk < into.length) into.set(this.#last.subarray(inMemory, inMemory + into.length - fromDisk), fromDisk)
  }

  /** Removes the temporary file; to be called in any case. */
  close(): void {
    this.#file.close()
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)
