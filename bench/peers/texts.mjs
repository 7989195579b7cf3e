import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

/**
 * The texts of a table, own words and the target's in one, as csv-parse reads them.
 * @param most rows that are looked at
 */
export async function* textsOf(table, most) {
  let left = most
  if (left === 0) return
  for await (const row of createReadStream(table, { highWaterMark: 256 * 1024 }).pipe(parse({ columns: true }))) {
    yield `${row.text} ${row.target_text}`
    if (--left === 0) return
  }
}
