import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteRows } from '../../src/sources/byte-rows.ts'
import { parseCsv } from '../../src/text/csv.ts'

const WIDTH = 3
const cell = fc.oneof(
  fc.constantFrom('', 'a', 'dua kata', '""', '"a,b"', '"a\nb"', '"a""b"', '"a', 'a"', '"a"b', 'é', '"\r\n"', ' "a"'),
  fc.string({ maxLength: 4 }),
)
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: WIDTH - 1, maxLength: WIDTH + 1 }), { minLength: 1, maxLength: 6 }),
  end: fc.constantFrom('\n', '\r\n'),
  isEnded: fc.boolean(),
})

test('rows are what csv-parse makes of them, as far as they are taken', () => {
  let taken = 0
  fc.assert(
    fc.property(table, ({ rows: written, end, isEnded }) => {
      const bytes = Buffer.from(written.map((cells) => cells.join(',')).join(end) + (isEnded ? end : ''))
      const rows = new ByteRows(',', WIDTH)
      const read: string[][] = []
      let newlines = 0
      for (rows.begin(bytes); rows.next < bytes.length && rows.take(); ) {
        taken++
        newlines += 1 + rows.newlines
        read.push(
          Array.from({ length: WIDTH }, (_, column) =>
            bytes.toString('utf8', rows.starts[column], rows.ends[column]).replaceAll('""', '"'),
          ),
        )
        expect([rows.starts[WIDTH], rows.ends[WIDTH]]).toEqual([0, 0])
      }
      const whole = bytes.subarray(0, rows.next)
      expect(read).toEqual(whole.length === 0 ? [] : parseCsv(whole, ','))
      if (isEnded || rows.next < bytes.length) expect(newlines).toBe(whole.toString().split('\n').length - 1)
    }),
    { numRuns: 5_000, seed: 4 },
  )
  expect(taken).toBeGreaterThan(1_000)
})
