import { SaringError } from './error.ts'
import { Judge, type Judgement } from './judge/judge.ts'
import { Matcher } from './match/matcher.ts'
import type { Act, Item, Lexicon, Region } from './model.ts'
import { personInItem } from './people/roster.ts'
import { type Field, toItem } from './sources/canonical.ts'

/** What somebody says or does, to be weighed by itself. What is absent is empty. */
export interface Saying {
  readonly text: string
  readonly act: Act
  /** Whose post it is that was liked, shared or answered. */
  readonly author: string
  readonly targetText: string
  readonly targetUrl?: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly platform: string
}

/** Weighs single sayings exactly as a scan weighs items. */
export class Scales {
  readonly matcher: Matcher
  readonly #judge: Judge
  readonly #complete: (item: Item) => Item

  /** @param complete adds what is known of a target from elsewhere */
  constructor(lexicon: Lexicon, complete = (item: Item): Item => item) {
    this.#complete = complete
    this.matcher = new Matcher([...lexicon.aliases, ...lexicon.terms])
    this.#judge = new Judge(lexicon, this.matcher)
  }

  /**
   * @param region where the writer votes
   * @returns the answer with every step on the way to it, and what hangs on single words
   * @throws SaringError where the date is none
   */
  explain(saying: Saying, region: Region | undefined, timezone = 'Asia/Jakarta'): Judgement {
    const item = this.#complete(itemOf(saying, timezone))
    return this.#judge.explain(item, personInItem(item), region)
  }

  /** The same without what hangs on single words: quicker. */
  weigh(saying: Saying, region: Region | undefined): Judgement {
    const item = itemOf(saying, 'Asia/Jakarta')
    return this.#judge.weigh(item, personInItem(item), region)
  }
}

function itemOf({ text, act, author, targetText, targetUrl = '', date, platform }: Saying, timezone: string): Item {
  const fields: Partial<Record<Field, string>> = {
    text: text || ' ',
    act,
    target_author: author || ' ',
    target_text: targetText,
    target_url: targetUrl,
    time: date,
    platform,
  }
  const read = toItem((field) => fields[field] ?? '', { file: '-', record: 1, line: 1 }, '', timezone)
  if (read.kind !== 'item') throw new SaringError({ code: 'bad-date', option: '--date', value: date }, 3)
  return { ...read.item, text, targetAuthor: author }
}
