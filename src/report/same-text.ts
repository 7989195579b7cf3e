import { grouped } from '../grouped.ts'
import { TIERS, type Tier } from '../model.ts'
import { groupAlike, type Wording } from '../text/alike.ts'
import { Numbers } from './numbers.ts'
import type { TextNote } from './text-note.ts'

/** Findings whose texts are the same or nearly so. That they are says nothing of who copied, or whether anybody arranged it. */
export interface SameText {
  /** The least name of its texts. */
  readonly id: string
  readonly items: number
  readonly accounts: number
  readonly tiers: Readonly<Record<Tier, number>>
  /** Days `YYYY-MM-DD` of the activities; empty where no time is known. */
  readonly first: string
  readonly last: string
}

/** One wording, however often it was met. */
interface Text {
  readonly name: string
  /** Where its words stand among the numbers. */
  readonly from: number
  readonly to: number
  /** What copies must agree in, besides most of their words. */
  marks: string
  readonly tiers: Record<Tier, number>
  /** Numbers that stand for accounts; most texts have one only. */
  readonly account: number
  others: Set<number> | undefined
  first: string
  last: string
}

/**
 * Finds the findings with the same text. Of each distinct text its words are kept as numbers, some 300 bytes in all; what a text says
 * alone decides with which others it stands, so that neither order nor origin of the findings change a group or its id.
 */
export class SameTexts {
  #texts = new Map<string, Text>()
  #groups = new Map<string, SameText>()
  readonly #words = new Numbers()
  readonly #decisions: Record<Tier, number> = { high: 0, medium: 0, low: 0 }

  /** Takes note of the text of a finding. */
  note(note: TextNote): void {
    const { name, tier, date, account, marks } = note
    if (name === '') {
      this.#decisions[tier]++
      return
    }
    const text = this.#texts.get(name) ?? this.#add(note)
    if (text.marks !== marks) text.marks = joined(text.marks, marks)
    if (text.account !== account) text.others = (text.others ?? new Set()).add(account)
    text.tiers[tier]++
    text.first = earliest(text.first, date)
    text.last = latest(text.last, date)
  }

  /** Puts texts together that are nearly the same, when all are known. */
  settle(): void {
    for (const texts of grouped(this.#texts.values(), ({ marks }) => marks).values()) {
      const wordings: Wording[] = texts.map(({ name, from, to }) => ({ name, words: this.#words.slice(from, to) }))
      const numbers = groupAlike(wordings)
      for (const alike of grouped(texts.keys(), (at) => numbers[at]).values()) this.#conclude(alike.map((at) => texts[at] as Text))
    }
    this.#texts = new Map()
  }

  /** The findings that share a text, or nothing where it stands alone. */
  groupOf(name: string): SameText | undefined {
    return this.#groups.get(name)
  }

  /** How many groups there are, and how many findings in them. */
  get counts(): { readonly groups: number; readonly items: number } {
    const groups = new Set(this.#groups.values())
    return { groups: groups.size, items: [...groups].reduce((sum, { items }) => sum + items, 0) }
  }

  /** How often somebody has to decide where the same text is decided once, by the highest tier of its findings. */
  get decisions(): Readonly<Record<Tier, number>> {
    return this.#decisions
  }

  #add({ name, words, marks, account }: TextNote): Text {
    const from = this.#words.length
    for (const word of words) this.#words.push(word)
    const tiers = { high: 0, medium: 0, low: 0 }
    const text: Text = { name, from, to: this.#words.length, marks, tiers, account, others: undefined, first: '', last: '' }
    this.#texts.set(name, text)
    return text
  }

  #conclude(texts: readonly Text[]): void {
    const tiers = { high: 0, medium: 0, low: 0 }
    for (const text of texts) for (const tier of TIERS) tiers[tier] += text.tiers[tier]
    const items = tiers.high + tiers.medium + tiers.low
    const highest = TIERS.find((tier) => tiers[tier] > 0)
    if (highest !== undefined) this.#decisions[highest]++
    if (items === 1) return
    const group: SameText = {
      id: texts.map(({ name }) => name).reduce((least, name) => (name < least ? name : least)),
      items,
      accounts: new Set(texts.flatMap(({ account, others = [] }) => [account, ...others])).size,
      tiers,
      first: texts.map(({ first }) => first).reduce(earliest),
      last: texts.map(({ last }) => last).reduce(latest),
    }
    for (const { name } of texts) this.#groups.set(name, group)
  }
}

/** The marks of one text may differ with the region of whoever wrote it; those of all who did count. */
const joined = (one: string, other: string): string => [...new Set(`${one} ${other}`.trim().split(' '))].sort().join(' ')

const earliest = (one: string, other: string): string => (one === '' || (other !== '' && other < one) ? other : one)
const latest = (one: string, other: string): string => (other > one ? other : one)
