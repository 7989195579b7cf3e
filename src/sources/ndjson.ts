import { isUtf8 } from 'node:buffer'
import type { Place } from '../model.ts'
import type { Rejection } from '../words/index.ts'
import { FIELDS, type Field, type Read, toItem } from './canonical.ts'
import { chunksOf } from './chunks.ts'

const NEWLINE = 0x0a

/** Reads one JSON object a line, with the canonical fields as keys. A line that is none is rejected, and the rest goes on. */
export async function* readNdjson(stream: AsyncIterable<Buffer>, file: string, zone: string): AsyncGenerator<Read[]> {
  let line = 0
  let record = 0
  const unknown = new Set<string>()
  for await (const chunk of chunksOf(stream, false)) {
    const reads: Read[] = []
    const place = (): Place => ({ file, record: ++record, line })
    if (chunk.kind === 'too-long') {
      line++
      reads.push({ kind: 'rejected', place: place(), why: { code: 'too-long', bytes: chunk.bytes }, raw: '' })
      yield reads
      continue
    }
    for (let start = 0; start < chunk.bytes.length; ) {
      const end = chunk.bytes.indexOf(NEWLINE, start) + 1 || chunk.bytes.length
      const bytes = chunk.bytes.subarray(start, end)
      start = end
      line++
      const text = bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trim()
      if (text === '') continue
      const parsed = isUtf8(bytes) ? parseObject(text) : ({ code: 'invalid-utf8' } as const)
      if ('code' in parsed) reads.push({ kind: 'rejected', place: place(), why: parsed, raw: text })
      else {
        for (const key of Object.keys(parsed.fields)) if (!(FIELDS as readonly string[]).includes(key)) unknown.add(key)
        reads.push(toItem((field) => textOf(parsed.fields[field], field, text), place(), text, zone))
      }
    }
    yield reads
  }
  if (unknown.size > 0) yield [{ kind: 'notice', notice: { code: 'extra-columns', file, columns: [...unknown].sort() } }]
}

function parseObject(text: string): { fields: Record<string, unknown> } | Rejection {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { code: 'broken-json' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'not-an-object' }
  return { fields: value as Record<string, unknown> }
}

/** Numbers are taken as they are written: an id of 19 digits is too long for JavaScript. */
function textOf(value: unknown, field: Field, line: string): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return value === null || value === undefined ? '' : String(value)
  if (Number.isSafeInteger(value)) return String(value)
  const written = [...line.matchAll(new RegExp(`"${field}"\\s*:\\s*(-?\\d+)`, 'g'))].find(([, digits]) => Number(digits) === value)
  return written?.[1] ?? String(value)
}
