import { printOf } from '../text/print.ts'
import { NumbersOnDisk } from './numbers-on-disk.ts'

/**
 * Where posts stand, by address, and which of them others wait for. Of either only fingerprints are kept, 8 bytes each, as they come:
 * whether anybody wants a post is asked when everything is read. Until then both wait on the disk; most rows offer an address, and few
 * want one, so that only what is wanted comes back to memory as a whole.
 */
export class Addresses {
  readonly #offered: NumbersOnDisk
  /** Where addresses of a file begin among those that were offered. */
  readonly #files: { readonly file: number; readonly start: number }[] = []
  readonly #wanted: NumbersOnDisk
  #inOrder: Float64Array | undefined

  /** @param room numbers of either kind that wait in memory */
  constructor(room?: number) {
    this.#offered = new NumbersOnDisk(room)
    this.#wanted = new NumbersOnDisk(room)
  }

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
      for (const prints of this.#offered.pieces(start, end)) {
        for (const print of prints) {
          const place = placeIn(sought, print)
          if (sought[place] !== print || isMet[place] === 1) continue
          isMet[place] = 1
          files.add(file)
        }
      }
    }
    return [...files]
  }

  get #sought(): Float64Array {
    this.#inOrder ??= this.#wanted.all().sort()
    return this.#inOrder
  }

  /** Removes the temporary files; to be called in any case. */
  close(): void {
    try {
      this.#offered.close()
    } finally {
      this.#wanted.close()
    }
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
