import { strToU8, Zip, ZipDeflate } from 'fflate'
import { cellXml, columnLetters, guideXml, PARTS, SHEET_NAMES, sheetEnd, sheetStart, workbookXml } from './workbook-parts.ts'

/**
 * A workbook that is written row by row, so that it takes no more memory than a row. Of libraries for it, those that stream know no
 * drop-down, and those that know one hold the whole; what a review sheet needs of the format (ECMA-376 part 1, §18) is little.
 * The same rows give the same bytes: no dates, no names of programs or people.
 */

/** How the cells of a column look: an input is filled in by the reader, in a text evidence stands between «marks». */
export interface WorkbookColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  readonly look: 'text' | 'long' | 'number' | 'input'
  /** What an input may hold, if not anything. */
  readonly choices?: readonly string[]
  /** Said where somebody enters something else. */
  readonly refusal?: string
}

/** Excel has no more rows, the header included. */
const MOST_ROWS = 1_048_576
/** ZIP knows no earlier day, and takes it as the local one. */
const NO_TIME = new Date(1980, 0, 1)
const BUFFERED = 64 * 1024

const partNamed = (name: string): ZipDeflate => Object.assign(new ZipDeflate(name, { level: 4 }), { mtime: NO_TIME })

export class Workbook {
  readonly #columns: readonly WorkbookColumn[]
  readonly #names: readonly [string, string]
  readonly #write: (bytes: Uint8Array) => Promise<unknown>
  readonly #ready: Uint8Array[] = []
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error
    this.#ready.push(bytes)
  })
  readonly #sheet = partNamed(SHEET_NAMES[0])
  #pending = ''
  #rows = 1

  /**
   * @param names of the sheet and of the guide behind it
   * @param write takes the bytes as they come
   */
  constructor(names: readonly [string, string], columns: readonly WorkbookColumn[], write: (bytes: Uint8Array) => Promise<unknown>) {
    this.#names = names
    this.#columns = columns
    this.#write = write
    for (const [name, xml] of Object.entries(PARTS)) this.#part(name, xml)
    this.#zip.add(this.#sheet)
    this.#pending = sheetStart(columns)
  }

  /** Whether a sheet can hold no more. */
  get isFull(): boolean {
    return this.#rows >= MOST_ROWS
  }

  /** @param cells one for each column */
  async row(cells: readonly string[]): Promise<void> {
    this.#rows++
    const place = (index: number): string => `${columnLetters(index)}${this.#rows}`
    this.#pending += `<row r="${this.#rows}">${cells.map((cell, index) => cellXml(cell, this.#columns[index]?.look ?? 'text', place(index))).join('')}</row>`
    if (this.#pending.length >= BUFFERED) await this.#flush(false)
  }

  /** @param guide lines behind the sheet, the first of each a term where there are two */
  async finish(guide: readonly (readonly string[])[]): Promise<void> {
    this.#pending += sheetEnd(this.#columns, this.#rows)
    await this.#flush(true)
    this.#part(SHEET_NAMES[1], guideXml(guide))
    this.#part('xl/workbook.xml', workbookXml(this.#names, `$A$1:$${columnLetters(this.#columns.length - 1)}$${this.#rows}`))
    this.#zip.end()
    await this.#drain()
  }

  #part(name: string, xml: string): void {
    const part = partNamed(name)
    this.#zip.add(part)
    part.push(strToU8(xml), true)
  }

  async #flush(isLast: boolean): Promise<void> {
    this.#sheet.push(strToU8(this.#pending), isLast)
    this.#pending = ''
    await this.#drain()
  }

  async #drain(): Promise<void> {
    for (const bytes of this.#ready.splice(0)) await this.#write(bytes)
  }
}
