import type { Operation } from '../model.ts'
import { fold } from '../text/fold.ts'
import { splitByCase } from '../text/hashtag.ts'
import { mayStemTo, stem } from '../text/stem.ts'
import type { TokenKind } from '../text/tokens.ts'

/**
 * One way to read a stretch of a token as a form of the lexicon. `from` and `to` are nodes inside the token: 0 is its start,
 * `Readings.last` its end, and a hashtag of three words has two more between. Offsets count from the token's start.
 */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly form: string
  readonly operation: Operation
  readonly start: number
  readonly end: number
}

export interface Readings {
  readonly last: number
  readonly edges: readonly Edge[]
}

/** Stands for any number in a phrase such as `nomor urut <number>`. No folded text can contain it. */
export const ANY_NUMBER = '\u0000number'
/** A handle is no word: `@ria` names an account, `ria` is a mood. */
export const handleForm = (handle: string): string => `@${fold(handle.replace(/^[@＠]/, ''))}`
/** Terms that match by stem are kept apart from exact ones, so that `menang` as an exact term is not met by `menangis`. */
export const stemForm = (folded: string): string => `~${stem(folded)}`

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10 }),
)
const LONGEST_NUMBER = 8
const SKIN_TONES = /\p{Emoji_Modifier}/gu
const LATIN_WORD = /^[a-z]{4,}$/

/** @returns the ballot number that a word or digits stand for, if any: `02` and `dua` are 2 */
export function numberValue(surface: string): number | undefined {
  return foldedNumberValue(fold(surface))
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

const MOST_PARTS = 40
const MOST_REMEMBERED = 50_000

/** A copy of its own: a slice of 13 letters or more would keep the whole post alive. */
const detached = (slice: string): string => (slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le'))

/** Reads tokens as forms that a lexicon knows. Tokens repeat, so what was read once is remembered. */
export class Reader {
  readonly #known: ReadonlySet<string>
  readonly #roots: readonly string[]
  readonly #words = new Map<string, Readings | undefined>()
  readonly #tags = new Map<string, Readings | undefined>()

  /** @param known every form that stands in a phrase of the lexicon */
  constructor(known: ReadonlySet<string>) {
    this.#known = known
    this.#roots = [...known].filter((form) => form.startsWith('~')).map((form) => form.slice(1))
  }

  /** @returns the readings of a token, or nothing where the lexicon knows no form of it: the fate of most tokens */
  read(kind: TokenKind, surface: string): Readings | undefined {
    if (kind === 'url') return undefined
    const isTag = kind === 'hashtag' || kind === 'mention'
    const memory = isTag ? this.#tags : this.#words
    const known = memory.get(surface)
    if (known !== undefined || memory.has(surface)) return known
    const edges = isTag ? this.#readTag(kind, surface) : this.#readWord(kind, surface)
    const readings = edges.length === 0 ? undefined : { last: Math.max(...edges.map((edge) => edge.to)), edges }
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(detached(surface), readings)
    return readings
  }

  #readWord(kind: TokenKind, surface: string): Edge[] {
    const whole = { from: 0, to: 1, start: 0, end: surface.length }
    return this.#forms(plainForm(kind, surface)).map(({ form, operation }) => ({ ...whole, form, operation }))
  }

  /** A hashtag or handle is read whole and in the parts that its writer marked. */
  #readTag(kind: 'hashtag' | 'mention', surface: string): Edge[] {
    const offset = /^[#＃@＠]/.test(surface) ? 1 : 0
    const body = surface.slice(offset)
    const marked = splitByCase(body)
    const parts = marked.length > MOST_PARTS ? [] : marked // no hashtag of a person has so many words
    const last = Math.max(parts.length, 1)
    const operation = kind === 'hashtag' ? 'hashtag' : 'handle'
    const edges: Edge[] = []
    const whole = { from: 0, to: last, start: 0, end: surface.length }
    if (kind === 'mention' && this.#known.has(handleForm(body))) edges.push({ ...whole, form: handleForm(body), operation: 'exact' })
    for (const { form } of this.#forms(fold(body.replace(/[._]/g, '')))) edges.push({ ...whole, form, operation })
    if (parts.length > 1)
      for (const [index, part] of parts.entries())
        for (const { form } of this.#forms(fold(body.slice(part.start, part.end))))
          edges.push({ from: index, to: index + 1, form, operation, start: offset + part.start, end: offset + part.end })
    // An edge that ends at the token's end must exist for `last` to be right; a silent one does no harm.
    if (edges.length > 0 && edges.every((edge) => edge.to < last)) edges.push({ ...whole, form: '', operation })
    return edges
  }

  #forms(folded: string): { form: string; operation: Operation }[] {
    const found: { form: string; operation: Operation }[] = []
    if (this.#known.has(folded)) found.push({ form: folded, operation: 'exact' })
    if (foldedNumberValue(folded) !== undefined) found.push({ form: ANY_NUMBER, operation: 'number' })
    if (LATIN_WORD.test(folded) && this.#roots.some((root) => mayStemTo(folded, root))) {
      const form = stemForm(folded)
      if (this.#known.has(form)) found.push({ form, operation: form.slice(1) === folded ? 'exact' : 'stem' })
    }
    return found
  }
}
