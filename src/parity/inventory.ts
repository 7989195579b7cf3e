import { ALIAS_KINDS, type AliasKind, type Participant } from '../model.ts'
import type { Contest } from './contests.ts'

/** How many aliases of a kind a participant has. Those that nobody has confirmed are among the strong and the weak ones. */
export interface Stock {
  readonly strong: number
  readonly weak: number
  readonly unverified: number
}

export interface InventoryRow {
  readonly participant: Participant
  readonly kinds: Readonly<Record<AliasKind, Stock>>
  readonly strong: number
  readonly weak: number
}

/** A kind of alias that some participants of a contest have and others lack. */
export interface Gap {
  readonly kind: AliasKind
  readonly lacking: readonly Participant[]
  readonly having: readonly Participant[]
  /** Whether every participant must have it: a printed name, and the two names of a pair. Of nicknames and slogans there are as many as there are. */
  readonly isOwed: boolean
}

/** Far more aliases for one participant than for another. */
export interface Lopsided {
  readonly most: Participant
  readonly mostCount: number
  readonly least: Participant
  readonly leastCount: number
}

export interface Inventory {
  readonly rows: readonly InventoryRow[]
  readonly gaps: readonly Gap[]
  readonly lopsided: Lopsided | undefined
}

/** The aliases of one may be so many times those of another … */
const MOST_TIMES = 4
/** … and so many more on top, for a contest with few. */
const MOST_MORE = 6

/** Counts what a lexicon knows of each participant of a contest, by kind and strength. */
export function inventoryOf(contest: Contest): Inventory {
  const rows = contest.participants.map((participant) => rowOf(participant, contest))
  // An empty box has no names to be counted against those of people.
  const rivals = rows.filter(({ participant }) => participant.kind !== 'empty-box')
  return { rows, gaps: ALIAS_KINDS.flatMap((kind) => gapIn(kind, rivals)), lopsided: lopsidedIn(rivals) }
}

function rowOf(participant: Participant, { aliases }: Contest): InventoryRow {
  const own = aliases.filter((alias) => alias.participant === participant)
  const stock = (kind: AliasKind): Stock => {
    const those = own.filter((alias) => alias.kind === kind)
    const strong = those.filter(({ strength }) => strength === 'strong').length
    return { strong, weak: those.length - strong, unverified: those.filter(({ certainty }) => certainty === 'unverified').length }
  }
  const kinds = Object.fromEntries(ALIAS_KINDS.map((kind) => [kind, stock(kind)])) as Record<AliasKind, Stock>
  const strong = own.filter(({ strength }) => strength === 'strong').length
  return { participant, kinds, strong, weak: own.length - strong }
}

function gapIn(kind: AliasKind, rows: readonly InventoryRow[]): Gap[] {
  const able = rows.filter(({ participant }) => canHave(kind, participant))
  const has = ({ kinds }: InventoryRow): boolean => kinds[kind].strong + kinds[kind].weak > 0
  const isOwed = kind === 'name' || kind === 'pair'
  const lacking = able.filter((row) => !has(row)).map(({ participant }) => participant)
  const having = able.filter(has).map(({ participant }) => participant)
  return lacking.length > 0 && (having.length > 0 || isOwed) ? [{ kind, lacking, having, isOwed }] : []
}

/** One person has no pair, and a name of one word nothing shorter. */
function canHave(kind: AliasKind, { kind: who, name, runningMate }: Participant): boolean {
  if (kind === 'pair') return who === 'pair'
  return kind !== 'short-name' || /\s/.test(name) || /\s/.test(runningMate)
}

function lopsidedIn(rows: readonly InventoryRow[]): Lopsided | undefined {
  const sorted = [...rows].sort((a, b) => countOf(a) - countOf(b))
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined || countOf(most) <= MOST_TIMES * countOf(least) + MOST_MORE) return undefined
  return { most: most.participant, mostCount: countOf(most), least: least.participant, leastCount: countOf(least) }
}

const countOf = ({ strong, weak }: InventoryRow): number => strong + weak
