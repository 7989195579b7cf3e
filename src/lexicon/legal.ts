import type { z } from 'zod'
import type { Instrument, LegalRow } from '../model.ts'
import type { LexiconProblem } from '../words/index.ts'
import type { instrumentRow, legalRow } from './legal-schema.ts'
import { fileOf, type Row } from './table.ts'

type InstrumentFields = z.infer<typeof instrumentRow>
type LegalFields = z.infer<typeof legalRow>

/** An instrument and where it stands, `file:line`. */
interface PlacedInstrument {
  readonly instrument: Instrument
  readonly place: string
}

/**
 * The legal table. A row names an instrument and may only narrow it: a cell that is empty follows the instrument, and one
 * that reaches beyond it is a problem. So no citation comes out before or after its time, for another kind of election or
 * for people whom the instrument does not bind.
 *
 * @param instrumentRows rows of `instruments.csv`; of the same id in several folders the last counts, and likewise of legal rows
 * @returns the rows in their order, which is that of printing
 */
export function toLegal(
  instrumentRows: readonly Row<InstrumentFields>[],
  legalRows: readonly Row<LegalFields>[],
  problems: LexiconProblem[],
): LegalRow[] {
  const instruments = new Map(lastOfEach(instrumentRows, problems).map((row) => [row.fields.id, toInstrument(row)]))
  return lastOfEach(legalRows, problems).flatMap((row) => {
    const found = instruments.get(row.fields.instrument)
    if (found !== undefined) return [narrowed(row, found, problems)]
    problems.push({ code: 'unknown-instrument', place: row.place, id: row.fields.instrument })
    return []
  })
}

/** Inside one file an id stands once. A row of a later folder takes the place of the earlier one, and its place in the order. */
function lastOfEach<Fields extends { readonly id: string; readonly valid_from: string; readonly valid_to: string }>(
  rows: readonly Row<Fields>[],
  problems: LexiconProblem[],
): Row<Fields>[] {
  const found = new Map<string, Row<Fields>>()
  for (const row of rows) {
    const { id, valid_from: from, valid_to: to } = row.fields
    if (from !== '' && to !== '' && from > to)
      problems.push({ code: 'bad-value', place: row.place, column: 'valid_from', value: from, expected: 'from-before-to' })
    const first = found.get(id)
    if (first !== undefined && fileOf(first) === fileOf(row))
      problems.push({ code: 'duplicate', place: row.place, what: id, first: first.place })
    found.set(id, row)
  }
  return [...found.values()]
}

function toInstrument({ fields, place }: Row<InstrumentFields>): PlacedInstrument {
  const { id, name, election_kind: electionKinds, valid_from: validFrom, valid_to: validTo, status: statuses, certainty, source } = fields
  return { instrument: { id, name, electionKinds, validFrom, validTo, statuses, certainty, source }, place }
}

function narrowed({ fields, place }: Row<LegalFields>, { instrument, place: at }: PlacedInstrument, problems: LexiconProblem[]): LegalRow {
  for (const excess of beyond(fields, instrument))
    problems.push({ code: 'beyond-instrument', place, instrument: instrument.id, at, ...excess })
  const { id, item, category, sanction_range: sanctionRange } = fields
  return {
    category: { id, instrument: instrument.name, item, category, sanctionRange, certainty: fields.certainty || instrument.certainty },
    instrument,
    electionKinds: fields.election_kind.length > 0 ? fields.election_kind : instrument.electionKinds,
    signals: fields.signal,
    acts: fields.act,
    stages: fields.stage,
    validFrom: fields.valid_from || instrument.validFrom,
    validTo: fields.valid_to || instrument.validTo,
    statuses: fields.status.length > 0 ? fields.status : instrument.statuses,
    source: fields.source,
  }
}

interface Excess {
  readonly column: string
  readonly value: string
  readonly allowed: string
}

/** The cells of a row that say more than its instrument does. */
function beyond(fields: LegalFields, { electionKinds, statuses, validFrom, validTo, certainty }: Instrument): Excess[] {
  const listed = (column: string, values: readonly string[], allowed: readonly string[]): Excess[] =>
    values.every((value) => allowed.includes(value)) ? [] : [{ column, value: values.join(' | '), allowed: allowed.join(' | ') }]
  const dated = (column: string, day: string): Excess[] =>
    day === '' || (validFrom <= day && (validTo === '' || day <= validTo))
      ? []
      : [{ column, value: day, allowed: `${validFrom || '…'} – ${validTo || '…'}` }]
  const sureness = fields.certainty === '' ? [] : [fields.certainty]
  return [
    ...listed('election_kind', fields.election_kind, electionKinds),
    ...listed('status', fields.status, statuses),
    ...dated('valid_from', fields.valid_from),
    ...dated('valid_to', fields.valid_to),
    ...listed('certainty', sureness, certainty === 'confirmed' ? ['confirmed', 'unverified'] : ['unverified']),
  ]
}
