import type { Act, Category, Election, EmploymentStatus, LegalRow, LegalSignal, Stage } from '../model.ts'
import { SILENT_SIGNALS } from '../model.ts'

/** What the legal table is asked about one election. */
export interface LegalQuestion {
  readonly signals: readonly string[]
  readonly act: Act
  readonly election: Election
  readonly stage: Stage
  /** The day of the act, `YYYY-MM-DD`. */
  readonly date: string | undefined
  readonly status: EmploymentStatus | undefined
}

/**
 * The categories that would apply, for the reviewer to weigh: those of the annex first, then articles of discipline, ethics and
 * statute, as the table orders them.
 *
 * - Stage unknown, or outside every window: the table is not narrowed by it; kode etik and disiplin are both named.
 * - Date unknown: the rules in force on the last day of the election's attention window are named. Every rule that was ever in
 *   force would be a list that nobody can use, and no election is judged by the rules of another.
 * - Status unknown: rules that bind a PNS. A status that is not known to the program (`other`): none, for nobody knows what binds
 *   them. A honorer: only what names honorer.
 * - A mention or a sign alone: none.
 *
 * An item of an instrument is named once, by the first of its rows that fits, so that one item never stands there twice.
 *
 * @param rows of the loader, each with its own dates, kinds of election and statuses
 * @param questions one for each election that the item touches
 */
export function categoriesFor(rows: readonly LegalRow[], questions: readonly LegalQuestion[]): Category[] {
  const answers = rows.filter((row) => questions.some((question) => fits(row, question)))
  const items = answers.map(({ instrument, category }) => `${instrument.id} ${category.item}`)
  return answers.filter((_, index) => items.indexOf(items[index] ?? '') === index).map((row) => row.category)
}

function fits(row: LegalRow, { signals, act, election, stage, date, status }: LegalQuestion): boolean {
  const isStaged = stage !== 'unknown' && stage !== 'outside'
  const day = date ?? lastDayOf(election)
  return (
    signals.some((signal) => !isSilent(signal) && allows(row.signals, signal)) &&
    allows(row.acts, act) &&
    (!isStaged || allows(row.stages, stage)) &&
    row.electionKinds.includes(election.kind) &&
    row.statuses.includes(status ?? 'PNS') &&
    row.validFrom <= day &&
    (row.validTo === '' || day <= row.validTo)
  )
}

const isSilent = (signal: string): boolean => SILENT_SIGNALS.includes(signal as LegalSignal)
const allows = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value)
const lastDayOf = ({ windows }: Election): string =>
  windows.attention
    .map(({ to }) => to)
    .sort()
    .at(-1) ?? ''
