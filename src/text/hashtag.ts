import type { Span } from '../model.ts'

/** Where a part ends: before a capital after a small letter, before the last capital of a run, between letters and digits, at `_`. */
const PART = /\p{Lu}+(?!\p{Ll})\p{M}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Cf}]+|\p{N}+/gu
/** The same, with a run of capitals taken whole: `AHYforAll`. */
const CAPITALS = /\p{Lu}{2,}\p{M}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Cf}]+|\p{N}+/gu
/** The same, with digits that stand for letters: `BersamaG4njar`. */
const LEET = /\p{Lu}?\p{Ll}*(?:\p{Nd}\p{Ll}+)+|\p{Lu}+(?!\p{Ll})\p{M}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Cf}]+|\p{N}+/gu

/** Most are written so, and one word to their writer. */
const UNMARKED = /^[a-z]+$/

/**
 * Cuts the body of a hashtag or handle where its writer marked words, before case is folded away.
 *
 *     splitsByCase('AMINAjaDulu01')  // AMIN·Aja·Dulu·01
 *     splitsByCase('AHYforAll')      // AH·Yfor·All and AHY·for·All
 *     splitsByCase('M3nangBareng')   // M·3·nang·Bareng and M3nang·Bareng
 *
 * @param body the original text without `#` or `@`
 * @returns the ways to cut it, the usual one first; parts are spans in `body`
 */
export function splitsByCase(body: string): Span[][] {
  if (UNMARKED.test(body)) return [[{ start: 0, end: body.length }]]
  const splits = [cut(body, PART)]
  if (/\p{Lu}{2}\p{Ll}/u.test(body)) splits.push(cut(body, CAPITALS))
  if (/\p{L}\p{Nd}\p{Ll}/u.test(body)) splits.push(cut(body, LEET))
  return splits
}

const cut = (body: string, part: RegExp): Span[] =>
  [...body.matchAll(part)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
