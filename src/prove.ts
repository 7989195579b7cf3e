import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { sheetOf } from './check/sheet.ts'
import { sourceOf } from './check/source.ts'
import { SaringError } from './error.ts'
import { grouped } from './grouped.ts'
import { readEntries } from './lexicon/load.ts'
import { type PackFile, packFiles } from './lexicon/packs.ts'
import type { Locale } from './model.ts'
import { contestsOf } from './parity/contests.ts'
import { scopeOf } from './parity/scope.ts'
import { regionOf } from './people/region.ts'
import { type Case, inOrder, type Place, type Problem, type ProblemReport, type Severity } from './problem.ts'
import { bareSlots, tryAlias } from './prove/aliases.ts'
import { type Bench, tryExample } from './prove/examples.ts'
import { bearerIn, tryRule, tryShownRule } from './prove/rules.ts'
import { Scales } from './scales.ts'
import { type ProblemMessage, wordsOf } from './words/index.ts'

/** Something that was tried, where it stands, and what came out wrong. */
interface Trial extends Case {
  /** `file:line`. */
  readonly place: string
  readonly failing?: Failing | undefined
}

interface Failing {
  readonly message: ProblemMessage
  readonly severity: Severity
  /** Which cell of the row it is about. */
  readonly cell: string
}

/**
 * Tries a lexicon on the judge of a scan: every written example, every strong alias, and every rule. Packs without general words and rules
 * are tried with the shipped ones.
 *
 * @param packs folders of packs, packs, `shipped`, or ids of elections; none means all that is shipped
 * @throws SaringError where a lexicon cannot be used
 */
export async function prove(packs: readonly string[], locale: Locale): Promise<ProblemReport> {
  const { folders, elections } = await scopeOf(packs)
  if (elections.length === 0) return proveIn(folders, [], locale)
  const known = [...new Set((await packFiles(folders)).map(({ pack }) => pack))].filter((pack) => pack !== 'general')
  for (const id of elections) if (!known.includes(id)) throw new SaringError({ code: 'unknown-election', id, known }, 3)
  const given = folders.filter((folder) => packs.includes(folder))
  const isGeneralToo = given.length > 0 && (await packFiles(given)).some(({ pack }) => pack === 'general')
  return proveIn(folders, [...elections, ...(isGeneralToo ? ['general'] : [])], locale)
}

/**
 * The same for packs that stand among others.
 * @param asked the packs to be tried; none means all
 */
export async function proveIn(folders: readonly string[], asked: readonly string[], locale: Locale): Promise<ProblemReport> {
  const all = (await packFiles(folders)).map((file) => ({ ...file, shown: relative('', file.path).replaceAll('\\', '/') }))
  const { entries, ruleBook, problems: broken, places } = await readEntries(all, false)
  if (broken.length > 0 || ruleBook === undefined) throw new SaringError({ code: 'lexicon', problems: broken })
  const lexicon = { ...entries, ruleBook, versions: {} } // nobody asks a test for versions
  const files = all.filter(({ pack }) => asked.length === 0 || asked.includes(pack))
  const bench: Bench = { lexicon, scales: new Scales(lexicon), words: wordsOf(locale), locale, places, fired: new Map() }
  const trials = [...examples(bench, files), ...aliases(bench, asked), ...rules(bench, asked), ...(await shownRules(bench, files))]
  const fileAt = new Map(all.map((file) => [file.shown, file]))
  const problems: Problem[] = []
  for (const { name, place, failing } of trials)
    if (failing !== undefined) {
      const { message, severity, cell } = failing
      problems.push({ ...(await placed(place, cell, fileAt)), message, severity, name })
    }
  return { command: 'lexicon test', cases: trials.map(({ name, file }) => ({ name, file })), problems: inOrder(problems) }
}

function* examples(bench: Bench, files: readonly PackFile[]): Generator<Trial> {
  const asked = new Set(files.map(({ shown }) => shown))
  for (const example of bench.lexicon.examples) {
    const { place, text, act, targetAuthor } = example
    const at = split(place)
    if (!asked.has(at.file)) continue
    const name = `${at.line} ${text || `${act} ${targetAuthor}`}`
    yield { name, file: at.file, place, failing: tryExample(example, regionOf(example.region, bench.lexicon.regionNames), bench) }
  }
}

function* aliases(bench: Bench, elections: readonly string[]): Generator<Trial> {
  for (const contest of contestsOf(bench.lexicon, elections)) {
    const slots = bareSlots(contest)
    for (const alias of contest.aliases)
      if (alias.strength === 'strong') {
        const place = bench.places.get(alias) ?? ''
        const { file, line } = split(place)
        const message = tryAlias(alias, slots, bench)
        const failing = message && { message, severity: 'error' as const, cell: 'alias' }
        yield { name: `${line} ${alias.written}`, file, place, failing }
      }
  }
}

/** The sentences of the rules are said of somebody in each election; that every rule has one is asked where the rules are looked at. */
function* rules(bench: Bench, elections: readonly string[]): Generator<Trial> {
  const { lexicon } = bench
  const contests = [...grouped(contestsOf(lexicon, elections), ({ election }) => election).values()].flatMap((held) => {
    const found = held.map((contest) => ({ contest, alias: bearerIn(contest, lexicon) })).find(({ alias }) => alias !== undefined)
    return found?.alias === undefined ? [] : [{ contest: found.contest, alias: found.alias }]
  })
  for (const example of lexicon.ruleExamples) {
    const { file, line } = split(example.place)
    const failures = contests.map(({ contest, alias }) => tryRule(example, contest, alias, bench))
    const message = failures.find((failure) => failure !== undefined)
    const failing = message && { message, severity: 'error' as const, cell: 'text' }
    yield { name: `${line} ${example.rule}`, file, place: example.place, failing }
  }
}

/** Rules without a sentence of their own, such as those that look for slogans. Asked where the rules themselves are tried. */
async function shownRules(bench: Bench, files: readonly PackFile[]): Promise<Trial[]> {
  const book = files.findLast(({ name }) => name === 'general/rules.yaml')
  if (book === undefined) return []
  const lines = (await readFile(book.path, 'utf8')).split(/\r?\n/)
  const withSentence = new Set(bench.lexicon.ruleExamples.map(({ rule }) => rule))
  return bench.lexicon.ruleBook.rules
    .filter(({ id }) => !withSentence.has(id))
    .map(({ id, on }) => {
      const line = lines.findIndex((line) => line.trim() === `- id: ${id}`) + 1
      const message = tryShownRule(id, bench)
      // Packs without slogans cannot show a rule that looks for them.
      const isExcused = message?.code === 'rule-untried' && on === 'alias'
      const failing = message && { message, severity: isExcused ? ('note' as const) : ('error' as const), cell: '' }
      return { name: `${line} ${id}`, file: book.shown, place: `${book.shown}:${Math.max(1, line)}`, failing }
    })
}

function split(place: string): { file: string; line: number } {
  const at = place.lastIndexOf(':')
  return { file: place.slice(0, at), line: Number(place.slice(at + 1)) }
}

/** A table is opened for its columns only where something is wrong in it. */
async function placed(place: string, cell: string, fileAt: ReadonlyMap<string, PackFile>): Promise<Place> {
  const { file, line } = split(place)
  const table = cell === '' ? undefined : fileAt.get(file)
  return table === undefined ? { file, line, column: 1 } : sheetOf(await sourceOf(table, true)).place(line, cell)
}
