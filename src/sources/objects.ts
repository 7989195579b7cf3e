import { SaringError } from '../error.ts'
import type { Item, RowTable, UnreadRow } from '../model.ts'
import type { Rejection } from '../words/index.ts'
import { FIELDS, type Field, type Read, toItem } from './canonical.ts'
import { roleOf } from './headers.ts'
import type { Layout } from './layout.ts'
import type { RowCounter } from './looked-at.ts'
import { isOwnFinding } from './own-sheets.ts'
import { ownerField, type SheetOptions } from './sheet.ts'

/** Turns JSON objects into items, by their keys. */
export class Objects implements RowCounter, RowTable {
  readonly #options: SheetOptions
  readonly #unknown = new Set<string>()
  #record = 0

  constructor(options: SheetOptions) {
    this.#options = options
  }

  /**
   * @param text one object, as it stands in the file
   * @throws SaringError where it is a finding of an earlier scan
   */
  take(text: string, line: number, into: Read[]): void {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.reject({ code: 'broken-json' }, text, line, into)
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.reject({ code: 'not-an-object' }, text, line, into)
      return
    }
    if (isOwnFinding(value)) throw new SaringError({ code: 'own-sheet', file: this.#options.file, sheet: 'NDJSON' })
    const fields = new Map<Field, unknown>()
    for (const [key, held] of Object.entries(value)) {
      const role = roleOf(key)
      if (role === undefined || role === 'clock') this.#unknown.add(key)
      else if (!fields.has(role) || (FIELDS as readonly string[]).includes(key)) fields.set(role, held)
    }
    const odd = [...fields].find(([, held]) => typeof held === 'object' && held !== null)
    if (odd !== undefined) {
      this.reject({ code: 'not-text', field: odd[0] }, text, line, into)
      return
    }
    const place = { file: this.#options.file, record: ++this.#record, line }
    into.push(
      toItem((field) => textOf(fields.get(field), field, text) || ownerField(this.#options, field), place, text, this.#options.zone),
    )
  }

  /** @returns where fields stand in objects with these keys in this order; nothing where some field has several, of which `take` chooses one */
  layoutOf(keys: readonly string[]): Layout | undefined {
    const columns: Partial<Record<Field, number>> = {}
    for (const [column, key] of keys.entries()) {
      const role = roleOf(key)
      if (role === undefined || role === 'clock') continue
      if (columns[role] !== undefined) return undefined
      columns[role] = column
    }
    return { columns, header: keys, fixed: (field) => ownerField(this.#options, field), zone: this.#options.zone }
  }

  pass(): number {
    return ++this.#record
  }

  itemOf({ raw, record, line }: UnreadRow): Item {
    const reads: Read[] = []
    const before = this.#record
    this.#record = record - 1
    this.take(raw.trim(), line, reads)
    this.#record = before
    const [read] = reads
    if (read?.kind !== 'item') throw new Error(`record ${record} was taken for an item`)
    return read.item
  }

  reject(why: Rejection, raw: string, line: number, into: Read[]): void {
    into.push({ kind: 'rejected', place: { file: this.#options.file, record: ++this.#record, line }, why, raw })
  }

  /** Says that the file ends in the middle. */
  cutOff(into: Read[]): void {
    into.push({ kind: 'notice', notice: { code: 'json-cut-off', file: this.#options.file } })
  }

  /** Says what was odd about the file as a whole. */
  end(into: Read[]): void {
    if (this.#unknown.size === 0) return
    into.push({ kind: 'notice', notice: { code: 'extra-columns', file: this.#options.file, columns: [...this.#unknown].sort() } })
  }
}

/** Numbers are taken as they are written: an id of 19 digits is too long for JavaScript. */
function textOf(value: unknown, field: Field, source: string): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return value === null || value === undefined ? '' : String(value)
  if (Number.isSafeInteger(value)) return String(value)
  const written = [...source.matchAll(/"([^"]+)"\s*:\s*(-?\d+)/g)].find(
    ([, key = '', digits]) => roleOf(key) === field && Number(digits) === value,
  )
  return written?.[2] ?? String(value)
}
