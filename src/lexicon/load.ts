import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { SaringError } from '../error.ts'
import type { Election, Lexicon, RuleBook, RuleExample } from '../model.ts'
import type { Reader } from '../text/csv.ts'
import type { LexiconProblem } from '../words/index.ts'
import { type Placed, toAliases, toExamples, toOffices, toParticipants, toRegions, toTerms } from './entries.ts'
import { toLegal } from './legal.ts'
import { instrumentRow, legalRow } from './legal-schema.ts'
import { type PackFile, packFiles, packVersions } from './packs.ts'
import { toRecipients } from './recipients.ts'
import {
  aliasRow,
  electionFile,
  exampleRow,
  officeRow,
  participantRow,
  recipientRow,
  regionRow,
  ruleExampleRow,
  rulesFile,
  suppressRow,
  termRow,
} from './schema.ts'
import { toSuppressions } from './suppressions.ts'
import { type Row, readTable } from './table.ts'
import { yamlIn } from './yaml.ts'

/**
 * Opens lexicon packs. Later folders add to earlier ones (an overlay).
 *
 * @param folders lexicon folders; `shipped` stands for the packaged one
 * @param elections ids to use; none means all
 * @param reader who reads the tables
 * @throws SaringError with every mistake found, each with `file:line` and what to write
 */
export async function loadLexicon(folders: readonly string[], elections: readonly string[] = [], reader?: Reader): Promise<Lexicon> {
  const all = await packFiles(folders)
  const packs = [...new Set(all.map((file) => file.pack))].filter((pack) => pack !== 'general')
  for (const id of elections) if (!packs.includes(id)) throw new SaringError({ code: 'unknown-election', id, known: packs }, 3)
  const files = all.filter((file) => file.pack === 'general' || elections.length === 0 || elections.includes(file.pack))
  const { entries, ruleBook, problems } = await readEntries(files, elections.length > 0, fromDisk(reader))
  if (problems.length > 0 || ruleBook === undefined) throw new SaringError({ code: 'lexicon', problems })
  return { ...entries, ruleBook, versions: await packVersions(files) }
}

/** How the files of packs are read: from the disk, or from where somebody has them in hand. */
export interface LexiconReader {
  readonly text: (file: PackFile) => Promise<string>
  /** Mistakes go to the problems. */
  readonly rows: <Shape extends z.ZodRawShape>(
    file: PackFile,
    schema: z.ZodObject<Shape>,
    problems: LexiconProblem[],
  ) => Promise<Row<z.infer<z.ZodObject<Shape>>>[]>
}

const fromDisk = (reader?: Reader): LexiconReader => ({
  text: ({ path }) => readFile(path, 'utf8'),
  rows: ({ path, shown }, schema, problems) => readTable(path, shown, schema, problems, reader),
})

/** What packs hold, as far as it can be used, and all that is wrong with it. */
export interface ReadEntries {
  readonly entries: Omit<Lexicon, 'ruleBook' | 'versions'>
  readonly ruleBook: RuleBook | undefined
  readonly problems: readonly LexiconProblem[]
  /** `file:line` of each participant, alias and term. */
  readonly places: ReadonlyMap<object, string>
}

/**
 * Reads packs, and goes on where one is wrong.
 * @param isPartial some packs were left out, so that an id that nobody knows here may be theirs
 */
export async function readEntries(files: readonly PackFile[], isPartial: boolean, reader = fromDisk()): Promise<ReadEntries> {
  const problems: LexiconProblem[] = []
  const places = new Map<object, string>()
  const tables = async <Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) => {
    const rows: Placed<z.infer<z.ZodObject<Shape>>>[] = []
    for (const file of files.filter((file) => file.name.endsWith(`/${name}`)))
      for (const row of await reader.rows(file, schema, problems)) rows.push({ row, pack: file.pack })
    return rows
  }
  const regions = toRegions(await tables('regions.csv', regionRow), problems)
  const elections = await readElections(files, reader, problems)
  const participants = toParticipants(await tables('participants.csv', participantRow), elections, regions.byName, places, problems)
  const aliases = toAliases(await tables('aliases.csv', aliasRow), participants, places, problems)
  const terms = toTerms(await tables('terms.csv', termRow), places, problems)
  const examples = toExamples(await tables('examples.csv', exampleRow), participants, regions.byName, problems)
  const offices = toOffices(await tables('offices.csv', officeRow), participants, problems)
  const legal = toLegal(rowsOf(await tables('instruments.csv', instrumentRow)), rowsOf(await tables('legal.csv', legalRow)), problems)
  const recipients = toRecipients(rowsOf(await tables('recipients.csv', recipientRow)), problems)
  const known = { elections, participants, regions, isPartial }
  const suppressions = toSuppressions(await tables('suppress.csv', suppressRow), known, problems)
  const ruleBook = await readRules(files, reader, problems)
  const ruleExamples = toRuleExamples(await tables('rule-examples.csv', ruleExampleRow), ruleBook)
  const entries = {
    elections: [...elections.values()],
    participants: [...participants.values()],
    aliases,
    terms,
    regions: [...regions.byName.values()],
    regionNames: regions.names,
    legal,
    offices,
    examples,
    ruleExamples,
    recipients,
    suppressions,
  }
  return { entries, ruleBook, problems, places }
}

const rowsOf = <Fields>(placed: readonly Placed<Fields>[]): Row<Fields>[] => placed.map(({ row }) => row)

async function readElections(
  files: readonly PackFile[],
  reader: LexiconReader,
  problems: LexiconProblem[],
): Promise<Map<string, Election>> {
  const elections = new Map<string, Election>()
  for (const file of files.filter((file) => file.name === `${file.pack}/election.yaml`)) {
    const election = yamlIn(await reader.text(file), file.shown, electionFile, problems)
    if (election === undefined) continue
    if (election.id !== file.pack)
      problems.push({ code: 'bad-value', place: file.shown, column: 'id', value: election.id, expected: file.pack })
    if (elections.has(election.id))
      problems.push({ code: 'duplicate', place: file.shown, what: election.id, first: `${election.id}/election.yaml` })
    elections.set(election.id, election)
  }
  return elections
}

async function readRules(files: readonly PackFile[], reader: LexiconReader, problems: LexiconProblem[]): Promise<RuleBook | undefined> {
  const file = files.findLast((file) => file.name === 'general/rules.yaml')
  if (file === undefined) {
    problems.push({ code: 'file-missing', place: 'general/rules.yaml' })
    return undefined
  }
  const book = yamlIn(await reader.text(file), file.shown, rulesFile, problems) as RuleBook | undefined
  const ids = new Set(book?.rules.map((rule) => rule.id))
  const named = [
    ...(book?.rules ?? []).flatMap((rule) => [...rule.unless, ...(rule.on === 'both' ? rule.groups.flat() : [])]),
    ...(book?.weakening ?? []).flatMap((rule) => rule.spares),
  ]
  for (const id of named) if (!ids.has(id)) problems.push({ code: 'unknown-rule', place: file.shown, id })
  return book
}

/** Rules of one's own may leave out what the shipped sentences are for; a rule without a sentence is told by `lexicon test`. */
function toRuleExamples(rows: readonly Placed<z.infer<typeof ruleExampleRow>>[], book: RuleBook | undefined): RuleExample[] {
  const known = new Set([...(book?.rules ?? []), ...(book?.weakening ?? [])].map(({ id }) => id))
  return rows.filter(({ row }) => known.has(row.fields.rule)).map(({ row }) => ({ ...row.fields, place: row.place }))
}
