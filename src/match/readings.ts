import type { Operation } from '../model.ts'
import { colloquialRoots } from '../text/colloquial.ts'
import { detached } from '../text/detached.ts'
import { fold } from '../text/fold.ts'
import { mayStemTo, stem } from '../text/stem.ts'
import type { TokenKind } from '../text/tokens.ts'
import { type Form, type NamePhrase, nearestForms, type Vocabulary } from './forms.ts'
import { withoutNumber } from './sieve.ts'
import { anchoredParts, markedParts, straddles } from './tags.ts'

/**
 * One way to read a stretch of a token as a form of the lexicon. `from` and `to` are nodes inside the token: 0 is its start,
 * `Readings.last` its end, and what lies between are places where words inside a hashtag meet. Offsets count from the token's start.
 */
export interface Edge extends Form {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

export interface Readings {
  readonly last: number
  readonly edges: readonly Edge[]
  /** The names that the token may be the key of. */
  readonly names: readonly NamePhrase[]
  /** What else the token may be part of: a sum of `MAY`. */
  readonly may: number
}

/** A word that hides a number, as `m3nang` does; a word that leads a ballot number; a number. The first, or both others, stand for somebody. */
export const MAY = { hideNumber: 1, lead: 2, number: 4 } as const

/** @returns whether what the tokens of a text may be part of, all together, stands for somebody */
export const standsFor = (may: number): boolean => (may & MAY.hideNumber) !== 0 || ((may & MAY.lead) !== 0 && (may & MAY.number) !== 0)

/** Stands for any number in a phrase such as `nomor urut <number>`. No folded text can contain it. */
export const ANY_NUMBER = '\u0000number'
/** A handle is no word: `@ria` names an account, `ria` is a mood. */
export const handleForm = (handle: string): string => `@${fold(handle.replace(/^[@＠]/, ''))}`
/** Terms that match by stem are kept apart from exact ones, so that `menang` as an exact term is not met by `menangis`. */
export const stemForm = (root: string): string => `~${root}`

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    siji: 1,
    loro: 2,
    telu: 3,
    papat: 4,
  }),
)
const LONGEST_NUMBER = 8
const SKIN_TONES = /\p{Emoji_Modifier}/gu
const LATIN_WORD = /^[a-z]{4,}$/

