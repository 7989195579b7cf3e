import type { Scanner } from '../text/tokens.ts'
import { CLITICS, FOLLOWERS } from './forms.ts'
import { LetterTrie } from './letter-trie.ts'
import { LEAST_BESIDE, LEAST_NEIGHBOUR } from './tags.ts'
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
        return this.#holds(text, start + 1, end, LEAST_BESIDE.hashtag)
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
    return this.#holds(text, isMarked ? start + 1 : start, withoutNumberEnd(text, start, end), LEAST_BESIDE.mention)
  }

  /**
   * A long name counts anywhere in a hashtag or handle; a short one as a word that its writer marked, or where known words cover the
   * whole. `_` and apostrophes are as if they were not there; a point is so only for the whole.
   */
  #holds(written: string, start: number, end: number, least: number): boolean {
    let text = written
    let stop = end
    let at = start
    if (hasJoiner(written, start, end)) {
      text = written.slice(start, end)
      const joined = text.replace(JOINERS, '')
      if (this.#marks(text, 0, text.length) || this.#names.covers(joined, 0, joined.length, TAILS)) return true
      text = text.replace(SILENT_JOINERS, '')
      at = 0
      stop = text.length
    }
    if (isDisguised(text, at, stop)) return true
    const size = isMixed(text, at, stop) ? 1 : least
    for (let from = at; from < stop; from++) if (this.#names.some(text, from, stop, (to) => to - from >= size)) return true
    return this.#marks(text, at, stop) || this.#isCovered(text, at, stop)
  }

  /** Whether some letters between other signs are a name. */
  #marks(text: string, start: number, end: number): boolean {
    for (let from = start, to = start; from < end; from = to + 1) {
      for (to = from; to < end && isPlain(text, to); ) to++
      if (this.#names.covers(text, from, to, TAILS)) return true
    }
    return false
  }

  /** Whether names and known words follow each other from the first letter to the last. */
  #isCovered(text: string, start: number, end: number): boolean {
    const reached = new Set([start])
    const reach = (at: number): boolean => {
      reached.add(at)
      return at === end
    }
    for (const from of reached) if (this.#names.some(text, from, end, reach, true)) return true
    return false
  }

  #begins(text: string, start: number, end: number): boolean {
    if (!isPlain(text, start) || isDisguised(text, start, end)) return true
    for (let at = start; at < end; at++) if (!isPlain(text, at) && !isDigit(text.charCodeAt(at))) return true // `Ma'ruf`
    return this.#names.some(text, start, end, () => true)
  }
}

/** Emoji that are neither letters nor digits to a reader. */
export const isPicture = (codePoint: number): boolean => codePoint >= 0x1f300 && codePoint <= 0x1faff

/** a–z and A–Z. */
function isPlain(text: string, at: number): boolean {
  const letter = (text.charCodeAt(at) | 0x20) - 0x60
  return letter > 0 && letter <= 26
}

/** The digits behind a handle tell it from others of its name: `budi.s85`. Nobody hides letters there. */
export const withoutNumber = (handle: string): string => handle.slice(0, withoutNumberEnd(handle, 0, handle.length))

function withoutNumberEnd(text: string, start: number, end: number): number {
  let digits = end
  while (digits > start && isDigit(text.charCodeAt(digits - 1))) digits--
  if (end - digits < 2 || digits === start) return end
  return isPlain(text, digits - 1) || /\p{L}$/u.test(text.slice(start, digits)) ? digits : end
}

/** Whether case marks words inside: `AMINAjaDulu`. */
function isMixed(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if ((text.charCodeAt(at) & 0x20) !== (text.charCodeAt(at - 1) & 0x20)) return true
  return false
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
  if (end - start > 1 && text[end - 1] === text[end - 2]) return true
  let digits = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7e) return true
    if (code >= 0x30 && code <= 0x39) digits++
    else if (digits > 0 && digits <= MOST_DIGITS) return true
    else digits = 0
    if (at > start + 1 && text[at] === text[at - 1] && text[at] === text[at - 2]) return true
  }
  return digits > 0 && digits <= MOST_DIGITS
}

/** More digits in a row are a year or an id. */
const MOST_DIGITS = 3
const TAILS = new LetterTrie([...CLITICS, ...FOLLOWERS])
