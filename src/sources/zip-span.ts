import { open } from 'node:fs/promises'

/**
 * Where in a file its ZIP lies. Downloads that were broken off and taken up again, mail gateways and self-extracting archives put bytes
 * before or behind it; the ZIP's own offsets then count from another place. Layout: APPNOTE.TXT of PKWARE, 4.3.16.
 */
export interface ZipSpan {
  readonly start: number
  /** Behind the last byte. */
  readonly end: number
}

const START_MARKS = ['504b0304', '504b0506']
const END_MARK = Buffer.from('PK\x05\x06', 'latin1')
const LOCATOR_64 = Buffer.from('PK\x06\x07', 'latin1')
const [END_LENGTH, LOCATOR_LENGTH] = [22, 20]
/** The end record is looked for in so many last bytes. */
const TAIL = 1024 * 1024

/** @returns whether a file begins like a ZIP, an empty one included */
export const isZipHead = (bytes: Buffer): boolean => START_MARKS.includes(bytes.toString('hex', 0, 4))

/**
 * @param isMarked the file begins like a ZIP, so that one which begins further down is only a part of it
 * @returns the span of the ZIP in a file, or nothing where no ZIP ends in it
 */
export async function zipSpanOf(path: string, size: number, isMarked: boolean): Promise<ZipSpan | undefined> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    // Nearly every ZIP ends with its end record.
    for (const length of [END_LENGTH + LOCATOR_LENGTH, TAIL].map((most) => Math.min(most, size))) {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
      const span = zipSpanIn(buffer, size, isMarked)
      if (span !== undefined) return span
    }
    return undefined
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}

/**
 * @param tail the last bytes of the file, or all of them
 * @param size of the whole file
 * @param isMarked see `zipSpanOf`
 */
export function zipSpanIn(tail: Buffer, size: number, isMarked: boolean): ZipSpan | undefined {
  for (let at = tail.lastIndexOf(END_MARK); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END_MARK, at - 1)) {
    if (at + END_LENGTH > tail.length) continue
    const place = size - tail.length + at
    const end = place + END_LENGTH + tail.readUInt16LE(at + 20)
    const start = isZip64(tail, at) ? 0 : place - tail.readUInt32LE(at + 12) - tail.readUInt32LE(at + 16)
    if (start >= 0 && end <= size && !(isMarked && start > 0)) return { start, end }
  }
  return undefined
}

/** Large ZIPs tell their offsets elsewhere: they are taken to begin where the file does. */
const isZip64 = (tail: Buffer, at: number): boolean =>
  at >= LOCATOR_LENGTH && tail.subarray(at - LOCATOR_LENGTH, at - LOCATOR_LENGTH + 4).equals(LOCATOR_64)
