import { createHash } from 'node:crypto'
import { LOOSE_ID } from './cells.ts'
import type { ColumnName } from './sheets.ts'

/** What a reviewer judges by: cells that must come back as they were delivered. Blind sheets have fewer, for nothing may tell whose they are. */
export const EVIDENCE = {
  full: [
    ...(['key', 'text', 'target_author', 'target_text', 'reasons', 'act', 'time', 'url', 'target_url'] as const),
    ...(['platform', 'account', 'nip', 'name', 'unit', 'id', 'record_sha256'] as const),
  ],
  blind: ['key', 'text', 'target_author', 'target_text', 'act', 'time', 'platform'],
} as const satisfies Record<string, readonly ColumnName[]>
export type EvidenceKind = keyof typeof EVIDENCE

/** More of a cell is not compared: what is behind may have been cut off for Excel. */
const COMPARED = 32_000
/** What Windows-1252 cannot write, and the question mark that it writes instead. */
const LOST = /[^ ->@-~\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/gu

/**
 * The check of a row: it holds for the cells as delivered in whatever form a spreadsheet saves them, and for no others.
 *
 * @param cell the cell of a column, as it stands in the sheet
 * @returns a letter for the kind and two hashes: of the cells, and of what Windows-1252 leaves of them
 */
export function evidenceCheck(kind: EvidenceKind, cell: (column: ColumnName) => string): string {
  const cells = EVIDENCE[kind].map((column) => sameCell(column, cell(column)))
  const hash = (values: readonly string[], length: number): string =>
    createHash('sha256').update(values.join('\u0000')).digest('hex').slice(0, length)
  return `${kind[0]}${hash(cells, 12)}-${hash(cells.map(in1252), 6)}`
}

/** @returns the check of a row that leaves its evidence at home: whoever has the sheet as delivered can tell that it speaks of that */
export const remoteCheck = (cell: (column: ColumnName) => string): string => `r${evidenceCheck('full', cell).slice(1)}`

export const isRemoteCheck = (check: string): boolean => /^r[0-9a-f]{12}-[0-9a-f]{6}$/.test(check)

/** @returns what a check covers, or nothing where it is none */
export function evidenceKindOf(check: string): EvidenceKind | undefined {
  return /^[fb][0-9a-f]{12}-[0-9a-f]{6}$/.test(check) ? (check.startsWith('f') ? 'full' : 'blind') : undefined
}

/** Whether two checks agree: of a sheet in Windows-1252, which cannot hold every letter, in what is left. */
export function agrees(delivered: string, found: string, is1252: boolean): boolean {
  return delivered === found || (is1252 && delivered.slice(-6) === found.slice(-6))
}

/** @returns the cell without what spreadsheets and profiles do to it: guards, groupings, line ends, blanks, the form of a day */
export function sameCell(column: ColumnName, written: string): string {
  const cell = written
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\uFFFE\uFFFF\s]+/gu, ' ')
    .trim()
    .replace(/^'+/, '')
    .replace(/^0+(?=\d{1,15}$)/, '')
  if (column === 'nip') return cell.replace(/ /g, '')
  if (column === 'id' || column === 'account') return withoutPlatform(cell)
  if (column === 'time') return sameDay(cell)
  return cell.slice(0, COMPARED).trim()
}

/** Ids that look like numbers or dates stand behind their platform for Excel, and bare in a plain table. */
function withoutPlatform(cell: string): string {
  const bare = cell.replace(/^[a-z]+:/, '')
  return LOOSE_ID.test(bare) ? bare : cell
}

/** Whether a cell is as delivered: of a sheet in Windows-1252 in what that can write. */
export function isSame(column: ColumnName, delivered: string, found: string, is1252: boolean): boolean {
  const [one, other] = [sameCell(column, delivered), sameCell(column, found)]
  return one === other || (is1252 && in1252(one) === in1252(other))
}

const in1252 = (cell: string): string => cell.replace(LOST, '?')

/** A day alone is a date to a spreadsheet, which writes it as its own settings say: which of two numbers is the month nobody can tell then. */
function sameDay(time: string): string {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(time)?.slice(1) ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(time)?.slice(1)
  if (parts === undefined) return time
  const numbers = parts
    .map(Number)
    .map((number, index) => (index === 2 && parts[2]?.length === 2 && parts[0]?.length !== 4 ? 2000 + number : number))
  return numbers.sort((a, b) => b - a).join('-')
}
