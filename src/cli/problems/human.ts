import type { ChalkInstance } from 'chalk'
import { grouped } from '../../grouped.ts'
import type { Severity } from '../../problem.ts'
import type { ToldReport } from './told.ts'

/**
 * For people at a terminal: by file, and a line that counts.
 *
 *     lexicons/pemilu-2024/aliases.csv
 *       12:5  salah  Peserta "x" tidak ada.  unknown-participant
 *             Tulis id dari participants.csv …
 */
export function humanFormat({ problems, count, summary, words }: ToldReport, paint: ChalkInstance): string {
  const colour: Readonly<Record<Severity, ChalkInstance>> = { error: paint.red, warning: paint.yellow, note: paint.cyan }
  const blocks = [...grouped(problems, ({ file }) => file)].map(([file, own]) => {
    const places = own.map(({ line, column }) => `${line}:${column}`)
    const width = Math.max(...places.map(({ length }) => length))
    const lines = own.map(({ severity, text, code, remedy, name }, at) => {
      const head = `  ${(places[at] as string).padStart(width)}  ${colour[severity](words.severity[severity])}  ${text}  ${paint.dim(code)}`
      const rest = [name === undefined ? '' : `“${name}”`, remedy].filter((part) => part !== '')
      return [head, ...rest.map((part) => `  ${' '.repeat(width)}  ${paint.dim(part)}`)].join('\n')
    })
    return `${paint.underline(file)}\n${lines.join('\n')}\n\n`
  })
  const verdict = count.error > 0 ? paint.red.bold : count.warning > 0 ? paint.yellow.bold : paint.green
  return `${blocks.join('')}${verdict(summary)}\n`
}
