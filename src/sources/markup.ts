import { Parser } from 'htmlparser2'
import { SaringError } from '../error.ts'
import type { Read } from './canonical.ts'
import { Sheet, type SheetOptions } from './sheet.ts'

const ROWS = new Set(['tr', 'row', 'ss:row'])
const CELLS = new Set(['td', 'th', 'cell', 'ss:cell'])

/** Boxes of Meta's pages, of which each is known by its name alone. */
const META_PAGE = /(?:^|\s)(?:_a6-g|_a706|_2lej|uiBoxWhite)(?:\s|$)/

/**
 * Reads the rows of HTML tables and of XML spreadsheets of 2003: what office programs save under the name `.xls`.
 * All tables of the file are one sheet.
 *
 * @throws SaringError where it is a page and no table, or no row is a header of activities
 */
export async function* readMarkup(stream: AsyncIterable<Buffer>, options: SheetOptions): AsyncGenerator<Read[]> {
  const sheet = new Sheet(options)
  let reads: Read[] = []
  let cells: string[] | undefined
  let cell: string | undefined
  let span = 1
  let rows = 1
  /** Cells that reach down into the next rows, by column. */
  const reaching: { text: string; rows: number }[] = []
  const fillDown = (row: string[]): void => {
    for (let above = reaching[row.length]; above !== undefined && above.rows > 0; above = reaching[row.length]) {
      above.rows--
      row.push(above.text)
    }
  }
  let line = 0
  let isPage = false
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const name = tag.toLowerCase()
      isPage ||= META_PAGE.test(attributes['class'] ?? '')
      if (ROWS.has(name)) {
        cells = []
        line++
      } else if (CELLS.has(name) && cells !== undefined) {
        const index = Number(attributes['ss:index'] ?? attributes['ss:Index'])
        fillDown(cells)
        while (index > cells.length + 1) cells.push('')
        rows = Math.min(Number(attributes['rowspan']) || 1, 1000)
        cell = ''
        span = Number(attributes['colspan']) || 1 + (Number(attributes['ss:mergeacross'] ?? attributes['ss:MergeAcross']) || 0)
      } else if (name === 'br' && cell !== undefined) cell += '\n'
    },
    ontext: (text) => {
      if (cell !== undefined) cell += text
    },
    onclosetag: (tag) => {
      const name = tag.toLowerCase()
      if (CELLS.has(name) && cell !== undefined) {
        cells?.push(cell.trim(), ...Array.from({ length: Math.min(span, 1000) - 1 }, () => ''))
        if (rows > 1 && cells !== undefined) reaching[cells.length - 1] = { text: cell.trim(), rows: rows - 1 }
        cell = undefined
      } else if (ROWS.has(name) && cells !== undefined) {
        fillDown(cells)
        sheet.row(padded(cells, sheet.width), line, reads)
        cells = undefined
      }
    },
  })
  const decoder = new TextDecoder()
  for await (const piece of stream) {
    parser.write(decoder.decode(piece, { stream: true }))
    if (isPage) break
    yield reads
    reads = []
  }
  if (isPage || line === 0) throw new SaringError({ code: 'input-html-page', file: options.file })
  parser.end()
  sheet.end(reads)
  yield reads
}

/** Rows of HTML may leave out empty cells at their end. */
const padded = (cells: readonly string[], width = 0): readonly string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
]
