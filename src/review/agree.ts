import { SaringError } from '../error.ts'
import { DECISIONS, type Decision } from '../model.ts'
import type { Words } from '../words/index.ts'
import { type Bounds, clopperPearson } from './binomial.ts'
import { type SheetFormat, writeBlindSheet } from './blind.ts'
import { type HeldRow, holdSheet, type RefusedRow } from './hold.ts'
import { type Kappa, kappaOf } from './kappa.ts'
import { readReviewSheet } from './sheet.ts'
import { blindRow } from './split.ts'

export interface AgreeOptions {
  readonly sheets: readonly [string, string]
  /** Where the disagreements go, if anywhere. */
  readonly output: string | undefined
  readonly format: SheetFormat
  readonly overwrite: boolean
  readonly words: Words
  readonly timezone: string
}

export interface Agreement {
  /** Items that both have decided. */
  readonly pairs: number
  readonly same: number
  /** Of the share that is the same: 95 %, exact; nothing without a pair. */
  readonly bounds: Bounds | undefined
  /** Nothing where both put everything into one category. */
  readonly kappa: Kappa | undefined
  /** How often the first decided as the row and the second as the column, in the order of `DECISIONS`. */
  readonly table: readonly (readonly number[])[]
  /** Items that only one has decided. */
  readonly alone: number
  readonly refused: readonly RefusedRow[]
}

/** Fewer pairs tell little: the standard error of kappa is one for large samples. */
export const FEWEST_PAIRS = 30

/**
 * Compares what two reviewers decided of the same items, and puts what they disagree on into a sheet of its own.
 *
 * @throws SaringError where a sheet cannot be read or the output cannot be written
 */
export async function agree(options: AgreeOptions): Promise<Agreement> {
  const [one, two] = await Promise.all(
    options.sheets.map(async (file) => holdSheet(await readReviewSheet(file), undefined, options.timezone)),
  )
  if (one === undefined || two === undefined) throw new SaringError({ code: 'review-empty', files: options.sheets })
  const others = new Map(two.rows.map((row) => [row.key, row]))
  const pairs = one.rows.flatMap((row) => {
    const other = others.get(row.key)
    return row.decision === undefined || other?.decision === undefined ? [] : [{ row, other, first: row.decision, second: other.decision }]
  })
  const decided = [one, two].flatMap(({ rows }) => rows).filter(({ decision }) => decision !== undefined).length
  const count = (first: Decision, second: Decision): number => pairs.filter((pair) => pair.first === first && pair.second === second).length
  const table = DECISIONS.map((first) => DECISIONS.map((second) => count(first, second)))
  const apart = pairs.filter(({ first, second }) => first !== second)
  if (options.output !== undefined) {
    const rows = apart.map(({ row, other }) => ({
      ...blindRow(row),
      both_decisions: [row, other].map((each, index) => opinion(each, index, options.words)).join(' | '),
    }))
    await writeBlindSheet(options.output, rows, { ...options, more: ['both_decisions'] })
  }
  const same = pairs.length - apart.length
  return {
    pairs: pairs.length,
    same,
    bounds: pairs.length === 0 ? undefined : clopperPearson(same, pairs.length, 0.025),
    kappa: kappaOf(table),
    table,
    alone: decided - 2 * pairs.length,
    refused: [one, two].flatMap(({ refused }) => refused),
  }
}

/** `siti: relevan (ajakan jelas)` */
function opinion({ reviewer, decision, reason }: HeldRow, index: number, { review }: Words): string {
  const said = decision === undefined ? '' : review.decision[decision]
  return `${reviewer || index + 1}: ${said}${reason === '' ? '' : ` (${reason})`}`
}
