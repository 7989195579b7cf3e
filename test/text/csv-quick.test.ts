import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv, parseWithLines, READERS } from '../../src/text/csv.ts'
import { parseQuickly } from '../../src/text/csv-quick.ts'

/** Pieces that tables are made of, and all that can go wrong with them. */
const piece = fc.constantFrom('a', 'kata kata', 'é😂', '"', '""', '"a,b"', '"kata ""itu"""', ',', ';', '\n', '\r\n', '\r', ' ', '\uFEFF')

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

  it('is not needed: the rows of a small table and the lines they end on are the same without it', () => {
    let read = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isMarked) => {
        const table = `${isMarked ? '\uFEFF' : ''}${pieces.join('')}`
        const rows = parseWithLines(table, ',', 'strict')
        if (typeof rows !== 'number') read++
        expect(parseWithLines(table, ',', 'quick')).toEqual(rows)
      }),
      { numRuns: 10_000, seed: 9 },
    )
    expect(read).toBeGreaterThan(1000)
  })

  it.each([
    ['line ends of both kinds', 'a,b\r\nc,d\ne,f\r\n', [1, 2, 3]],
    ['line ends of Windows in a cell', 'a,"b\r\nc"\r\nd,e\r\n', [2, 3]],
    ['blank lines and a line of nothing but quotes', '\n\na\n\n""\n', [3, 5]],
  ])('counts lines as an editor does, like csv-parse: %s', (_, table, lines) => {
    for (const reader of READERS) {
      const rows = parseWithLines(table, ',', reader)
      expect(typeof rows === 'number' ? rows : rows.map(({ line }) => line)).toEqual(lines)
    }
  })
})
