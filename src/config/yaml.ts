import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { SaringError } from '../error.ts'
import type { SettingProblem } from '../words/index.ts'

/** Spellings of keys, each with the name that the program uses; a key that holds keys carries them. */
export type Spellings = Readonly<Record<string, string | { readonly name: string; readonly keys: Spellings }>>

/** A file that was read, and the line of each key by its English name. */
export interface Placed<Value> {
  readonly value: Value
  readonly lines: ReadonlyMap<string, number>
  readonly sha256: string
}

interface Entry {
  readonly line: number
  /** The key as the person wrote it, so that a message speaks their language. */
  readonly written: string
  readonly shown: string
}

/**
 * Reads a YAML file whose keys may stand in English or Indonesian, and checks it strictly.
 * Everything is text, so that a number of a letter such as `007` stays what was written.
 *
 * @throws SaringError with every mistake found, each with `file:line` and what to write
 */
export async function readYaml<Value>(file: string, spellings: Spellings, schema: z.ZodType<Value>): Promise<Placed<Value>> {
  const bytes = await readFile(file).catch((error: { code?: string }) => {
    throw error.code === 'ENOENT'
      ? new SaringError({ code: 'input-missing', path: file })
      : new SaringError({ code: 'input-unreadable', path: file, why: error.code ?? 'error' })
  })
  const lines = new LineCounter()
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter: lines, schema: 'failsafe', uniqueKeys: false })
  const [broken] = document.errors
  if (broken !== undefined) throw settingsError([{ code: 'yaml-broken', place: `${file}:${broken.linePos?.[0].line ?? 1}` }])
  if (document.contents !== null && !isMap(document.contents)) throw settingsError([{ code: 'yaml-broken', place: `${file}:1` }])

  const reading = new Reading(file, (offset) => lines.linePos(offset).line)
  const plain = document.contents === null ? {} : reading.valueOf(document.contents, spellings, '')
  const checked = schema.safeParse(plain)
  const problems = [
    ...reading.problems,
    ...(checked.error?.issues ?? []).map((issue) => reading.problemOf(issue.path, issue.message, spellings)),
  ]
  if (!checked.success || problems.length > 0) throw settingsError(problems)
  const placed = new Map([...reading.entries].map(([path, { line }]) => [path, line]))
  return { value: checked.data, lines: placed, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Mistakes in a settings or mandate file, as an error. */
export function settingsError(problems: readonly SettingProblem[]): SaringError {
  return new SaringError({ code: 'settings', problems })
}

/** Turns nodes into plain values under English names, and remembers where each stood. */
class Reading {
  readonly entries = new Map<string, Entry>()
  readonly problems: SettingProblem[] = []
  readonly #file: string
  readonly #lineAt: (offset: number) => number

  constructor(file: string, lineAt: (offset: number) => number) {
    this.#file = file
    this.#lineAt = lineAt
  }

  /** What is no plain value comes back as `null`, never as absent: a restriction that cannot be read must fail, not fall away. */
  valueOf(node: unknown, spellings: Spellings, path: string): unknown {
    if (isScalar(node)) return String(node.value).trim()
    if (isSeq(node)) return node.items.map((item, index) => this.#kept(item, `${path}.${index}`, this.entries.get(path)?.written ?? ''))
    if (!isMap(node)) return null
    const values: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      const written = isScalar(key) ? String(key.value) : ''
      const line = this.#lineOf(key)
      const place = `${this.#file}:${line}`
      const meant = Object.hasOwn(spellings, written) ? spellings[written] : undefined
      if (meant === undefined) {
        this.problems.push({ code: 'unknown-key', place, key: written, known: Object.keys(spellings) })
        continue
      }
      const [name, keys] = typeof meant === 'string' ? [meant, {}] : [meant.name, meant.keys]
      const inside = path === '' ? name : `${path}.${name}`
      const first = this.entries.get(inside)
      if (first !== undefined) this.problems.push({ code: 'doubled-key', place, key: written, first: `${this.#file}:${first.line}` })
      this.entries.set(inside, { line, written, shown: isScalar(value) ? String(value.value) : '' })
      // A map where text belongs has no keys that could be known; the check says what is expected instead.
      values[name] = isMap(value) && typeof meant === 'string' ? null : this.valueOf(value, keys, inside)
    }
    return values
  }

  /** The problem at a path of the checked value, told at the line of the innermost key that stands in the file. */
  problemOf(path: readonly PropertyKey[], expected: string, spellings: Spellings): SettingProblem {
    const whole = path.map(String).join('.')
    const above = this.entries.get(path.slice(0, -1).map(String).join('.'))
    // A list of one may stand without its dash; then it has no place of its own.
    const entry = this.entries.get(whole) ?? (typeof path.at(-1) === 'number' ? above : undefined)
    if (entry !== undefined)
      return { code: 'bad-value', place: `${this.#file}:${entry.line}`, key: entry.written, value: entry.shown, expected }
    return {
      code: 'missing-key',
      place: `${this.#file}:${above?.line ?? 1}`,
      spellings: spellingsOf(path.map(String), spellings),
      inside: above?.written ?? '',
    }
  }

  #kept(item: unknown, path: string, written: string): unknown {
    this.entries.set(path, { line: this.#lineOf(item), written, shown: isScalar(item) ? String(item.value) : '' })
    return isScalar(item) ? String(item.value).trim() : null
  }

  #lineOf(node: unknown): number {
    const range = (node as Node | null)?.range
    return range ? this.#lineAt(range[0]) : 1
  }
}

/** How a missing key may be written. */
function spellingsOf([name, ...rest]: readonly string[], spellings: Spellings): string[] {
  const meant = Object.entries(spellings).filter(([, meant]) => (typeof meant === 'string' ? meant : meant.name) === name)
  if (rest.length === 0) return meant.map(([written]) => written)
  const inner = meant.map(([, found]) => found).find((found) => typeof found !== 'string')
  return inner === undefined ? [] : spellingsOf(rest, inner.keys)
}
