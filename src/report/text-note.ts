import { hash } from 'node:crypto'
import type { FieldName, Finding, Term, Tier } from '../model.ts'
import { wordingOf, wordNumber } from '../text/wording.ts'

/** What a finding tells of its text, to be held against the texts of others. */
export interface TextNote {
  /** The name of the text — the finding's own words, or what it shares without any — and nothing where it has none. */
  readonly name: string
  /** Its words, each as a number. */
  readonly words: readonly number[]
  /** What copies must agree in, besides most of their words. */
  readonly marks: string
  /** Stands for the account. */
  readonly account: number
  /** `YYYY-MM-DD`; empty where no time is known. */
  readonly date: string
  readonly tier: Tier
}

/** Makes notes of the texts of findings. */
export class TextNotes {
  readonly #negations: ReadonlySet<string>

  /** @param terms of the lexicon, among them those that negate */
  constructor(terms: readonly Term[]) {
    const written = terms.filter(({ signal }) => signal === 'negation').map((term) => wordingOf(term.written))
    this.#negations = new Set(written.filter((words) => words.length === 1).flat())
  }

  of(finding: Finding): TextNote {
    const { item, tier } = finding
    const own = wordingOf(item.text)
    const words = own.length > 0 || item.act !== 'share' ? own : wordingOf(item.targetText)
    return {
      name: words.length === 0 ? '' : nameOf(words),
      words: words.map(wordNumber),
      marks: this.#marksOf(finding, words, own.length > 0 ? 'text' : 'target_text'),
      account: wordNumber(`${item.platform} ${item.account || item.nip || item.name}`),
      date: item.time?.date ?? '',
      tier,
    }
  }

  /** A text that names another, holds another number, or says no where this one does not, is no copy, however few words differ. */
  #marksOf({ hits }: Finding, words: readonly string[], field: FieldName): string {
    const marks = new Set(words.filter((word) => /^\d+$/.test(word)))
    for (const { entry, field: at } of hits) if (at === field && entry.type === 'alias') marks.add(entry.participant.id)
    if (words.some((word) => this.#negations.has(word))) marks.add('negation')
    return [...marks].sort().join(' ')
  }
}

/** `t` and 64 bits of a hash: no spreadsheet takes it for a number. */
function nameOf(words: readonly string[]): string {
  const bits = BigInt(`0x${hash('sha256', words.join(' ')).slice(0, 16)}`)
  return `t${bits.toString(36).padStart(13, '0')}`
}
