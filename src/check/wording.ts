import { basename } from 'node:path'
import type { Problem } from '../problem.ts'
import type { Packs } from './reading.ts'
import { problemAt } from './severity.ts'
import type { Sheet } from './sheet.ts'

/** saring finds indications; whether a duty was broken is decided by people. */
const JUDGING =
  /\b(?:me|di)langgar\w*|\bpelanggar\w*|\bterbukti\w*|\bbersalah\w*|\btersangka\b|\bterpidana\b|\bviolat\w*|\bguilty\b|\bproven\b|\boffenders?\b/i
/** Columns whose words come to be printed, or stand for what the keepers of a pack think. */
const SAID: readonly string[] = ['why', 'reason', 'item', 'category', 'sanction_range']

/** Sentences of a lexicon say what was found, never what it proves. */
export const wordingProblems = ({ sheets }: Packs): Problem[] =>
  sheets.flatMap((sheet) => (sheet.source.file.name.endsWith('.csv') ? inTable(sheet) : inRules(sheet)))

function inTable({ header, rows, place }: Sheet): Problem[] {
  const columns = header.flatMap((column, index) => (SAID.includes(column) ? [{ column, index }] : []))
  return columns.flatMap(({ column, index }) =>
    rows.slice(1).flatMap(({ cells, last }) => {
      const word = JUDGING.exec(cells[index] ?? '')?.[0]
      return word === undefined ? [] : [problemAt(place(last, column), { code: 'judging-words', column, word })]
    }),
  )
}

function inRules({ text, source, place }: Sheet): Problem[] {
  if (basename(source.file.name) !== 'rules.yaml' || !JUDGING.test(text)) return []
  return text.split('\n').flatMap((line, index) => {
    const word = /^\s*#/.test(line) ? undefined : JUDGING.exec(line)?.[0]
    return word === undefined ? [] : [problemAt(place(index + 1), { code: 'judging-words', column: 'reason', word })]
  })
}
