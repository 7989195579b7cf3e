import type { Certainty } from '../../model.ts'
import { plainName } from '../../text/fold.ts'
import { describe, wordsOf } from '../../words/index.ts'
import type { Draft } from './draft.ts'
import type { Made } from './ways.ts'

/** The columns of `aliases.csv`, in their order. */
export const COLUMNS = [
  'participant',
  'alias',
  'kind',
  'strength',
  'platform',
  'valid_from',
  'valid_to',
  'certainty',
  'why',
  'source',
] as const
export type AliasRow = Readonly<Record<(typeof COLUMNS)[number], string>>

/** The source of drafted rows. What has another one was written by somebody and is never drafted anew. */
export const DRAFTED = 'disusun dari nama tercetak'
const PRINTED = 'nama tercetak'
const FROM_MEMORY = 'dari ingatan'

/** Packs are written in Indonesian, in whatever language the screen speaks. */
const { reason } = wordsOf('id').lexicon.aliases

/** What was drafted, as rows; without what is not proposed. */
export function rowsOf(drafts: readonly Draft[]): AliasRow[] {
  return drafts.flatMap(({ participant, way, decision }) => {
    if (decision.strength === 'dropped') return []
    const { certainty, source } = standingOf(way.made, way.written)
    const { written: alias, kind } = way
    const { strength } = decision
    const why = describe(reason, decision.reason)
    return [{ participant: participant.id, alias, kind, strength, platform: '', valid_from: '', valid_to: '', certainty, why, source }]
  })
}

/** A further name that the printed one tells is entered once and stays when the printed name is gone. */
function standingOf(made: Made, written: string): { readonly certainty: Certainty; readonly source: string } {
  if (made === 'byname') return { certainty: 'confirmed', source: PRINTED }
  if (made === 'empty-box' && written !== 'Kolom Kosong') return { certainty: 'unverified', source: FROM_MEMORY }
  return { certainty: 'confirmed', source: DRAFTED }
}

/**
 * Rows that people wrote, with drafted ones behind them participant by participant. Where both are written alike, theirs stays.
 *
 * @param ids participants in the order of their table
 */
export function mergedRows(written: readonly AliasRow[], drafted: readonly AliasRow[], ids: readonly string[]): AliasRow[] {
  const kept = written.filter(({ source }) => source !== DRAFTED)
  const taken = new Set(kept.map(keyOf))
  return inOrder([...kept, ...drafted.filter((row) => !taken.has(keyOf(row)))], ids)
}

/** Participant by participant; whoever is not listed comes last. */
export function inOrder(rows: readonly AliasRow[], ids: readonly string[]): AliasRow[] {
  const places = new Map(ids.map((id, index) => [id, index]))
  const place = ({ participant }: AliasRow): number => places.get(participant) ?? ids.length
  return [...rows].sort((a, b) => place(a) - place(b))
}

const keyOf = ({ participant, alias, kind }: AliasRow): string => `${participant} ${kind === 'handle' ? '@' : ''}${plainName(alias)}`
