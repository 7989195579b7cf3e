import type { Case, Problem, ProblemReport, Severity } from '../../problem.ts'
import { tell, type Words } from '../../words/index.ts'

/** A problem in words. */
export interface ToldProblem extends Omit<Problem, 'message'> {
  readonly code: string
  readonly text: string
  readonly remedy: string
}

/** A report in words: what every format is made of. A format is a pure function of it. */
export interface ToldReport {
  readonly command: string
  readonly cases: readonly Case[]
  readonly problems: readonly ToldProblem[]
  readonly count: Readonly<Record<Severity, number>>
  /** The last line: how many problems, in how much. */
  readonly summary: string
  readonly words: Words['problems']
}

export function toldReport({ command, cases, problems }: ProblemReport, words: Words): ToldReport {
  const told = problems.map(({ message, ...rest }): ToldProblem => {
    const [text, remedy] = tell(words, message)
    return { ...rest, code: message.code, text, remedy }
  })
  const countOf = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length
  const count = { error: countOf('error'), warning: countOf('warning'), note: countOf('note') }
  const files = new Set(problems.map(({ file }) => file)).size
  const facts = { errors: count.error, warnings: count.warning, notes: count.note, cases: cases.length, files }
  const summary = problems.length === 0 ? words.problems.clean(facts) : words.problems.counted(facts)
  return { command, cases, problems: told, count, summary, words: words.problems }
}
