import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GlimpsePacker, GlimpseReader } from '../../src/glance/glimpses.ts'
import { ByteRows } from '../../src/sources/byte-rows.ts'
import type { Read } from '../../src/sources/canonical.ts'
import { readCsv } from '../../src/sources/csv.ts'
import type { Glance, Glimpse, Lookout, RowGlance } from '../../src/sources/layout.ts'
import { LookedAt } from '../../src/sources/looked-at.ts'

const LARGE = 2 ** 52 + 1
const HOLDER = { platform: 'x', account: 'a', nip: '', name: '', person: { nip: '', name: '', unit: '', region: '', status: undefined } }

/** Passes rows with an odd id; each holder tells which row it was. */
const ROWS: RowGlance = {
  look(bytes, starts, ends): Glimpse | undefined {
    const id = bytes.toString('utf8', starts[0], ends[0])
    if (!/^\d*[13579]$/.test(id)) return undefined
    const target = id.endsWith('3') ? { address: `x:${id}`, author: 'a', isOpen: id.length > 1 } : undefined
    return {
      ...{ holder: { ...HOLDER, account: id }, date: `2024-10-${id.slice(-1)}`, identity: { upper: Number(id), lower: id.length } },
      ...{ content: -5, byLink: LARGE, byId: 0, target },
    }
  },
}

/** Cuts small stretches, and looks at them when it likes. */
class Watch implements Lookout {
  readonly stretch = 40
  readonly ahead: number
  looks = 0
  #asked = 0
  readonly #delimiter: string
  readonly #packer = new GlimpsePacker()
  readonly #reader = new GlimpseReader()

  constructor(ahead: number, delimiter: string) {
    this.ahead = ahead
    this.#delimiter = delimiter
  }

  /** Now and then all are busy. */
  get isFree(): boolean {
    return this.ahead > 0 && this.#asked++ % 3 !== 0
  }

  async look(stretch: Buffer): ReturnType<Lookout['look']> {
    this.looks++
    const rows = new LookedAt(new ByteRows(this.#delimiter, 2), ROWS)
    rows.begin(stretch)
    const seen = this.#reader.read(structuredClone(this.#packer.pack(rows)))
    await new Promise((go) => setImmediate(go))
    return seen
  }
}

/** A record with its place, as far as that is told: what has passed has none. */
interface Told {
  readonly what: unknown
  readonly place?: { readonly record: number; readonly line: number }
}

function told(read: Read): Told {
  switch (read.kind) {
    case 'passed':
      return { what: read.holder.account }
    case 'unassessed':
      return { what: read.target.address.slice(2), place: { record: read.row.record, line: read.row.line } }
    case 'item':
      return { what: read.item.id, place: { record: read.item.place.record, line: read.item.place.line } }
    default:
      return { what: read }
  }
}

/** @param ahead so many stretches are looked at ahead; nothing where each row is read */
async function reads(pieces: readonly Buffer[], ahead: number | undefined): Promise<{ found: Told[]; looks: number }> {
  const found: Told[] = []
  const met = new Set<string>()
  let watch: Watch | undefined
  const glance: Glance = {
    of: () => ROWS,
    admit: ({ holder, date, identity, content, byLink, byId }) => {
      const id = holder.account
      expect([date, identity, content, byLink, byId]).toEqual([
        `2024-10-${id.slice(-1)}`,
        { upper: Number(id), lower: id.length },
        -5,
        LARGE,
        0,
      ])
      return !met.has(id) && met.add(id) !== undefined ? 'passed' : 'to be read'
    },
    lookout: (_, delimiter) => {
      watch = new Watch(ahead ?? 0, delimiter)
      return watch
    },
  }
  async function* stream(): AsyncGenerator<Buffer> {
    yield* pieces
  }
  const options = { file: 'posts', zone: 'Asia/Jakarta', map: undefined, glance: ahead === undefined ? undefined : glance }
  for await (const batch of readCsv(stream(), options)) for (const read of batch) found.push(told(read))
  return { found, looks: watch?.looks ?? 0 }
}

/** The same records, in the same places where they are told. */
function expectSame(found: readonly Told[], expected: readonly Told[]): void {
  expect(found.map(({ what, place }, index) => ({ what, place: place ?? expected[index]?.place }))).toEqual(
    expected.map(({ what, place }) => ({ what, place })),
  )
}

/** A table is taken from so many bytes on; a long blank line is no record. */
const HEAD = `id,text\n${' '.repeat(64 * 1024)}\n`
const number = fc.nat(40).map(String)
const text = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('pagi', '"rapat, ""kopi"""', '"dua\nbaris"', '"dua\r\nbaris"') },
  { weight: 1, arbitrary: fc.constantFrom('layar 5" baru', '"terbuka', 'kurang,sel', 'é', '\xff') },
)
const table = fc.array(
  fc.tuple(number, text).map(([id, text]) => `${id},${text}\n`),
  { maxLength: 150, size: 'max' },
)

test('whoever looks ahead, and wherever the bytes are cut, the same is read', async () => {
  let looks = 0
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }),
      fc.nat(5),
      async (rows, cuts, ahead) => {
        const bytes = Buffer.from(HEAD + rows.join(''), 'latin1')
        const pieces = [bytes.subarray(0, HEAD.length)]
        for (let at = HEAD.length, cut = 0; at < bytes.length; cut++) {
          const size = cuts[cut % cuts.length] as number
          pieces.push(bytes.subarray(at, at + size))
          at += size
        }
        const together = await reads(pieces, ahead)
        looks += together.looks
        expectSame(together.found, (await reads(pieces, undefined)).found)
      },
    ),
    { numRuns: 300, seed: 3 },
  )
  expect(looks).toBeGreaterThan(1_000)
})

test('behind a quote where none should be, rows are soon looked at ahead again', async () => {
  const plain = Array.from({ length: 500 }, (_, id) => `${id},"dua\nbaris"\n`).join('')
  const table = Buffer.from(`${HEAD}${plain}7,layar 5" baru\n${plain}`)
  const pieces = Array.from({ length: Math.ceil(table.length / 97) }, (_, piece) => table.subarray(piece * 97, piece * 97 + 97))
  const { found, looks } = await reads(pieces, 3)
  expectSame(found, (await reads(pieces, undefined)).found)
  expect(looks).toBeGreaterThan(100)
})
