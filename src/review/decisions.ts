import { readFile } from 'node:fs/promises'
import { SaringError } from '../error.ts'
import type { Decision } from '../model.ts'
import { unreadable } from '../sources/files.ts'
import { isKey } from '../sources/key.ts'
import { readSmallTable } from '../sources/small-table.ts'
import { decisionIn } from './words.ts'

const SHAPE = { headers: { key: ['key', 'kunci'], decision: ['decision', 'keputusan'] }, needed: [['key'], ['decision']] } as const

/**
 * Reads what reviewers have decided: a review sheet that came back (CSV or XLSX, in either language), or NDJSON with `key` and `decision`.
 * Rows without a decision are left out; where an item is decided twice the later row counts.
 *
 * @returns the decision by the key of its item
 * @throws SaringError where the file cannot be read, or a row (named by its line) has a damaged key or a decision that nobody knows
 */
export async function readDecisions(file: string): Promise<Map<string, Decision>> {
  const decisions = new Map<string, Decision>()
  for (const { key, decision, line } of await rowsOf(file)) {
    if (decision.trim() === '') continue
    const known = decisionIn(decision)
    if (known === undefined) throw new SaringError({ code: 'decision-unknown', file, line, value: decision })
    if (!isKey(key)) throw new SaringError({ code: 'decision-key', file, line, value: key })
    decisions.set(key, known)
  }
  return decisions
}

interface DecisionRow {
  readonly key: string
  readonly decision: string
  readonly line: number
}

async function rowsOf(file: string): Promise<DecisionRow[]> {
  if (!/\.(ndjson|jsonl)$/i.test(file)) {
    const { rows } = await readSmallTable(file, SHAPE)
    return rows.map(({ fields, line }) => ({ ...fields, line }))
  }
  const text = await readFile(file, 'utf8').catch((error) => {
    throw unreadable(file, error)
  })
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ text: line, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ ...objectIn(text, file, line), line }))
}

function objectIn(text: string, file: string, line: number): { readonly key: string; readonly decision: string } {
  try {
    const { key, decision } = JSON.parse(text)
    if (typeof key === 'string' && typeof decision === 'string') return { key, decision }
  } catch {
    // said below
  }
  throw new SaringError({ code: 'decision-row', file, line })
}
