import { DECISIONS } from '../model.ts'
import type { Words } from '../words/index.ts'
import { COLUMNS, type Filled, findingCells, REVIEWER_COLUMNS } from './columns.ts'
import type { FindingRecord } from './record.ts'
import { type ColumnName, kindOf } from './sheets.ts'
import { Workbook, type WorkbookColumn } from './workbook.ts'

/** The review sheet as a workbook: the cells of the CSV for Excel, with filters, a drop-down of decisions, evidence in bold, and a guide. */
export class ReviewBook {
  readonly #words: Words
  readonly #book: Workbook
  #isCut = false

  /** @param write takes the bytes as they come */
  constructor(words: Words, write: (bytes: Uint8Array) => Promise<unknown>) {
    this.#words = words
    this.#book = reviewWorkbook(
      COLUMNS.map(({ name }) => name),
      words,
      write,
    )
  }

  /** Findings beyond what a sheet can hold are left to the CSV, and the guide says so. */
  async add(record: FindingRecord, filled?: Filled): Promise<void> {
    if (this.#book.isFull) this.#isCut = true
    else await this.#book.row(findingCells(record, this.#words, 'excel-id', filled))
  }

  async finish(): Promise<void> {
    const { guide } = this.#words.review
    await this.#book.finish([
      ...(this.#isCut ? [[guide.cut]] : []),
      ...guideOf(
        COLUMNS.map(({ name }) => name),
        this.#words,
      ),
    ])
  }
}

/** A workbook with these columns of the catalogue. */
export function reviewWorkbook(names: readonly ColumnName[], words: Words, write: (bytes: Uint8Array) => Promise<unknown>): Workbook {
  const columns = names.map((name): WorkbookColumn => {
    const column = { header: words.column[name], width: WIDTHS[name] ?? 16, look: lookOf(name) }
    if (name !== 'decision') return column
    return { ...column, choices: DECISIONS.map((decision) => words.review.decision[decision]), refusal: words.review.guide.refusal }
  })
  return new Workbook([words.review.guide.sheet, words.review.guide.name], columns, write)
}

/** How to review, what the decisions mean, and what stands in each column. */
export function guideOf(names: readonly ColumnName[], words: Words): string[][] {
  const { guide, decision, decisionHelp } = words.review
  return [
    [guide.title],
    ...guide.steps.map((step, index) => [String(index + 1), step]),
    [''],
    [guide.decisions],
    ...DECISIONS.map((code) => [decision[code], decisionHelp[code]]),
    [''],
    [guide.columns],
    ...names.map((name) => [words.column[name], words.columnHelp[name]]),
    [''],
    [words.disclaimer],
  ]
}

const WIDTHS: Partial<Record<ColumnName, number>> = {
  tier: 9,
  score: 7,
  decision_reason: 28,
  reviewed_at: 18,
  note: 24,
  text: 60,
  reasons: 50,
  weakened_by: 24,
  participants: 30,
  target_text: 40,
  url: 32,
  target_url: 32,
  nip: 24,
  name: 22,
  unit: 24,
  time: 27,
  categories: 36,
  legal_basis: 36,
  sanction_range: 30,
  hits: 30,
  arithmetic: 30,
  without: 30,
  key: 18,
  id: 24,
  evidence_check: 22,
}
const INPUTS: readonly ColumnName[] = REVIEWER_COLUMNS
const LONG: readonly ColumnName[] = ['text', 'target_text', 'target_author', 'reasons', 'weakened_by', 'participants', 'categories']

function lookOf(name: ColumnName): WorkbookColumn['look'] {
  if (INPUTS.includes(name)) return 'input'
  if (LONG.includes(name)) return 'long'
  return kindOf(name) === 'number' || name === 'score' || name === 'language_margin' ? 'number' : 'text'
}
