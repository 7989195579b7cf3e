import { parseMoment } from '../time.ts'

/**
 * Posts of more than 280 characters: the list of posts has their beginning, the list of notes all of it. Nothing in them names the
 * other; they belong together where they begin alike and were written in the same second, or next to it.
 */

/** Enough to tell two posts of one second apart; behind it comes what is written differently in both, such as links. */
const BEGINNING = 40
const CUT_OFF = /…(?:\s*https?:\/\/\S+)*\s*$/
/** So long is what the list of posts keeps of a long one, at least. */
const SHORTEST_LONG = 240
const NEAR = [0, -1, 1, -2, 2]

/** Keeps a note for `findNote`. @param time ISO 8601 or Twitter's form; a note without one is lost to its post */
export function keepNote(notes: Map<string, string>, time: string, text: string): void {
  const second = secondOf(time)
  if (second !== undefined && text !== '') notes.set(`note ${second} ${beginningOf(text)}`, text)
}

/** @returns the whole text of a post whose text is cut off */
export function findNote(notes: ReadonlyMap<string, string>, time: string, text: string): string | undefined {
  if (notes.size === 0 || (!CUT_OFF.test(text) && text.length < SHORTEST_LONG)) return undefined
  const second = secondOf(time)
  if (second === undefined) return undefined
  const begun = text.replace(CUT_OFF, '')
  const beginning = beginningOf(begun)
  const whole = NEAR.map((away) => notes.get(`note ${second + away} ${beginning}`)).find((note) => note !== undefined)
  return whole !== undefined && whole.length >= begun.length ? whole : undefined
}

/** Handles of those who are answered stand before a post, and not in its note. */
const beginningOf = (text: string): string =>
  (text.replace(/^(?:@\w+\s+)+/, '').split(/https?:\/\//, 1)[0] ?? '').slice(0, BEGINNING).replace(/\s+/g, ' ').trim()

function secondOf(time: string): number | undefined {
  const moment = parseMoment(time, 'UTC')
  return moment === undefined ? undefined : Math.floor(moment.instant / 1000)
}
