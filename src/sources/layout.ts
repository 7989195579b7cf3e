import type { Holder, Offer, TargetSeen } from '../model.ts'
import type { Field } from './canonical.ts'
import type { KeyBits } from './key.ts'
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

/** What shows at a glance of a row that names nobody: all that it takes to count it, without an item being made of it. */
export interface Glimpse extends Offer {
  readonly holder: Holder
  /** The day of its time, or empty. */
  readonly date: string
  /** Tells it from others; see `identityOf`. */
  readonly identity: KeyBits
  /** Of what it says; see `fingerprint`. */
  readonly content: number
  /** Where it has no text, and nobody can say what it is about. */
  readonly target: TargetSeen | undefined
}

/** A record that was looked at and names nobody. */
export interface Passed extends Offer {
  readonly kind: 'passed'
  readonly holder: Holder
}

/** Looks at rows of one table, on their bytes. */
export interface RowGlance {
  /**
   * @param bytes that hold the row
   * @param starts where each cell stands, without its quotes; inside them a quote is written twice. One more stands for no column: it is empty
   * @param ends where it ends
   * @returns nothing where the row has to be read; what it returns holds until the next row
   */
  look(bytes: Buffer, starts: Int32Array, ends: Int32Array): Glimpse | undefined
}

/** Looks at rows of tables. */
export interface Glance {
  /** @returns who looks at rows of such a table, or nothing where nobody could */
  of(layout: Layout): RowGlance | undefined
  /** Counts what was seen of a row as met. @returns whether it may pass, or belongs to another share of the run */
  admit(glimpse: Glimpse): 'passed' | 'elsewhere' | 'to be read'
  /** Who looks at what comes next in such a table, where somebody does. The delimiter may be `JSON_LINES`. */
  readonly lookout?: ((layout: Layout, delimiter: string) => Lookout) | undefined
}

/** Has rows of one table looked at while those before them are taken. */
export interface Lookout {
  /** How many stretches are to be cut ahead; none while nobody is ready. */
  readonly ahead: number
  /** Whether somebody could look now; where all are busy, whoever takes the rows looks at them too. */
  readonly isFree: boolean
  /** Bytes that are looked at together: fewer cost more to hand over than to look at. */
  readonly stretch: number
  /** @param rows whole ones, as far as anybody can tell */
  look(rows: Buffer): Promise<SeenRows>
}

/** Rows in their order, with what was seen of each. They may end before the bytes do: what is left was not looked at. */
export interface SeenRows {
  /** Where the row in hand starts, and where the next one does. */
  readonly start: number
  readonly next: number
  /** Line ends inside the row in hand. */
  readonly newlines: number
  /** Of the row in hand; it holds until the next row. */
  readonly glimpse: Glimpse | undefined
  /** Takes the next row in hand. @returns whether there is one */
  take(): boolean
}
