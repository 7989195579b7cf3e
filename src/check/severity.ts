import type { Place, Problem, Severity } from '../problem.ts'
import type { ProblemMessage, Words } from '../words/index.ts'

type Code = keyof Words['problems']['code']

/** What does not stop a lexicon from being used rightly, but is not meant. All else is an error. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>([
  'byte-order-mark',
  'line-ends',
  'unknown-column',
  'empty-columns',
  'empty-rows',
  'white-space',
  'invisible-character',
  'unknown-file',
  'expired-entry',
  'shadowed-entry',
  'example-missing',
  'silence-missing',
  'unknown-contest',
  'unknown-platform',
  'unknown-language',
])

export const severityOf = (code: Code): Severity => (WARNINGS.has(code) ? 'warning' : 'error')

/** A problem at a place. */
export const problemAt = ({ file, line, column }: Place, message: ProblemMessage): Problem => ({
  file,
  line,
  column,
  severity: severityOf(message.code),
  message,
})
