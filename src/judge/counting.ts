import type { NamePhrase } from '../match/forms.ts'
import type { Alias } from '../model.ts'
import type { MentionFinder } from './mentions.ts'
import type { Setting } from './setting.ts'

type Names = readonly NamePhrase[]

const NOBODY: Names = []
/** Lists of names that are remembered for one kind of setting. */
const REMEMBERED = 20_000

/** Which of the names that a word may be could stand for somebody, on one platform and in one setting. Words repeat: it is asked once. */
export class Counting {
  readonly mayCount: (alias: Alias) => boolean
  readonly #known: Map<Names, Names>

  constructor(mayCount: (alias: Alias) => boolean, known: Map<Names, Names>) {
    this.mayCount = mayCount
    this.#known = known
  }

  of(names: Names): Names {
    if (names.length === 0) return NOBODY
    const known = this.#known.get(names)
    if (known !== undefined) return known
    const counted = names.filter(({ alias }) => this.mayCount(alias))
    if (names.some(isDated)) return counted
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(names, counted)
    return counted
  }
}

/** Makes `Counting`s; those of settings that differ in nothing but their day share what they know. */
export class Countings {
  readonly #mentions: MentionFinder
  readonly #known = new Map<string, Map<Names, Names>>()

  constructor(mentions: MentionFinder) {
    this.#mentions = mentions
  }

  of(platform: string, setting: Setting): Counting {
    const { mode, pastCounts, region, elections } = setting
    const kind = [platform, mode, pastCounts, region?.name, ...[...elections].map(({ id }) => id)].join('\n')
    const known = this.#known.get(kind) ?? new Map<Names, Names>()
    this.#known.set(kind, known)
    return new Counting((alias) => this.#mentions.mayCount(alias, platform, setting), known)
  }
}

/** Whether the day has a say in it. */
const isDated = ({ alias }: NamePhrase): boolean => alias.validFrom !== '' || alias.validTo !== ''
