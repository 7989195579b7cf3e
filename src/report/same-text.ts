import { grouped } from '../grouped.ts'
import { TIERS, type Tier } from '../model.ts'
import { groupAlike, type Wording } from '../text/alike.ts'
import { NumberLists } from './numbers.ts'
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
  /** Where its words stand among the lists, and how many they are. */
  readonly place: number
  readonly words: number
  /** What copies must agree in, besides most of their words. */
  marks: string
  high: number
  medium: number
  low: number
  /** Numbers that stand for accounts; most texts have one only. */
  readonly account: number
  others: Set<number> | undefined
  first: string
  last: string
}

/**
 * Finds the findings with the same text. Of each distinct text its words are kept as numbers, some 250 bytes in all; what a text says
 * alone decides with which others it stands, so that neither order nor origin of the findings change a group or its id.
 */
export class SameTexts {
  #texts = new Map<string, Text>()
  #groups = new Map<string, SameText>()
  readonly #words = new NumberLists()
  /** Days and marks come again and again: of each one text is kept. */
  readonly #told = new Map<string, string>()
  readonly #decisions: Record<Tier, number> = { high: 0, medium: 0, low: 0 }

  /** Takes note of the text of a finding. */
  note(note: TextNote): void {
    const { name, tier, account } = note
    const [date, marks] = [this.#once(note.date), this.#once(note.marks)]
    if (name === '') {
      this.#decisions[tier]++
      return
    }
    const text = this.#texts.get(name) ?? this.#add(note, marks)
    if (text.marks !== marks) text.marks = this.#once(joined(text.marks, marks))
    if (text.account !== account) text.others = (text.others ?? new Set()).add(account)
    text[tier]++
    text.first = earliest(text.first, date)
    text.last = latest(text.last, date)
  }

  /** Puts texts together that are nearly the same, when all are known. */
  settle(): void {
    for (const texts of grouped(this.#texts.values(), ({ marks }) => marks).values()) {
      const wordings: Wording[] = texts.map(({ name, place, words }) => ({ name, words: this.#words.at(place, words) }))
      const numbers = groupAlike(wordings)
      for (const alike of grouped(texts.keys(), (at) => numbers[at]).values()) this.#conclude(alike.map((at) => texts[at] as Text))
    }
    this.#texts = new Map()
    this.#told.clear()
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

  #add({ name, words, account }: TextNote, marks: string): Text {
    const place = this.#words.add(words)
    const text: Text = {
      name,
      place,
      words: words.length,
      marks,
      high: 0,
      medium: 0,
      low: 0,
      account,
      others: undefined,
      first: '',
      last: '',
    }
    this.#texts.set(name, text)
    return text
  }

  #once(told: string): string {
    const known = this.#told.get(told)
    if (known === undefined) this.#told.set(told, told)
    return known ?? told
  }

  #conclude(texts: readonly Text[]): void {
    const tiers = { high: 0, medium: 0, low: 0 }
    for (const text of texts) for (const tier of TIERS) tiers[tier] += text[tier]
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
