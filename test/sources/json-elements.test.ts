import { expect, test } from 'vitest'
import { JsonElements, parseElement, type Wants } from '../../src/sources/json-elements.ts'

const each: Wants = (_, kind) => (kind === 'list' ? 'each' : undefined)
const bare: Wants = (_, kind, isRoot) => (isRoot ? (kind === 'list' ? 'each' : 'whole') : undefined)

test.each<[string, Wants, string[]]>([
  ['[1, {"a": [2]}, "x,]", null]', each, [':1', ':{"a": [2]}', ':"x,]"', ':null']],
  ['{"comments_v2": [{"a": 1}], "n": 3, "b": {"c": [4]}}', each, ['comments_v2:{"a": 1}', 'b/c:4']],
  ['window.YTD.like.part0 = [{"like": {}}]', each, ['window.YTD.like:{"like": {}}']],
  ['{"data": [{"post": "satu"}], "title": "t"}', bare, [':{"data": [{"post": "satu"}], "title": "t"}']],
  ['{"k\\u00c3\\u00a9y": [1]}', each, ['kéy:1']],
  [
    '{"skip": [[[1]]], "a": ["\\\\", "\\"]"]}',
    (keys, kind) => (kind === 'list' && keys === 'a' ? 'each' : undefined),
    ['a:"\\\\"', 'a:"\\"]"'],
  ],
  ['[]', each, []],
  ['{"a": []}', each, []],
])('%s', (text, wants, expected) => {
  for (const size of [1, 2, 7, 1000]) {
    const cutter = new JsonElements(wants)
    const found = []
    for (let at = 0; at < text.length; at += size) found.push(...cutter.write(Buffer.from(text.slice(at, at + size))))
    expect(
      [...found, ...cutter.end()].map((element) => `${element.keys}:${element.text}`),
      `in pieces of ${size}`,
    ).toEqual(expected)
    expect(cutter.isDone).toBe(true)
  }
})

test.each([
  ['[{"a": 1}, {"a": ', ['', 'cut-off']],
  ['[{"a": 1}', ['']],
  ['{"list": [{"a": 1}, ', ['']],
])('%s is cut off', (text, troubles) => {
  const cutter = new JsonElements(each)
  const found = [...cutter.write(Buffer.from(text)), ...cutter.end()]
  expect(found.map(({ trouble }) => trouble ?? '')).toEqual(troubles)
  expect(cutter.isDone).toBe(false)
})

test('an element without end is told of once and passed over', () => {
  const cutter = new JsonElements(each)
  const found = [
    ...cutter.write(Buffer.from('["')),
    ...cutter.write(Buffer.alloc(9 * 1024 * 1024, 'x')),
    ...cutter.write(Buffer.from('", 2]')),
  ]
  expect(found.map(({ text, trouble }) => [text, typeof trouble])).toEqual([
    ['', 'number'],
    ['2', 'undefined'],
  ])
})

test.each([
  ['{"id": 1834195200000000001, "x": -6.12345678901234567}', { id: '1834195200000000001', x: -6.123456789012345 }],
  [
    '{"text": "no 1834195200000000001", "ids": [1834195200000000001,12]}',
    { text: 'no 1834195200000000001', ids: ['1834195200000000001', 12] },
  ],
])('ids survive: %s', (text, expected) => expect(parseElement(text)).toEqual(expected))
