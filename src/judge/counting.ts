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

/** What a word may be, and in which kinds of settings none of its names counts. Words repeat: it is asked once. */
export interface Countable extends Pick<Readings, 'may' | 'names'> {
  /** A bit for each kind, by its number. */
  readonly silent: number[]
}

export const countable = ({ may, names }: Pick<Readings, 'may' | 'names'>): Countable => ({ may, names, silent: [] })

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

  of({ names, silent }: Countable): Names {
    if (names.length === 0) return NOBODY
    const word = (this.#kind / BITS) | 0
    const bit = 1 << (this.#kind % BITS)
    if (((silent[word] ?? 0) & bit) !== 0) return NOBODY
    const counted = names.filter(({ alias }) => this.mayCount(alias))
    if (counted.length === 0 && this.#kind < REMEMBERED && !names.some(isDated)) {
      while (silent.length <= word) silent.push(0)
      silent[word] = (silent[word] as number) | bit
    }
    return counted
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
