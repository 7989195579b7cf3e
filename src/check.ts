import { writeFile } from 'node:fs/promises'
import { aliasProblems } from './check/aliases.ts'
import { contestProblems } from './check/contests.ts'
import { dayProblems } from './check/days.ts'
import { exampleProblems } from './check/examples.ts'
import { fileProblems } from './check/files.ts'
import { fixedText } from './check/fix.ts'
import { loadingProblems } from './check/loading.ts'
import { reachProblems } from './check/reach.ts'
import { type Packs, readPacks } from './check/reading.ts'
import { readSources, type Source } from './check/source.ts'
import { suppressionProblems } from './check/suppressions.ts'
import { termProblems } from './check/terms.ts'
import { wordingProblems } from './check/wording.ts'
import { unwritable } from './error.ts'
import { inOrder, type Problem, type ProblemReport } from './problem.ts'

export interface CheckOptions {
  /** Folders of packs, or packs; none means all that is shipped. */
  readonly folders: readonly string[]
  /** Whether what can be mended safely is written back. */
  readonly fix: boolean
  /** The day by which decisions to hide expire, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What a check has found, and the files that it has mended. */
export interface Checked {
  readonly report: ProblemReport
  readonly fixed: readonly string[]
}

/**
 * Looks for everything that is wrong with packs, and goes on past each mistake.
 * @throws SaringError where a folder cannot be used, or a mended file not be written
 */
export async function check({ folders, fix, asOf }: CheckOptions): Promise<Checked> {
  const asked = folders.length === 0 ? ['shipped'] : folders
  const sources = await readSources(asked)
  const report = await checkSources(sources, asOf)
  if (!fix) return { report, fixed: [] }
  const fixed: string[] = []
  for (const source of sources.filter(({ isAsked }) => isAsked)) {
    const text = fixedText(source, report.problems)
    if (text === undefined) continue
    await writeFile(source.file.path, text).catch((error) => unwritable(source.file.shown, error))
    fixed.push(source.file.shown)
  }
  return { report: fixed.length === 0 ? report : await checkSources(await readSources(asked), asOf), fixed }
}

/** The same of files that somebody has in hand. */
export async function checkSources(sources: readonly Source[], asOf: string): Promise<ProblemReport> {
  const packs = await readPacks(sources)
  const asked = sources.filter(({ isAsked }) => isAsked).map(({ file }) => file.shown)
  const isAsked = new Set(asked)
  const problems = problemsOf(packs, asOf).filter(({ file }) => isAsked.has(file))
  return { command: 'lexicon check', cases: asked.map((file) => ({ name: file, file })), problems: inOrder(problems) }
}

const problemsOf = (packs: Packs, asOf: string): Problem[] => [
  ...packs.sheets.flatMap(({ problems }) => problems),
  ...fileProblems(packs),
  ...loadingProblems(packs),
  ...contestProblems(packs),
  ...dayProblems(packs),
  ...aliasProblems(packs),
  ...termProblems(packs),
  ...reachProblems(packs),
  ...exampleProblems(packs),
  ...wordingProblems(packs),
  ...suppressionProblems(packs, asOf),
]