/** @returns the ballot number that a word or digits stand for, if any: `02`, `#02` and `dua` are 2 */
export function numberValue(surface: string): number | undefined {
  return foldedNumberValue(fold(surface).replace(/^#/, ''))
}

function foldedNumberValue(folded: string): number | undefined {
  if (folded.length > LONGEST_NUMBER) return undefined
  const value = /^\d{1,2}$/.test(folded) ? Number(folded) : NUMBER_WORDS.get(folded)
  return value === 0 ? undefined : value
}

/** The form of a token on the lexicon's side and in the text, before any lexicon-directed reading. */
export function plainForm(kind: TokenKind, surface: string): string {
  if (kind === 'emoji') return fold(surface.replace(SKIN_TONES, ''))
  return fold(kind === 'hashtag' || kind === 'mention' ? surface.replace(/^[#＃@＠]/, '') : surface)
}

/** Words that are remembered for sure; once more as many may be. */
const REMEMBERED = 4_000
const LONGEST_WORD = 60

/** What the lexicon does not know; kept apart from what was not asked yet. */
const NOBODY: readonly NamePhrase[] = []
export const UNKNOWN: Readings = { last: 1, edges: [], names: NOBODY, may: 0 }

/** Remembers what was read, in two generations: words that come again stay, words that came once are forgotten. */
class Memory {
  #young = new Map<string, Readings>()
  #old = new Map<string, Readings>()

  get(surface: string): Readings | undefined {
    const known = this.#young.get(surface)
    if (known !== undefined) return known
    const old = this.#old.get(surface)
    if (old !== undefined) this.set(surface, old)
    return old
  }

  set(surface: string, readings: Readings): void {
    if (this.#young.size >= REMEMBERED) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(detached(surface), readings)
  }
}

/** Written out: thousands are remembered, and objects put together by `...` each have a shape of their own, of half a kilobyte. */
const edge = (from: number, to: number, start: number, end: number, form: string, operation: Operation): Edge => ({
  from,
  to,
  start,
  end,
  form,
  operation,
})

/** Reads tokens as forms that a lexicon knows. Tokens repeat, so what was read once is remembered. */
export class Reader {
  readonly #vocabulary: Vocabulary
  readonly #roots: readonly string[]
  readonly #colloquial: ReadonlyMap<string, string>
  readonly #words = new Memory()
  readonly #tags = new Memory()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.#roots = [...vocabulary.known].filter((form) => form.startsWith('~')).map((form) => form.slice(1))
    this.#colloquial = colloquialRoots(this.#roots)
  }

  /** @returns the readings of a token; without edges where the lexicon knows no form of it: the fate of most tokens */
  read(kind: TokenKind, surface: string): Readings {
    if (kind === 'url') return UNKNOWN
    const isTag = kind === 'hashtag' || kind === 'mention'
    const memory = isTag ? this.#tags : this.#words
    const known = memory.get(surface)
    if (known !== undefined) return known
    const edges = isTag ? this.#readTag(kind, surface) : this.#readWord(kind, surface)
    const readings =
      edges.length === 0 ? UNKNOWN : { last: isTag ? surface.length : 1, edges, names: this.#namesIn(edges), may: this.#mayOf(edges) }
    memory.set(surface, readings)
    return readings
  }

  #namesIn(edges: readonly Edge[]): readonly NamePhrase[] {
    const { nameKeys } = this.#vocabulary
    const found = edges.map(({ form }) => nameKeys.get(form) ?? NOBODY).filter((names) => names.length > 0)
    return found.length > 1 ? [...new Set(found.flat())] : (found[0] ?? NOBODY)
  }

  #mayOf(edges: readonly Edge[]): number {
    let may = 0
    for (const { form, operation } of edges) {
      if (form === ANY_NUMBER) may |= MAY.number
      if (operation === 'leet') may |= MAY.hideNumber
      if (this.#vocabulary.leadKeys.has(form)) may |= MAY.lead
    }
    return may
  }

  /** @returns the forms of names and terms that a word may stand for as it is written, without those that it has as its root */
  written(surface: string): readonly string[] {
    return this.#written(plainForm('word', surface)).map(({ form }) => form)
  }

  #written(folded: string): Form[] {
    const found = nearestForms(folded, this.#vocabulary)
    if (foldedNumberValue(folded) !== undefined) found.push({ form: ANY_NUMBER, operation: 'number' })
    return found
  }

  #readWord(kind: TokenKind, surface: string): Edge[] {
    return this.#forms(plainForm(kind, surface)).map(({ form, operation }) => edge(0, 1, 0, surface.length, form, operation))
  }

  /** A hashtag or handle is read whole, in the parts that its writer marked, and where these name nobody, by the names that it holds. */
  #readTag(kind: 'hashtag' | 'mention', surface: string): Edge[] {
    const offset = /^[#＃@＠]/.test(surface) ? 1 : 0
    const body = surface.slice(offset)
    const whole = kind === 'mention' ? withoutNumber(body) : body
    const last = surface.length
    const { known, names } = this.#vocabulary
    const operation = kind === 'hashtag' ? 'hashtag' : 'handle'
    const edges: Edge[] = []
    const add = (start: number, end: number, next: number, under: Operation): void => {
      const [from, to] = [start === 0 ? 0 : offset + start, next >= whole.length ? last : offset + next]
      for (const { form, operation } of this.#forms(fold(body.slice(start, end))))
        edges.push(edge(from, to, offset + start, offset + end, form, operation === 'leet' ? operation : under))
    }
    if (kind === 'mention' && known.has(handleForm(body))) edges.push(edge(0, last, 0, last, handleForm(body), 'exact'))
    for (const { form } of this.#forms(fold(whole.replace(/[._]/g, '')))) edges.push(edge(0, last, 0, last, form, operation))
    const marked = markedParts(whole)
    for (const { start, end, next } of marked) if (end - start < whole.length) add(start, end, next, operation)
    if (edges.some(({ form }) => names.has(form))) return edges
    for (const part of anchoredParts(body, kind, this.#vocabulary))
      if (!straddles(body, part, marked)) add(part.start, part.end, part.next, 'segmented')
    return edges
  }

  #forms(folded: string): Form[] {
    if (folded.length > LONGEST_WORD) return []
    const found = this.#written(folded)
    const root = this.#rootOf(folded)
    if (root !== undefined) found.push({ form: stemForm(root), operation: root === folded ? 'exact' : 'stem' })
    return found
  }

  /** The root of a call word: by the table of colloquial forms, else by the stemmer, which is asked only where it could answer. */
  #rootOf(folded: string): string | undefined {
    if (!LATIN_WORD.test(folded)) return undefined
    const colloquial = this.#colloquial.get(folded)
    if (colloquial !== undefined) return colloquial
    if (!this.#roots.some((root) => mayStemTo(folded, root))) return undefined
    const root = stem(folded)
    return this.#vocabulary.known.has(stemForm(root)) ? root : undefined
  }
}
