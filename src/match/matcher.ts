import type { Alias, Entry, FieldName, Hit, Operation, Span, Term } from '../model.ts'
import { type Token, tokenise } from '../text/tokens.ts'
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
  readonly #reader: Reader

  constructor(entries: Iterable<Alias | Term>) {
    for (const entry of entries) for (const forms of phrasesOf(entry)) this.#trie.add(forms, entry)
    this.#reader = new Reader(this.#trie.forms)
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

  #findIn(text: string, tokens: readonly Token[], field: FieldName): Reading {
    const lattice = this.#lattice(text, tokens)
    return { tokens, hits: lattice.size === 0 ? [] : settle(this.#walk(text, field, lattice)) }
  }

  /** How a token can be read; for `explain`. */
  readings(text: string, token: Token): readonly Edge[] {
    return (this.#reader.read(token.kind, text.slice(token.start, token.end))?.edges ?? []).filter((edge) => edge.form !== '')
  }

  /** Edges of the whole text by the node they leave. Nodes 0 to n are the borders between tokens, higher ones lie inside hashtags. */
  #lattice(text: string, tokens: readonly Token[]): Map<number, Step[]> {
    const lattice = new Map<number, Step[]>()
    let inner = tokens.length + 1
    for (const [index, token] of tokens.entries()) {
      const readings = this.#reader.read(token.kind, text.slice(token.start, token.end))
      if (readings === undefined) continue
      const node = (local: number): number => (local === 0 ? index : local === readings.last ? index + 1 : inner + local - 1)
      for (const edge of readings.edges) {
        const step = { edge, token, index, to: node(edge.to) }
        const steps = lattice.get(node(edge.from))
        if (steps === undefined) lattice.set(node(edge.from), [step])
        else steps.push(step)
      }
      inner += readings.last
    }
    return lattice
  }

  #walk(text: string, field: FieldName, lattice: ReadonlyMap<number, readonly Step[]>): Hit[] {
    const hits: Hit[] = []
    const follow = (node: number, phrase: TrieNode<Alias | Term>, path: readonly Step[]): void => {
      for (const step of lattice.get(node) ?? []) {
        const next = phrase.next.get(step.edge.form)
        if (next === undefined || step.token.sentence !== (path[0] ?? step).token.sentence) continue
        const longer = [...path, step]
        for (const entry of next.values) hits.push(toHit(text, field, entry, longer))
        follow(step.to, next, longer)
      }
    }
    for (const node of lattice.keys()) follow(node, this.#trie.root, [])
    return hits
  }
}

/** An edge at its place in the text. */
interface Step {
  readonly edge: Edge
  readonly token: Token
  readonly index: number
  readonly to: number
}

function toHit(text: string, field: FieldName, entry: Alias | Term, path: readonly Step[]): Hit {
  const first = path[0] as Step
  const last = path.at(-1) as Step
  const start = first.token.start + first.edge.start
  const end = last.token.start + last.edge.end
  const forms = path.map((step) => step.edge.form)
  const written = text.slice(start, end)
  return {
    entry: forms.at(-1) === ANY_NUMBER && entry.type === 'term' ? ballotNumber(text, entry, last, written) : entry,
    field,
    span: { start, end },
    text: written,
    operation: operationOf(entry, path),
    forms,
    first: first.index,
    last: last.index,
    sentence: first.token.sentence,
  }
}

function ballotNumber(text: string, lead: Term, last: Step, written: string): Entry {
  const digits = text.slice(last.token.start + last.edge.start, last.token.start + last.edge.end)
  return { type: 'number', written, value: numberValue(digits) ?? 0, lead }
}

/** The step farthest from what was written names the whole. */
function operationOf(entry: Alias | Term, path: readonly Step[]): Operation {
  const marked = path.find((step) => step.edge.operation !== 'exact')
  if (marked !== undefined) return marked.edge.operation
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
