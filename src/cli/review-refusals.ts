import type { RefusedRow } from '../review/hold.ts'
import { describe, type Words } from '../words/index.ts'

/** Named one by one on a screen; there are more in JSON. */
const MOST = 20

/** The first lines, indented, and how many more there are. */
export function some(lines: readonly string[], words: Words): string[] {
  const more = lines.length - MOST
  return [...lines.slice(0, MOST), ...(more > 0 ? [words.review.import.more({ count: more })] : [])].map((line) => `  ${line}`)
}

/** Rows that were not taken, each with its place and the reason. */
export function refusalLines(refused: readonly RefusedRow[], words: Words): string[] {
  if (refused.length === 0) return []
  const lines = refused.map(({ file, line, why }) => `${file}:${line}: ${describe(words.review.refusal, inWords(why, words))}`)
  return [words.review.import.refused({ count: refused.length }), ...some(lines, words)]
}

/** The same for machines. */
export const refusalRecord = ({ file, line, why: { code, ...facts } }: RefusedRow): object => ({ file, line, why: code, ...facts })

/** Columns by the header of the reader's language. */
function inWords(why: RefusedRow['why'], { column, review }: Words): RefusedRow['why'] {
  if (why.code === 'changed') return { ...why, columns: why.columns.map((name) => column[name]) as never }
  if (why.code === 'contradicts') return { ...why, decisions: why.decisions.map((code) => review.decision[code]) as never }
  return why.code === 'rounded' ? { ...why, column: column[why.column] as never } : why
}
