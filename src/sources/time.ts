import type { Moment } from '../model.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
/** Other ways of Indonesian, English, and languages in which accounts of platforms are kept: Malay, Spanish, Portuguese, French, German, Dutch, Italian. */
const OTHER_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'ene gen',
    'peb fev fév',
    'mac mär mrt',
    'abr avr',
    'may mai mag',
    'giu juin',
    'juil lug',
    'agt aug ags ogo ago aoû',
    'set',
    'oct out ott',
    'nop',
    'dec dez dic dis déc',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
const ZONE_NAMES: Readonly<Record<string, number>> = { wib: 420, wita: 480, wit: 540, utc: 0, gmt: 0, z: 0 }

/** `12:30`, `19.30.05`, `7:30 PM`, with what may stand before and behind: `pukul 19.30 WIB`, `T19:30:05.123+07:00`. */
const CLOCK =
  /^(?:[T\s,]*(?:pukul|jam)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?)?\s*(wib|wita|wit|utc|gmt|z)?\s*(?:([+-])(\d{2}):?(\d{2}))?$/i
const ISO_DAY = /^(\d{4})[-/](\d{2})[-/](\d{2})/
const LOCAL_DAY = /^(?:\p{L}+,\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/u
const NAMED_DAY = /^(?:\p{L}+,\s*)?(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,})\.?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/u
const ENGLISH_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2}),\s*(\d{4})/u
/** Seconds or milliseconds since 1970, as platforms export them; from 2001 on, so that no other number is taken for one. */
const UNIX = /^(1\d{9})(\d{3})?$/
const TWITTER = /^\w{3} (\w{3}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/

/**
 * Reads a time as exports and clerks write it: ISO 8601, `12/09/2024 19.30` (day first), `12 September 2024 pukul 19.30 WIB`.
 *
 * @param zone IANA time zone for times that name none
 * @returns the moment, or nothing where the text is no possible time
 */
export function parseMoment(text: string, zone: string): Moment | undefined {
  const value = text.trim()
  const machine = machineInstant(value)
  if (machine !== undefined) return momentAt(machine, zone)
  const twitter = TWITTER.exec(value)
  if (twitter !== null) {
    const [, month = '', day, hour, minute, second, sign, hours, minutes, year] = twitter
    return parseMoment(
      `${year}-${String(monthOf(month)).padStart(2, '0')}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`,
      zone,
    )
  }
  const unix = UNIX.exec(value)
  if (unix !== null) return momentAt(Number(unix[1]) * 1000 + Number(unix[2] ?? 0), zone)
  const serial = EXCEL.exec(value)
  if (serial !== null) return parseMoment(fromExcel(Number(`${serial[1]}.${serial[2] ?? 0}`)), zone)
  const day = readDay(value)
  if (day === undefined) return undefined
  const clock = CLOCK.exec(value.slice(day.length))
  if (clock === null) return undefined
  const [, shown, minute = '0', second = '0', half, zoneName, sign, hours, minutes] = clock
  const midnight = Date.UTC(day.year, day.month - 1, day.day)
  const calendar = new Date(midnight)
  if (calendar.getUTCMonth() !== day.month - 1 || calendar.getUTCDate() !== day.day) return undefined
  if (shown === undefined)
    return { instant: midnight - offsetOf(zone, midnight).minutes * 60_000, iso: isoDay(midnight), date: isoDay(midnight) }
  if (half !== undefined && (Number(shown) > 12 || Number(shown) === 0)) return undefined
  const hour = half === undefined ? Number(shown) : (Number(shown) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const local = midnight + (hour * 3600 + Number(minute) * 60 + Number(second)) * 1000
  const named =
    sign !== undefined ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : ZONE_NAMES[zoneName?.toLowerCase() ?? '']
  return momentAt(local - (named ?? offsetOf(zone, local).minutes) * 60_000, zone)
}

/** `2024-09-12T19:30:05`, before a zone. */
export const MACHINE_LENGTH = 19
const midnights = new Map<string, number>()

/**
 * Reads what nearly all exports hold, `2024-09-12T19:30:05+07:00` or `…Z`, letter by letter: a table has a million of them.
 * @returns nothing for all that is written otherwise, or is no possible time
 */
function machineInstant(value: string): number | undefined {
  const separator = value[10]
  if ((separator !== 'T' && separator !== ' ') || value[13] !== ':' || value[16] !== ':') return undefined
  const offset = machineOffset(value)
  const [hour, minute, second] = [twoDigits(value, 11), twoDigits(value, 14), twoDigits(value, 17)]
  if (!(hour < 24 && minute < 60 && second < 60) || offset === undefined) return undefined
  const date = value.slice(0, 10)
  let midnight = midnights.get(date)
  if (midnight === undefined) {
    midnight = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN
    if (!Number.isNaN(midnight) && isoDay(midnight) !== date) midnight = Number.NaN // 30 February
    if (midnights.size >= MOST_DAYS) midnights.clear()
    midnights.set(date, midnight)
  }
  if (Number.isNaN(midnight)) return undefined
  return midnight + (hour * 3600 + (minute - offset) * 60 + second) * 1000
}

/** Minutes east of Greenwich of `+07:00` or `Z`. */
function machineOffset(value: string): number | undefined {
  const sign = value[MACHINE_LENGTH]
  if (sign === 'Z') return value.length === MACHINE_LENGTH + 1 ? 0 : undefined
  if ((sign !== '+' && sign !== '-') || value.length !== MACHINE_LENGTH + 6 || value[MACHINE_LENGTH + 3] !== ':') return undefined
  const [hours, minutes] = [twoDigits(value, MACHINE_LENGTH + 1), twoDigits(value, MACHINE_LENGTH + 4)]
  return Number.isNaN(hours + minutes) ? undefined : (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** Not a number where one of two letters is no digit. */
function twoDigits(value: string, at: number): number {
  const [tens, ones] = [value.charCodeAt(at) - 0x30, value.charCodeAt(at + 1) - 0x30]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** @returns the moment of an instant, printed and dated in a time zone */
export function momentAt(instant: number, zone: string): Moment {
  const { minutes, written } = offsetOf(zone, instant)
  const local = instant + minutes * 60_000
  const date = isoDay(local)
  return { instant, iso: `${date}T${isoClock(local)}${written}`, date }
}

/** @returns whether the name is a time zone that this machine knows */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone)
    return true
  } catch {
    return false
  }
}

/** Days since 30 December 1899, with a fraction for the hour: what Excel holds where a cell is no date to it. 1954 to 2119. */
const EXCEL = /^([2-7]\d{4})(?:[.,](\d+))?$/

function fromExcel(serial: number): string {
  const iso = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19)
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Characters read. */
  readonly length: number
}

function readDay(value: string): Day | undefined {
  const iso = ISO_DAY.exec(value)
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), length: iso[0].length }
  const local = LOCAL_DAY.exec(value)
  if (local !== null) return { year: fullYear(Number(local[3])), month: Number(local[2]), day: Number(local[1]), length: local[0].length }
  const named = NAMED_DAY.exec(value)
  if (named !== null) return inMonth(named[2], Number(named[1]), Number(named[3]), named[0].length)
  const english = ENGLISH_DAY.exec(value)
  return english === null ? undefined : inMonth(english[1], Number(english[2]), Number(english[3]), english[0].length)
}

