import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { SaringError } from '../error.ts'
import type { Alias, Election, Example, Lexicon, Office, Participant, Region, RuleBook, RuleExample, Term } from '../model.ts'
import { platformOf } from '../text/account.ts'
import { plainName } from '../text/fold.ts'
import type { LexiconProblem } from '../words/index.ts'
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

/**
 * Opens lexicon packs. Later folders add to earlier ones (an overlay).
 *
 * @param folders lexicon folders; `shipped` stands for the packaged one
 * @param elections ids to use; none means all
 * @throws SaringError with every mistake found, each with `file:line` and what to write
 */
export async function loadLexicon(folders: readonly string[], elections: readonly string[] = []): Promise<Lexicon> {
  const problems: LexiconProblem[] = []
  const all = await packFiles(folders)
  const packs = [...new Set(all.map((file) => file.pack))].filter((pack) => pack !== 'general')
  for (const id of elections) if (!packs.includes(id)) throw new SaringError({ code: 'unknown-election', id, known: packs }, 3)
  const files = all.filter((file) => file.pack === 'general' || elections.length === 0 || elections.includes(file.pack))

  const tables = <Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) => readAll(files, name, schema, problems)
  const regions = toRegions(await tables('regions.csv', regionRow), problems)
  const held = await readElections(files, problems)
  const participants = toParticipants(await tables('participants.csv', participantRow), held, regions.byName, problems)
  const aliases = toAliases(await tables('aliases.csv', aliasRow), participants, problems)
  const terms = toTerms(await tables('terms.csv', termRow), problems)
  const examples = toExamples(await tables('examples.csv', exampleRow), participants, regions.byName, problems)
  const offices = toOffices(await tables('offices.csv', officeRow), participants, problems)
  const legal = toLegal(rowsOf(await tables('instruments.csv', instrumentRow)), rowsOf(await tables('legal.csv', legalRow)), problems)
  const recipients = toRecipients(rowsOf(await tables('recipients.csv', recipientRow)), problems)
  const known = { elections: held, participants, regions, isPartial: elections.length > 0 }
  const suppressions = toSuppressions(await tables('suppress.csv', suppressRow), known, problems)
  const ruleBook = await readRules(files, problems)
  const ruleExamples = toRuleExamples(await tables('rule-examples.csv', ruleExampleRow), ruleBook)
  if (problems.length > 0 || ruleBook === undefined) throw new SaringError({ code: 'lexicon', problems })

  return {
    elections: [...held.values()],
    participants: [...participants.values()],
    aliases,
    terms,
    regions: [...regions.byName.values()],
    regionNames: regions.names,
    ruleBook,
    legal,
    offices,
    examples,
    ruleExamples,
    recipients,
    suppressions,
    versions: await packVersions(files),
  }
}

interface Placed<Fields> {
  readonly row: Row<Fields>
  readonly pack: string
}

const rowsOf = <Fields>(placed: readonly Placed<Fields>[]): Row<Fields>[] => placed.map(({ row }) => row)

async function readAll<Shape extends z.ZodRawShape>(
  files: readonly PackFile[],
  name: string,
  schema: z.ZodObject<Shape>,
  problems: LexiconProblem[],
): Promise<Placed<z.infer<z.ZodObject<Shape>>>[]> {
  const rows: Placed<z.infer<z.ZodObject<Shape>>>[] = []
  for (const file of files.filter((file) => file.name.endsWith(`/${name}`)))
    for (const row of await readTable(file.path, file.shown, schema, problems)) rows.push({ row, pack: file.pack })
  return rows
}

async function readYaml<Value>(file: PackFile, schema: z.ZodType<Value>, problems: LexiconProblem[]): Promise<Value | undefined> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file.path, 'utf8'), { lineCounter: lines })
  const broken = document.errors[0]
  if (broken !== undefined) {
    problems.push({ code: 'yaml-broken', place: `${file.shown}:${broken.linePos?.[0].line ?? 1}` })
    return undefined
  }
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const path of paths) {
      const range = (document.getIn(path, true) as { range?: readonly [number, ...number[]] } | undefined)?.range
      const place = `${file.shown}:${range === undefined ? 1 : lines.linePos(range[0]).line}`
      if (issue.code === 'unrecognized_keys') problems.push({ code: 'unknown-key', place, key: path.join('.') })
      else problems.push({ code: 'bad-value', place, column: path.join('.'), value: scalar(document.getIn(path)), expected: issue.message })
    }
  }
  return undefined
}

const scalar = (value: unknown): string => (typeof value === 'object' || value === undefined ? '' : String(value))

async function readElections(files: readonly PackFile[], problems: LexiconProblem[]): Promise<Map<string, Election>> {
  const elections = new Map<string, Election>()
  for (const file of files.filter((file) => file.name === `${file.pack}/election.yaml`)) {
    const election = await readYaml(file, electionFile, problems)
    if (election === undefined) continue
    if (election.id !== file.pack)
      problems.push({ code: 'bad-value', place: file.shown, column: 'id', value: election.id, expected: file.pack })
    if (elections.has(election.id))
      problems.push({ code: 'duplicate', place: file.shown, what: election.id, first: `${election.id}/election.yaml` })
    elections.set(election.id, election)
  }
  return elections
}

