const SHEET = 8 * 1024

/**
 * Where posts stand, by address, and which of them others wait for. Of what is offered only fingerprints are kept, 8 bytes each, as they
 * come: whether anybody wants them is asked when everything is read.
 */
export class Addresses {
  readonly #offered = new Numbers()
  /** Where the addresses of each file begin among those that were offered. */
  readonly #files: { readonly file: number; readonly start: number }[] = []
  readonly #wanted = new Set<number>()

  /** A post of this address stands in the file of that number. Files come one after the other. */
  offer(address: string, file: number): void {
    if (this.#files.at(-1)?.file !== file) this.#files.push({ file, start: this.#offered.length })
    this.#offered.push(printOf(address))
  }

  /** Somebody's target has this address. */
  want(address: string): void {
    this.#wanted.add(printOf(address))
  }

  isWanted(address: string): boolean {
    return this.#wanted.has(printOf(address))
  }

  /** Numbers of the files with a post that somebody wants, as they were read. Where several have the post, the first counts. */
  get files(): number[] {
    const sought = new Set(this.#wanted)
    const files = new Set<number>()
    for (const [index, { file, start }] of this.#files.entries()) {
      const end = this.#files[index + 1]?.start ?? this.#offered.length
      for (let at = start; at < end; at++) if (sought.delete(this.#offered.at(at))) files.add(file)
    }
    return [...files]
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
}

/** 53 bits, never 0, of two FNV-1a hashes: among millions of addresses two with one fingerprint are not to be expected. */
function printOf(address: string): number {
  let [upper, lower] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at)
    upper = Math.imul(upper ^ code, 0x01000193)
    lower = Math.imul(lower ^ code, 0x85ebca6b)
  }
  return (upper >>> 0) * 2 ** 21 + (lower >>> 11) || 1
}
