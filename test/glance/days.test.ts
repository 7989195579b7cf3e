import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Days } from '../../src/glance/days.ts'
import { parseMoment } from '../../src/sources/time.ts'

const two = (most: number): fc.Arbitrary<string> => fc.nat(most).map((value) => String(value).padStart(2, '0'))
const time = fc
  .tuple(fc.constantFrom('2024', '2016', '1969'), two(13), two(32), fc.constantFrom('T', ' ', 'x'), two(25), two(61), two(61))
  .map(([year, month, day, between, ...clock]) => `${year}-${month}-${day}${between}${clock.join(':')}`)
const offset = fc.constantFrom('Z', '+07:00', '+08:00', '-05:00', '+05:30', '+14:00', '', '+0700', 'Q', ' WIB')

test.each(['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Kolkata', 'America/New_York'])('a day is the day of the moment: %s', (zone) => {
  const days = new Days(zone, () => true)
  let met = 0
  fc.assert(
    fc.property(time, offset, (time, offset) => {
      const bytes = Buffer.from(`x${time}${offset}x`)
      const day = days.of(bytes, 1, bytes.length - 1)
      if (day === undefined) return
      met++
      expect(day.moment.date, time + offset).toBe(parseMoment(time + offset, zone)?.date)
    }),
    { numRuns: 5_000, seed: 3 },
  )
  expect(met).toBeGreaterThan(500)
})