async function readRules(files: readonly PackFile[], problems: LexiconProblem[]): Promise<RuleBook | undefined> {
  const file = files.findLast((file) => file.name === 'general/rules.yaml')
  if (file === undefined) {
    problems.push({ code: 'file-missing', place: 'general/rules.yaml' })
    return undefined
  }
  const book = (await readYaml(file, rulesFile, problems)) as RuleBook | undefined
  const ids = new Set(book?.rules.map((rule) => rule.id))
  const named = [
    ...(book?.rules ?? []).flatMap((rule) => [...rule.unless, ...(rule.on === 'both' ? rule.groups.flat() : [])]),
    ...(book?.weakening ?? []).flatMap((rule) => rule.spares),
  ]
  for (const id of named) if (!ids.has(id)) problems.push({ code: 'unknown-rule', place: file.shown, id })
  return book
}

function toRegions(rows: readonly Placed<z.infer<typeof regionRow>>[], problems: LexiconProblem[]) {
  const byName = new Map<string, Region>()
  const names = new Map<string, Region>()
  const places = new Map<string, string>()
  for (const { row } of rows) {
    const { region: name, kind, province, synonyms } = row.fields
    const region: Region = { name, kind, province: kind === 'province' ? name : province }
    const first = places.get(name)
    if (first !== undefined) problems.push({ code: 'duplicate', place: row.place, what: name, first })
    places.set(name, row.place)
    byName.set(name, region)
    for (const spelling of [name, ...synonyms]) names.set(plainName(spelling), region)
  }
  return { byName, names }
}

function toParticipants(
  rows: readonly Placed<z.infer<typeof participantRow>>[],
  elections: ReadonlyMap<string, Election>,
  regions: ReadonlyMap<string, Region>,
  problems: LexiconProblem[],
): Map<string, Participant> {
  const participants = new Map<string, Participant>()
  const missing = new Set<string>()
  const places = new Map<string, string>()
  for (const { row, pack } of rows) {
    const { id, contest, region, number, kind, name, running_mate: runningMate, certainty } = row.fields
    const election = elections.get(pack)
    if (election === undefined) {
      if (!missing.has(pack)) problems.push({ code: 'election-missing', place: row.place, id: pack })
      missing.add(pack)
      continue
    }
    if (region !== '' && !regions.has(region)) problems.push({ code: 'unknown-region', place: row.place, region })
    for (const what of [id, `${pack} ${contest} ${number}`]) {
      const first = places.get(what)
      if (first !== undefined) problems.push({ code: 'duplicate', place: row.place, what, first })
      places.set(what, row.place)
    }
    participants.set(id, { id, election, contest, region, number, kind, name, runningMate, certainty })
  }
  return participants
}

function toAliases(
  rows: readonly Placed<z.infer<typeof aliasRow>>[],
  participants: ReadonlyMap<string, Participant>,
  problems: LexiconProblem[],
): Alias[] {
  const places = new Map<string, string>()
  const aliases: Alias[] = []
  for (const { row } of rows) {
    const { participant: id, alias, kind, strength, valid_from, valid_to, certainty, why, source } = row.fields
    const platform = platformOf(row.fields.platform)
    const participant = participants.get(id)
    if (participant === undefined) {
      problems.push({ code: 'unknown-participant', place: row.place, id })
      continue
    }
    const what = `${id} ${kind === 'handle' ? '@' : ''}${plainName(alias)} ${platform}`
    const first = places.get(what)
    if (first !== undefined) problems.push({ code: 'duplicate', place: row.place, what: alias, first })
    places.set(what, row.place)
    aliases.push({
      type: 'alias',
      written: alias,
      participant,
      kind,
      strength,
      platform,
      validFrom: valid_from,
      validTo: valid_to,
      certainty,
      why,
      source,
      place: row.place,
    })
  }
  return aliases
}

function toTerms(rows: readonly Placed<z.infer<typeof termRow>>[], problems: LexiconProblem[]): Term[] {
  const places = new Map<string, string>()
  return rows.map(({ row }) => {
    const { term, ...rest } = row.fields
    const what = `${plainName(term)} ${rest.signal}`
    const first = places.get(what)
    if (first !== undefined) problems.push({ code: 'duplicate', place: row.place, what: term, first })
    places.set(what, row.place)
    return { type: 'term', written: term, ...rest }
  })
}

function toExamples(
  rows: readonly Placed<z.infer<typeof exampleRow>>[],
  participants: ReadonlyMap<string, Participant>,
  regions: ReadonlyMap<string, Region>,
  problems: LexiconProblem[],
): Example[] {
  return rows.map(({ row }) => {
    const { target_author: targetAuthor, tier, ...rest } = row.fields
    if (rest.region !== '' && !regions.has(rest.region)) problems.push({ code: 'unknown-region', place: row.place, region: rest.region })
    for (const id of rest.participants) if (!participants.has(id)) problems.push({ code: 'unknown-participant', place: row.place, id })
    return { ...rest, targetAuthor, tier: tier === '' ? 'none' : tier, place: row.place }
  })
}

function toOffices(
  rows: readonly Placed<z.infer<typeof officeRow>>[],
  participants: ReadonlyMap<string, Participant>,
  problems: LexiconProblem[],
): Office[] {
  return rows.flatMap(({ row }) => {
    const { participant: id, office, from, to } = row.fields
    const participant = participants.get(id)
    if (participant === undefined) problems.push({ code: 'unknown-participant', place: row.place, id })
    return participant === undefined ? [] : [{ participant, office, from, to }]
  })
}

/** Rules of one's own may leave out what the shipped sentences are for; a rule without a sentence is told by `lexicon test`. */
function toRuleExamples(rows: readonly Placed<z.infer<typeof ruleExampleRow>>[], book: RuleBook | undefined): RuleExample[] {
  const known = new Set([...(book?.rules ?? []), ...(book?.weakening ?? [])].map(({ id }) => id))
  return rows.filter(({ row }) => known.has(row.fields.rule)).map(({ row }) => ({ ...row.fields, place: row.place }))
}
