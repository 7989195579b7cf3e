import type { Scanner } from '../text/tokens.ts'

/**
 * A first sieve for names: by their first letters, which no disguise of a plain word changes.
 *
 * Few words of a post begin like a name, and a clitic leaves the beginning alone. Words that look disguised, by a digit between letters,
 * a letter written on and on, or letters beyond a–z, are let through. So what the sieve holds back is no name.
 */
export class Sieve {
  readonly #beginnings = new Uint8Array(WIDTH ** LETTERS)

  /** @param forms folded single-word forms */
  constructor(forms: Iterable<string>) {
    for (const form of forms) this.#mark(form.replace(/^@/, ''))
  }

  /** @returns whether the token in hand could be, or hold, one of the forms */
  lets(text: string, { kind, start, end, isPlain }: Pick<Scanner, 'kind' | 'start' | 'end' | 'isPlain'>): boolean {
    switch (kind) {
      case 'url':
        return false
      case 'word':
        return isPlain ? this.#beginnings[this.#indexOf(text, start, end)] === 1 : this.#begins(text, start, end)
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
      if (at < run && this.#beginnings[this.#indexOf(text, at, run)] === 1) return true
    }
    return false
  }

  #begins(text: string, start: number, end: number): boolean {
    for (let at = start; at < Math.min(end, start + LETTERS); at++) if (!isPlain(text, at)) return true
    return isDisguised(text, start, end) || this.#beginnings[this.#indexOf(text, start, end)] === 1
  }

  #indexOf(text: string, start: number, end: number): number {
    let index = 0
    for (let at = start; at < start + LETTERS; at++) index = index * WIDTH + (at < end ? (text.charCodeAt(at) | 0x20) - 0x60 : 0)
    return index
  }

  #mark(form: string): void {
    const letters = [...form].slice(0, LETTERS).map((letter) => letter.charCodeAt(0) - 0x60)
    if (letters.some((letter) => letter < 1 || letter >= WIDTH)) return
    const index = letters.reduce((sum, letter) => sum * WIDTH + letter, 0)
    // A short name may go on: `ahy` in `#ahymenang`.
    const room = WIDTH ** (LETTERS - letters.length)
    this.#beginnings.fill(1, index * room, (index + 1) * room)
  }
}

/** a–z and A–Z. */
function isPlain(text: string, at: number): boolean {
  const letter = (text.charCodeAt(at) | 0x20) - 0x60
  return letter > 0 && letter < WIDTH
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
const LETTERS = 4
/** a to z, and none. */
const WIDTH = 27
