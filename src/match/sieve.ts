import type { Scanner } from '../text/tokens.ts'
import { CLITICS, FOLLOWERS } from './forms.ts'
import { LetterTrie } from './letter-trie.ts'
import { LEAST_AT_END, LEAST_BESIDE, LEAST_NEIGHBOUR, LONGEST_WORD, UNMISTAKABLE } from './tags.ts'
import { WordFilter } from './word-filter.ts'

/**
 * A first sieve for names: by their letters, to which a plain word adds a clitic at most.
 *
 * Few words of a post are a name. Words that look disguised, by a digit between letters, a letter written on and on, or letters beyond
 * a–z, are let through. So what the sieve holds back is no name.
 */
export class Sieve {
  /** Names, and the words that may stand beside a short one in a hashtag or handle. */
  readonly #names: LetterTrie
  /** Letters of names that go on with digits, or begin with some: in a tag further digits may stand beside theirs. */
  readonly #beforeDigits: LetterTrie
  readonly #behindDigits: LetterTrie
  /** What ends the look at most words. */
  readonly words: WordFilter
  /** Emoji that a name begins with. */
  readonly pictures: ReadonlySet<number>

  /**
   * @param names folded single-word forms
   * @param known all forms of the lexicon
   */
  constructor(names: Iterable<string>, known: Iterable<string>) {
    const forms = [...names].map((form) => form.replace(/^@/, '').replace(JOINERS, ''))
    const beside = [...known].filter(({ length }) => length >= LEAST_NEIGHBOUR)
    const shown = forms.filter((form) => !HIDING.test(form))
    this.#names = new LetterTrie(shown, beside)
    this.#beforeDigits = new LetterTrie(lettersIn(forms, /^[a-z]+(?=\d)/))
    this.#behindDigits = new LetterTrie(lettersIn(forms, /(?<=^\d+)[a-z]+/))
    this.words = new WordFilter(shown)
    this.pictures = new Set(forms.map((form) => form.codePointAt(0) ?? 0).filter(isPicture))
  }

  /** @returns whether the token in hand could be, or hold, one of the forms */
  lets(text: string, { kind, start, end, isPlain }: Pick<Scanner, 'kind' | 'start' | 'end' | 'isPlain'>): boolean {
    switch (kind) {
      case 'url':
        return false
      case 'word':
        return isPlain ? this.#names.covers(text, start, end, TAILS) : this.#begins(text, start, end)
      case 'hashtag':
        return this.#holds(text, start + 1, end, 'hashtag')
      case 'mention':
        return this.holdsAccount(text, start, end)
      case 'emoji':
        return !isPicture(text.codePointAt(start) as number) || this.pictures.has(text.codePointAt(start) as number)
      case 'number':
        return true
      default:
        return kind satisfies never
    }
  }

  /** @returns whether the name of an account, with `@` or `#` or without, could hold one of the forms */
  holdsAccount(text: string, start: number, end: number): boolean {
    const isMarked = MARKS.has(text[start] ?? '')
    return this.#holds(text, isMarked ? start + 1 : start, end, 'mention')
  }

