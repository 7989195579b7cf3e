import { grouped } from '../grouped.ts'
import type { Alias, Entry, FieldName, Hit, Operation, Participant, Span, Term } from '../model.ts'
import { Scanner, type Token, type TokenKind, tokenise } from '../text/tokens.ts'
import { ByteLook, type TokenFacts } from './byte-look.ts'
import { type NamePhrase, OPENING, type Vocabulary } from './forms.ts'
import { type Glued, gluedWords, Seams } from './glued.ts'
import { Persons } from './persons.ts'
import {
  ANY_NUMBER,
  type Edge,
  handleForm,
  MAY,
  NUMBER_WORDS,
  numberValue,
  plainForm,
  Reader,
  type Readings,
  standsFor,
  stemForm,
  UNKNOWN,
} from './readings.ts'
import { settle } from './settle.ts'
import { Sieve } from './sieve.ts'
import { SHORTEST_NAME } from './tags.ts'
import { Trie, type TrieNode } from './trie.ts'

/** Shorter names joined would meet everyday words. */
export const LEAST_JOINED = 6

/** What a text was read as: all hits, and the tokens for whoever explains. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly hits: readonly Hit[]
}

/** The lexicon, compiled: finds its entries in a text by walking a trie of token forms along the ways a text can be read. */
export class Matcher {
  readonly #trie = new Trie<Alias | Term>()
  readonly #vocabulary: Vocabulary
  readonly #reader: Reader
  readonly #sieve: Sieve
  readonly #scanner = new Scanner()
  readonly #seams = new Seams()
  readonly #persons = new Persons()

