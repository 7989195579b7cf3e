import type { Counting } from '../judge/counting.ts'
import type { Moment } from '../model.ts'
import { MACHINE_LENGTH, parseMoment } from '../sources/time.ts'
import { ByteTable } from '../text/byte-table.ts'

/** Who counts on one day, by a number for the region and platform of an item. */
export type Occasions = Map<number, Counting>

/** A day, and what an item of that day is held against. */
export interface Day {
  /** Some moment of it. */
  readonly moment: Moment
  readonly isPlausible: boolean
  readonly occasions: Occasions
}

/** `2024-09-12T19` and `+07:00`: all of a time that its day hangs on, where clocks differ by full hours. */
const HOUR = 13
/** Of the colon in `+07:00`. */
const ZONE_COLON = MACHINE_LENGTH + 3
const LONGEST_ZONE = 6
const [COLON, ZERO, FIVE, NINE, Z] = [...':059Z'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number]
const REMEMBERED = 1 << 14

/** Tells the day of a time as exports write it, `2024-09-12T19:30:05+07:00` or `…Z`, by its bytes. */
export class Days {
  readonly #zone: string
  readonly #isPlausible: (moment: Moment) => boolean
  readonly #hours = new ByteTable<Day | null>(REMEMBERED)
  readonly #days = new Map<string, Day>()
  readonly #key = Buffer.alloc(HOUR + LONGEST_ZONE)

  /** @param zone IANA time zone in which days begin */
  constructor(zone: string, isPlausible: (moment: Moment) => boolean) {
    this.#zone = zone
    this.#isPlausible = isPlausible
  }

  /** @returns nothing for all that is written otherwise, or is no possible time */
  of(bytes: Buffer, start: number, end: number): Day | undefined {
    const zoneLength = end - start - MACHINE_LENGTH
    const isUtc = zoneLength === 1 && bytes[end - 1] === Z
    if (!isUtc && (zoneLength !== LONGEST_ZONE || bytes[start + ZONE_COLON] !== COLON)) return undefined
    if (!isMinute(bytes, start + HOUR) || !isMinute(bytes, start + HOUR + 3)) return undefined
    const key = this.#key
    for (let at = 0; at < HOUR; at++) key[at] = bytes[start + at] as number
    for (let at = 0; at < zoneLength; at++) key[HOUR + at] = bytes[start + MACHINE_LENGTH + at] as number
    const known = this.#hours.find(key, 0, HOUR + zoneLength)
    return (known === undefined ? this.#hours.add(this.#understand(key.toString('latin1', 0, HOUR + zoneLength))) : known) ?? undefined
  }

  #understand(hour: string): Day | null {
    const [clock, offset] = [hour.slice(0, HOUR), hour.slice(HOUR)]
    const [first, last] = [`${clock}:00:00${offset}`, `${clock}:59:59${offset}`].map((time) => parseMoment(time, this.#zone))
    return first === undefined || first.date !== last?.date ? null : this.#dayOf(first)
  }

  #dayOf(moment: Moment): Day {
    const known = this.#days.get(moment.date) ?? { moment, isPlausible: this.#isPlausible(moment), occasions: new Map() }
    this.#days.set(moment.date, known)
    return known
  }
}

/** `:59`. */
const isMinute = (bytes: Buffer, at: number): boolean =>
  bytes[at] === COLON && isBetween(bytes[at + 1], ZERO, FIVE) && isBetween(bytes[at + 2], ZERO, NINE)

const isBetween = (byte: number | undefined, least: number, most: number): boolean => byte !== undefined && byte >= least && byte <= most
