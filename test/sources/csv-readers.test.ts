import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Read } from '../../src/sources/canonical.ts'
import { readCsv } from '../../src/sources/csv.ts'
import { READERS, type Reader } from '../../src/text/csv.ts'

/** From this many bytes on a table is taken piece by piece; a long blank line brings every table there, and is no record. */
const HEAD = 64 * 1024
const blank = `${' '.repeat(HEAD)}\n`

async function reads(pieces: readonly Buffer[], reader: Reader): Promise<Read[]> {
  const found: Read[] = []
  async function* stream(): AsyncGenerator<Buffer> {
    yield* pieces
  }
  for await (const batch of readCsv(stream(), { file: 'posts', zone: 'Asia/Jakarta', map: undefined, reader })) found.push(...batch)
  return found
}

/** The bytes of a table and all ways to cut it that are tried: not at all, and between any two bytes. */
const byByte = (bytes: Buffer): Buffer[] => Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))

/** Cells that are quoted well, badly or not at all. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('kata', 'é😂', 'dua\nbaris', 'dua\r\nbaris', 'a,b', 'c;d', 'layar 5" baru', '"', '\r', ' ', '\uFEFF', '0'),
)
const quoted = text.map((cell) => `"${cell.replaceAll('"', '""')}"`)
const cell = fc.oneof(
  { weight: 5, arbitrary: quoted },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: text.map((cell) => `"${cell}"`) },
  { weight: 1, arbitrary: fc.constantFrom('"tanpa tutup', 'a"b', '"a"b', '""', '"""', ' "a"') },
)
const row = fc.array(cell, { minLength: 1, maxLength: 3 })
const table = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  delimiter: fc.constantFrom(',', ';'),
  end: fc.constantFrom('\n', '\r\n'),
  rows: fc.array(row, { maxLength: 5 }),
  last: fc.boolean(),
})

describe('the quick reader and csv-parse alone', () => {
  test('give the same items, rejections and notices, wherever the bytes are cut', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(table, async ({ mark, delimiter, end, rows, last }) => {
        const head = Buffer.from(`${mark}id${delimiter}text${end}${blank}`)
        const tail = Buffer.from(rows.map((cells) => cells.join(delimiter)).join(end) + (last ? end : ''))
        const whole = await reads([Buffer.concat([head, tail])], 'strict')
        expect(await reads([Buffer.concat([head, tail])], 'quick')).toEqual(whole)
        for (const reader of READERS) expect(await reads([head, ...byByte(tail)], reader)).toEqual(whole)
        for (const read of whole) seen.add(read.kind === 'notice' ? read.notice.code : read.kind === 'rejected' ? read.why.code : read.kind)
      }),
      { numRuns: 200, seed: 9 },
    )
    for (const kind of ['item', 'cell-count', 'broken-quotes', 'read-relaxed']) expect(seen).toContain(kind)
  })

  test.each([
    ['quotes and line breaks', '1,"a ""b"", c"\r\n2,"d\r\ne"\r\n3,f\r\n'],
    ['a lone quote', '1,layar 5" baru\n2,"tiga\nempat"\n'],
    ['a quote that stays open', '1,"satu\n2,dua\n3,"tiga"\n'],
    ['bytes beyond UTF-8 and letters of several bytes', '1,"caf\xe9"\n2,"\xf0\x9f\x98\x82\n"\n3,\xff\xfe\n'],
    ['no end at the end', '1,"satu"\n2,"dua"'],
  ])('give the same with a cut after any byte: %s', async (_, rows) => {
    const [head, tail] = [Buffer.from(`id,text\n${blank}`), Buffer.from(rows, 'latin1')]
    const whole = await reads([head, tail], 'strict')
    expect(whole.length).toBeGreaterThanOrEqual(2)
    for (let at = 0; at <= tail.length; at++)
      for (const reader of READERS) expect(await reads([head, tail.subarray(0, at), tail.subarray(at)], reader)).toEqual(whole)
  })
})
