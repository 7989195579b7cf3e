import type { Holder, Item, Moment, Person, Region } from '../model.ts'
import type { Field } from '../sources/canonical.ts'
import { holderPrint } from '../sources/key.ts'
import type { Layout } from '../sources/layout.ts'
import { isDamagedNip, nipOf } from '../sources/sheet.ts'
import { accountOf, platformOf } from '../text/account.ts'
import { ByteTable } from '../text/byte-table.ts'
import type { Print } from '../text/print.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { Row } from './row.ts'

export type PersonFacts = Pick<Item, 'platform' | 'account' | 'nip' | 'name' | 'unit' | 'status'>

/** Says whose an activity is, and where; see `Standing`. */
export interface WhoseAndWhere {
  personOf(facts: PersonFacts): Person | undefined
  /** @returns nothing where nobody knows the region */
  regionIn(written: string): Region | undefined
  isPlausible(moment: Moment): boolean
}

/** Who can say whose an activity is, and where. */
export interface HolderTools {
  readonly standing: WhoseAndWhere
  /** The region of those who do not say theirs. */
  readonly region: Region | undefined
}

/** A region, if one is known, and its number among those that were met. */
export interface Home {
  readonly region: Region | undefined
  readonly number: number
}

/** A holder, and what comes along with them: also what begins the identity of what they did. */
export interface Held extends Print {
  readonly holder: Holder
  /** Where they are, if the item does not say so. */
  readonly home: Home
  /** Of the platform, among those that were met. */
  readonly platformNumber: number
}

/** Between cells; a row that has one in a cell is out of the ordinary. */
const SEPARATOR = 0
/** Fields that tell whose an item is. */
const OF_PERSON = ['account', 'platform', 'nip', 'name', 'unit', 'status'] as const satisfies readonly Field[]
const REMEMBERED = 1 << 16
const LONGEST = 1000
/** More than there are: where a table has a platform of its own for every row, rows are read. */
export const MOST_PLATFORMS = 1 << 10

/** Tells whose rows are, each holder once. */
export class Holders {
  readonly #tools: HolderTools
  readonly #layout: Layout
  readonly #column: Columns
  readonly #columns: readonly number[]
  readonly #known = new ByteTable<Held | null>(REMEMBERED)
  readonly #cells = Buffer.alloc(LONGEST)
  readonly #homes = new Map<Region | undefined, Home>()
  readonly #platforms = new Map<string, number>()

  constructor(tools: HolderTools, layout: Layout) {
    this.#tools = tools
    this.#layout = layout
    this.#column = columnsOf(layout)
    this.#columns = OF_PERSON.map((field) => this.#column[field]).filter((column) => column < layout.header.length)
  }

  /** @returns whose a row is; nothing where that is out of the ordinary */
  of(row: Row): Held | null {
    const cells = this.#cells
    let size = 0
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] as number
      const end = row.end(column)
      let at = row.start(column)
      if (size + end - at >= LONGEST) return null
      for (; at < end; at++) {
        const byte = row.bytes[at] as number
        if (byte === SEPARATOR) return null
        cells[size++] = byte
      }
      cells[size++] = SEPARATOR
    }
    const known = this.#known.find(cells, 0, size)
    return known === undefined ? this.#known.add(this.#understand(row)) : known
  }

  /** @returns where somebody is who says so; nothing where nobody knows the region */
  homeIn(written: string): Home | null {
    const region = this.#tools.standing.regionIn(written.trim())
    return region === undefined ? null : this.#homeOf(region)
  }

  #understand(row: Row): Held | null {
    const value = (field: Field): string => {
      const written = row.text(this.#column[field])
      return written.trim() === '' ? this.#layout.fixed(field) : written
    }
    if (value('account').trim() === '' || isDamagedNip(value('nip'))) return null
    const { account, platform: inLink } = accountOf(value('account'))
    const platform = platformOf(value('platform')) || inLink
    const nip = nipOf(value('nip'))
    const name = value('name').trim()
    const person = this.#tools.standing.personOf({
      platform,
      account,
      nip,
      name,
      unit: value('unit').trim(),
      status: value('status').trim(),
    })
    if (person === undefined) return null
    const home = person.region === '' ? this.#homeOf(this.#tools.region) : this.homeIn(person.region)
    const platformNumber = numberIn(this.#platforms, platform)
    if (home === null || platformNumber >= MOST_PLATFORMS) return null
    const holder = { platform, account, nip, name, person }
    const { upper, lower } = holderPrint(holder)
    return { holder, home, platformNumber, upper, lower }
  }

  #homeOf(region: Region | undefined): Home {
    const known = this.#homes.get(region) ?? { region, number: this.#homes.size }
    this.#homes.set(region, known)
    return known
  }
}

/** @returns the number of a name among those that were met */
function numberIn(met: Map<string, number>, name: string): number {
  const number = met.get(name) ?? met.size
  met.set(name, number)
  return number
}
