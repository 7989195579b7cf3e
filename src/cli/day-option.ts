import { isDay } from '../day.ts'
import { SaringError } from '../error.ts'
import { parseMoment } from '../sources/time.ts'

/**
 * @param value a day as people write it: `2024-11-01`, `01/11/2024`, `1 November 2024`
 * @returns the same as `YYYY-MM-DD`
 * @throws SaringError where it is no day
 */
export function dayOption(option: string, value: string, zone: string): string {
  if (isDay(value)) return value
  const day = /^\d+$/.test(value.trim()) ? undefined : parseMoment(value, zone)?.date
  if (day === undefined) throw new SaringError({ code: 'bad-date', option, value }, 3)
  return day
}
