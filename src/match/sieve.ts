import type { Token } from '../text/tokens.ts'

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

  /** @returns whether a token could be, or hold, one of the forms */
  lets(text: string, { kind, start, end }: Token): boolean {
    switch (kind) {
      case 'url':
        return false
      case 'word':
        return this.#begins(text, start, end)
      case 'hashtag':
        return this.#holds(text.slice(start + 1, end))
      case 'mention':
        return this.#holds(withoutNumber(text.slice(start, end).replace(/^[@＠]/, '')))
      case 'emoji':
      case 'number':
        return true
      default:
        return kind satisfies never
    }
  }

  /** Inside a hashtag a name may begin anywhere, and ends at a digit. `_`, `.` and apostrophes are as if they were not there. */
  #holds(written: string): boolean {
    const text = /[_.'`]/.test(written) ? written.replace(/[_.'`]/g, '') : written
    if (isDisguised(text, 0, text.length)) return true
    for (let at = 0, stop = 0; at < text.length; at++) {
      if (at >= stop) for (stop = at; stop < text.length && isPlain(text, stop); ) stop++
      if (at < stop && this.#beginnings[this.#indexOf(text, at, stop)] === 1) return true
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
export const withoutNumber = (handle: string): string => handle.replace(/(?<=\p{L})\d{2,}$/u, '')

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
