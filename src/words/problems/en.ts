import { entries } from './entries/en.ts'
import { files } from './files/en.ts'
import type { problems as id } from './id.ts'
import { test } from './test/en.ts'

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const problems: typeof id = {
  code: { ...files, ...entries, ...test },
  severity: { error: 'error', warning: 'warning', note: 'note' },
  clean: (p) => `No problems (${p.cases} checked).`,
  counted: (p) =>
    `${counted(p.errors + p.warnings + p.notes, 'problem')} in ${counted(p.files, 'file')}: ${counted(p.errors, 'error')}, ${counted(p.warnings, 'warning')}, ${counted(p.notes, 'note')} (${p.cases} checked).`,
  more: (p) => `… and ${p.hidden} more of level ${p.severity}; all of them stand in the log of this step.`,
  place: 'place',
  what: 'problem',
  remedy: 'what to do',
  format: 'form of the output; auto: github in GitHub Actions, else human',
  failOn: 'the lowest severity that makes the exit code 1',
}
