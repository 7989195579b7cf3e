import { escaped, table } from '../markdown.ts'
import type { ToldReport } from './told.ts'

/** A page, a comment on a pull request, or the summary of a step. */
export function markdownFormat({ command, problems, summary, words }: ToldReport): string {
  const head = `## saring ${command}\n\n${escaped(summary)}\n`
  if (problems.length === 0) return head
  const rows = problems.map(({ severity, file, line, column, text, code, remedy, name }) => [
    `${file}:${line}:${column}`,
    words.severity[severity],
    name === undefined ? `${text} (${code})` : `${text} (${code}) “${name}”`,
    remedy,
  ])
  return `${head}\n${table([[words.place, '', words.what, words.remedy], ...rows])}\n`
}
