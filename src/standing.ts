import type { PersonFacts } from './glance/holders.ts'
import type { Lexicon, Moment, Person, Region } from './model.ts'
import { regionOf } from './people/region.ts'
import { personInItem, type Roster } from './people/roster.ts'
import type { Owner } from './sources/platforms/platform.ts'
import type { ScanOptions } from './trip.ts'

const EARLIEST_YEAR = 2004

/** Says whose an item is, where that is, and whether its time can be true. */
export class Standing {
  /** Of the export that is read. */
  owner: Owner | undefined
  readonly #options: Pick<ScanOptions, 'allAccounts' | 'asOf'>
  readonly #roster: Roster | undefined
  readonly #names: Lexicon['regionNames']
  readonly #regions = new Map<string, Region | undefined>()

  constructor(
    options: Pick<ScanOptions, 'allAccounts' | 'asOf'>,
    roster: Roster | undefined,
    { regionNames }: Pick<Lexicon, 'regionNames'>,
  ) {
    this.#options = options
    this.#roster = roster
    this.#names = regionNames
  }

  /** @returns nothing for somebody who is not to be looked at */
  personOf(item: PersonFacts, owner = this.owner): Person | undefined {
    const known = this.#roster?.personOf(item) ?? this.#ownerOf(item, owner)
    if (known !== undefined) return known
    return this.#roster === undefined || this.#options.allAccounts ? personInItem(item) : undefined
  }

  /** Regions repeat; what was found once is remembered. @returns nothing where nobody knows it */
  regionIn(written: string): Region | undefined {
    if (!this.#regions.has(written)) this.#regions.set(written, regionOf(written, this.#names))
    return this.#regions.get(written)
  }

  /** A time before there were social media, or far behind today, is a slip of some machine. */
  isPlausible({ date }: Moment): boolean {
    const year = Number(date.slice(0, 4))
    return year >= EARLIEST_YEAR && year <= Number(this.#options.asOf.slice(0, 4)) + 2
  }

  /** A roster may have the owner of an export under another of the names that the export tells. */
  #ownerOf(item: PersonFacts, owner: Owner | undefined): Person | undefined {
    if (owner === undefined || item.account !== owner.account) return undefined
    const known = owner.aliases.map((account) => this.#roster?.personOf({ ...item, account }))
    return known.find((person) => person !== undefined)
  }
}
