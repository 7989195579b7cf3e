import { DECISIONS, type Decision } from '../model.ts'
import { plainName } from '../text/fold.ts'
import { wordsOf } from '../words/index.ts'

/** What people write for each decision, plain: the words of either language, and the code. */
const WRITTEN: ReadonlyMap<string, Decision> = new Map(
  DECISIONS.flatMap((code) =>
    [code, wordsOf('id').review.decision[code], wordsOf('en').review.decision[code]].map((word) => [plain(word), code]),
  ),
)

/** @returns the decision a cell names, or nothing: what is only like one is not guessed */
export const decisionIn = (cell: string): Decision | undefined => WRITTEN.get(plain(cell))

function plain(cell: string): string {
  return plainName(cell.replaceAll('_', ' '))
}
