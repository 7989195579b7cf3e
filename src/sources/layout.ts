import type { Holder, Item } from '../model.ts'
import type { Field } from './canonical.ts'
import type { Mapping } from './mapping.ts'

/** A table in which each field has one column at most: where it stands, and what the field is where its cell is empty. */
export interface Layout {
  readonly columns: Readonly<Partial<Record<Field, number>>>
  /** Cells of the header. */
  readonly header: readonly string[]
  readonly fixed: (field: Field) => string
  /** IANA time zone for times that name none. */
  readonly zone: string
}

/** @returns the layout of a table, or nothing where some field is put together of several columns */
export function layoutOf({ columns, hasRetweets }: Mapping, rest: Omit<Layout, 'columns'>): Layout | undefined {
  const { clock, ...fields } = columns
  if (hasRetweets || clock !== undefined || Object.values(fields).some(({ length }) => length > 1)) return undefined
  return { columns: Object.fromEntries(Object.entries(fields).map(([field, [column]]) => [field, column])), ...rest }
}

/** A record that was read, weighed and found to name nobody, without an item being made of it. */
export interface Passed {
  readonly kind: 'passed'
  readonly holder: Holder
  /** The day of its time, or nothing. */
  readonly date: string
}

/** A record without a text, of which no item was made: it names nobody, and what it is about only its target could tell. */
export interface Unassessed {
  readonly kind: 'unassessed'
  readonly date: string
  /** Of the target, as `addressOf` tells it, or empty. */
  readonly address: string
  /** Of the target. */
  readonly author: string
  /** Whether an election's attention window is open on its day, or it has none. */
  readonly isOpen: boolean
}

/** A row that can be read later: few of those that wait for their targets ever have to be. */
export interface Row {
  readonly table: RowTable
  /** As written. */
  readonly raw: string
  readonly record: number
  readonly line: number
}

/** Reads rows of a table that were left unread. */
export interface RowTable {
  itemOf(row: Row): Item
}

/** Settles rows of one table on their bytes. */
export interface RowGlance {
  /**
   * @param bytes that hold the row
   * @param starts where each cell stands, without its quotes; inside them a quote is written twice. One more stands for no column: it is empty
   * @param ends where it ends
   * @returns nothing where the row has to be read; what it returns holds until the next row
   */
  settle(bytes: Buffer, starts: Int32Array, ends: Int32Array): Passed | Unassessed | undefined
}

/** @returns who settles rows of such a table, or nothing where nobody could */
export type Glance = (layout: Layout) => RowGlance | undefined
