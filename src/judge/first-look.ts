import type { ByteLook } from '../match/byte-look.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Readings } from '../match/readings.ts'
import { MAY, standsFor } from '../match/readings.ts'
import type { Alias, Item, Region } from '../model.ts'
import { accountIn, accountInLink } from '../text/account.ts'
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
  readonly #mentions: MentionFinder
  readonly #isPage: (author: string) => boolean
  readonly #bytes: ByteLook
  #platform = ''
  #setting: Setting | undefined

  constructor(
    matcher: Matcher,
    mentions: MentionFinder,
    isPage: (author: string) => boolean,
    settingOf: FirstLook['settingOf'],
  ) {
    this.settingOf = settingOf
    this.#matcher = matcher
    this.#mentions = mentions
    this.#isPage = isPage
    this.#bytes = matcher.byteLook()
  }

  /** Says where and when what comes next was written: the platform, and what an item of that day and place is held against. */
  place(platform: string, setting: Setting): void {
    this.#platform = platform
    this.#setting = setting
  }

  /** @returns whether a text, in UTF-8 and with quotes doubled or not, names nobody who counts there and then */
  isSilent(bytes: Buffer, start: number, end: number): boolean {
    if (this.#bytes.look(bytes, start, end, this.#mayCount) === 'nobody') return true
    return !this.#matcher.mayName(bytes.toString('utf8', start, end), this.#mayCount)
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

  /** @returns whether facts stand for somebody who counts there and then */
  counts({ may, names }: NameFacts): boolean {
    if (standsFor(may)) return true
    for (const { alias } of names) if (this.#mayCount(alias)) return true
    return false
  }

  readonly #mayCount = (alias: Alias): boolean =>
    this.#setting === undefined || this.#mentions.mayCount(alias, this.#platform, this.#setting)
}
