import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import { type Form, nearestForms, unmasked, type Vocabulary } from './forms.ts'

/** Several tokens read as one word: half-open token positions. */
export interface Glued extends Form {
  readonly first: number
  readonly end: number
}

/** Signs inside a word that hide it, one or two without a space: `pr@bowo`, `p.r.a.b.o.w.o`, `pr*bowo`, `pra-bowo`. */
const GLUE = new Set([...'.·•_-–*@$!|€+~^,'].map((sign) => sign.charCodeAt(0)))
export const MOST_GLUE = 2
const ASCII_GLUE = Uint8Array.from({ length: 0x80 }, (_, code) => (GLUE.has(code) ? 1 : 0))
export const isGlue = (code: number): boolean => (code < 0x80 ? ASCII_GLUE[code] === 1 : GLUE.has(code))
/** What stands between letters that are written apart: `p r a b o w o`. */
const SPACE = /^[ \t\u00A0.·•_\-–*]{1,3}$/u
export const WIDEST_GAP = 3
export const FEWEST_LETTERS = 4
const MOST_TOKENS = 40
/** A word of a name; longer ones are no name. */
const LONGEST = 40

/**
 * Finds words that were cut into several tokens to hide them.
 *
 * @param text the original text
 * @param tokens its tokens in order
 * @returns stretches of tokens that a vocabulary knows as one word
 */
export function gluedWords(text: string, tokens: readonly Token[], vocabulary: Vocabulary): Glued[] {
  const found: Glued[] = []
  for (let first = 0; first < tokens.length - 1; first++) {
    const gap = (tokens[first + 1] as Token).start - (tokens[first] as Token).end
    if (gap === 0 || gap > WIDEST_GAP) continue
    const end = stretch(text, tokens, first, isGlued)
    if (end - first > 1) {
      const form = wordOf(text.slice(tokens[first]?.start, tokens[end - 1]?.end), vocabulary)
      if (form !== undefined) found.push({ ...form, first, end })
    }
    const apart = stretch(text, tokens, first, areApart)
    if (apart - first >= FEWEST_LETTERS) found.push(...lettersApart(text, tokens, first, apart, vocabulary))
    first = Math.max(first, end - 2, apart - 2)
  }
  return found
}

/** Looks, token by token, for what `gluedWords` would look at: whether a text has any word that may have been cut. */
export class Seams {
  #text = ''
  #end = -1
  #isWordy = false
  /** Single letters in a row. */
  #letters = 0

  begin(text: string): this {
    this.#text = text
    this.#end = -1
    this.#isWordy = false
    this.#letters = 0
    return this
  }

  /** @returns whether the token in hand may be the rest of a word that began before it */
  isCut({ kind, start, end }: Token): boolean {
    const gap = this.#end === -1 ? Number.POSITIVE_INFINITY : start - this.#end
    const isWordy = kind === 'word' || kind === 'number'
    const isGlued = isWordy && this.#isWordy && isGluedAt(this.#text, this.#end, start)
    this.#letters = kind !== 'word' || end - start > 2 ? 0 : gap <= WIDEST_GAP ? this.#letters + 1 : 1
    this.#end = end
    this.#isWordy = isWordy
    return isGlued || this.#letters >= FEWEST_LETTERS
  }
}

/** Whether what stands between two words may hide that they are one. */
function isGluedAt(text: string, start: number, end: number): boolean {
  if (start === end || end - start > MOST_GLUE) return false
  for (let at = start; at < end; at++) if (!isGlue(text.charCodeAt(at))) return false
  return true
}

type Neighbours = (text: string, a: Token, b: Token) => boolean

/** @returns the token behind the last one that clings to its neighbour */
function stretch(text: string, tokens: readonly Token[], first: number, clings: Neighbours): number {
  let end = first + 1
  while (end < tokens.length && end - first < MOST_TOKENS && clings(text, tokens[end - 1] as Token, tokens[end] as Token)) end++
  return end
}

const isGlued: Neighbours = (text, a, b) => isWord(a) && isWord(b) && isGluedAt(text, a.end, b.start)
const areApart: Neighbours = (text, a, b) =>
  isLetter(text, a) && isLetter(text, b) && b.start - a.end <= WIDEST_GAP && SPACE.test(text.slice(a.end, b.start))
const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number'
const isLetter = (text: string, { kind, start, end }: Token): boolean =>
  kind === 'word' && end - start <= 2 && fold(text.slice(start, end)).length === 1

function wordOf(written: string, vocabulary: Vocabulary): Form | undefined {
  if (written.length > LONGEST) return undefined
  const folded = fold(written)
  const bare = folded.replace(/[.·•_\-–~^,+]/gu, '')
  if (bare.includes('*')) {
    const form = unmasked(bare, vocabulary.names)
    return form === undefined ? undefined : { form, operation: 'mask' }
  }
  if (bare.length < FEWEST_LETTERS) return undefined
  const [found] = nearestForms(bare, vocabulary)
  if (found === undefined) return undefined
  return { form: found.form, operation: found.operation === 'exact' || bare !== folded ? 'spaced' : found.operation }
}

/** Letters apart may have further single letters before and behind: the longest known words inside count. */
function lettersApart(text: string, tokens: readonly Token[], first: number, end: number, { known }: Vocabulary): Glued[] {
  const letters = tokens.slice(first, end).map((token) => fold(text.slice(token.start, token.end)))
  const found: Glued[] = []
  for (let from = 0; from + FEWEST_LETTERS <= letters.length; from++) {
    for (let to = letters.length; to >= from + FEWEST_LETTERS; to--) {
      const form = letters.slice(from, to).join('')
      if (!known.has(form)) continue
      found.push({ form, operation: 'spaced', first: first + from, end: first + to })
      from = to - 1
      break
    }
  }
  return found
}
