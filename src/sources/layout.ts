import type { Holder } from '../model.ts'
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

/** Settles rows of one table on their bytes. */
export interface RowGlance {
  /**
   * @param bytes that hold the row
   * @param starts where each cell stands, without its quotes; inside them a quote is written twice. One more stands for no column: it is empty
   * @param ends where it ends
   * @returns nothing where the row has to be read; what it returns holds until the next row
   */
  passed(bytes: Buffer, starts: Int32Array, ends: Int32Array): Passed | undefined
}

/** @returns who settles rows of such a table, or nothing where nobody could */
export type Glance = (layout: Layout) => RowGlance | undefined
