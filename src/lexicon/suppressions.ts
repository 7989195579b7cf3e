import type { z } from 'zod'
import { ACTS, type Act, type Election, type Participant, type Region, type Suppression } from '../model.ts'
import { plainName } from '../text/fold.ts'
import type { LexiconProblem } from '../words/index.ts'
import type { suppressRow } from './schema.ts'
import type { Row } from './table.ts'

/** A row of `suppress.csv` as the schema lets it through, and the pack it stands in. */
interface PlacedRow {
  readonly row: Row<z.infer<typeof suppressRow>>
  readonly pack: string
}

/** What a scope can name. */
interface Known {
  readonly elections: ReadonlyMap<string, Election>
  readonly participants: ReadonlyMap<string, Participant>
  readonly regions: { readonly byName: ReadonlyMap<string, Region>; readonly names: ReadonlyMap<string, Region> }
  /** Some packs were left out, so that an id that nobody knows here may be theirs. */
  readonly isPartial: boolean
}

/**
 * What people have decided to hide. A row names a key or a term, never both; the term of an election's own pack is hidden for that
 * election only. Expired rows are read too: whoever uses them asks `isExpired` for the day.
 */
export function toSuppressions(rows: readonly PlacedRow[], known: Known, problems: LexiconProblem[]): Suppression[] {
  const places = new Map<string, string>()
  return rows.map(({ row: { fields, place }, pack }) => {
    const { key, term, scope, reason, owner, until } = fields
    if ((key === '') === (term === '')) problems.push({ code: 'bad-value', place, column: 'key', value: key, expected: 'key-or-term' })
    const kind = term === '' ? 'key' : 'term'
    const what = `${pack} ${kind} ${kind === 'key' ? key : plainName(term)} ${[...scope].sort().join('|')}`
    const first = places.get(what)
    if (first !== undefined) problems.push({ code: 'duplicate', place, what: key || term, first })
    places.set(what, place)
    for (const value of scope)
      if (!isKnown(value, known)) problems.push({ code: 'bad-value', place, column: 'scope', value, expected: 'scope' })
    const own = kind === 'term' && pack !== 'general' ? [pack] : []
    return { kind, what: key || term, scope: scopeOf(scope, own, known), written: scope, reason, owner, until, place }
  })
}

/** The last day counts still. @param asOf `YYYY-MM-DD` */
export const isExpired = ({ until }: Pick<Suppression, 'until'>, asOf: string): boolean => until < asOf

function scopeOf(scope: readonly string[], own: readonly string[], { participants, regions }: Known): Suppression['scope'] {
  const acts = scope.filter(isAct)
  const named = scope.filter((value) => participants.has(value))
  const places = scope.flatMap((value) => regions.names.get(plainName(value)) ?? [])
  // A province takes its kabupaten and kota along.
  const inside = [...regions.byName.values()].filter(({ name, province }) => places.some((at) => at.name === name || at.name === province))
  const rest = scope.filter((value) => !isAct(value) && !participants.has(value) && !regions.names.has(plainName(value)))
  return { elections: rest.length > 0 ? rest : own, participants: named, regions: inside.map(({ name }) => name), acts }
}

const isAct = (value: string): value is Act => (ACTS as readonly string[]).includes(value)

const isKnown = (value: string, { elections, participants, regions, isPartial }: Known): boolean =>
  isPartial || isAct(value) || elections.has(value) || participants.has(value) || regions.names.has(plainName(value))
