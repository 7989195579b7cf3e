import { LONGEST_TAIL } from './forms.ts'

/** Letters are 1 to 26, and a node has a bit for each that may follow it. Above these stands what ends there. */
const LETTERS_END = 27
/** A form, the letters that a form begins with, a form of the second kind. */
const [FORM, BEGINNING, BESIDE] = [1 << 27, 1 << 28, 1 << 29]
const LETTERS = /^[a-z]+/

/**
 * Forms letter by letter, so that a text is held against thousands of them in one walk that makes nothing on the way. It knows letters a–z
 * only: of a form that goes on otherwise (`ganjar2024`) it keeps the letters before, and takes whatever follows them.
 *
 * A node is two numbers: which letters may follow, and which node is the first behind it; the others stand right after that one, in the
 * order of their letters. So 70,000 nodes take half a megabyte, which a processor keeps nearer at hand than a table of all letters for each.
 */
export class LetterTrie {
  readonly #marks: Int32Array
  readonly #firsts: Int32Array

  /**
   * @param forms folded; those that begin otherwise than with a–z are left out
   * @param beside further ones, which only `some` is asked for
   */
  constructor(forms: readonly string[], beside: readonly string[] = []) {
    const ends = new Map<string, number>()
    const add = (letters: string, end: number): void => void (letters !== '' && ends.set(letters, (ends.get(letters) ?? 0) | end))
    for (const form of forms) {
      const letters = LETTERS.exec(form)?.[0] ?? ''
      add(letters, letters === form ? FORM : BEGINNING)
    }
    for (const form of beside) add(LETTERS.exec(form)?.[0] ?? '', BESIDE)
    const all = [...ends.keys()].sort()
    const marks: number[] = []
    const firsts: number[] = []
    // Of each node the forms that lead through it, and how many of their letters lead there. Those behind a node are added as one row.
    const nodes = [{ from: 0, to: all.length, depth: 0 }]
    for (const { from, to, depth } of nodes) {
      let mark = 0
      let at = from
      firsts.push(nodes.length)
      if (at < to && all[at]?.length === depth) mark = ends.get(all[at++] as string) as number
      while (at < to) {
        const first = at
        const letter = letterAt(all[at] as string, depth)
        while (at < to && letterAt(all[at] as string, depth) === letter) at++
        mark |= 1 << letter
        nodes.push({ from: first, to: at, depth: depth + 1 })
      }
      marks.push(mark)
    }
    this.#marks = Int32Array.from(marks)
    this.#firsts = Int32Array.from(firsts)
  }

  /** @returns whether `text` from `start` to `end` is some form with nothing behind it, or its last letter once more, or one of `tails` */
  covers(text: string, start: number, end: number, tails?: LetterTrie): boolean {
    let node = 0
    for (let at = start; at < end; ) {
      node = this.#next(node, text, at++)
      if (node === 0) return false
      const ending = (this.#marks[node] as number) & (FORM | BEGINNING)
      if (ending === 0) continue
      if ((ending & BEGINNING) !== 0 || at === end) return true
      if (tails === undefined || end - at > LONGEST_TAIL) continue
      const isDoubled = letterAt(text, at) === letterAt(text, at - 1)
      if (tails.covers(text, at, end) || (isDoubled && tails.covers(text, at + 1, end))) return true
    }
    return false
  }

  /** @returns whether a form that stands in `text` from `start` on ends where it may; of either kind, or the first alone */
  some(text: string, start: number, end: number, mayEnd: (at: number) => boolean, isEither = false): boolean {
    const wanted = isEither ? FORM | BESIDE : FORM
    let node = 0
    for (let at = start; at < end; ) {
      node = this.#next(node, text, at++)
      if (node === 0) return false
      const ending = this.#marks[node] as number
      if ((ending & BEGINNING) !== 0 || ((ending & wanted) !== 0 && mayEnd(at))) return true
    }
    return false
  }

  /** @returns the node behind a letter; the root, which is behind none, where there is no such node */
  #next(node: number, text: string, at: number): number {
    const letter = letterAt(text, at)
    if (letter < 1 || letter >= LETTERS_END) return 0
    const mark = this.#marks[node] as number
    const bit = 1 << letter
    return (mark & bit) === 0 ? 0 : (this.#firsts[node] as number) + onesIn(mark & (bit - 1))
  }
}

/** How many bits are set. */
function onesIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** 1 to 26 for a–z and A–Z; anything else for anything else. */
const letterAt = (text: string, at: number): number => (text.charCodeAt(at) | 0x20) - 0x60
