import type { Severity } from '../../problem.ts'
import { VERSION } from '../../report/version.ts'
import type { ToldReport } from './told.ts'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

/**
 * SARIF 2.1.0, for code scanning. It tells of lexicon files only, never of anybody's posts.
 * Source: OASIS Static Analysis Results Interchange Format 2.1.0, §3.
 */
export function sarifFormat({ problems }: ToldReport): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort()
  const rules = codes.map((id) => {
    const first = problems.find(({ code }) => code === id)
    return { id, help: { text: first?.remedy ?? '' }, defaultConfiguration: { level: LEVEL[first?.severity ?? 'note'] } }
  })
  const results = problems.map(({ code, severity, file, line, column, text, remedy }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVEL[severity],
    message: { text: `${text} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }))
  const driver = { name: 'saring', version: VERSION, rules }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}
