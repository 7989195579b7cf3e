import type { z } from 'zod'
import type { Alias, Election, Example, Office, Participant, Region, Term } from '../model.ts'
import { platformOf } from '../text/account.ts'
import { plainName } from '../text/fold.ts'
import type { LexiconProblem } from '../words/index.ts'
import type { aliasRow, exampleRow, officeRow, participantRow, regionRow, termRow } from './schema.ts'
import type { Row } from './table.ts'

/** Rows of the tables as entries that know each other; what does not fit goes to `problems`, and the rest goes on. */

/** A row and the pack it stands in. */
export interface Placed<Fields> {
  readonly row: Row<Fields>
  readonly pack: string
}

export function toRegions(rows: readonly Placed<z.infer<typeof regionRow>>[], problems: LexiconProblem[]) {
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

export function toParticipants(
  rows: readonly Placed<z.infer<typeof participantRow>>[],
  elections: ReadonlyMap<string, Election>,
  regions: ReadonlyMap<string, Region>,
  rowOf: Map<object, string>,
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
    const participant: Participant = { id, election, contest, region, number, kind, name, runningMate, certainty }
    rowOf.set(participant, row.place)
    participants.set(id, participant)
  }
  return participants
}

export function toAliases(
  rows: readonly Placed<z.infer<typeof aliasRow>>[],
  participants: ReadonlyMap<string, Participant>,
  rowOf: Map<object, string>,
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
    const entry: Alias = {
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
    }
    rowOf.set(entry, row.place)
    aliases.push(entry)
  }
  return aliases
}

export function toTerms(rows: readonly Placed<z.infer<typeof termRow>>[], rowOf: Map<object, string>, problems: LexiconProblem[]): Term[] {
  const places = new Map<string, string>()
  return rows.map(({ row }) => {
    const { term, ...rest } = row.fields
    const what = `${plainName(term)} ${rest.signal}`
    const first = places.get(what)
    if (first !== undefined) problems.push({ code: 'duplicate', place: row.place, what: term, first })
    places.set(what, row.place)
    const entry: Term = { type: 'term', written: term, ...rest }
    rowOf.set(entry, row.place)
    return entry
  })
}

export function toExamples(
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

export function toOffices(
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
