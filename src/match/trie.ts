/** A trie over token forms: `ria → norsan` ends at the entries that are written so. */
export interface TrieNode<Value> {
  readonly next: Map<string, TrieNode<Value>>
  readonly values: Value[]
}

/** Phrases by their token forms, walked form by form; cost does not grow with the number of phrases. */
export class Trie<Value> {
  readonly root: TrieNode<Value> = { next: new Map(), values: [] }
  /** Every form that stands anywhere in a phrase: what a token must be readable as to matter at all. */
  readonly forms = new Set<string>()

  /** @param forms the folded tokens of a phrase, at least one */
  add(forms: readonly string[], value: Value): void {
    let node = this.root
    for (const form of forms) {
      this.forms.add(form)
      let next = node.next.get(form)
      if (next === undefined) {
        next = { next: new Map(), values: [] }
        node.next.set(form, next)
      }
      node = next
    }
    node.values.push(value)
  }
}
