import { printOf } from '../text/print.ts'

const SHEET = 8 * 1024

/**
 * Where posts stand, by address, and which of them others wait for. Of either only fingerprints are kept, 8 bytes each, as they come:
 * whether anybody wants a post is asked when everything is read.
 */
export class Addresses {
  readonly #offered = new Numbers()
  /** Where addresses of a file begin among those that were offered. */
  readonly #files: { readonly file: number; readonly start: number }[] = []
  readonly #wanted = new Numbers()
  #inOrder: Float64Array | undefined

  /** A post of this address stands in the file of that number. */
  offer(address: string, file: number): void {
    this.offerPrint(printOf(address), file)
  }

  /** The same for an address of which only the fingerprint is known. */
  offerPrint(print: number, file: number): void {
    if (this.#files.at(-1)?.file !== file) this.#files.push({ file, start: this.#offered.length })
    this.#offered.push(print)
  }

  /** Somebody's target has this address. */
  want(address: string): void {
    this.#wanted.push(printOf(address))
    this.#inOrder = undefined
  }

  isWanted(address: string): boolean {
    const print = printOf(address)
    return this.#sought[placeIn(this.#sought, print)] === print
  }

  /** Numbers of the files with a post that somebody wants, as they were read. Where several have the post, the first counts. */
  get files(): number[] {
    const sought = this.#sought
    const isMet = new Uint8Array(sought.length)
    const files = new Set<number>()
    const stretches = this.#files.map(({ file, start }, index) => ({
      file,
      start,
      end: this.#files[index + 1]?.start ?? this.#offered.length,
    }))
    for (const { file, start, end } of stretches.sort((a, b) => a.file - b.file)) {
      for (let at = start; at < end; at++) {
        const print = this.#offered.at(at)
        const place = placeIn(sought, print)
        if (sought[place] !== print || isMet[place] === 1) continue
        isMet[place] = 1
        files.add(file)
      }
    }
    return [...files]
  }

  get #sought(): Float64Array {
    this.#inOrder ??= this.#wanted.inOrder()
    return this.#inOrder
  }
}

/** A list of numbers that is never copied while it grows. */
class Numbers {
  readonly #sheets: Float64Array[] = []
  length = 0

  push(value: number): void {
    if (this.length % SHEET === 0) this.#sheets.push(new Float64Array(SHEET))
    const sheet = this.#sheets.at(-1) as Float64Array
    sheet[this.length % SHEET] = value
    this.length++
  }

  at(index: number): number {
    return this.#sheets[Math.floor(index / SHEET)]?.[index % SHEET] as number
  }

  inOrder(): Float64Array {
    return Float64Array.from({ length: this.length }, (_, index) => this.at(index)).sort()
  }
}

/** The first place in a sorted list that is not below a value. */
function placeIn(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
