import { isDay } from '../day.ts'

/** @returns the digits of a NIP, without the spaces of its official grouping and the apostrophe of a spreadsheet */
export const plainNip = (written: string): string => written.replace(/[\s'.]/g, '')

/**
 * Whether 18 digits can be a NIP: birth date, year and month of the start, sex, serial number of three digits from 001.
 * A NIP that Excel has rounded ends in 000. For contract staff (PPPK) the month of the start is a code above 12.
 */
export function isNip(nip: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])(\d{3})$/.exec(nip)
  if (parts === null) return false
  const [, year, month, day, start, startMonth, , serial] = parts
  const isBorn = isDay(`${year}-${month}-${day}`) && Number(year) >= 1920
  return isBorn && Number(start) >= Number(year) + 15 && Number(startMonth) >= 1 && Number(serial) >= 1
}
