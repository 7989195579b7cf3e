import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteTable } from '../../src/text/byte-table.ts'

test('what is known of some bytes is what was told of them, in whatever they stand', () => {
  const stretch = fc.tuple(fc.string({ maxLength: 3 }), fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 3 }))
  let known = 0
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 400, size: 'max' }), (stretches) => {
      const table = new ByteTable<string>(128)
      for (const [before, text, behind] of [...stretches, ...stretches]) {
        const bytes = Buffer.from(before + text + behind)
        const [start, end] = [Buffer.byteLength(before), bytes.length - Buffer.byteLength(behind)]
        const found = table.find(bytes, start, end)
        if (found !== undefined) known++
        expect(found ?? table.add(bytes.toString('hex', start, end))).toBe(bytes.toString('hex', start, end))
      }
    }),
    { numRuns: 60, seed: 1 },
  )
  expect(known).toBeGreaterThan(1_000)
})

test('a full table forgets, and goes on', () => {
  const table = new ByteTable<number>(64)
  const bytes = Buffer.from(Array.from({ length: 200 }, (_, number) => String(1000 + number)).join(''))
  for (let number = 0; number < 200; number++) expect(table.find(bytes, number * 4, number * 4 + 4) ?? table.add(number)).toBe(number)
  expect(table.find(bytes, 199 * 4, 200 * 4)).toBe(199)
  expect(table.find(bytes, 0, 4)).toBeUndefined()
  const long = Buffer.alloc(10_000, 'a')
  expect(table.find(long, 0, long.length) ?? table.add(-1)).toBe(-1) // too long to be remembered
})
