import type { z } from 'zod'
import type { Recipient } from '../model.ts'
import type { LexiconProblem } from '../words/index.ts'
import type { recipientRow } from './schema.ts'
import { fileOf, type Row } from './table.ts'

/** A row of `recipients.csv` as the schema lets it through. */
type RecipientRow = Row<z.infer<typeof recipientRow>>

/**
 * Who takes findings, by date. Rows of a later folder come later and win; inside one file two rows must not share a day,
 * for then nobody could say who is meant.
 */
export function toRecipients(rows: readonly RecipientRow[], problems: LexiconProblem[]): Recipient[] {
  for (const [index, row] of rows.entries()) {
    const { valid_from: from, valid_to: to } = row.fields
    if (from !== '' && to !== '' && from > to)
      problems.push({ code: 'bad-value', place: row.place, column: 'valid_from', value: from, expected: 'from-before-to' })
    const first = rows.slice(0, index).find((other) => fileOf(other) === fileOf(row) && sharesDay(other, row))
    if (first !== undefined) problems.push({ code: 'overlap', place: row.place, first: first.place })
  }
  return rows.map(({ fields }) => ({
    name: fields.recipient,
    validFrom: fields.valid_from,
    validTo: fields.valid_to,
    source: fields.source,
  }))
}

/** An empty end stands open. */
function sharesDay({ fields: a }: RecipientRow, { fields: b }: RecipientRow): boolean {
  const isBeforeEnd = (from: string, to: string): boolean => to === '' || from <= to
  return isBeforeEnd(a.valid_from, b.valid_to) && isBeforeEnd(b.valid_from, a.valid_to)
}
