/** Cells that begin so are run as formulas; full-width forms too, after Excel has folded them. An apostrophe is guarded so that the guard can be taken off again. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠']/
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠']/

/** Guards a cell that a spreadsheet would run. */
export const guardedCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The way back from `guardedCell`. */
export const plainCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
