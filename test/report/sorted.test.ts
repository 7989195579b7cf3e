import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jsonLine } from '../../src/report/json.ts'
import { Sorted } from '../../src/report/sorted.ts'
import { listsOpenFiles, openBelow, temporaryFolder } from '../temporary.ts'

let place: string
beforeEach(() => {
  place = temporaryFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, place)
})
afterEach(() => vi.unstubAllEnvs())

interface Value {
  readonly index: number
  readonly text: string
}

async function allOf(sorted: Sorted<Value>): Promise<Value[]> {
  const values: Value[] = []
  for await (const value of sorted.sorted()) values.push(value)
  return values
}

/** Some are longer than what is read at once, and one or the other longer than many times that. */
const someText = fc.oneof(
  { weight: 30, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 3, arbitrary: fc.nat(70_000).map((length) => 'é'.repeat(length / 2)) },
  { weight: 1, arbitrary: fc.nat(400_000).map((length) => 'x'.repeat(length)) },
)
const someRank = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 6 })

test('values come in the order of the bytes of their ranks, whatever their length and however often runs were merged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(someRank, someText), { maxLength: 150 }),
      fc.integer({ min: 1, max: 20_000 }),
      async (ranked, runSize) => {
        const entries = ranked.map(([rank, text], index): [string, Value] => [rank, { index, text }])
        const sorted = new Sorted<Value>(runSize, 3)
        for (const [rank, value] of entries) await sorted.add(rank, value)
        const lines = entries.map(([rank, value]) => Buffer.from(`${rank}\t${jsonLine(value)}`))
        const expected = lines.sort(Buffer.compare).map((line) => JSON.parse(line.toString('utf8', line.indexOf('\t'))) as Value)
        for (let time = 0; time < 2; time++) expect(await allOf(sorted)).toEqual(expected)
        await sorted.close()
        expect(readdirSync(place)).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

test('lines that just fill what is read at once, or just do not', async () => {
  const sorted = new Sorted<Value>(100_000, 3)
  const lengths = Array.from({ length: 120 }, (_, index) => 32 * 1024 - 60 + index)
  for (const length of lengths) await sorted.add(String(length), { index: length, text: 'x'.repeat(length) })
  const found = await allOf(sorted)
  await sorted.close()
  expect(found.map(({ index, text }) => [index, text.length])).toEqual(lengths.map((length) => [length, length]))
})

async function spilled(): Promise<{ sorted: Sorted<Value>; folder: string }> {
  const sorted = new Sorted<Value>(1_000, 5)
  for (let index = 0; index < 2_000; index++) await sorted.add(String((index * 7) % 2_000), { index, text: 'x'.repeat(100) })
  return { sorted, folder: join(place, readdirSync(place)[0] as string) }
}

test.runIf(listsOpenFiles)('only the user can read temporary files, and none stays open when nobody reads on', async () => {
  const { sorted, folder } = await spilled()
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  expect(openBelow(folder)).toBe(0)
  for await (const { index } of sorted.sorted()) {
    expect(openBelow(folder)).toBeGreaterThan(0)
    if (index > 0) break
  }
  expect(openBelow(folder)).toBe(0)
  rmSync(join(folder, files.at(-1) as string))
  await expect(sorted.sorted().next()).rejects.toThrow('ENOENT')
  expect(openBelow(folder)).toBe(0)
  await sorted.close()
  expect(readdirSync(place)).toEqual([])
})

test('where temporary files cannot be written, the place is told of', async () => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(place, 'tidak-ada'))
  await expect(spilled()).rejects.toMatchObject({ problem: { code: 'output-temporary', why: 'ENOENT' } })
})