function inMonth(name = '', day: number, year: number, length: number): Day | undefined {
  const month = monthOf(name)
  return month === 0 ? undefined : { year: fullYear(year), month, day, length }
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)

const DAY = 86_400_000
const days = new Map<number, string>()
const MOST_DAYS = 50_000

/** `2024-09-12`. Days repeat: the text of one is made once, and shared. */
function isoDay(instant: number): string {
  const day = Math.floor(instant / DAY)
  const known = days.get(day)
  if (known !== undefined) return known
  const made = new Date(day * DAY).toISOString().slice(0, 10)
  if (days.size >= MOST_DAYS) days.clear()
  days.set(day, made)
  return made
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'))

/** `19:30:05`. */
function isoClock(instant: number): string {
  const second = Math.floor(instant / 1000)
  const minute = Math.floor(second / 60)
  const hour = Math.floor(minute / 60)
  return `${TWO_DIGITS[modulo(hour, 24)]}:${TWO_DIGITS[modulo(minute, 60)]}:${TWO_DIGITS[modulo(second, 60)]}`
}

/** The remainder that is never below zero: before 1970 seconds count down. */
const modulo = (value: number, by: number): number => value - Math.floor(value / by) * by

function monthOf(name: string): number {
  const plain = name.toLowerCase().normalize('NFC')
  const short = plain.slice(0, 3)
  return OTHER_MONTHS.get(plain.slice(0, 4)) ?? OTHER_MONTHS.get(short) ?? MONTHS.indexOf(short) + 1
}

const formatters = new Map<string, Intl.DateTimeFormat>()
/** By zone, then by the hour since 1970. */
const offsets = new Map<string, Map<number, Offset>>()
const MOST_HOURS = 50_000

interface Offset {
  /** East of Greenwich. */
  readonly minutes: number
  /** As ISO 8601 writes it: `+07:00`. */
  readonly written: string
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, made)
  return made
}

const east = (hours: number): Offset => ({ minutes: hours * 60, written: `+0${hours}:00` })
/** The zones of Indonesia have not changed theirs since Pontianak moved to western time (IANA time zone database). */
const CONSTANT: ReadonlyMap<string, Offset> = new Map([
  ['Asia/Jakarta', east(7)],
  ['Asia/Pontianak', east(7)],
  ['Asia/Makassar', east(8)],
  ['Asia/Jayapura', east(9)],
])
const CONSTANT_SINCE = Date.UTC(1988, 0, 2)

/** The offset of a zone. Where it may change, it is asked once an hour: that happens at full hours. */
function offsetOf(zone: string, instant: number): Offset {
  const constant = CONSTANT.get(zone)
  if (constant !== undefined && instant >= CONSTANT_SINCE) return constant
  const known = offsets.get(zone) ?? new Map<number, Offset>()
  if (known.size === 0) offsets.set(zone, known)
  const hour = Math.floor(instant / 3_600_000)
  const remembered = known.get(hour)
  if (remembered !== undefined) return remembered
  const name = formatterOf(zone).format(hour * 3_600_000)
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name) ?? []
  const offset = { minutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)), written: `${sign}${hours}:${minutes}` }
  if (known.size >= MOST_HOURS) known.clear()
  known.set(hour, offset)
  return offset
}
