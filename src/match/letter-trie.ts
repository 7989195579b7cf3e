import { LONGEST_TAIL } from './forms.ts'

/** a to z, and a slot for what ends here. */
const WIDTH = 27
/** What ends at a node: a form, the letters that a form begins with, a form of the second kind. */
const [FORM, BEGINNING, BESIDE] = [1, 2, 4]
const LETTERS = /^[a-z]+/

/**
 * Forms letter by letter, so that a text is held against thousands of them in one walk that makes nothing on the way. It knows letters a–z
 * only: of a form that goes on otherwise (`ganjar2024`) it keeps the letters before, and takes whatever follows them.
 */
export class LetterTrie {
  /** Nodes of `WIDTH` slots each: first what ends there, then the node behind each letter. Node 0 is the root. */
  readonly #slots: Int32Array

  /**
   * @param forms folded; those that begin otherwise than with a–z are left out
   * @param beside further ones, which only `some` is asked for
   */
  constructor(forms: readonly string[], beside: readonly string[] = []) {
    const all = [...forms, ...beside]
    const slots = new Int32Array((all.reduce((sum, { length }) => sum + length, 0) + 1) * WIDTH)
    let size = 1
    for (const [index, form] of all.entries()) {
      const letters = LETTERS.exec(form)?.[0] ?? ''
      if (letters === '') continue
      let node = 0
      for (let at = 0; at < letters.length; at++) {
        const slot = node * WIDTH + letterAt(letters, at)
        if (slots[slot] === 0) slots[slot] = size++
        node = slots[slot] as number
      }
      const end = index >= forms.length ? BESIDE : letters === form ? FORM : BEGINNING
      slots[node * WIDTH] = (slots[node * WIDTH] as number) | end
    }
    this.#slots = slots.slice(0, size * WIDTH)
  }

  /** @returns whether `text` from `start` to `end` is some form with nothing behind it, or its last letter once more, or one of `tails` */
  covers(text: string, start: number, end: number, tails?: LetterTrie): boolean {
    let node = 0
    for (let at = start; at < end; ) {
      node = this.#next(node, text, at++)
      if (node === 0) return false
      const ending = this.#slots[node * WIDTH] as number
      if (ending === 0 || ending === BESIDE) continue
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
      const ending = this.#slots[node * WIDTH] as number
      if ((ending & BEGINNING) !== 0 || ((ending & wanted) !== 0 && mayEnd(at))) return true
    }
    return false
  }

  #next(node: number, text: string, at: number): number {
    const letter = letterAt(text, at)
    return letter > 0 && letter < WIDTH ? (this.#slots[node * WIDTH + letter] as number) : 0
  }
}

/** 1 to 26 for a–z and A–Z; anything else for anything else. */
const letterAt = (text: string, at: number): number => (text.charCodeAt(at) | 0x20) - 0x60
