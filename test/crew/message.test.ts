import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/crew/message.ts'
import type { Item } from '../../src/model.ts'
import type { Question } from '../../src/weigher.ts'

const ITEM: Item = {
  ...{ key: 's0', id: '17', platform: 'x', account: 'budi', act: 'share', url: 'https://x.com/budi/status/17' },
  time: { instant: 1_727_740_800_000, iso: '2024-10-01T07:00:00+07:00', date: '2024-10-01' },
  ...{ text: 'own', targetText: 'theirs', targetAuthor: 'somebody', targetUrl: 'https://x.com/s/status/1' },
  ...{ visibility: 'unknown', nip: '1', name: 'Budi', unit: '', region: '', status: '' },
  ...{ place: { file: 'a.csv', record: 3, line: 4 }, record: '' },
} as const
const QUESTION: Question = {
  item: ITEM,
  person: { nip: '1', name: 'Budi', unit: 'Dinas Contoh', region: 'SINTANG', status: 'PNS' },
  region: { name: 'SINTANG', kind: 'kabupaten', province: 'KALIMANTAN BARAT' },
  knownAt: '2024-10-02',
}

test('questions come out as they went in', () => {
  const questions: Question[] = [
    QUESTION,
    { ...QUESTION, region: undefined, knownAt: undefined },
    { ...QUESTION, item: { ...ITEM, time: undefined } },
    { ...QUESTION, item: { ...ITEM, targetFrom: 'catalogue' } },
    { ...QUESTION, item: { ...ITEM, time: { instant: 1, iso: '2001-01-01', date: '2001-01-01', isOfTarget: true } } },
    { ...QUESTION, person: { ...QUESTION.person, status: undefined } },
  ]
  expect(unpack(pack(questions))).toEqual(questions)
})
