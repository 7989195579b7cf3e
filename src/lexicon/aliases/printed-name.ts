import { fold } from '../../text/fold.ts'
import { CALLED, DEGREES, STYLES, TITLES } from './titles.ts'

/** A name as an election commission prints it, taken apart. */
export interface PrintedName {
  /** As a newspaper would write it: proper case, without titles and degrees, with its initials. */
  readonly name: string
  /** Its words in order, without initials and the like at either end. */
  readonly words: readonly string[]
  /** Further names that are printed with it: `(SI DOEL)`, `ALIAS HENDI`. */
  readonly bynames: readonly string[]
}

/** In brackets and yet no name: ranks in retirement, degrees of honour and their like. */
const NO_BYNAME = /^(?:purn|p|h\.? ?c|c|k|han|hons|acc|pd)\.?$/i
const BRACKETS = /\(([^()]*)\)/g
const LONGEST_INITIAL = 2

/**
 * Takes a printed name apart.
 *
 *     Irjen Pol (Purn) Dr. Drs. H. DIDI HARYONO, S.H., M.H.   Didi Haryono
 *     H. RANO KARNO, S.IP. (SI DOEL)                           Rano Karno, also Si Doel
 *     H. ISMAIL A. JALIL                                       Ismail A. Jalil
 *     Drs. H.RUSLAN, M.Pd.                                     Ruslan
 */
export function readName(printed: string): PrintedName {
  const [core = '', ...tail] = printed.replace(BRACKETS, ' ').split(',')
  const { before, behind } = partedByAlias(withoutTitles(withoutDegrees(core.split(/\s+/))))
  const inBrackets = [...printed.matchAll(BRACKETS)].map((found) => (found[1] as string).trim()).filter((word) => !NO_BYNAME.test(word))
  const bynames = [...inBrackets, behind, bynameAmongDegrees(tail)].map((name) => unglued(name.split(/\s+/)).map(properCase).join(' '))
  const words = before.map(properCase)
  return { name: words.join(' '), words: trimmed(words), bynames: bynames.filter((name) => name !== '') }
}

/** Without points: `S.E.` is `se`. */
const bald = (word: string): string => fold(word).replace(/\./g, '')
const isLong = (word: string): boolean => bald(word).length > LONGEST_INITIAL

/** Some names end in degrees before any comma, told by their points: `TOTOK. SH`, `DJALALUDDIN. S.IP.` Without them `MIE` is a name. */
function withoutDegrees(words: readonly string[]): readonly string[] {
  const isDegree = (word: string, at: number): boolean =>
    DEGREES.has(bald(word)) && bald(word).length > 1 && (/\p{L}\.\p{L}/u.test(word) || /\p{L}{2}\.$/u.test(words[at - 1] ?? ''))
  return words.slice(0, words.findLastIndex((word, at) => word !== '' && !isDegree(word, at)) + 1)
}

const LONGEST_SHORTENED = 4
/** `Moh.`, `Abd.` */
const isShortened = (word: string): boolean => STYLES.has(bald(word)) && bald(word).length <= LONGEST_SHORTENED

/** Points that glue words are undone: `H.RUSLAN`, `Dr.ROBBY`, `MUSLEM.D`. A point behind a whole word says nothing. */
function unglued(words: readonly string[]): string[] {
  return words
    .flatMap((word) => word.replace(/\.(?=[\p{L}'])/gu, '. ').split(' '))
    .map((word) => (isLong(word) && !isShortened(word) ? word.replace(/\.+$/, '') : word))
    .filter((word) => /\p{L}/u.test(word))
}

function withoutTitles(written: readonly string[]): readonly string[] {
  const words = unglued(written)
  const isTitle = (word: string, at: number): boolean => {
    const isScholar = bald(word) === 'k' && bald(words[at + 1] ?? '') === 'h'
    return isScholar || TITLES.has(bald(word))
  }
  const first = words.findIndex((word, at) => !isTitle(word, at))
  return words.slice(first === -1 ? -1 : first)
}

/** `H. ALIAS WELLO` is called Alias; `HENDRAR PRIHADI ALIAS HENDI` has a second name. */
function partedByAlias(words: readonly string[]): { before: readonly string[]; behind: string } {
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && CALLED.has(bald(word)))
  return at === -1 ? { before: words, behind: '' } : { before: words.slice(0, at), behind: words.slice(at + 1).join(' ') }
}

/** Words among the degrees that are none: `M.M. HABIB BANUA`, `Dt. TAN BATUAH`. A single one may be a degree that nobody listed. */
function bynameAmongDegrees(tail: readonly string[]): string {
  const words = tail
    .flatMap((part) => part.trim().split(/\s+/))
    .filter((word) => isLong(word) && !DEGREES.has(bald(word)) && /^(?:\p{Lu}{3,}|\p{Lu}\p{Ll}{2,})$/u.test(word))
  return words.length > 1 ? words.join(' ') : ''
}

function trimmed(words: readonly string[]): readonly string[] {
  const first = words.findIndex(isLong)
  return first === -1 ? words : words.slice(first, words.findLastIndex(isLong) + 1)
}

/** `MAS'UD` is `Mas'ud`, `AL-AYUBI` `Al-Ayubi`, `BIN` `bin`; `HS` and `II` stay. */
function properCase(word: string): string {
  if (/^(?:bin|binti)$/i.test(word)) return word.toLowerCase()
  if (/^(?:[IVX]{2,3}|[^AEIOU\P{Lu}]{2})\.?$/u.test(word)) return word
  return word.toLowerCase().replace(/(?:^|(?<=-))['’]?\p{L}/gu, (start) => start.toUpperCase())
}
