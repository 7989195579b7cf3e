import type { Span } from '../model.ts'

/** Where a part ends: before a capital after a small letter, before the last capital of a run, between letters and digits, at `_`. */
const PART = /\p{Lu}+(?!\p{Ll})\p{M}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Cf}]+|\p{N}+/gu

/**
 * Cuts the body of a hashtag or handle where its writer marked words, before case is folded away.
 *
 *     splitByCase('AMINAjaDulu01')  // AMIN, Aja, Dulu, 01
 *
 * @param body the original text without `#` or `@`
 * @returns the parts as spans in `body`
 */
export function splitByCase(body: string): Span[] {
  return [...body.matchAll(PART)].map((part) => ({ start: part.index, end: part.index + part[0].length }))
}
