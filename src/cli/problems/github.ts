import { SEVERITIES, type Severity } from '../../problem.ts'
import type { ToldReport } from './told.ts'

/** GitHub shows no more annotations of a level in one step; the rest would vanish without a word. */
const MOST = 10
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/**
 * Annotations of GitHub Actions, at most ten a level, the worst first; then all as plain lines, and the total.
 * Source: GitHub documentation, "Workflow commands for GitHub Actions".
 */
export function githubFormat({ problems, summary, words }: ToldReport): string {
  const annotated = SEVERITIES.flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity)
    const shown = own.slice(0, MOST).map(({ file, line, column, text, remedy, code }) => {
      const at = { file, line: String(line), col: String(column), title: code }
      return `::${COMMAND[severity]} ${propertiesOf(at)}::${data(`${text} ${remedy}`)}`
    })
    const hidden = own.length - shown.length
    return hidden === 0 ? shown : [...shown, inert(words.more({ hidden, severity: words.severity[severity] }))]
  })
  const rest = SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity).slice(MOST))
  const listed = rest.map(({ file, line, column, severity, text, code }) =>
    inert(`${file}:${line}:${column} ${words.severity[severity]} ${text} (${code})`),
  )
  return `${[...annotated, ...listed, inert(summary)].join('\n')}\n`
}

const propertiesOf = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([key, value]) => `${key}=${data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',')

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A cell of a lexicon must not be able to speak to the runner. */
const inert = (line: string): string =>
  line
    .replace(/^(\s*)(?=::|##\[)/, '$1 ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '# #[')
