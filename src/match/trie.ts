/** A trie over token forms: `ria → norsan` ends at the entries that are written so. */
export interface TrieNode<Value> {
  readonly next: ReadonlyMap<string, TrieNode<Value>>
  readonly values: readonly Value[]
}

interface GrowingNode<Value> extends TrieNode<Value> {
  next: Map<string, GrowingNode<Value>>
  values: Value[]
}

/** Most phrases end where they branch no more, and with one entry: thousands of empty maps and roomy lists would weigh megabytes. */
const NO_FORMS = new Map<string, never>()
const NO_VALUES: never[] = []

/** Phrases by their token forms, walked form by form; cost does not grow with the number of phrases. */
export class Trie<Value> {
  readonly #root: GrowingNode<Value> = { next: new Map(), values: NO_VALUES }
  /** Every form that stands anywhere in a phrase: what a token must be readable as to matter at all. */
  readonly forms = new Set<string>()

  /** @param forms the folded tokens of a phrase, at least one */
  add(forms: readonly string[], value: Value): void {
    let node = this.#root
    for (const form of forms) {
      this.forms.add(form)
      let next = node.next.get(form)
      if (next === undefined) {
        next = { next: NO_FORMS, values: NO_VALUES }
        if (node.next === NO_FORMS) node.next = new Map()
        node.next.set(form, next)
      }
      node = next
    }
    node.values = node.values.concat([value]) // exactly as long as it is, where `[...values, value]` has room for 17
  }

  get root(): TrieNode<Value> {
    return this.#root
  }
}
