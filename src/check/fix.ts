import type { Problem } from '../problem.ts'
import { rowText } from '../report/cells.ts'
import { sheetOf } from './sheet.ts'
import type { Source } from './source.ts'

/**
 * What a file should hold after the safe repairs: its canonical form, without rows that say again what another row says.
 * @returns nothing where there is nothing to repair, or where a person must look first
 */
export function fixedText(source: Source, problems: readonly Problem[]): string | undefined {
  const sheet = sheetOf(source)
  const again = new Set(
    problems.flatMap(({ file, line, message }) =>
      file === source.file.shown && message.code === 'duplicate-entry' && message.isSame ? [line] : [],
    ),
  )
  if (again.size === 0 || sheet.rows.length === 0) return sheet.fixed
  // A conflict, or bytes that nobody can read, wait for a person.
  if (sheet.problems.length > 0 && sheet.fixed === undefined) return undefined
  return sheet.rows
    .filter(({ line }) => !again.has(line))
    .map(({ cells }) => rowText(cells, 'plain').replace(/\r\n$/, '\n'))
    .join('')
}
