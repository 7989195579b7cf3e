/**
 * A quick reader for tables that keep to the rules, beside `csv-parse`: the same rows for a quarter of the work. It settles nothing
 * itself. Whatever is not plainly well-formed (a quote inside a bare cell, letters behind a closing quote, a quote that stays open) it
 * leaves to `csv-parse`, which then says what becomes of it; a property test holds the two to the same rows.
 */

const QUOTE = 0x22
const NEWLINE = 0x0a
const RETURN = 0x0d

/**
 * Looks for the next delimiter, line end and quote by the engine's own search, which passes over letters many times faster than a loop.
 *
 * @param table whole records, each ended by `\n` or `\r\n`; the last may go without
 * @param delimiter one character
 * @returns the rows, or nothing where `csv-parse` should look
 */
export function parseQuickly(table: string, delimiter: string): string[][] | undefined {
  const { length } = table
  const find = (wanted: string, from: number): number => {
    const at = table.indexOf(wanted, from)
    return at === -1 ? length : at
  }
  const rows: string[][] = []
  let row: string[] = []
  let [cut, newline, quote] = [-1, -1, -1]
  for (let at = 0; at < length; ) {
    if (quote < at) quote = find('"', at)
    let end: number
    if (quote === at) {
      const close = closingQuote(table, at + 1)
      if (close === -1) return undefined
      row.push(unquoted(table, at + 1, close))
      end = close + 1
      if (table.charCodeAt(end) === RETURN && table.charCodeAt(end + 1) === NEWLINE) end++
    } else {
      if (cut < at) cut = find(delimiter, at)
      if (newline < at) newline = find('\n', at)
      end = cut < newline ? cut : newline
      if (quote < end) return undefined
      row.push(table.slice(at, end < length && end === newline && end > at && table.charCodeAt(end - 1) === RETURN ? end - 1 : end))
    }
    at = end + 1
    if (table[end] === delimiter) {
      if (at === length) row.push('')
      else continue
    } else if (end < length && table.charCodeAt(end) !== NEWLINE) return undefined
    rows.push(row)
    row = []
  }
  return rows
}

/** A quote that is doubled closes nothing. @returns where the closing one stands, or -1 */
function closingQuote(table: string, start: number): number {
  let at = table.indexOf('"', start)
  while (at !== -1 && table.charCodeAt(at + 1) === QUOTE) at = table.indexOf('"', at + 2)
  return at
}

function unquoted(table: string, start: number, end: number): string {
  const cell = table.slice(start, end)
  return cell.includes('"') ? cell.replaceAll('""', '"') : cell
}
