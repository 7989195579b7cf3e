import type { Item, Offer, Person, Region, RowTable, Unassessed, UnreadRow } from '../model.ts'
import { addressOf } from '../text/address.ts'
import { plainName } from '../text/fold.ts'
import { Addresses } from './addresses.ts'
import { Sorted } from './sorted.ts'

/** An item that could not be assessed, with all that it takes to judge it once more. */
export interface Waiter {
  readonly item: Item
  readonly person: Person
  readonly region?: Region | undefined
  /** Number of the file in the ledger. */
  readonly file: number
  /** Whether an election's attention window is open on its day, or it has none. */
  readonly isOpen: boolean
}

/** The same of which no item was made: the row that holds all of it. */
export type Unread = Pick<Waiter, 'file' | 'isOpen'> & { readonly row: UnreadRow }

/** What another item of the run tells of a target. */
export interface Post {
  readonly text: string
  readonly author: string
}

/** Those who wait for one target, one by one, each with the post if the run has it. */
export interface Waited {
  readonly target: string
  readonly waiting: Waiter | Unread
  readonly post: Post | undefined
}

type Entry = { readonly target: string } & (
  | { readonly post: Post }
  | { readonly waiting: Waiter }
  /** What an `Unread` holds, the table by its number: most lines are such, so they are kept short. */
  | { readonly unread: readonly [table: number, record: number, line: number, raw: string, file: number, isOpen: boolean] }
)

/**
 * Items that could not be assessed wait here until everything is read. Posts that they wait for are met on a second reading of the files
 * that hold them; sorted by target, each post then comes right before its waiters, so that memory holds one.
 */
export class Waiting {
  readonly #addresses = new Addresses()
  readonly #sorted = new Sorted<Entry>()
  readonly #tables: RowTable[] = []
  #count = 0
  /** Those whose target has an address, so that another item could be it. */
  addressed = 0

  /** Remembers in which file a post stands, by the addresses that others may know it under. */
  offer(addresses: readonly string[], file: number): void {
    for (const address of addresses) this.#addresses.offer(address, file)
  }

  /** The same for addresses of which only the fingerprints are known. */
  offerPrints({ byLink, byId }: Offer, file: number): void {
    if (byLink !== 0) this.#addresses.offerPrint(byLink, file)
    if (byId !== 0) this.#addresses.offerPrint(byId, file)
  }

  /** @returns what there is to wait for, if anything */
  add(waiter: Waiter): Promise<void> | undefined {
    const address = addressOf(waiter.item.targetUrl, waiter.item.platform)
    const target = this.#want(address, waiter.item.targetAuthor)
    return this.#sorted.add(`${target} 1 ${this.#place()}`, { target, waiting: waiter })
  }

  /** The same for a row of which no item was made. */
  addRow({ target: { address, author, isOpen }, row: { table, record, line, raw } }: Unassessed, file: number): Promise<void> | undefined {
    if (this.#tables.at(-1) !== table) this.#tables.push(table) // tables are read one after the other
    const target = this.#want(address, author)
    const unread = [this.#tables.length - 1, record, line, raw, file, isOpen] as const
    return this.#sorted.add(`${target} 1 ${this.#place()}`, { target, unread })
  }

  /** @returns one name for a target: its address, or its author where it has none */
  #want(address: string, author: string): string {
    if (address === '') return `@${plainName(author)}`
    this.#addresses.want(address)
    this.addressed++
    return address
  }

  /** Of what is alike otherwise, what was read first comes first. */
  #place(): string {
    return String(this.#count++).padStart(12, '0')
  }

  /** Numbers of the files that hold wanted posts, in their order. */
  get files(): readonly number[] {
    return this.#addresses.files
  }

  /** Takes a post of the second reading, if somebody waits for it. One with words comes before one without. */
  async meet(item: Item): Promise<void> {
    const post = { text: item.text, author: item.account }
    for (const target of ownAddresses(item).filter((address) => this.#addresses.isWanted(address)))
      await this.#sorted.add(`${target} 0 ${item.text.trim() === '' ? 1 : 0} ${item.key} ${this.#place()}`, { target, post })
  }

  /** All who wait, those for one target together. */
  async *all(): AsyncGenerator<Waited> {
    let met: { readonly target: string; readonly post: Post } | undefined
    for await (const entry of this.#sorted.sorted()) {
      if ('post' in entry) met = met?.target === entry.target ? met : entry
      else yield { target: entry.target, waiting: this.#waitingIn(entry), post: met?.target === entry.target ? met.post : undefined }
    }
  }

  #waitingIn(entry: Exclude<Entry, { readonly post: Post }>): Waiter | Unread {
    if ('waiting' in entry) return entry.waiting
    const [table, record, line, raw, file, isOpen] = entry.unread
    return { row: { table: this.#tables[table] as RowTable, record, line, raw }, file, isOpen }
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    try {
      this.#addresses.close()
    } finally {
      await this.#sorted.close()
    }
  }
}

/** Under which addresses others may know an item: those of what somebody wrote, and not of what they only shared. */
export function ownAddresses({ act, text, url, id, platform, targetUrl }: Item): string[] {
  if (act === 'like' || act === 'follow' || (act === 'share' && text.trim() === '')) return []
  const target = targetUrl === '' ? '' : addressOf(targetUrl, platform)
  const byLink = url === '' ? '' : addressOf(url, platform)
  const byId = platform === '' || id.trim() === '' ? '' : `${platform}:${id.trim()}`
  const isLink = byLink !== '' && byLink !== target
  if (byId === '' || byId === byLink || byId === target) return isLink ? [byLink] : []
  return isLink ? [byLink, byId] : [byId]
}
