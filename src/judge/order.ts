import type { Hit, Signal } from '../model.ts'

/** No phrase of a lexicon has more tokens; a hit that starts farther off cannot reach. */
const LONGEST_PHRASE = 16

/** A new sentence is as far off as so many tokens. */
const SENTENCE = 4

/** Hits in order of place, by signal: asking for neighbours stays quick however long the text is. */
export class OrderedHits {
  readonly #bySignal = new Map<Signal, Hit[]>()

  /** @param hits in order of place */
  constructor(hits: readonly Hit[]) {
    for (const hit of hits) {
      if (hit.entry.type !== 'term') continue
      const known = this.#bySignal.get(hit.entry.signal)
      if (known === undefined) this.#bySignal.set(hit.entry.signal, [hit])
      else known.push(hit)
    }
  }

  of(signal: Signal): readonly Hit[] {
    return this.#bySignal.get(signal) ?? []
  }
}

/** Things at places in the text, sorted, to be asked for those near a hit. */
export class Neighbours<Thing extends { readonly hit: Hit }> {
  readonly #sorted: readonly Thing[]

  constructor(things: readonly Thing[]) {
    this.#sorted = [...things].sort((a, b) => a.hit.first - b.hit.first)
  }

  /** Those with at most `near` tokens between. */
  *near(hit: Hit, near: number): Generator<Thing> {
    for (let at = this.#from(hit.first - near - LONGEST_PHRASE); at < this.#sorted.length; at++) {
      const thing = this.#sorted[at] as Thing
      if (thing.hit.first > hit.last + near) return
      if (distance(hit, thing.hit) <= near) yield thing
    }
  }

  /** Index of the first thing that starts at or behind a token. */
  #from(token: number): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] as Thing).hit.first < token) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Tokens between two hits plus one, 0 where they share a token, as in a hashtag; each end of a sentence between them counts for several. */
export function distance(a: Hit, b: Hit): number {
  if (a.last >= b.first && b.last >= a.first) return 0
  const tokens = a.last < b.first ? b.first - a.last : a.first - b.last
  return tokens + SENTENCE * Math.abs(a.sentence - b.sentence)
}
