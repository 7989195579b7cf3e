import type { Problem } from './words/index.ts'

/**
 * A mistake that the person at the keyboard can mend. It carries facts, not a sentence: `cli/` puts it into words.
 * `exitCode` is 2 where an input or lexicon could not be used, 3 where the command was called wrongly, 4 where integrity is broken.
 */
export class SaringError extends Error {
  readonly problem: Problem
  readonly exitCode: 2 | 3 | 4

  constructor(problem: Problem, exitCode: 2 | 3 | 4 = 2) {
    super(problem.code)
    this.name = 'SaringError'
    this.problem = problem
    this.exitCode = exitCode
  }
}
