import type { NamePhrase } from '../match/forms.ts'
import type { Readings } from '../match/readings.ts'
import type { Alias } from '../model.ts'
import type { MentionFinder } from './mentions.ts'
import type { Setting } from './setting.ts'

type Names = readonly NamePhrase[]

const NOBODY: Names = []
/** Kinds of settings that words remember; a kabupaten has no more. */
const REMEMBERED = 256

/** What a word may be, and which of its names count in some kinds of settings, by their number. Words repeat: it is asked once. */
export interface Countable extends Pick<Readings, 'may' | 'names'> {
  readonly counted: (Names | undefined)[]
}

export const countable = ({ may, names }: Pick<Readings, 'may' | 'names'>): Countable => ({ may, names, counted: [] })

/** Which names could stand for somebody, on one platform and in one setting. */
export class Counting {
  readonly mayCount: (alias: Alias) => boolean
  readonly #kind: number

  /** @param kind number of the kind of settings */
  constructor(mayCount: (alias: Alias) => boolean, kind: number) {
    this.mayCount = mayCount
    this.#kind = kind
  }

  of({ names, counted }: Countable): Names {
    if (names.length === 0) return NOBODY
    const known = counted[this.#kind]
    if (known !== undefined) return known
    const counting = names.filter(({ alias }) => this.mayCount(alias))
    if (this.#kind < REMEMBERED && !names.some(isDated)) {
      while (counted.length < this.#kind) counted.push(undefined) // without holes, which would make a slow list of it
      counted[this.#kind] = counting
    }
    return counting
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
    return new Counting((alias) => this.#mentions.mayCount(alias, platform, setting), number)
  }
}

/** Whether the day has a say in it. */
const isDated = ({ alias }: NamePhrase): boolean => alias.validFrom !== '' || alias.validTo !== ''
