import { dirname } from 'node:path'
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

  /** Whether something could not be written. Who reads one file after the other can go on where one is unreadable, but not here. */
  get isOfOutput(): boolean {
    return this.problem.code.startsWith('output-')
  }
}

/** @throws SaringError that says what is in the way where something cannot be written */
export function unwritable(path: string, error: { code?: string }): never {
  const code = error.code ?? 'error'
  if (code === 'EBUSY' || code === 'EPERM') throw new SaringError({ code: 'output-locked', path })
  if (code === 'ENOTDIR' || code === 'EEXIST') throw new SaringError({ code: 'output-parent', path, parent: dirname(path) }, 3)
  throw new SaringError({ code: 'output-unwritable', path, why: code })
}
