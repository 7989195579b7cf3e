import type { NamePhrase } from '../match/forms.ts'
import type { Readings } from '../match/readings.ts'
import type { Alias } from '../model.ts'
import type { MentionFinder } from './mentions.ts'
import type { Setting } from './setting.ts'

type Names = readonly NamePhrase[]

const NOBODY: Names = []
/** Kinds of settings that words remember; a kabupaten has no more. */
const REMEMBERED = 256
/** Of a small integer, which a list holds as it is. */
const BITS = 30

/** What a word may be, and which of its names count in which kinds of settings. Words repeat: it is asked once. */
export interface Countable extends Pick<Readings, 'may' | 'names'> {
  /** A bit for each kind, by its number, where none of its names counts. */
  readonly silent: number[]
  /** By the number of the kind, where some do. Most words have no such kind. */
  counted: Map<number, Names> | undefined
}

export const countable = ({ may, names }: Pick<Readings, 'may' | 'names'>): Countable => ({ may, names, silent: [], counted: undefined })

/** Which names could stand for somebody, on one platform and in one setting. */
export class Counting {
  readonly #mentions: MentionFinder
  readonly #platform: string
  readonly #setting: Setting
  readonly #kind: number

  /** @param kind number of the kind of settings */
  constructor(mentions: MentionFinder, platform: string, setting: Setting, kind: number) {
    this.#mentions = mentions
    this.#platform = platform
    this.#setting = setting
    this.#kind = kind
  }

  /** Whether an election's attention window is open, or nobody knows the day. */
  get isOpen(): boolean {
    return this.#setting.mode !== 'outside'
  }

  mayCount(alias: Alias): boolean {
    return this.#mentions.mayCount(alias, this.#platform, this.#setting)
  }

  of(word: Countable): Names {
    const { names, silent, counted } = word
    if (names.length === 0) return NOBODY
    const place = (this.#kind / BITS) | 0
    const bit = 1 << (this.#kind % BITS)
    if (((silent[place] ?? 0) & bit) !== 0) return NOBODY
    return counted?.get(this.#kind) ?? this.#count(word, place, bit)
  }

  #count(word: Countable, place: number, bit: number): Names {
    const { names, silent } = word
    const counted = names.filter(({ alias }) => this.mayCount(alias))
    if (this.#kind >= REMEMBERED || names.some(isDated)) return counted
    if (counted.length > 0) {
      word.counted ??= new Map()
      word.counted.set(this.#kind, counted)
      return counted
    }
    while (silent.length <= place) silent.push(0)
    silent[place] = (silent[place] as number) | bit
    return NOBODY
  }
}

/** Makes `Counting`s; settings that differ in nothing but their day are of one kind. */
export class Countings {
  readonly #mentions: MentionFinder
  readonly #kinds = new Map<string, number>()

  constructor(mentions: MentionFinder) {
    this.#mentions = mentions
  }

  of(platform: string, setting: Setting): Counting {
    const { mode, pastCounts, region, elections } = setting
    const kind = [platform, mode, pastCounts, region?.name, ...[...elections].map(({ id }) => id)].join('\n')
    const number = this.#kinds.get(kind) ?? this.#kinds.size
    this.#kinds.set(kind, number)
    return new Counting(this.#mentions, platform, setting, number)
  }
}

/** Whether the day has a say in it. */
const isDated = ({ alias }: NamePhrase): boolean => alias.validFrom !== '' || alias.validTo !== ''
