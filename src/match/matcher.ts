import type { Alias, Entry, FieldName, Hit, Operation, Span, Term } from '../model.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import { gluedWords } from './glued.ts'
import { ANY_NUMBER, type Edge, handleForm, numberValue, plainForm, Reader, stemForm } from './readings.ts'
import { settle } from './settle.ts'
import { Trie, type TrieNode } from './trie.ts'

/** Shorter names joined would meet everyday words. */
const LEAST_JOINED = 6

/** What a text was read as: all hits, and the tokens for whoever explains. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly hits: readonly Hit[]
}

/** The lexicon, compiled: finds its entries in a text by walking a trie of token forms along the ways a text can be read. */
export class Matcher {
  readonly #trie = new Trie<Alias | Term>()
  readonly #names = new Set<string>()
  readonly #reader: Reader

  constructor(entries: Iterable<Alias | Term>) {
    for (const entry of entries)
      for (const forms of phrasesOf(entry)) {
        this.#trie.add(forms, entry)
        if (forms.length === 1 && standsAlone(entry)) this.#names.add(forms[0] as string)
      }
    this.#reader = new Reader(this.#vocabulary)
  }

  get #vocabulary(): { readonly known: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
    return { known: this.#trie.forms, names: this.#names }
  }

  /**
   * @param text one field of an item, as exported
   * @returns its hits in order of place, spans half-open in UTF-16 units of `text`
   */
  find(text: string, field: FieldName): Reading {
    // An author is an account (`@ganjar_pranowo`, `midjididi.official`) or the name of a page (`Relawan Midji-Didi`).
    if (field === 'target_author' && /^\S+$/u.test(text)) return this.findAccount(text, { start: 0, end: text.length }, field)
    return this.#findIn(text, tokenise(text), field)
  }

  /** @param account where in `text` the name of an account stands, if anywhere */
  findAccount(text: string, account: Span | undefined, field: FieldName): Reading {
    return this.#findIn(text, account === undefined ? [] : [{ kind: 'mention', ...account, sentence: 0 }], field)
  }

  /** How a token can be read; for `explain`. */
  readings(text: string, token: Token): readonly Edge[] {
    return this.#reader.read(token.kind, text.slice(token.start, token.end))?.edges ?? []
  }

  #findIn(text: string, tokens: readonly Token[], field: FieldName): Reading {
    const lattice = this.#lattice(text, tokens)
    return { tokens, hits: lattice.size === 0 ? [] : settle(ofOwnWords(this.#walk(text, field, lattice), tokens)) }
  }

  /** Steps through the text by the node they leave. Nodes 0 to n are the borders between tokens, higher ones lie inside hashtags. */
  #lattice(text: string, tokens: readonly Token[]): Map<number, Step[]> {
    const lattice = new Map<number, Step[]>()
    const add = (node: number, step: Step): void => {
      const steps = lattice.get(node)
      if (steps === undefined) lattice.set(node, [step])
      else steps.push(step)
    }
    let inner = tokens.length + 1
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token
      const readings = this.#reader.read(token.kind, text.slice(token.start, token.end))
      if (readings === undefined) continue
      const node = (local: number): number => (local === 0 ? index : local === readings.last ? index + 1 : inner + local)
      for (const { form, operation, from, to, start, end } of readings.edges)
        add(node(from), {
          form,
          operation,
          start: token.start + start,
          end: token.start + end,
          first: index,
          last: index,
          sentence: token.sentence,
          to: node(to),
        })
      if (readings.last > 1) inner += readings.last
    }
    for (const { form, operation, first, end } of gluedWords(text, tokens, this.#vocabulary)) {
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
    if (entry.signal === 'ballot' || entry.signal === 'number') return [forms, [...forms, ANY_NUMBER]]
    return [entry.match === 'stem' ? forms.map(stemForm) : forms]
  }
  const joined = forms.join('')
  return forms.length > 1 && joined.length >= LEAST_JOINED ? [forms, [joined]] : [forms]
}
