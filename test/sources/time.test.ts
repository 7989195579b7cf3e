import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone, momentAt, parseMoment } from '../../src/sources/time.ts'

const WIB = 'Asia/Jakarta'

test.each([
  ['2024-09-12', '2024-09-12', '2024-09-12'],
  ['2024-09-12T19:30:05+07:00', '2024-09-12T19:30:05+07:00', '2024-09-12'],
  ['2024-09-12T19:30:05.123Z', '2024-09-13T02:30:05+07:00', '2024-09-13'],
  ['2024-09-12T19:30:05Z', '2024-09-13T02:30:05+07:00', '2024-09-13'],
  ['2024-09-12T19:30:05-03:30', '2024-09-13T06:00:05+07:00', '2024-09-13'],
  ['2024-09-12 19:30:05 +07:00', '2024-09-12T19:30:05+07:00', '2024-09-12'],
  ['2024-09-12 19:30', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12/09/2024 19.30', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12-9-24', '2024-09-12', '2024-09-12'],
  ['12 September 2024', '2024-09-12', '2024-09-12'],
  ['Kamis, 12 September 2024 pukul 19.30 WIB', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12 Agu 2024, 23.59.00 WITA', '2024-08-12T22:59:00+07:00', '2024-08-12'],
  ['12 Mei 2024 01.30 WIT', '2024-05-11T23:30:00+07:00', '2024-05-11'],
  ['Thu Dec 07 17:08:13 +0000 2023', '2023-12-08T00:08:13+07:00', '2023-12-08'],
  ['2024/10/07', '2024-10-07', '2024-10-07'],
  ['20/10/2024 7:30 PM', '2024-10-20T19:30:00+07:00', '2024-10-20'],
  ['20/10/2024 12:05 am', '2024-10-20T00:05:00+07:00', '2024-10-20'],
  ['20-Okt-24', '2024-10-20', '2024-10-20'],
  ['Oct 7, 2024, 10:13:20 pm', '2024-10-07T22:13:20+07:00', '2024-10-07'],
  ['12 de set. de 2024, 19:30', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['12. März 2024, 19:30', '2024-03-12T19:30:00+07:00', '2024-03-12'],
  ['12 Ogos 2024 19:30', '2024-08-12T19:30:00+07:00', '2024-08-12'],
  ['12 juil. 2024 19:30', '2024-07-12T19:30:00+07:00', '2024-07-12'],
  ['12 juin 2024 19:30', '2024-06-12T19:30:00+07:00', '2024-06-12'],
  ['45547,8125', '2024-09-12T19:30:00+07:00', '2024-09-12'],
  ['45547', '2024-09-12', '2024-09-12'],
  ['1727740800', '2024-10-01T07:00:00+07:00', '2024-10-01'],
  ['1727740800123', '2024-10-01T07:00:00+07:00', '2024-10-01'],
])('%s', (written, iso, date) => expect(parseMoment(written, WIB)).toMatchObject({ iso, date }))

test.each([
  '31/02/2024',
  '2024-13-01',
  '2024-02-30',
  '2024-02-30T19:30:05Z',
  '2024-09-12T24:30:05Z',
  '2024-09-12T19:60:05+07:00',
  '2024-09-12T19:30:0xZ',
  'kemarin',
  '12/09/2024 25.30',
  '12 Foo 2024',
  '123456789',
  '13:30 PM',
  '2024-09-12T19:30:05+07:00 kira-kira',
])('%s is no time', (written) => expect(parseMoment(written, WIB)).toBeUndefined())

test('a moment is written as its clock shows it, before 1970 too', () => {
  const instant = fc.integer({ min: Date.parse('1900-01-01T12:00:00Z'), max: Date.parse('2100-01-01T00:00:00Z') })
  fc.assert(
    fc.property(instant, fc.constantFrom('UTC', WIB, 'Asia/Jayapura', 'America/New_York'), (instant, zone) => {
      const { iso, date } = momentAt(instant, zone)
      expect(Date.parse(iso)).toBe(Math.floor(instant / 1000) * 1000)
      expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/)
      expect(iso.startsWith(date)).toBe(true)
    }),
  )
})

test('a local time is read in the zone that was asked for', () => {
  expect(parseMoment('2024-11-27 00:30', 'Asia/Jayapura')?.iso).toBe('2024-11-27T00:30:00+09:00')
  expect(parseMoment('2024-11-26T23:30:00Z', 'Asia/Jayapura')?.date).toBe('2024-11-27')
})

test.each([
  ['2024-07-01 12:00', 'America/New_York', '2024-07-01T12:00:00-04:00'],
  ['2024-12-01 12:00', 'America/New_York', '2024-12-01T12:00:00-05:00'],
  ['2024-12-01T23:59:59Z', 'Asia/Kathmandu', '2024-12-02T05:44:59+05:45'],
  ['2024-12-01 00:00', 'UTC', '2024-12-01T00:00:00+00:00'],
])('%s in %s', (written, zone, iso) => expect(parseMoment(written, zone)?.iso).toBe(iso))

test('a zone that is none is known as such', () => {
  expect([isTimeZone('Asia/Makassar'), isTimeZone('Asia/Atlantis')]).toEqual([true, false])
})

test('the zones that are taken for constant are so', () => {
  for (const zone of ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']) {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    for (let day = Date.UTC(1988, 0, 2); day < Date.UTC(2050, 0, 1); day += 7 * 86_400_000) {
      const [, offset] = /GMT(.*)$/.exec(clock.format(day)) ?? []
      expect(momentAt(day, zone).iso.slice(-6)).toBe(offset)
    }
  }
})
