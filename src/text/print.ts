/** A fingerprint under way: two FNV-1a hashes, as signed numbers of 32 bits, which the engine holds without a box. */
export interface Print {
  readonly upper: number
  readonly lower: number
}

const START: Print = { upper: 0x811c9dc5 | 0, lower: 0x9e3779b9 | 0 }
const [UPPER_PRIME, LOWER_PRIME] = [0x01000193, 0x85ebca6b]

/** @returns the fingerprint of what came before and some text more */
export function printOn(text: string, { upper, lower }: Print = START): Print {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    upper = Math.imul(upper ^ code, UPPER_PRIME)
    lower = Math.imul(lower ^ code, LOWER_PRIME)
  }
  return { upper, lower }
}

/** 53 bits, never 0: among millions of texts two with one fingerprint are not to be expected. */
const finished = (upper: number, lower: number): number => (upper >>> 0) * 2 ** 21 + (lower >>> 11) || 1

/** @returns the fingerprint of a text */
export function printOf(text: string): number {
  const { upper, lower } = printOn(text)
  return finished(upper, lower)
}

/** The same as `printOn` for ASCII bytes, into numbers that are at hand. */
export function printBytes(before: Print, bytes: Uint8Array, start: number, end: number, into: { upper: number; lower: number }): void {
  let { upper, lower } = before
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number
    upper = Math.imul(upper ^ code, UPPER_PRIME)
    lower = Math.imul(lower ^ code, LOWER_PRIME)
  }
  into.upper = upper >>> 0
  into.lower = lower >>> 0
}

const scratch = { upper: 0, lower: 0 }

/** @returns the fingerprint of what came before and some ASCII bytes more, the same as that of the text */
export function printOfBytes(before: Print, bytes: Uint8Array, start: number, end: number): number {
  printBytes(before, bytes, start, end, scratch)
  return finished(scratch.upper, scratch.lower)
}
