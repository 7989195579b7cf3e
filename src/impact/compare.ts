import type { Act, Tier } from '../model.ts'
import { TIERS } from '../model.ts'
import type { FindingRecord } from '../report/record.ts'
import type { ChangeKind } from '../words/index.ts'

/** What an impact remembers of a finding: nothing that somebody wrote, only what the lexicon found in it. */
export interface Found {
  readonly act: Act
  readonly tier: Tier
  readonly participants: readonly string[]
  /** Entries that stand in it, as the lexicon writes them. */
  readonly terms: readonly string[]
}

/** `new`: flagged only now; `lost`: no longer; `raised` and `lowered`: another tier; `renamed`: the same tier, other participants. */
export const CHANGES = ['new', 'lost', 'raised', 'lowered', 'renamed'] as const satisfies readonly ChangeKind[]
export type { ChangeKind }

export interface Change {
  readonly key: string
  readonly kind: ChangeKind
  readonly act: Act
  readonly from: Tier | 'none'
  readonly to: Tier | 'none'
  readonly participants: readonly string[]
  /**
   * What it hangs on: entries that were added, taken out or changed. None where rules, windows or suppressions did it, or words of a
   * target, which a finding does not list.
   */
  readonly causes: readonly string[]
}

export const foundOf = ({ act, tier, participants, hits }: FindingRecord): Found => ({
  act,
  tier,
  participants: [...participants].sort(),
  terms: [...new Set(hits.map(({ term }) => term))].sort(),
})

/**
 * Holds the findings of two lexicons on one corpus against each other.
 * @param isChanged whether an entry is not the same in both
 * @returns what is not the same, by key
 */
export function compare(
  before: ReadonlyMap<string, Found>,
  after: ReadonlyMap<string, Found>,
  isChanged: (term: string) => boolean,
): Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort()
  return keys.flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    const found = (now ?? old) as Found
    const kind = kindOf(old, now)
    if (kind === undefined) return []
    const terms = new Set([...(old?.terms ?? []), ...(now?.terms ?? [])])
    const participants = [...new Set([...(old?.participants ?? []), ...(now?.participants ?? [])])].sort()
    const causes = [...terms].filter(isChanged).sort()
    return [{ key, kind, act: found.act, from: old?.tier ?? 'none', to: now?.tier ?? 'none', participants, causes }]
  })
}

function kindOf(old: Found | undefined, now: Found | undefined): ChangeKind | undefined {
  if (old === undefined) return 'new'
  if (now === undefined) return 'lost'
  if (old.tier !== now.tier) return TIERS.indexOf(now.tier) < TIERS.indexOf(old.tier) ? 'raised' : 'lowered'
  return old.participants.join() === now.participants.join() ? undefined : 'renamed'
}

/** How many changes of each kind there are. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>

/** @returns the counts by what `of` tells of a change; one change may count under several names */
export function countsBy(changes: readonly Change[], of: (change: Change) => readonly string[]): [string, ChangeCounts][] {
  const counts = new Map<string, Record<ChangeKind, number>>()
  for (const change of changes)
    for (const name of of(change)) {
      const own = counts.get(name) ?? { new: 0, lost: 0, raised: 0, lowered: 0, renamed: 0 }
      own[change.kind]++
      counts.set(name, own)
    }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
