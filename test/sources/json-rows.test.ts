import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../src/glance/row.ts'
import { JsonRows } from '../../src/sources/json-rows.ts'

const KEYS = ['id', 'teks', 'é"\n']
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', '\\', '/', '\n', '\u0001', 'é', '🙏🏽', '\ud83d', ' ', "'", '\u00a0') }),
  fc.string({ unit: fc.constantFrom('a', '"', '\\', '/', '\n', 'é', '🙏🏽') }).map((text) => `x${text}`),
  fc.constantFrom('', null, 7, 123456789012345),
  fc.constantFrom(null, 0, -1, 7, 123456789012345, 1234567890123456, 1.5, true),
)
const escaped = (json: string): string => json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** All rows that are taken, cell by cell; nothing where a line is left. */
function rowsIn(text: string): (string[] | undefined)[] {
  const bytes = Buffer.from(text)
  const rows = new JsonRows(KEYS)
  const found: (string[] | undefined)[] = []
  for (rows.begin(bytes); rows.next < bytes.length; ) {
    const isTaken = rows.take()
    found.push(isTaken ? KEYS.map((_, cell) => textOf(rows.bytes, rows.starts[cell] as number, rows.ends[cell] as number)) : undefined)
    if (!isTaken) rows.next = bytes.indexOf('\n', rows.next) + 1 || bytes.length
  }
  return found
}

const linesOf = (rows: readonly (readonly unknown[])[], write: (object: object) => string): string =>
  rows.map((values) => write(Object.fromEntries(KEYS.map((key, index) => [key, values[index]])))).join('\n')

test('lines that are taken hold what JSON.parse makes of them', () => {
  let taken = 0
  const ways = fc.constantFrom(
    (object: object) => JSON.stringify(object),
    (object: object) => escaped(JSON.stringify(object)),
    (object: object) => `${JSON.stringify(object).replace('{', ' {\t')} \r`,
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 }), ways, (rows, write) => {
      const found = rowsIn(linesOf(rows, write))
      expect(found).toHaveLength(rows.length)
      for (const [index, cells] of found.entries()) {
        if (cells === undefined) continue
        taken++
        expect(cells).toEqual(rows[index]?.map((held) => String(held ?? '')))
      }
    }),
    { numRuns: 2_000 },
  )
  expect(taken).toBeGreaterThan(500)
})

test.each<[what: string, line: string, cells: readonly string[] | undefined]>([
  ['plain', '{"id":"1","teks":"pagi","é\\"\\n":null}', ['1', 'pagi', '']],
  ['spaces between', '{ "id" : 17 , "teks":"a b", "é\\"\\n":"" }', ['17', 'a b', '']],
  ['signs behind a backslash', '{"id":"1","teks":"a\\n\\"b\\" \\u00e9 \\ud83d\\ude4f \\/","é\\"\\n":"x"}', ['1', 'a\n"b" é 🙏 /', 'x']],
  ['half a sign', '{"id":"1","teks":"a\\ud83d","é\\"\\n":""}', undefined],
  ['a sign of control', '{"id":"1","teks":"a\\u0000","é\\"\\n":""}', undefined],
  ['begins with a space', '{"id":"1","teks":" a","é\\"\\n":""}', undefined],
  ['begins with a wide space', '{"id":"1","teks":"\u00a0a","é\\"\\n":""}', undefined],
  ['another order', '{"teks":"pagi","id":"1","é\\"\\n":""}', undefined],
  ['one key less', '{"id":"1","teks":"pagi"}', undefined],
  ['one key more', '{"id":"1","teks":"pagi","é\\"\\n":"","lagi":1}', undefined],
  ['a number with a fraction', '{"id":1.5,"teks":"pagi","é\\"\\n":""}', undefined],
  ['a number that is too long', '{"id":1234567890123456789,"teks":"pagi","é\\"\\n":""}', undefined],
  ['an object', '{"id":"1","teks":{"a":1},"é\\"\\n":""}', undefined],
  ['something behind it', '{"id":"1","teks":"pagi","é\\"\\n":""} {}', undefined],
  ['cut off', '{"id":"1","teks":"pa', undefined],
  ['longer than a row may be, with a code behind', `{"id":"1","teks":"${'x'.repeat(66_000)}\\u00e9","é\\"\\n":""}`, undefined],
  ['longer than a row may be', `{"id":"1","teks":"${'a\\n'.repeat(40_000)}","é\\"\\n":""}`, undefined],
])('%s', (_, line, cells) => {
  expect(rowsIn(`${line}\n`)).toEqual([cells])
})
