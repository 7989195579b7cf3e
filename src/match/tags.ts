import { fold } from '../text/fold.ts'
import { splitsByCase } from '../text/hashtag.ts'
import type { Vocabulary } from './forms.ts'

/** A known word inside a hashtag or handle: offsets into its body, and where the next word begins. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Names of this length are told by their letters anywhere in a hashtag; shorter ones at its ends or beside a known word. */
export const UNMISTAKABLE = 8
export const LEAST_AT_END = 5
export const LEAST_BESIDE = { hashtag: 4, mention: 5 } as const
/** Names are told from this length on; `Vocabulary.beginnings` holds so many letters of each. */
export const SHORTEST_NAME = 3
export const LEAST_NEIGHBOUR = 4
const LONGEST_TAG = 60
export const LONGEST_WORD = 30

/** The words that a writer marked by case, digits and underscores; where the marks are ambiguous, all readings. */
export function markedParts(body: string): Part[] {
  const parts = splitsByCase(body).flatMap((split) =>
    split.map(({ start, end }, index) => ({ start, end, next: split[index + 1]?.start ?? body.length })),
  )
  return parts.filter((part, index) => parts.findIndex(({ start, end }) => start === part.start && end === part.end) === index)
}

/**
 * Finds names in a hashtag or handle whose words nobody marked, and the known words around them.
 *
 *     #tetapahokdjarot   tetap · ahokdjarot
 *     #ahymenang         ahy · menang          short names only where known words cover the whole
 *     @ganjarwati        nothing: a handle is some person's, and a short name in it may be theirs
 */
export function anchoredParts(body: string, kind: 'hashtag' | 'mention', { known, names, beginnings }: Vocabulary): Part[] {
  const { folded, offsets } = foldedWithOffsets(body)
  const length = folded.length
  if (length > LONGEST_TAG) return []
  const isKnown = (start: number, end: number): boolean => {
    const word = folded.slice(start, end)
    return (word.length >= LEAST_NEIGHBOUR && known.has(word)) || /^\d{1,2}$/.test(word)
  }
  const wordsBefore = (end: number): [number, number][] => {
    const start = first(Math.max(0, end - LONGEST_WORD), end - 1, (start) => isKnown(start, end))
    return start === undefined ? [] : [...wordsBefore(start), [start, end]]
  }
  const wordsBehind = (start: number): [number, number][] => {
    const end = first(Math.min(length, start + LONGEST_WORD), start + 1, (end) => isKnown(start, end))
    return end === undefined ? [] : [[start, end], ...wordsBehind(end)]
  }
  const found: [number, number][] = []
  for (let start = 0; start < length; start++) {
    const sizes = beginnings.get(folded.slice(start, start + SHORTEST_NAME))
    const size = sizes?.find((size) => size <= LONGEST_WORD && start + size <= length && names.has(folded.slice(start, start + size)))
    if (size === undefined || size < SHORTEST_NAME) continue
    const end = start + size
    const around = [...wordsBefore(start), [start, end] as [number, number], ...wordsBehind(end)]
    const isCovered = around[0]?.[0] === 0 && around.at(-1)?.[1] === length
    const isAtEnd = kind === 'hashtag' && (start === 0 || end === length)
    const isName =
      size >= UNMISTAKABLE || isCovered || (size >= LEAST_AT_END && isAtEnd) || (size >= LEAST_BESIDE[kind] && around.length > 1)
    if (!isName) continue
    found.push(...around)
    start = end - 1
  }
  return found.map(([start, end]) => ({ start: offsets[start] as number, end: offsets[end] as number, next: offsets[end] as number }))
}

/** Whether a name would begin in the midst of a word that its writer marked, and end in the next: no Aprianto stands in `#TetapRianto`. */
export function straddles(body: string, { start, end }: Part, marked: readonly Part[]): boolean {
  return /^\p{Ll}/u.test(body.slice(start)) && marked.some((word) => word.start < start && start < word.end && word.end < end)
}

/** The first number from `from` to `to`, both included, that passes. */
function first(from: number, to: number, passes: (value: number) => boolean): number | undefined {
  const step = from <= to ? 1 : -1
  for (let value = from; step > 0 ? value <= to : value >= to; value += step) if (passes(value)) return value
  return undefined
}

/** What handles are made of, and most hashtags. */
const ASCII = /^[A-Za-z0-9_.]*$/

function asciiWithOffsets(body: string): { folded: string; offsets: readonly number[] } {
  const offsets: number[] = []
  for (let at = 0; at < body.length; at++) if (body[at] !== '_') offsets.push(at)
  offsets.push(body.length)
  const folded = body.toLowerCase()
  return { folded: offsets.length > body.length ? folded : folded.replaceAll('_', ''), offsets }
}

/** Folds letter by letter, so that each letter of the form leads back to where it was written. */
function foldedWithOffsets(body: string): { folded: string; offsets: readonly number[] } {
  if (ASCII.test(body)) return asciiWithOffsets(body)
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const letter of body) {
    for (const part of fold(letter).replace('_', '')) {
      folded += part
      offsets.push(at)
    }
    at += letter.length
  }
  return { folded, offsets: [...offsets, body.length] }
}
