import type { Scanner } from '../text/tokens.ts'
import { LetterTrie } from './letter-trie.ts'

/**
 * A first sieve for names: by their letters, to which a plain word adds a clitic at most.
 *
 * Few words of a post are a name. Words that look disguised, by a digit between letters, a letter written on and on, or letters beyond
 * a–z, are let through. So what the sieve holds back is no name.
 */
export class Sieve {
  readonly #names: LetterTrie

  /** @param forms folded single-word forms */
  constructor(forms: Iterable<string>) {
    this.#names = new LetterTrie([...forms].map((form) => form.replace(/^@/, '').replace(JOINERS, '')))
  }

  /** @returns whether the token in hand could be, or hold, one of the forms */
  lets(text: string, { kind, start, end, isPlain }: Pick<Scanner, 'kind' | 'start' | 'end' | 'isPlain'>): boolean {
    switch (kind) {
      case 'url':
        return false
      case 'word':
        return isPlain ? this.#names.covers(text, start, end, LONGEST_CLITIC) : this.#begins(text, start, end)
      case 'hashtag':
        return this.#holds(text, start + 1, end)
      case 'mention':
        return this.holdsAccount(text, start, end)
      case 'emoji':
      case 'number':
        return true
      default:
        return kind satisfies never
    }
  }

  /** @returns whether the name of an account, with `@` or without, could hold one of the forms */
  holdsAccount(text: string, start: number, end: number): boolean {
    const isMarked = text[start] === '@' || text[start] === '＠'
    return this.#holds(text, isMarked ? start + 1 : start, withoutNumberEnd(text, start, end))
  }

  /** Inside a hashtag a name may begin anywhere, and ends at a digit. `_`, `.` and apostrophes are as if they were not there. */
  #holds(written: string, start: number, end: number): boolean {
    let text = written
    let stop = end
    let at = start
    if (hasJoiner(written, start, end)) {
      text = written.slice(start, end).replace(JOINERS, '')
      at = 0
      stop = text.length
    }
    if (isDisguised(text, at, stop)) return true
    for (let run = at; at < stop; at++) {
      if (at >= run) for (run = at; run < stop && isPlain(text, run); ) run++
      if (at < run && this.#names.startsAt(text, at, run)) return true
    }
    return false
  }

  #begins(text: string, start: number, end: number): boolean {
    if (!isPlain(text, start) || isDisguised(text, start, end)) return true
    for (let at = start; at < end; at++) if (!isPlain(text, at) && !isDigit(text.charCodeAt(at))) return true // `Ma'ruf`
    return this.#names.startsAt(text, start, end)
  }
}

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

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function hasJoiner(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (JOINER.includes(text[at] as string)) return true
  return false
}

const JOINER = "_.'`"
const JOINERS = /[_.'`]/g

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
/** `nya`, or `ers` behind a letter that is written twice. */
const LONGEST_CLITIC = 4
