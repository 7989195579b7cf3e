import { isUtf8 } from 'node:buffer'
import type { Rejection } from '../words/index.ts'
import { FIELDS, type Field, type Read, toItem } from './canonical.ts'
import { inPieces, type RecordTaker } from './pieces.ts'

const NEWLINE = 0x0a

/** Reads one JSON object a line, with the canonical fields as keys. A line that is none is rejected, and the rest goes on. */
export async function* readNdjson(stream: AsyncIterable<Buffer>, file: string, zone: string): AsyncGenerator<Read[]> {
  const lines = new Lines(file, zone)
  yield* inPieces(stream, lines)
  if (lines.unknown.size > 0) yield [{ kind: 'notice', notice: { code: 'extra-columns', file, columns: [...lines.unknown].sort() } }]
}

class Lines implements RecordTaker {
  readonly #file: string
  readonly #zone: string
  readonly unknown = new Set<string>()
  #line = 0
  #record = 0

  constructor(file: string, zone: string) {
    this.#file = file
    this.#zone = zone
  }

  take(bytes: Buffer, isLast: boolean, into: Read[]): number {
    let start = 0
    while (start < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, start)
      if (newline === -1 && !isLast) return start
      const end = newline === -1 ? bytes.length : newline + 1
      this.#takeLine(bytes.subarray(start, end), into)
      start = end
    }
    return start
  }

  tooLong(bytes: number, into: Read[]): void {
    this.#line++
    this.#reject({ code: 'too-long', bytes }, '', into)
  }

  #takeLine(bytes: Buffer, into: Read[]): void {
    this.#line++
    const text = bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim()
    if (text === '') return
    const parsed = isUtf8(bytes) ? parseObject(text) : ({ code: 'invalid-utf8' } as const)
    if ('code' in parsed) {
      this.#reject(parsed, text, into)
      return
    }
    const odd = FIELDS.find((field) => typeof parsed.fields[field] === 'object' && parsed.fields[field] !== null)
    if (odd !== undefined) {
      this.#reject({ code: 'not-text', field: odd }, text, into)
      return
    }
    for (const key of Object.keys(parsed.fields)) if (!(FIELDS as readonly string[]).includes(key)) this.unknown.add(key)
    const place = { file: this.#file, record: ++this.#record, line: this.#line }
    into.push(toItem((field) => textOf(parsed.fields[field], field, text), place, text, this.#zone))
  }

  #reject(why: Rejection, raw: string, into: Read[]): void {
    into.push({ kind: 'rejected', place: { file: this.#file, record: ++this.#record, line: this.#line }, why, raw })
  }
}

function parseObject(text: string): { fields: Record<string, unknown> } | Rejection {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { code: 'broken-json' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'not-an-object' }
  return { fields: Object.fromEntries(Object.entries(value).map(([key, held]) => [key.trim().toLowerCase(), held])) }
}

/** Numbers are taken as they are written: an id of 19 digits is too long for JavaScript. */
function textOf(value: unknown, field: Field, line: string): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return value === null || value === undefined ? '' : String(value)
  if (Number.isSafeInteger(value)) return String(value)
  const written = [...line.matchAll(new RegExp(`"${field}"\\s*:\\s*(-?\\d+)`, 'g'))].find(([, digits]) => Number(digits) === value)
  return written?.[1] ?? String(value)
}
