import { SaringError } from '../error.ts'
import { sheetsOf } from '../text/workbook.ts'
import type { Read } from './canonical.ts'
import { roleOf } from './headers.ts'
import { Sheet, type SheetOptions } from './sheet.ts'
import { hyperlinksOf } from './xlsx-links.ts'

/** A sheet with so many known headers was meant to be read. */
const NEARLY_A_HEADER = 4

/**
 * Reads a workbook whole: every sheet that has a header of activities. Links behind `lihat` are taken from the link, dates come as
 * they are shown, and a NIP that Excel has made a number of stays damaged.
 *
 * @throws SaringError where the file is no workbook, or no sheet has a header of activities
 */
export async function* readXlsx(bytes: Buffer, options: SheetOptions): AsyncGenerator<Read[]> {
  const sheets = await sheetsOf(bytes)
  if (sheets === undefined) throw new SaringError({ code: 'workbook-broken', file: options.file })
  const links = hyperlinksOf(bytes)
  const reads: Read[] = []
  const failures: SaringError[] = []
  const meant: SaringError[] = []
  for (const [index, { name, rows }] of sheets.entries()) {
    const file = sheets.length === 1 ? options.file : `${options.file}[${name}]`
    const sheet = new Sheet({ ...options, file })
    const found: Read[] = []
    try {
      for (const [row, cells] of rows.entries())
        sheet.row(
          cells.map((cell, column) => links[index]?.get(place(row, column)) ?? cell),
          row + 1,
          found,
        )
      sheet.end(found)
      reads.push(...found)
    } catch (error) {
      if (!(error instanceof SaringError)) throw error
      failures.push(error)
      reads.push(...found)
      if (rows.some((cells) => cells.filter((cell) => roleOf(cell) !== undefined).length >= NEARLY_A_HEADER)) meant.push(error)
      else reads.push({ kind: 'notice', notice: { code: 'sheet-aside', file: options.file, sheet: name } })
    }
  }
  if (failures.length === sheets.length && failures[0] !== undefined) throw failures[0]
  yield reads
  // A sheet that is nearly one of activities must not be passed over in silence.
  if (meant[0] !== undefined) throw meant[0]
}

/** `F5` for row 4, column 5, counted from 0. */
function place(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
