import { expect, test } from 'vitest'
import { isTimeZone, parseMoment } from '../../src/sources/time.ts'

const WIB = 'Asia/Jakarta'

test.each([
  ['2024-09-12', '2024-09-12', '2024-09-12'],
  ['2024-09-12T19:30:05+07:00', '2024-09-12T19:30:05+07:00', '2024-09-12'],
  ['2024-09-12T19:30:05.123Z', '2024-09-13T02:30:05+07:00', '2024-09-13'],
  ['2024-09-12 19:30', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12/09/2024 19.30', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12-9-24', '2024-09-12', '2024-09-12'],
  ['12 September 2024', '2024-09-12', '2024-09-12'],
  ['Kamis, 12 September 2024 pukul 19.30 WIB', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12 Agu 2024, 23.59.00 WITA', '2024-08-12T22:59:00+07:00', '2024-08-12'],
  ['12 Mei 2024 01.30 WIT', '2024-05-11T23:30:00+07:00', '2024-05-11'],
  ['Thu Dec 07 17:08:13 +0000 2023', '2023-12-08T00:08:13+07:00', '2023-12-08'],
])('%s', (written, iso, date) => expect(parseMoment(written, WIB)).toMatchObject({ iso, date }))

test.each([
  '31/02/2024',
  '2024-13-01',
  '2024-02-30',
  'kemarin',
  '12/09/2024 25.30',
  '12 Foo 2024',
  '1234567890',
  '2024-09-12T19:30:05+07:00 kira-kira',
])('%s is no time', (written) => expect(parseMoment(written, WIB)).toBeUndefined())

test('a local time is read in the zone that was asked for', () => {
  expect(parseMoment('2024-11-27 00:30', 'Asia/Jayapura')?.iso).toBe('2024-11-27T00:30:00+09:00')
  expect(parseMoment('2024-11-26T23:30:00Z', 'Asia/Jayapura')?.date).toBe('2024-11-27')
})

test('a zone that is none is known as such', () => {
  expect([isTimeZone('Asia/Makassar'), isTimeZone('Asia/Atlantis')]).toEqual([true, false])
})
