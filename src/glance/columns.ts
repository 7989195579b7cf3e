import type { Field } from '../sources/canonical.ts'
import type { Layout } from '../sources/layout.ts'

/** The column of each field. */
export type Columns = Readonly<Record<Field, number>>

/** @returns the column of each field; that of the empty cell for what has none. Written out, since every row asks for them */
export function columnsOf({ columns, header }: Layout): Columns {
  const of = (field: Field): number => columns[field] ?? header.length
  return {
    id: of('id'),
    platform: of('platform'),
    account: of('account'),
    act: of('act'),
    time: of('time'),
    url: of('url'),
    text: of('text'),
    target_text: of('target_text'),
    target_author: of('target_author'),
    target_url: of('target_url'),
    visibility: of('visibility'),
    nip: of('nip'),
    name: of('name'),
    unit: of('unit'),
    region: of('region'),
    status: of('status'),
  }
}
