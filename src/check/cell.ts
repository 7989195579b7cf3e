import { isDay } from '../day.ts'
import { unspoilt } from '../sources/decode.ts'
import { parseMoment } from '../sources/time.ts'
import type { ProblemMessage } from '../words/index.ts'

/** A cell nearer to what it should be, and what was the matter with it. */
interface Mended {
  readonly cell: string
  readonly message: ProblemMessage | undefined
}

export const DATES: ReadonlySet<string> = new Set(['valid_from', 'valid_to', 'from', 'to', 'date', 'until'])
const NUMBERS: ReadonlySet<string> = new Set(['number', 'weight', 'count'])
/** What posts look like is shown as it is. */
const POSTS: ReadonlySet<string> = new Set(['text', 'target_author'])

const FORMULA = /^="(.*)"$/s
const FRACTION = /^(\d+)[.,]0{1,2}$/
/** Zero-width spaces, marks of direction, soft hyphens. Not the joiner that holds an emoji together. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
/** UTF-8 that was read as Windows-1252 shows itself by these pairs, which nobody writes. */
const SPOILT = /[ÃÂ][\u0080-\u00BF]|â€|ðŸ/
/** Most cells hold nothing that could be wrong. */
const SUSPECT = /[="\u00A0-\uFFFF]|^\s|\s$|\s\s|[/.,-]\d|\d[ -]\p{L}/u

/**
 * Brings a cell to its canonical form.
 * @param told hears what was the matter with it, one by one
 */
export function mendedCell(written: string, column: string, told: (message: ProblemMessage) => void): string {
  if (written === '' || !SUSPECT.test(written)) return written
  let { cell, message } = mendedOnce(written, column)
  while (message !== undefined) {
    told(message)
    ;({ cell, message } = mendedOnce(cell, column))
  }
  return cell
}

function mendedOnce(cell: string, column: string): Mended {
  const formula = FORMULA.exec(cell)?.[1]
  if (formula !== undefined) return { cell: formula, message: { code: 'formula-cell', cell, meant: formula } }
  const sound = SPOILT.test(cell) ? unspoilt(cell) : cell
  if (sound !== cell) return { cell: sound, message: { code: 'mojibake', value: cell, meant: sound } }
  if (DATES.has(column)) return mendedDate(cell)
  return NUMBERS.has(column) ? mendedNumber(cell) : mendedText(cell, column)
}

function mendedDate(cell: string): Mended {
  if (isDay(cell) || /^\d+$/.test(cell)) return { cell, message: undefined }
  const iso = parseMoment(cell, 'UTC')?.date
  return iso === undefined ? { cell, message: undefined } : { cell: iso, message: { code: 'local-date', value: cell, iso } }
}

/** Of a date that can only have the month first: `11/30/2024`. */
const MONTH_FIRST = /^\s*\d{1,2}[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{2,4}\s*$/
export const isMonthFirst = (cell: string): boolean => MONTH_FIRST.test(cell)

function mendedNumber(cell: string): Mended {
  const whole = FRACTION.exec(cell)?.[1]
  return whole === undefined ? { cell, message: undefined } : { cell: whole, message: { code: 'decimal-number', value: cell, whole } }
}

function mendedText(cell: string, column: string): Mended {
  const spaced = POSTS.has(column) ? cell.trim() : cell.replace(/[^\S\n]+/g, ' ').trim()
  if (spaced !== cell) return { cell: spaced, message: { code: 'white-space', column } }
  const found = POSTS.has(column) ? [] : [...new Set(cell.match(INVISIBLE))]
  if (found.length === 0) return { cell, message: undefined }
  const named = found.map((char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
  return { cell: cell.replace(INVISIBLE, ''), message: { code: 'invisible-character', column, found: named } }
}
