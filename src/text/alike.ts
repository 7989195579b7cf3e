/**
 * Which texts are nearly identical, by exact comparison of their words and pairs of neighbouring words.
 *
 * No text is compared with all others. Two sets that share seven tenths of their members must share one of the rarest three tenths of
 * either, so only texts that meet in one of their rarest members are compared (prefix filter: Chaudhuri et al. 2006, Bayardo et al. 2007).
 * All that decides follows from what the texts say: their order, and how they came here, change nothing.
 */

/** A text by its name, which follows from what it says, and the numbers of its words. */
export interface Wording {
  readonly name: string
  readonly words: Uint32Array
}

/** Two texts are nearly identical where they share so many tenths of all that either has. */
const SHARED_TENTHS = 7
/** Shorter texts resemble each other by being short: they are the same only where every word is. */
const FEWEST_WORDS = 5
/** So many of those that meet in one member, nearest in length, a text is compared with: a phrase that all have costs no more than that. */
const MOST_MEETINGS = 32

/**
 * Puts texts that are nearly identical together, also over a third one that resembles both.
 *
 * @returns for each text a number that those of its group share
 */
export function groupAlike(texts: readonly Wording[]): Int32Array {
  const groups = new Groups(texts.length)
  const sets = texts.map(({ words }) => (words.length < FEWEST_WORDS ? EMPTY : membersOf(words)))
  const rarity = new Rarity(sets)
  const inOrder = [...sets.keys()].filter((at) => sizeOf(sets, at) > 0)
  inOrder.sort((a, b) => sizeOf(sets, a) - sizeOf(sets, b) || (nameOf(texts, a) < nameOf(texts, b) ? -1 : 1))
  const met = new Map<number, number[]>()
  for (const at of inOrder) {
    const set = sets[at] as Uint32Array
    for (const member of rarity.rarest(set, set.length - leastShared(set.length) + 1)) {
      if (rarity.isUnique(member)) continue
      const others = met.get(member) ?? []
      for (const other of others.slice(-MOST_MEETINGS))
        if (!groups.areOne(at, other) && areAlike(set, sets[other] as Uint32Array)) groups.unite(at, other)
      if (others.length === 0) met.set(member, others)
      others.push(at)
    }
  }
  return groups.numbers()
}

const EMPTY = new Uint32Array(0)
const sizeOf = (sets: readonly Uint32Array[], at: number): number => (sets[at] as Uint32Array).length
const nameOf = (texts: readonly Wording[], at: number): string => (texts[at] as Wording).name
const leastShared = (size: number): number => Math.ceil((size * SHARED_TENTHS) / 10)

/** Words and pairs of neighbours, each once, in ascending order. */
function membersOf(words: Uint32Array): Uint32Array {
  const members = new Uint32Array(words.length * 2 - 1)
  members.set(words)
  for (let at = 1; at < words.length; at++) members[words.length + at - 1] = pairNumber(words[at - 1] as number, words[at] as number)
  members.sort()
  let count = 0
  for (let at = 0; at < members.length; at++) if (at === 0 || members[at] !== members[count - 1]) members[count++] = members[at] as number
  return members.subarray(0, count)
}

const pairNumber = (left: number, right: number): number => Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b) ^ (left >>> 15)

/** Whether two ascending sets share enough of what either has (Jaccard). */
function areAlike(one: Uint32Array, other: Uint32Array): boolean {
  const most = Math.min(one.length, other.length)
  if (most < leastShared(Math.max(one.length, other.length))) return false
  let shared = 0
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left, right] = [one[a] as number, other[b] as number]
    if (left === right) shared++
    if (left <= right) a++
    if (right <= left) b++
  }
  return shared * 10 >= SHARED_TENTHS * (one.length + other.length - shared)
}

const memberOf = (ranked: number): number => ranked % 2 ** 32

/** How many sets have a member, in a table of counts that never tells less than there are. */
class Rarity {
  readonly #counts: Uint32Array
  readonly #mask: number

  constructor(sets: readonly Uint32Array[]) {
    const all = sets.reduce((sum, set) => sum + set.length, 0)
    const slots = 2 ** Math.min(22, Math.ceil(Math.log2(all * 4 + 1)))
    this.#counts = new Uint32Array(slots)
    this.#mask = slots - 1
    for (const set of sets) for (const member of set) this.#counts[this.#slotOf(member)] = this.#countOf(member) + 1
  }

  /** Whether no other set can have it. */
  isUnique(member: number): boolean {
    return this.#countOf(member) === 1
  }

  rarest(set: Uint32Array, count: number): Uint32Array {
    const ranked = new Float64Array(set.length)
    for (let at = 0; at < set.length; at++) ranked[at] = this.#countOf(set[at] as number) * 2 ** 32 + (set[at] as number)
    return new Uint32Array(ranked.sort().subarray(0, count).map(memberOf))
  }

  #countOf(member: number): number {
    return this.#counts[this.#slotOf(member)] as number
  }

  #slotOf(member: number): number {
    return (Math.imul(member, 0x9e3779b1) >>> 8) & this.#mask
  }
}

/** Groups that grow together (union-find). */
class Groups {
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, at) => at)
  }

  areOne(one: number, other: number): boolean {
    return this.#rootOf(one) === this.#rootOf(other)
  }

  unite(one: number, other: number): void {
    this.#parents[this.#rootOf(one)] = this.#rootOf(other)
  }

  numbers(): Int32Array {
    return this.#parents.map((_, at) => this.#rootOf(at))
  }

  #rootOf(at: number): number {
    let root = at
    while (this.#parents[root] !== root) {
      this.#parents[root] = this.#parents[this.#parents[root] as number] as number
      root = this.#parents[root] as number
    }
    return root
  }
}
