import type { Act, Category, Election, EmploymentStatus, LegalRow, Stage } from '../model.ts'

/** What the legal table is asked. */
export interface LegalQuestion {
  readonly signals: readonly string[]
  readonly act: Act
  readonly election: Election
  readonly stage: Stage
  readonly date: string | undefined
  readonly status: EmploymentStatus | undefined
}

/**
 * The categories that would apply, for the reviewer to weigh. Where the stage or the date is not known the table is not
 * narrowed by it: both the category before and after nomination are named.
 */
export function categoriesFor(rows: readonly LegalRow[], question: LegalQuestion): Category[] {
  const { signals, act, election, stage, date, status } = question
  const isStaged = stage !== 'unknown' && stage !== 'outside'
  return rows
    .filter(
      (row) =>
        (row.signals.length === 0 || row.signals.some((signal) => signals.includes(signal))) &&
        allows(row.electionKinds, election.kind) &&
        allows(row.acts, act) &&
        (!isStaged || allows(row.stages, stage)) &&
        (status === undefined || allows(row.statuses, status)) &&
        (date === undefined || ((row.validFrom === '' || row.validFrom <= date) && (row.validTo === '' || date <= row.validTo))),
    )
    .map((row) => row.category)
}

const allows = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value)
