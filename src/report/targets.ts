import type { Act } from '../model.ts'
import { addressOf } from '../text/address.ts'
import { Sorted } from './sorted.ts'
import type { Waiter } from './waiting.ts'

/** A target that nobody knows: a line of `not-assessable.csv`, which is a catalogue to be filled in. */
export interface TargetRow {
  readonly url: string
  readonly author: string
  readonly count: number
  readonly acts: readonly Act[]
  /** Days `YYYY-MM-DD`; empty where no item has a time. */
  readonly first: string
  readonly last: string
  readonly platforms: readonly string[]
  /** Key of one of the items. */
  readonly example: string
}

/**
 * Makes one line of all items with one target, and puts the most frequent first; those that name no target at all, which nobody can look
 * up, come last. Takes the items of a target one after the other.
 */
export class Targets {
  readonly #rows = new Sorted<TargetRow>()
  #target: string | undefined
  #row: TargetRow | undefined

  async add(target: string, { item }: Waiter): Promise<void> {
    const { act, platform, time, key, targetUrl, targetAuthor } = item
    if (target !== this.#target) await this.#finish()
    this.#target = target
    const row = this.#row
    const date = time?.date ?? ''
    this.#row = {
      url: row?.url || linkOf(targetUrl, platform),
      author: row?.author || targetAuthor,
      count: (row?.count ?? 0) + 1,
      acts: withOne(row?.acts, act),
      first: [row?.first ?? '', date].filter((day) => day !== '').sort()[0] ?? '',
      last: [row?.last ?? '', date].sort()[1] ?? '',
      platforms: withOne(row?.platforms, platform).filter((name) => name !== ''),
      example: row?.example ?? key,
    }
  }

  /** All lines: the most frequent target first, ties by link, then author. */
  async *rows(): AsyncGenerator<TargetRow> {
    await this.#finish()
    yield* this.#rows.sorted()
  }

  /** Removes the temporary files; to be called in any case. */
  close(): Promise<void> {
    return this.#rows.close()
  }

  async #finish(): Promise<void> {
    const row = this.#row
    this.#row = undefined
    if (row === undefined) return
    const isNameless = row.url === '' && row.author === ''
    await this.#rows.add(`${isNameless ? 1 : 0} ${String(1e12 - row.count)} ${row.url} ${row.author}`, row)
  }
}

/** A bare id is told with its platform, so that no spreadsheet makes a number of it. */
const linkOf = (target: string, platform: string): string => (/[./]/.test(target) ? target : addressOf(target, platform))
const withOne = <Value extends string>(values: readonly Value[] = [], value: Value): Value[] => [...new Set([...values, value])].sort()
