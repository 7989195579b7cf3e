import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv, parseStrictly, parseWithLines } from '../../src/text/csv.ts'
import { parseQuickly } from '../../src/text/csv-quick.ts'

/** Pieces that tables are made of, and all that can go wrong with them. */
const piece = fc.constantFrom('a', 'kata kata', 'é😂', '"', '""', '"a,b"', '"kata ""itu"""', ',', ';', '\n', '\r\n', '\r', ' ', '\uFEFF')

const cellsOf = (rows: ReturnType<typeof parseWithLines>) => (typeof rows === 'number' ? rows : rows.map(({ cells }) => cells))

describe('the quick reader', () => {
  it.each([
    ['bare cells', 'a,b\nc,d\n', [['a', 'b'], ['c', 'd']]], // biome-ignore format: a row a line
    ['a last line without its end', 'a,b\nc,', [['a', 'b'], ['c', '']]], // biome-ignore format: a row a line
    ['line ends of Windows', 'a,"b"\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]], // biome-ignore format: a row a line
    ['quotes, delimiters and lines in a cell', '"a ""b"", c",d\n"e\nf",g', [['a "b", c', 'd'], ['e\nf', 'g']]], // biome-ignore format: a row a line
    ['a blank line', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('reads %s', (_, table, rows) => {
    expect(parseQuickly(table, ',')).toEqual(rows)
  })

  it.each([
    ['a quote in a bare cell', 'a"b,c\n'],
    ['letters behind a closing quote', '"a"b,c\n'],
    ['a quote that stays open', 'a,"b\nc,d\n'],
  ])('leaves %s to csv-parse', (_, table) => {
    expect(parseQuickly(table, ',')).toBeUndefined()
  })

  it('reads the very rows that csv-parse reads, or none', () => {
    let read = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(',', ';'), (pieces, delimiter) => {
        const table = pieces.join('')
        const rows = parseQuickly(table, delimiter)
        if (rows === undefined) return
        read++
        expect(rows).toEqual(parseCsv(table, delimiter))
      }),
      { numRuns: 20_000, seed: 9 },
    )
    expect(read).toBeGreaterThan(2000)
  })

  it('numbers the lines of a small table as csv-parse does', () => {
    // csv-parse by itself goes by the first line end that it meets; a table of one kind is what a keeper saves.
    const pieces = fc.array(
      piece.filter((text) => !text.includes('\r') && text !== '\uFEFF'),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(pieces, fc.boolean(), fc.boolean(), (found, isWindows, isMarked) => {
        const table = `${isMarked ? '\uFEFF' : ''}${found.join('').replaceAll('\n', isWindows ? '\r\n' : '\n')}`
        const [quick, strict] = [parseWithLines(table, ','), parseStrictly(table, ',')]
        // csv-parse takes `\r\n` inside a cell for two lines; an editor does not.
        const hasReturns = typeof quick !== 'number' && quick.some(({ cells }) => cells.some((cell) => cell.includes('\r\n')))
        if (!hasReturns) expect(quick).toEqual(strict)
        else expect(cellsOf(quick)).toEqual(cellsOf(strict))
      }),
      { numRuns: 10_000, seed: 9 },
    )
  })
})
