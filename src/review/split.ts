import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SaringError, unwritable } from '../error.ts'
import { EVIDENCE } from '../report/evidence.ts'
import type { Words } from '../words/index.ts'
import { type BlindRow, type SheetFormat, writeBlindSheet } from './blind.ts'
import { type HeldRow, holdSheet, type RefusedRow } from './hold.ts'
import { readReviewSheet } from './sheet.ts'
import { placeIn, shuffled } from './shuffle.ts'

export interface SplitOptions {
  readonly sheets: readonly string[]
  /** Folder of the blind sheets. */
  readonly output: string
  readonly reviewers: readonly string[]
  /** The same seed gives the same sheets. */
  readonly seed: string
  /** How many items each is given, drawn by the seed; nothing for all. */
  readonly size: number | undefined
  readonly format: SheetFormat
  readonly overwrite: boolean
  readonly words: Words
  readonly timezone: string
}

export interface Split {
  readonly files: readonly string[]
  readonly items: number
  readonly refused: readonly RefusedRow[]
}

/**
 * Gives the same items to several reviewers: each a sheet in an order of its own, without tier, score, person and decisions.
 *
 * @throws SaringError where two names would make one file (3), a sheet cannot be read, or a file cannot be written
 */
export async function split(options: SplitOptions): Promise<Split> {
  const { output, reviewers, seed, size, format } = options
  // Windows does not tell `Siti.xlsx` from `siti.xlsx`: the sheet of one would lie on that of the other.
  if (new Set(reviewers.map((name) => fileName(name).toLowerCase())).size < reviewers.length)
    throw new SaringError({ code: 'review-same-file', reviewers }, 3)
  const rows = new Map<string, BlindRow>()
  const refused: RefusedRow[] = []
  for (const file of options.sheets) {
    const held = holdSheet(await readReviewSheet(file), undefined, options.timezone)
    refused.push(...held.refused)
    for (const row of held.rows) rows.set(row.key, blindRow(row))
  }
  if (refused.length > 0) return { files: [], items: 0, refused }
  if (rows.size === 0) throw new SaringError({ code: 'review-empty', files: options.sheets })
  const chosen = shuffled([...rows.values()], seed).slice(0, size)
  await mkdir(output, { recursive: true }).catch((error) => unwritable(output, error))
  const files: string[] = []
  for (const [index, reviewer] of reviewers.entries()) {
    const path = join(output, `${fileName(reviewer)}.${format}`)
    const own = shuffled(chosen, placeIn(seed, String(index))).map((row) => ({ ...row, reviewer }))
    await writeBlindSheet(path, own, options)
    files.push(path)
  }
  return { files, items: chosen.length, refused }
}

/** The evidence of a row. */
export function blindRow({ key, fields }: HeldRow): BlindRow {
  return { ...Object.fromEntries(EVIDENCE.blind.map((column) => [column, fields[column]])), key }
}

const fileName = (reviewer: string): string => reviewer.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+/, '') || 'penelaah'