  constructor(entries: Iterable<Alias | Term>) {
    const names = new Set<string>()
    const nameKeys = new Map<string, NamePhrase[]>()
    const leadKeys = new Set<string>()
    for (const entry of entries)
      for (const forms of phrasesOf(entry)) {
        this.#trie.add(forms, entry)
        if (entry.type === 'alias') this.#persons.add(entry)
        if (entry.type === 'alias') addTo(nameKeys, { alias: entry, forms, key: forms.indexOf(keyOf(forms)) })
        else if (LEADS.includes(entry.signal)) leadKeys.add(keyOf(forms))
        if (forms.length === 1 && standsAlone(entry)) names.add(forms[0] as string)
      }
    const openings = new Set([...this.#trie.forms].map((form) => form.slice(0, OPENING)))
    this.#vocabulary = { known: this.#trie.forms, names, beginnings: lengthsOf(names), openings, nameKeys, leadKeys }
    this.#reader = new Reader(this.#vocabulary)
    this.#sieve = new Sieve([...names, ...nameKeys.keys(), ...leadKeys, ...NUMBER_WORDS.keys()], this.#trie.forms)
  }

  /**
   * The first look at a text, which ends most of them.
   *
   * @param counts whether a name could stand for its participant where the text is from
   * @returns false where nothing in it can stand for a participant
   */
  mayName(text: string, counts: Counts): boolean {
    if (text === '') return false
    let may = 0
    let mayBeGlued = false
    let index = 0
    const candidates: [NamePhrase, number][] = []
    const scanner = this.#scanner
    const seams = this.#seams.begin(text)
    for (scanner.begin(text); scanner.next(); index++) {
      if (seams.isCut(scanner)) mayBeGlued = true
      const { kind, start, end } = scanner
      if (!this.#sieve.lets(text, scanner)) continue
      const readings = this.#reader.read(kind, text.slice(start, end))
      may |= readings.may
      if ((may & MAY.hideNumber) !== 0) return true
      for (const name of readings.names) {
        if (!counts(name.alias)) continue
        if (name.forms.length === 1) return true
        candidates.push([name, index])
      }
    }
    if (standsFor(may)) return true
    if (candidates.length === 0 && !mayBeGlued) return false
    const tokens = tokenise(text)
    if (mayBeGlued && gluedWords(text, tokens, this.#vocabulary).length > 0) return true
    return candidates.some(([name, index]) => this.#mayStand(name, text, tokens, index))
  }

  /** @returns who looks at texts before they are texts; it never says `nobody` where `mayName` would let a text through if everybody were a candidate everywhere */
  byteLook<Facts extends TokenFacts>(toFacts: (readings: TokenFacts) => Facts): ByteLook<Facts> {
    const sieve = this.#sieve
    const unknown = toFacts(UNKNOWN)
    const factsOf = (kind: TokenKind, surface: string): Facts => {
      if (!sieve.lets(surface, { kind, start: 0, end: surface.length, isPlain: false })) return unknown
      const readings = this.#reader.read(kind, surface)
      return readings === UNKNOWN ? unknown : toFacts(readings)
    }
    return new ByteLook({
      sieve,
      factsOf,
      hidesWord: (stretch) => gluedWords(stretch, tokenise(stretch), this.#vocabulary).length > 0,
      formsOf: (surface) => this.#reader.written(surface),
    })
  }

  /** Whether the words beside the key of a name could be the rest of it. What a hashtag or handle holds is left to the whole reading. */
  #mayStand({ forms, key }: NamePhrase, text: string, tokens: readonly Token[], index: number): boolean {
    const at = tokens[index] as Token
    return [-1, 1].every((step) => {
      const wanted = forms[key + step]
      const beside = tokens[index + step]
      if (wanted === undefined || isTag(at)) return true
      if (beside === undefined || beside.sentence !== at.sentence) return false
      return isTag(beside) || this.readings(text, beside).some(({ form }) => form === wanted)
    })
  }

  /** The same for the name of an account, in a link or by itself. */
  mayNameByAccount(text: string, span: Span, counts: Counts): boolean {
    const facts = this.accountFacts(text, span)
    return facts !== undefined && (standsFor(facts.may) || facts.names.some(({ alias }) => counts(alias)))
  }

  /** @returns what the name of an account may be, wherever it stands; nothing where it is nobody's */
  accountFacts(text: string, { start, end }: Span): Readings | undefined {
    return this.#sieve.holdsAccount(text, start, end) ? this.#reader.read('mention', text.slice(start, end)) : undefined
  }

  /**
   * @param text one field of an item, as exported
   * @param account where in it the name of an account stands, where it is one or leads to one
   * @param isLeftOut entries that are read past, as if the lexicon did not hold them
   * @returns its hits in order of place, spans half-open in UTF-16 units of `text`
   */
  find(text: string, field: FieldName, account?: Span, isLeftOut?: (entry: Entry) => boolean): Reading {
    const tokens: readonly Token[] = account === undefined ? tokenise(text) : [{ kind: 'mention', ...account, sentence: 0 }]
    const lattice = this.#lattice(text, tokens, gluedWords(text, tokens, this.#vocabulary))
    const met = lattice.size === 0 ? [] : this.#walk(text, field, lattice)
    return {
      tokens,
      hits: settle(ofOwnWords(isLeftOut === undefined ? met : met.filter(({ entry }) => !isLeftOut(entry)), tokens), this.#areOne),
    }
  }

  readonly #areOne = (one: Participant, other: Participant): boolean => this.#persons.areOne(one, other)

  /** How a token can be read; for `explain`. */
  readings(text: string, token: Token): readonly Edge[] {
    return this.#reader.read(token.kind, text.slice(token.start, token.end)).edges
  }

  /** Steps through the text by the node they leave. Nodes 0 to n are the borders between tokens, higher ones lie inside hashtags. */
  #lattice(text: string, tokens: readonly Token[], glued: readonly Glued[]): Map<number, Step[]> {
    const lattice = new Map<number, Step[]>()
    const add = (node: number, step: Step): void => {
      const steps = lattice.get(node)
      if (steps === undefined) lattice.set(node, [step])
      else steps.push(step)
    }
    let inner = tokens.length + 1
    for (const [index, token] of tokens.entries()) {
      const readings = this.#reader.read(token.kind, text.slice(token.start, token.end))
      const { sentence } = token
      const node = (local: number): number => (local === 0 ? index : local === readings.last ? index + 1 : inner + local)
      for (const { form, operation, from, to, start, end } of readings.edges) {
        const place = token.start
        add(node(from), {
          form,
          operation,
          start: place + start,
          end: place + end,
          first: index,
          last: index,
          sentence,
          to: node(to),
        })
      }
      if (readings.last > 1) inner += readings.last
    }
    for (const { form, operation, first, end } of glued) {
      const [head, tail] = [tokens[first] as Token, tokens[end - 1] as Token]
      add(first, { form, operation, start: head.start, end: tail.end, first, last: end - 1, sentence: head.sentence, to: end })
    }
    return lattice
  }

  #walk(text: string, field: FieldName, lattice: ReadonlyMap<number, readonly Step[]>): Hit[] {
    const hits: Hit[] = []
    const follow = (node: number, phrase: TrieNode<Alias | Term>, path: readonly Step[]): void => {
      for (const step of lattice.get(node) ?? []) {
        const next = phrase.next.get(step.form)
        if (next === undefined || step.sentence !== (path[0] ?? step).sentence) continue
        const longer = [...path, step]
        for (const entry of next.values) hits.push(...hitsOf(text, field, entry, longer))
        follow(step.to, next, longer)
      }
    }
    for (const node of lattice.keys()) follow(node, this.#trie.root, [])
    return hits
  }
}

/** The lengths of names by the letters that they begin with. */
function lengthsOf(names: Iterable<string>): Map<string, number[]> {
  const alike = [...grouped(names, (name) => name.slice(0, SHORTEST_NAME))]
  return new Map(alike.map(([beginning, those]) => [beginning, [...new Set(those.map(({ length }) => length))].sort((a, b) => b - a)]))
}

export type Counts = (alias: Alias) => boolean

const isTag = ({ kind }: Token): boolean => kind === 'hashtag' || kind === 'mention'

function addTo(lists: Map<string, NamePhrase[]>, phrase: NamePhrase): void {
  const key = phrase.forms[phrase.key] as string
  lists.set(key, lists.get(key)?.concat([phrase]) ?? [phrase]) // no list is roomier than need be, of many thousands
}

/** General words inside somebody's handle are a name: `@vivacoid` cheers nobody. Beside a participant's name they speak: `@RelawanNorsan`. */
function ofOwnWords(hits: readonly Hit[], tokens: readonly Token[]): Hit[] {
  const named = new Set(hits.filter(({ entry }) => entry.type === 'alias').map(({ first }) => first))
  return hits.filter(
    ({ entry, first, last }) => entry.type === 'alias' || first !== last || tokens[first]?.kind !== 'mention' || named.has(first),
  )
}

/** A reading at its place in the text: offsets into it, token positions, and the node it leads to. */
interface Step extends Span {
  readonly form: string
  readonly operation: Operation
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly to: number
}

/** Signals whose words lead a ballot number. */
const LEADS: readonly string[] = ['ballot', 'number']

/** The longest form of a phrase: likely its rarest. Beside `01` even `memilih` is an everyday word. */
const keyOf = (forms: readonly string[]): string =>
  forms.find((form) => /^0\d$/.test(form)) ??
  forms.filter((form) => form !== ANY_NUMBER).reduce((longest, form) => (form.length > longest.length ? form : longest), '')

/** Names that tell a participant by themselves, whatever stands around them. */
const standsAlone = (entry: Alias | Term): boolean =>
  entry.type === 'alias' && entry.strength === 'strong' && entry.kind !== 'handle' && entry.kind !== 'slogan'

function hitsOf(text: string, field: FieldName, entry: Alias | Term, path: readonly Step[]): Hit[] {
  const first = path[0] as Step
  const last = path.at(-1) as Step
  const { start } = first
  const { end } = last
  const written = text.slice(start, end)
  const hit: Hit = {
    entry:
      last.form === ANY_NUMBER && entry.type === 'term' ? ballotNumber(entry, written, numberValue(text.slice(last.start, end))) : entry,
    field,
    span: { start, end },
    text: written,
    operation: operationOf(entry, path),
    forms: path.map((step) => step.form),
    first: first.first,
    last: last.last,
    sentence: first.sentence,
  }
  const digit = hit.operation === 'leet' && entry.type === 'term' ? digitIn(written) : undefined
  return digit === undefined ? [hit] : [hit, { ...hit, entry: ballotNumber(entry as Term, written, digit), operation: 'number' }]
}

const ballotNumber = (lead: Term, written: string, value: number | undefined): Entry => ({
  type: 'number',
  written,
  value: value ?? 0,
  lead,
})

/** The one digit that replaces a letter carries a ballot number: the 3 of `M3nang`. */
function digitIn(written: string): number | undefined {
  const digits = written.match(/[1-9]/g) ?? []
  return digits.length === 1 ? Number(digits[0]) : undefined
}

/** The step farthest from what was written names the whole. */
function operationOf(entry: Alias | Term, path: readonly Step[]): Operation {
  const marked = path.find((step) => step.operation !== 'exact')
  if (marked !== undefined) return marked.operation
  return entry.type === 'alias' && entry.kind !== 'handle' && path.length === 1 && /\S[\s–-]+\S/.test(entry.written) ? 'joined' : 'exact'
}

/** The phrases under which an entry is found. */
function phrasesOf(entry: Alias | Term): string[][] {
  if (entry.type === 'alias' && entry.kind === 'handle') return [[handleForm(entry.written)]]
  const forms = tokenise(entry.written).map((token) => plainForm(token.kind, entry.written.slice(token.start, token.end)))
  if (entry.type === 'term') {
    if (LEADS.includes(entry.signal)) return [forms, [...forms, ANY_NUMBER]]
    // Disguised forms (`c0blos`, `C O B L O S`) are told by their letters, not by a stem.
    return entry.match === 'stem' ? [forms.map(stemForm), forms] : [forms]
  }
  const joined = forms.join('')
  return forms.length > 1 && joined.length >= LEAST_JOINED ? [forms, [joined]] : [forms]
}
