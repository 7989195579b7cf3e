type Cell = string | number | boolean | Date | null

/** A sheet of a workbook, its cells as their reader sees them. */
export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/**
 * The one door to `read-excel-file`.
 * @returns the sheets in order, hidden ones too; nothing where the bytes are no whole workbook
 */
export async function sheetsOf(workbook: Buffer): Promise<WorkbookSheet[] | undefined> {
  const { default: readWorkbook } = await import('read-excel-file/node') // most runs meet no workbook
  const sheets = (await readWorkbook(workbook).catch(() => undefined)) as
    | readonly { sheet: string; data: readonly (readonly Cell[])[] }[]
    | undefined
  return sheets?.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(textOf)) }))
}

/** A time of day alone counts from the last day of 1899; seconds are rounded, since Excel keeps them as fractions. */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(Number(cell.toPrecision(15)))
  if (!(cell instanceof Date)) return String(cell)
  const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString()
  if (/^(?:1899-12-3|1904-01-01)/.test(iso)) return iso.slice(11, 16)
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}
