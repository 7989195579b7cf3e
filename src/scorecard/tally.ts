import type { Decision, Lexicon } from '../model.ts'
import type { FindingRecord, HitRecord } from '../report/record.ts'

/** What a corpus tells of one entry of a lexicon. */
export interface Tally {
  readonly term: string
  /** The kind of an alias, the signal of a term, or `number` for all ballot numbers together. */
  readonly kind: string
  /** Whom an alias stands for. */
  readonly participant: string
  /** Of a term. */
  readonly language: string
  /** Findings in which it stands. */
  hits: number
  /** Of those, without another name where it is a name, without another word where it is a word. */
  unique: number
  /** Different accounts that wrote it, or reacted to it. */
  readonly accounts: Set<string>
  relevant: number
  notRelevant: number
  /** Found relevant, and unique: what would be missed without it. */
  uniqueRelevant: number
}

/** What it tells of the words of one language. */
export interface LanguageTally {
  readonly language: string
  readonly terms: number
  /** Of those, met at least once. */
  met: number
  /** In which a word of it stands. */
  findings: number
}

const NUMBER = 'number'

/** Counts what stands in findings, entry by entry, while a corpus is scanned. */
export class Counter {
  readonly #tallies = new Map<string, Tally>()
  readonly #languages = new Map<string, LanguageTally>()
  readonly #decisions: ReadonlyMap<string, Decision>

  constructor({ aliases, terms }: Lexicon, decisions: ReadonlyMap<string, Decision>) {
    this.#decisions = decisions
    for (const { kind, written, participant } of aliases) this.#open(kind, written, participant.id, '')
    for (const { signal, written, language } of terms) {
      this.#open(signal, written, '', language)
      const own = this.#languages.get(language) ?? { language, terms: 0, met: 0, findings: 0 }
      this.#languages.set(language, { ...own, terms: own.terms + 1 })
    }
    this.#open(NUMBER, '', '', '')
  }

  add({ key, platform, account, hits }: FindingRecord): void {
    const found = [...new Set(hits.map((hit) => this.#tallies.get(nameOf(hit))))].filter((tally) => tally !== undefined)
    const decision = this.#decisions.get(key)
    const languages = new Set<string>()
    for (const tally of found) {
      const isUnique = found.every((other) => other === tally || isName(other) !== isName(tally))
      tally.hits++
      if (isUnique) tally.unique++
      tally.accounts.add(`${platform}\u0000${account}`)
      if (decision === 'relevan') tally.relevant++
      if (decision === 'relevan' && isUnique) tally.uniqueRelevant++
      if (decision === 'tidak') tally.notRelevant++
      if (tally.language !== '') languages.add(tally.language)
    }
    for (const language of languages) (this.#languages.get(language) as LanguageTally).findings++
  }

  /** All entries, met or not, by kind, term and participant. */
  get tallies(): Tally[] {
    return [...this.#tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)
  }

  get languages(): LanguageTally[] {
    for (const own of this.#languages.values()) own.met = 0
    for (const { language, hits } of this.#tallies.values()) {
      const own = this.#languages.get(language)
      if (own !== undefined && hits > 0) own.met++
    }
    return [...this.#languages.values()].sort((a, b) => (a.language < b.language ? -1 : 1))
  }

  #open(kind: string, term: string, participant: string, language: string): void {
    const name = nameOf({ kind, term, participant })
    if (this.#tallies.has(name)) return
    const none = { hits: 0, unique: 0, relevant: 0, notRelevant: 0, uniqueRelevant: 0 }
    this.#tallies.set(name, { kind, term, participant, language, accounts: new Set(), ...none })
  }
}

/** Ballot numbers stand in no table: all of them are one. */
const nameOf = ({ kind, term, participant }: Pick<HitRecord, 'kind' | 'term' | 'participant'>): string =>
  kind === NUMBER ? NUMBER : [kind, term, participant ?? ''].join('\u0000')

const isName = ({ participant, kind }: Tally): boolean => participant !== '' || kind === NUMBER
