import { writeFile } from 'node:fs/promises'
import { SaringError } from './error.ts'
import { type Draft, draftAliases } from './lexicon/aliases/draft.ts'
import { type AliasRow, COLUMNS, DRAFTED, inOrder, mergedRows, rowsOf } from './lexicon/aliases/rows.ts'
import { sceneOf } from './lexicon/aliases/scene.ts'
import { readNames } from './lexicon/aliases/tables.ts'
import { waysOf } from './lexicon/aliases/ways.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Lexicon } from './model.ts'
import { readRoster } from './people/roster.ts'
import { rowText } from './report/cells.ts'
import type { Drafted } from './words/index.ts'

export interface DraftOptions {
  /** A pack, a folder in it, or a table of participants. */
  readonly source: string
  readonly contest: string | undefined
  readonly lexicons: readonly string[]
  readonly roster: string | undefined
}

/** What was drafted for one table of participants. */
export interface DraftedTable {
  readonly path: string
  readonly shown: string
  readonly counts: Drafted
  /** Of the contest that was asked for, else of all. */
  readonly rows: readonly AliasRow[]
  /** What `aliases.csv` is to hold: these, and the rows of other contests as they stand. */
  readonly whole: readonly AliasRow[]
  readonly notProposed: readonly Draft[]
}

/**
 * Drafts aliases from printed names, weighed against everybody who stands in any election of the lexicons.
 *
 * @throws SaringError where the lexicons, the table of participants or the roster cannot be used
 */
export async function draft({ source, contest, lexicons, roster }: DraftOptions): Promise<DraftedTable[]> {
  const lexicon = await loadLexicon(lexicons)
  const tables = await readNames(source, lexicons)
  const { evidence, ways } = await sceneOf(lexicon, lexicons, {
    participants: tables.flatMap(({ participants }) => participants),
    elections: [],
    staff: roster === undefined ? [] : await namesOfStaff(roster, lexicon),
  })
  return tables.map(({ participants, written, path, shown }) => {
    const wanted = participants.filter((one) => contest === undefined || one.contest === contest)
    const drafts = draftAliases(new Map(wanted.map((one) => [one, ways.get(one) ?? waysOf(one)])), evidence, written.filter(isNameAlone))
    const ids = new Set(wanted.map(({ id }) => id))
    const order = participants.map(({ id }) => id)
    const rows = mergedRows(
      written.filter(({ participant }) => ids.has(participant)),
      rowsOf(drafts),
      order,
    )
    const notProposed = drafts.filter(({ decision }) => decision.strength === 'dropped')
    const others = written.filter(({ participant }) => !ids.has(participant) && contest !== undefined)
    return {
      path,
      shown,
      rows,
      whole: inOrder([...rows, ...others], order),
      notProposed,
      counts: countsOf(wanted.length, rows, notProposed.length),
    }
  })
}

/** What people wrote of somebody's name, and hold for nobody else's; its misspellings are drafted too. */
const isNameAlone = ({ alias, kind, strength, certainty, source }: AliasRow): boolean =>
  source !== DRAFTED &&
  strength === 'strong' &&
  certainty === 'confirmed' &&
  (kind === 'short-name' || kind === 'name') &&
  /^\p{L}+$/u.test(alias)

/** Only how often a name is borne is asked; whose it is leaves nothing behind. */
async function namesOfStaff(roster: string, { regionNames }: Lexicon): Promise<string[]> {
  const { people } = await readRoster(roster, { names: regionNames, onDamagedNips: () => undefined })
  return people.map(({ name }) => name)
}

function countsOf(participants: number, rows: readonly AliasRow[], dropped: number): Drafted {
  const count = (isCounted: (row: AliasRow) => boolean): number => rows.filter(isCounted).length
  return {
    participants,
    strong: count(({ strength }) => strength === 'strong'),
    weak: count(({ strength }) => strength === 'weak'),
    kept: count(({ source }) => source !== DRAFTED),
    dropped,
  }
}

/** Pack files are read by people and by git: lines end in LF. */
export const aliasesCsv = (rows: readonly AliasRow[]): string =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
    .map((cells) => rowText(cells, 'plain').replace(/\r\n$/, '\n'))
    .join('')

/** @throws SaringError where the file cannot be written */
export async function writeAliases({ path, whole }: DraftedTable): Promise<void> {
  await writeFile(path, aliasesCsv(whole)).catch((error: NodeJS.ErrnoException) => {
    throw new SaringError({ code: 'output-unwritable', path, why: error.code ?? 'error' }, 3)
  })
}
