import type { ByteLook } from '../match/byte-look.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Readings } from '../match/readings.ts'
import { MAY, standsFor } from '../match/readings.ts'
import type { Item, Region } from '../model.ts'
import { accountIn, accountInLink } from '../text/account.ts'
import { type Counting, Countings } from './counting.ts'
import type { MentionFinder } from './mentions.ts'
import type { Setting } from './setting.ts'

/** The part of what a name may be that does not hang on when and where it was written. */
export type NameFacts = Pick<Readings, 'may' | 'names'>

const SOMEBODY: NameFacts = { may: MAY.hideNumber, names: [] }
const NOBODY: NameFacts = { may: 0, names: [] }

/**
 * The first look of the judge, in parts: for whoever has the bytes of an item and not yet the item. Where each part says that nobody is
 * named, `Judge.judge` would find nothing in the item.
 */
export class FirstLook {
  /** When and where an item happened, as the lexicon sees it. */
  readonly settingOf: (item: Pick<Item, 'time'>, region: Region | undefined) => Setting
  readonly #matcher: Matcher
  readonly #countings: Countings
  readonly #isPage: (author: string) => boolean
  readonly #bytes: ByteLook

  constructor(
    matcher: Matcher,
    mentions: MentionFinder,
    isPage: (author: string) => boolean,
    settingOf: FirstLook['settingOf'],
  ) {
    this.settingOf = settingOf
    this.#matcher = matcher
    this.#countings = new Countings(mentions)
    this.#isPage = isPage
    this.#bytes = matcher.byteLook()
  }

  /** @returns who counts on a platform, in a setting */
  counting(platform: string, setting: Setting): Counting {
    return this.#countings.of(platform, setting)
  }

  /** @returns whether a text, in UTF-8 and with quotes doubled or not, names nobody who counts */
  isSilent(bytes: Buffer, start: number, end: number, counting: Counting): boolean {
    if (this.#bytes.look(bytes, start, end, counting) === 'nobody') return true
    return !this.#matcher.mayName(bytes.toString('utf8', start, end), counting.mayCount)
  }

  /** @returns what the author of a target may be; nothing where that is to be read as a text */
  author(written: string): NameFacts | undefined {
    if (this.#isPage(written)) return SOMEBODY
    const account = accountIn(written)
    return account === undefined ? undefined : (this.#matcher.accountFacts(written, account) ?? NOBODY)
  }

  /** @returns whom a link may lead to */
  link(url: string): NameFacts {
    const account = accountInLink(url)
    return (account && this.#matcher.accountFacts(url, account)) ?? NOBODY
  }

  /** @returns whether facts stand for somebody who counts */
  counts({ may, names }: NameFacts, counting: Counting): boolean {
    return standsFor(may) || counting.of(names).length > 0
  }
}
