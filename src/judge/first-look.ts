import type { ByteLook } from '../match/byte-look.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Readings } from '../match/readings.ts'
import { MAY, standsFor } from '../match/readings.ts'
import type { Item, Region } from '../model.ts'
import { accountIn, accountInLink } from '../text/account.ts'
import { type Countable, type Counting, Countings, countable } from './counting.ts'
import type { MentionFinder } from './mentions.ts'
import type { Setting } from './setting.ts'

const SOMEBODY = countable({ may: MAY.hideNumber, names: [] })
const NOBODY = countable({ may: 0, names: [] })

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
  readonly #bytes: ByteLook<Countable>

  constructor(matcher: Matcher, mentions: MentionFinder, isPage: (author: string) => boolean, settingOf: FirstLook['settingOf']) {
    this.settingOf = settingOf
    this.#matcher = matcher
    this.#countings = new Countings(mentions)
    this.#isPage = isPage
    this.#bytes = matcher.byteLook(countable)
  }

  /** @returns who counts on a platform, in a setting */
  counting(platform: string, setting: Setting): Counting {
    return this.#countings.of(platform, setting)
  }

  /** @returns whether a text, in UTF-8 and with quotes doubled or not, names nobody who counts */
  isSilent(bytes: Buffer, start: number, end: number, counting: Counting): boolean {
    const answer = this.#bytes.look(bytes, start, end, counting)
    return answer === 'open'
      ? !this.#matcher.mayName(bytes.toString('utf8', start, end), (alias) => counting.mayCount(alias))
      : answer === 'nobody'
  }

  /** @returns what the author of a target may be; nothing where that is to be read as a text */
  author(written: string): Countable | undefined {
    if (this.#isPage(written)) return SOMEBODY
    const account = accountIn(written)
    return account === undefined ? undefined : orNobody(this.#matcher.accountFacts(written, account))
  }

  /** @returns whom a link may lead to */
  link(url: string): Countable {
    const account = accountInLink(url)
    return orNobody(account && this.#matcher.accountFacts(url, account))
  }

  /** @returns whether facts stand for somebody who counts */
  counts(facts: Countable, counting: Counting): boolean {
    return standsFor(facts.may) || counting.of(facts).length > 0
  }
}

const orNobody = (facts: Readings | undefined): Countable =>
  facts === undefined || (facts.may === 0 && facts.names.length === 0) ? NOBODY : countable(facts)
