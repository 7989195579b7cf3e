import type { ProblemMessage } from './words/index.ts'

/** `error` breaks the gate of a command, `warning` only where it is asked for (`--fail-on warning`), `note` never. From the worst down. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Where something stands. */
export interface Place {
  /** Relative to where the user stands, with `/`. */
  readonly file: string
  /** Both from 1; a column counts UTF-16 units, as editors do. */
  readonly line: number
  readonly column: number
}

/** Something that a lexicon has wrong, as data: `cli/problems/` puts it into words and into a format. */
export interface Problem extends Place {
  readonly severity: Severity
  /** A stable code with the facts of its sentences; both stand in the catalogue, `words/problems/`. */
  readonly message: ProblemMessage
  /** What was tried and failed, where that is not the file itself: an example, a contest. It is the name of one of the report's cases. */
  readonly name?: string
}

/** One thing that was looked at: a file of a check, an example of a test. Formats that count successes need them all. */
export interface Case {
  readonly name: string
  readonly file: string
}

/** What a command of the lexicon keepers has found. */
export interface ProblemReport {
  /** As typed: `lexicon check`. */
  readonly command: string
  /** A problem belongs to the case of its `name`, or else to that whose name is its file. */
  readonly cases: readonly Case[]
  readonly problems: readonly Problem[]
}

/** By file, line and column, so that the same lexicon gives the same report. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message.code, b.message.code),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether a gate breaks: `note` lets everything but a clean report fail. */
export const breaks = (problems: readonly Problem[], failOn: Severity): boolean =>
  problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn))
