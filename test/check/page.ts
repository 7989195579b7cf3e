import { basename } from 'node:path'
import { grouped } from '../../src/grouped.ts'
import type { Problem } from '../../src/problem.ts'
import { tell, wordsOf } from '../../src/words/index.ts'
import { files } from '../../src/words/problems/files/id.ts'
import type { Damage } from './damages.ts'

/** A damage, what the check said of it, and the line that it was on. */
export interface Tried {
  readonly damage: Damage
  readonly problem: Problem
  /** Nothing where the file went away or holds no text. */
  readonly line: string | undefined
  readonly isMended: boolean
}

const LONGEST = 150

/** `docs/lexicon-problems.md`: every code with a damaged line, as the check itself tells of it. */
export function pageOf(tried: readonly Tried[]): string {
  const byCode = [...grouped(tried, ({ problem }) => problem.message.code)]
  const isOfFiles = ([code]: (typeof byCode)[number]): boolean => code in files
  const sections = (wanted: boolean): string =>
    byCode
      .filter((group) => isOfFiles(group) === wanted)
      .map(([code, own]) => section(code, own))
      .join('\n')
  return `${HEAD}\n## Files\n\n${sections(true)}\n## Entries\n\n${sections(false)}`
}

function section(code: string, tried: readonly Tried[]): string {
  const [{ problem }] = tried as [Tried]
  const level = problem.severity === 'error' ? 'Error' : 'Warning'
  const mended = tried.some(({ isMended }) => isMended) ? ', mended by `--fix`' : ''
  return `### \`${code}\`\n\n${level}${mended}.\n\n${tried.map(example).join('\n')}`
}

function example({ damage, problem, line }: Tried): string {
  const [text, remedy] = tell(wordsOf('en'), problem.message)
  const [teks, saran] = tell(wordsOf('id'), problem.message)
  const shown = line === undefined ? '' : `\n  \`\`\`\n  ${short(line)}\n  \`\`\`\n`
  return `- ${damage.how} (\`${basename(damage.file)}\`)\n${shown}\n  ${plain(text)} **${plain(remedy)}**\n  *${plain(teks)} ${plain(saran)}*\n`
}

const short = (line: string): string =>
  (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)
    .replaceAll('\r', '␍')
    .replaceAll('\uFEFF', '<BOM>')
    .replaceAll('\u200B', '<U+200B>')
/** Sentences are no markup. */
const plain = (text: string): string => text.replace(/[*_<>`]/g, '\\$&').replace(/(\.csv):\d+/g, '$1:…')

const HEAD = `# Problems of lexicons

<!-- Written by test/check/mutations.test.ts from what the check says of each damage (npx vitest run test/check -u). -->

\`saring lexicon check [folders…]\` names everything that is wrong with packs at once: code, severity, \`file:line:column\`, what is wrong, and the remedy.
Codes are stable. The exit code is 0 where no problem is an error (\`--fail-on warning\`: no warning either), 1 where one is, 2 where a folder cannot be used.

- \`--fix\` writes what is safe: UTF-8, commas, ISO dates (\`12/09/2024\` is read day first), whole numbers, spaces, empty columns and rows, rows that say the
  same twice. A file with a conflict, broken quotes or unknown bytes waits for a person, and so do the
  dates of a table in which one can only have the month first (\`11/30/2024\`).
- \`--format\` is \`human\`, \`json\`, \`markdown\`, \`junit\`, \`sarif\` or \`github\`; \`auto\`, the default, is \`github\` in GitHub Actions and \`human\` elsewhere.
- A pack without rules of its own is checked on top of the shipped ones. What only follows from another mistake is not told.
- \`unverified\` rows are facts about what is known, and no problems.
- One thing is asked of examples here: that each participant is found in one, and that each table has one that stays silent. Names in calls and other
  patterns are tried by \`saring lexicon test\`.

Each code below stands with damaged lines, the sentence in English, and *the same in Indonesian*.
`
