import { guardedCell } from '../../text/guard.ts'
import type { PageWords } from '../../words/review/page/id.ts'
import type { PageFinding } from './data.ts'
import type { Entry } from './decisions.ts'

/**
 * The decisions as a sheet that `saring review import` takes: every finding with its key and the check of its evidence, which the import holds
 * against the dossier. Texts and names are not in it.
 *
 * @param reviewer of decisions that name none
 */
export function decisionSheet(
  findings: readonly PageFinding[],
  entryOf: (key: string) => Entry,
  { column, decision }: PageWords,
  reviewer: string,
): string {
  const header = [
    column.key,
    column.decision,
    column.decision_reason,
    column.reviewer,
    column.reviewed_at,
    column.note,
    column.evidence_check,
  ]
  const rows = findings.map(({ key, check }) => {
    const entry = entryOf(key)
    const word = decision.find(({ code }) => code === entry.decision)?.word ?? ''
    return [key, word, entry.reason, word === '' ? '' : entry.reviewer || reviewer, entry.at, entry.note, check]
  })
  return `\uFEFF${[header, ...rows].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`
}

const quoted = (cell: string): string => `"${guardedCell(cell).replaceAll('"', '""')}"`

/** `2024-11-05T09:30:00+07:00`: the time of this machine, with its offset. */
export function localMoment(now: Date): string {
  const offset = -now.getTimezoneOffset()
  const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
