import { fold } from './fold.ts'
import { tokenise } from './tokens.ts'

/** What nobody reads of a text as its words: links differ from copy to copy, and emoji decorate. */
const DECORATION: readonly string[] = ['url', 'emoji']
/** Letters that are written twice or more often; digits stay, since `11` is not `1`. */
const DRAWN_OUT = /([a-z])\1+/g
/** What belongs to hashtags and accounts and not to words. */
const SIGNS = /[#＃@＠_.]+/g

/**
 * The words of a text as they stay the same when it is passed on: without links, emoji, signs, capitals, look-alike letters and letters
 * that are drawn out.
 *
 *     wordingOf('Ayoooo COBLOS No. 2!! 👍 https://…')  // ['ayo', 'coblos', 'no', '2']
 */
export function wordingOf(text: string): string[] {
  const words: string[] = []
  for (const { kind, start, end } of tokenise(text)) {
    if (DECORATION.includes(kind)) continue
    const written = text.slice(start, end)
    const word = fold(kind === 'word' ? written : written.replace(SIGNS, '')).replace(DRAWN_OUT, '$1')
    if (word !== '') words.push(word)
  }
  return words
}

/** A number of 32 bits that stands for a word (FNV-1a): the same in every run. */
export function wordNumber(word: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193)
  return number >>> 0
}
