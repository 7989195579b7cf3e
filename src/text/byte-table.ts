/** So many stretches a table has room for at first, and bytes for each of them on average. */
const FIRST = 64
const ROOM = 32
/** Slots for each stretch: half of them stay empty, so that looking one up ends soon. */
const SPREAD = 2
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193]

/**
 * Remembers what was found out about stretches of bytes, compared in full: as a Map does for strings, without making one.
 *
 *     table.find(bytes, 10, 15) ?? table.add(foundOut())
 *
 * It grows up to a limit; when it is full it forgets everything, and what comes up often is soon back.
 */
export class ByteTable<Value> {
  readonly #most: number
  #slots = new Int32Array(FIRST * SPREAD)
  #hashes = new Int32Array(FIRST)
  #ends = new Int32Array(FIRST + 1)
  #letters = new Uint8Array(FIRST * ROOM)
  #values: Value[] = []
  /** The stretch that was asked for last. */
  #bytes: Uint8Array = this.#letters
  #start = 0
  #end = 0
  #hash = 0

  /** @param most so many stretches are remembered at once, a power of two */
  constructor(most: number) {
    this.#most = most
  }

  /** @returns what is known of `bytes` from `start` to `end`, or nothing */
  find(bytes: Uint8Array, start: number, end: number): Value | undefined {
    const hash = hashOf(bytes, start, end)
    const slots = this.#slots
    const hashes = this.#hashes
    const mask = slots.length - 1
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = (slots[slot] as number) - 1
      if (hashes[entry] === hash && this.#isSame(entry, bytes, start, end)) return this.#values[entry]
    }
    this.#bytes = bytes
    this.#start = start
    this.#end = end
    this.#hash = hash
    return undefined
  }

  /** Remembers what was found out about the stretch that was asked for last and is not known; its bytes must still be what they were. */
  add(value: Value): Value {
    const length = this.#end - this.#start
    if (length > this.#most * ROOM) return value
    if (this.#values.length === this.#hashes.length) this.#grow()
    let entry = this.#values.length
    if ((this.#ends[entry] as number) + length > this.#letters.length) {
      if (this.#letters.length < this.#most * ROOM) this.#letters = copied(this.#letters, Math.max(this.#letters.length * 2, length * 2))
      else this.#forget()
      entry = this.#values.length
    }
    const place = this.#ends[entry] as number
    this.#letters.set(this.#bytes.subarray(this.#start, this.#end), place)
    this.#ends[entry + 1] = place + length
    this.#hashes[entry] = this.#hash
    this.#values.push(value)
    this.#fill(entry)
    return value
  }

  #fill(entry: number): void {
    const mask = this.#slots.length - 1
    let slot = (this.#hashes[entry] as number) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = entry + 1
  }

  #grow(): void {
    const size = this.#hashes.length * 2
    if (size > this.#most) {
      this.#forget()
      return
    }
    this.#hashes = copied(this.#hashes, size)
    this.#ends = copied(this.#ends, size + 1)
    this.#slots = new Int32Array(size * SPREAD)
    for (let entry = 0; entry < this.#values.length; entry++) this.#fill(entry)
  }

  #forget(): void {
    this.#slots.fill(0)
    this.#values = []
  }

  #isSame(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const letters = this.#letters
    const place = this.#ends[entry] as number
    if ((this.#ends[entry + 1] as number) - place !== end - start) return false
    for (let at = start, letter = place; at < end; at++, letter++) if (letters[letter] !== bytes[at]) return false
    return true
  }
}

/** FNV-1a, two bytes at a time: each step has to wait for the one before. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = BASIS
  let at = start
  for (; at + 1 < end; at += 2) hash = Math.imul(hash ^ ((bytes[at] as number) | ((bytes[at + 1] as number) << 16)), PRIME)
  if (at < end) hash = Math.imul(hash ^ (bytes[at] as number), PRIME)
  return hash ^ (hash >>> 15)
}

function copied<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(length)
  larger.set(numbers)
  return larger
}