  /**
   * Names count where `anchoredParts` finds them and, however short, as words that their writer marked. `_` and apostrophes are as if
   * they were not there; a point is so only for the whole.
   */
  #holds(written: string, start: number, end: number, kind: 'hashtag' | 'mention'): boolean {
    let text = written
    let at = start
    let stop = kind === 'mention' ? withoutNumberEnd(written, start, end) : end
    const isNumbered = stop < end
    if (hasJoiner(written, start, stop)) {
      text = written.slice(start, stop)
      const joined = text.replace(JOINERS, '')
      if (isDisguised(joined, 0, joined.length) || this.#names.covers(joined, 0, joined.length, TAILS)) return true
      if (this.#holdsMarked(text, 0, text.length)) return true
      text = text.replace(SILENT_JOINERS, '')
      at = 0
      stop = text.length
    }
    if (isDisguised(text, at, stop)) return true
    const tag: Tag = { text, start: at, end: stop, kind, isNumbered }
    for (let from = at; from < stop; from++) {
      if (this.#names.some(text, from, stop, (to) => this.#isAnchored(tag, from, to))) return true
      if (isDigit(text.charCodeAt(from - 1)) && this.#behindDigits.some(text, from, stop, () => true)) return true
      if (this.#beforeDigits.some(text, from, stop, (to) => goesOnWithDigit(tag, to))) return true
    }
    return this.#holdsMarked(text, at, stop) || this.#isCovered(text, at, stop)
  }

  /** Whether a name from `from` to `to` would be told inside a hashtag or handle: long, at an end, or beside a known word or number. */
  #isAnchored(tag: Tag, from: number, to: number): boolean {
    const { text, start, end, kind } = tag
    const size = to - from
    if (size >= UNMISTAKABLE) return true
    if (size < LEAST_BESIDE[kind]) return false
    if (goesOnWithDigit(tag, to) || this.#names.some(text, to, end, () => true, true)) return true
    if (kind === 'hashtag' && size >= LEAST_AT_END && (from === start || to === end)) return true
    if (from > start && isDigit(text.charCodeAt(from - 1))) return true
    for (let before = Math.max(start, from - LONGEST_WORD); before <= from - LEAST_NEIGHBOUR; before++)
      if (this.#names.some(text, before, from, (to) => to === from, true)) return true
    return false
  }

  /** Whether a word that its writer marked is a name: words begin and end before or behind a capital or other sign, and where all does. */
  #holdsMarked(text: string, start: number, end: number): boolean {
    const borders: number[] = []
    for (let at = start; at <= end; at++) if (at === start || at === end || !isSmall(text, at) || !isSmall(text, at - 1)) borders.push(at)
    for (const [index, from] of borders.entries())
      for (let next = index + 1; next < borders.length && (borders[next] as number) - from <= LONGEST_MARKED; next++)
        if (this.#isName(text, from, borders[next] as number)) return true
    return false
  }

  /** Whether letters are a name, with a tail, or with their last one twice. */
  #isName(text: string, start: number, end: number): boolean {
    const isDoubled = end - start > 1 && letterAt(text, end - 1) === letterAt(text, end - 2)
    return this.#names.covers(text, start, end, TAILS) || (isDoubled && this.#names.covers(text, start, end - 1, TAILS))
  }

  /** Whether names and known words follow each other from the first letter to the last. */
  #isCovered(text: string, start: number, end: number): boolean {
    const reached = new Set([start])
    const reach = (at: number): boolean => {
      reached.add(at)
      return at === end
    }
    for (const from of reached) {
      if (this.#names.some(text, from, end, reach, true)) return true
      if (isDigit(text.charCodeAt(from)) && reach(from + 1)) return true // one or two digits are a known word
    }
    return false
  }

  #begins(text: string, start: number, end: number): boolean {
    if (!isPlain(text, start) || isDisguised(text, start, end)) return true
    for (let at = start; at < end; at++) if (!isPlain(text, at) && !isDigit(text.charCodeAt(at))) return true // `Ma'ruf`
    return this.#names.some(text, start, end, () => true)
  }
}

/** A hashtag or handle without what does not count in it. */
interface Tag {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'hashtag' | 'mention'
  /** Whether a number stood behind it that tells it from others of its name. */
  readonly isNumbered: boolean
}

const goesOnWithDigit = ({ text, end, isNumbered }: Tag, at: number): boolean => (at === end ? isNumbered : isDigit(text.charCodeAt(at)))

/** The letters of forms that have such ones. */
const lettersIn = (forms: readonly string[], letters: RegExp): string[] => forms.flatMap((form) => letters.exec(form)?.[0] ?? [])

/** Emoji that are neither letters nor digits to a reader. */
export const isPicture = (codePoint: number): boolean => codePoint >= 0x1f300 && codePoint <= 0x1faff

/** a–z and A–Z. */
function isPlain(text: string, at: number): boolean {
  const letter = (text.charCodeAt(at) | 0x20) - 0x60
  return letter > 0 && letter <= 26
}

const letterAt = (text: string, at: number): number => text.charCodeAt(at) | 0x20
const isSmall = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x61 && text.charCodeAt(at) <= 0x7a

/** The digits behind a handle tell it from others of its name: `budi.s85`. Nobody hides letters there. */
export const withoutNumber = (handle: string): string => handle.slice(0, withoutNumberEnd(handle, 0, handle.length))

function withoutNumberEnd(text: string, start: number, end: number): number {
  let digits = end
  while (digits > start && isDigit(text.charCodeAt(digits - 1))) digits--
  if (end - digits < 2 || digits === start) return end
  return isPlain(text, digits - 1) || /\p{L}$/u.test(text.slice(start, digits)) ? digits : end
}

const MARKS: ReadonlySet<string> = new Set('@＠#＃')
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function hasJoiner(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (JOINER.includes(text[at] as string)) return true
  return false
}

/** What makes a word look disguised wherever it stands: a form like this is let through in any case. */
const HIDING = /[^ -~]|(?<!\d)\d{1,3}(?!\d)/
const JOINER = "_.'`"
const JOINERS = /[_.'`]/g
const SILENT_JOINERS = /[_'`]/g

/** A letter beyond a–z, one to three digits in a row, three times the same letter, or twice at the end: `Pr4bow0`, `Prabowooo`, `Norsann`. */
function isDisguised(text: string, start: number, end: number): boolean {
  if (end - start > 1 && letterAt(text, end - 1) === letterAt(text, end - 2)) return true
  let digits = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7e) return true
    if (code >= 0x30 && code <= 0x39) digits++
    else if (digits > 0 && digits <= MOST_DIGITS) return true
    else digits = 0
    if (at > start + 1 && letterAt(text, at) === letterAt(text, at - 1) && letterAt(text, at) === letterAt(text, at - 2)) return true
  }
  return digits > 0 && digits <= MOST_DIGITS
}

/** Letters of a marked word, with its tail; longer ones are not read. */
const LONGEST_MARKED = 64
/** More digits in a row are a year or an id. */
const MOST_DIGITS = 3
const TAILS = new LetterTrie([...CLITICS, ...FOLLOWERS])
