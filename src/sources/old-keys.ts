import { TemporaryFile } from '../temporary.ts'
import { KeyFilter, spreadOf } from './key-filter.ts'
import { SLOT, type YoungKeys } from './young-keys.ts'

/** Keys that are read at once, to look for one: 6 KB. */
const BLOCK = 512
const BYTES = Uint32Array.BYTES_PER_ELEMENT

/** Keys in order, and where they stand in the file. */
interface Run {
  readonly start: number
  readonly size: number
  /** The slot with which each block begins. */
  readonly fence: Uint32Array
  readonly filter: KeyFilter
}

/**
 * Keys that no longer fit into memory: runs of them stand in a temporary file, in order, and of each a filter is kept, some 2 bytes a
 * key. It says of nearly every new key that it is not there; for the others one block is read of the run that may have them.
 */
export class OldKeys {
  readonly #file = new TemporaryFile()
  /** The last first: what was met twice was mostly met not long ago. */
  #runs: readonly Run[] = []
  readonly #block = new Uint32Array(BLOCK * SLOT)

  /**
   * Takes keys over, none of which is here yet.
   * @throws SaringError where temporary files cannot be written
   */
  add(keys: YoungKeys): void {
    const { size } = keys
    const run: Run = {
      start: this.#file.length,
      size,
      fence: new Uint32Array(Math.ceil(size / BLOCK) * SLOT),
      filter: new KeyFilter(size),
    }
    let taken = 0
    for (const slots of keys.inOrder()) {
      for (let at = 0; at < slots.length; at += SLOT, taken++) {
        run.filter.add(slots[at] as number, slots[at + 1] as number)
        if (taken % BLOCK === 0) run.fence.set(slots.subarray(at, at + SLOT), (taken / BLOCK) * SLOT)
      }
      this.#file.append(bytesOf(slots))
    }
    this.#runs = [run, ...this.#runs]
  }

  /** @returns what a key says, or 0 where it is not here */
  contentOf(mixed: number, lower: number): number {
    if (this.#runs.length === 0) return 0
    const spread = spreadOf(mixed, lower)
    for (const run of this.#runs) {
      const content = run.filter.mayHave(mixed, spread) ? this.#read(run, mixed >>> 0, lower >>> 0) : 0
      if (content !== 0) return content
    }
    return 0
  }

  #read({ start, size, fence }: Run, mixed: number, lower: number): number {
    const before = lastUpTo(fence, mixed, lower)
    if (before < 0) return 0
    const first = (before / SLOT) * BLOCK
    const block = this.#block.subarray(0, Math.min(BLOCK, size - first) * SLOT)
    this.#file.read(bytesOf(block), start + first * SLOT * BYTES)
    const at = lastUpTo(block, mixed, lower)
    return at >= 0 && block[at] === mixed && block[at + 1] === lower ? (block[at + 2] as number) | 0 : 0
  }

  /** Removes the temporary file; to be called in any case. */
  close(): void {
    this.#runs = []
    this.#file.close()
  }
}

/** The last of some slots in order whose key is not beyond another, or something below 0. */
function lastUpTo(slots: Uint32Array, mixed: number, lower: number): number {
  let low = 0
  let high = slots.length / SLOT
  while (low < high) {
    const middle = (low + high) >> 1
    const found = slots[middle * SLOT] as number
    const isBeyond = found > mixed || (found === mixed && (slots[middle * SLOT + 1] as number) > lower)
    if (isBeyond) high = middle
    else low = middle + 1
  }
  return (low - 1) * SLOT
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)
