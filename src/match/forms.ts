import type { Alias, Operation } from '../model.ts'

/** A name as a phrase of forms, and which of them is its key. */
export interface NamePhrase {
  readonly alias: Alias
  readonly forms: readonly string[]
  readonly key: number
}

/** A form of the lexicon that a word may stand for, and the reading that leads there. */
export interface Form {
  readonly form: string
  readonly operation: Operation
}

/** What a lexicon knows of single words. */
export interface Vocabulary {
  /** Every form that stands in a phrase. */
  readonly known: ReadonlySet<string>
  /** Forms that name a participant by themselves: one word, strong. */
  readonly names: ReadonlySet<string>
  /** How long the names are that begin with some letters, the longest first. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>
  /** The first letters of all forms. */
  readonly openings: ReadonlySet<string>
  /** One form of every phrase that stands for somebody, and for whom: a text that holds none of them names nobody. */
  readonly nameKeys: ReadonlyMap<string, readonly NamePhrase[]>
  /** One form of every phrase that leads a ballot number. */
  readonly leadKeys: ReadonlySet<string>
}

/** Digits and signs that pass for letters. 2 is missing on purpose: `sama2` is `sama-sama`. */
const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: 'o',
    1: 'il',
    3: 'e',
    4: 'a',
    5: 's',
    6: 'gb',
    7: 't',
    8: 'b',
    9: 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'li',
    '€': 'e',
  }),
)
const MOST_LEET = 4
/** So many letters of a form stand in `Vocabulary.openings`. */
export const OPENING = 3
export const CLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu']
/** Followers of somebody: `ahoker`, `ahokers`. Everyday words end so too, therefore on names only. */
export const FOLLOWERS = ['ers', 'er']
/** Letters of the longest of these behind a letter that is written twice. */
export const LONGEST_TAIL = 4
const SHORTEST_STEM = 4
const SHORTEST_RUN = 3

/**
 * The forms of a vocabulary that a word stands for: the nearest reading, and beside a word that is known as it is written what its
 * digits hide, since `m3nang` may be one pair's motto and everybody's `menang`.
 *
 *     exact      prabowo     → prabowo
 *     leet       g4nj4r      → ganjar     the word must hold a letter
 *     run        gaasspoll   → gaspol     letters written three times and more, a doubled last letter
 *     clitic     ganjarnya   → ganjar     never `ganjaran`: a name is not stemmed
 *
 * @param word a folded word; may hold `@ $ ! | €` where they stand between its letters
 */
export function nearestForms(word: string, vocabulary: Vocabulary): Form[] {
  const { known } = vocabulary
  const plain = known.has(word) ? [{ form: word, operation: 'exact' as const }] : []
  const hidden = formBehindLeet(word, vocabulary)
  if (plain.length > 0 || hidden !== undefined) return hidden === undefined ? plain : [...plain, { form: hidden, operation: 'leet' }]
  const short = shortened(word, known)
  if (short !== undefined) return [{ form: short, operation: 'run' }]
  const bare = withoutClitic(word, vocabulary)
  return bare === undefined ? [] : [{ form: bare, operation: 'clitic' }]
}

function formBehindLeet(word: string, vocabulary: Vocabulary): string | undefined {
  if (COUNT_OR_NAME.test(word)) return unleeted(word, vocabulary.openings).find((plain) => vocabulary.names.has(plain))
  for (const plain of unleeted(word, vocabulary.openings)) {
    const form = vocabulary.known.has(plain) ? plain : (shortened(plain, vocabulary.known) ?? withoutClitic(plain, vocabulary))
    if (form !== undefined) return form
  }
  return undefined
}

const HOLDS_LEET = /[\d@$!|€]/
/** `mudah2an`, `kata2`, `27nov`, numbers, years: a doubled word, a count, a date. */
const NO_LEET = /^(?:\p{L}+[2²](?:an|nya|kan|in|lah)?|\d{2,}\p{L}+|[^\p{L}]+|.*\d{4}.*)$/u
/** `8agus` is a day in August, `4nies` can only be a name. */
const COUNT_OR_NAME = /^\d\p{L}+$/u

/** The words that digits and signs may hide; several where one stands for two letters. What begins like no word of the lexicon is let go. */
function unleeted(word: string, openings: ReadonlySet<string>): readonly string[] {
  if (!HOLDS_LEET.test(word) || NO_LEET.test(word)) return []
  let words: readonly string[] = ['']
  let replaced = 0
  let length = 0
  for (const char of word) {
    const letters = LEET.get(char)
    if (letters !== undefined && ++replaced > MOST_LEET) return []
    words =
      letters !== undefined && letters.length > 1
        ? words.flatMap((start) => [...letters].map((letter) => start + letter))
        : words.map((start) => start + (letters ?? char))
    if (++length === OPENING) words = words.filter((start) => openings.has(start))
    if (words.length === 0) return []
  }
  return words
}

const RUN = /(\p{L})\1{2,}/gu

function shortened(word: string, known: ReadonlySet<string>): string | undefined {
  if (!holdsRun(word)) return undefined
  const single = word.replace(RUN, '$1')
  const readings = [single, word.replace(RUN, '$1$1'), single.replace(/(\p{L})\1$/u, '$1')]
  return readings.find((reading) => reading !== word && reading.length >= SHORTEST_RUN && known.has(reading))
}

/** Three times the same letter, or twice at the end. */
function holdsRun(word: string): boolean {
  const last = word.length - 1
  if (last > 0 && word[last] === word[last - 1]) return true
  for (let at = 2; at < last; at++) if (word[at] === word[at - 1] && word[at] === word[at - 2]) return true
  return false
}

function withoutClitic(word: string, { known, names }: Vocabulary): string | undefined {
  return withoutEnding(word, CLITICS, known) ?? withoutEnding(word, FOLLOWERS, names)
}

function withoutEnding(word: string, endings: readonly string[], forms: ReadonlySet<string>): string | undefined {
  for (const ending of endings) {
    if (word.length - ending.length < SHORTEST_STEM || !word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const form = forms.has(stem) ? stem : shortened(stem, forms)
    if (form !== undefined) return form
  }
  return undefined
}

/** Only long names are told by a mask, with every other letter equal. */
const SHORTEST_MASKED = 6
const MOST_MASKS = 2

/**
 * @param masked a folded word in which `*` hides single letters: `pr*bowo`
 * @returns the one form that fits; nothing where several do, or where too little is shown
 */
export function unmasked(masked: string, known: Iterable<string>): string | undefined {
  const hidden = masked.split('*').length - 1
  if (hidden === 0 || hidden > MOST_MASKS || masked.length < SHORTEST_MASKED) return undefined
  let found: string | undefined
  for (const form of known) {
    if (form.length !== masked.length || ![...masked].every((char, at) => char === '*' || char === form[at])) continue
    if (found !== undefined) return undefined
    found = form
  }
  return found
}
