import { type Corpus, scanCorpus } from './corpus.ts'
import { SaringError } from './error.ts'
import { type Change, compare, type Found, foundOf } from './impact/compare.ts'
import { changedEntries } from './impact/entries.ts'
import { type Breach, breachesOf, type Limit } from './impact/gate.ts'
import { loadLexicon } from './lexicon/load.ts'
import { type Decision, TIERS, type Tier } from './model.ts'
import { scopeOf } from './parity/scope.ts'
import { readDecisions } from './review/decisions.ts'
import { type Checkout, checkout } from './revision.ts'
import type { ScanWorld } from './trip.ts'

export interface ImpactOptions extends Corpus {
  /** Folders, `shipped`, or revisions of the repository. */
  readonly old: string
  readonly new: string
  /** What reviewers have decided of the corpus. */
  readonly decisions: string | undefined
  readonly limits: readonly Limit[]
}

/** What one lexicon flags in the corpus. */
export interface Side {
  readonly shown: string
  readonly flagged: number
  readonly tiers: Readonly<Record<Tier, number>>
  readonly suppressed: number
}

/** What confirmed items come to; nothing where nobody has decided anything. */
export interface Confirmed {
  /** Decided to be relevant. */
  readonly items: number
  /** Of those, flagged before and flagged no longer. */
  readonly lost: readonly Change[]
  readonly lowered: readonly Change[]
  /** Of those, flagged by neither: not in this corpus, or never found. */
  readonly absent: number
}

export interface Impact {
  /** Records of the corpus. */
  readonly read: number
  readonly before: Side
  readonly after: Side
  /** By key. */
  readonly changes: readonly Change[]
  readonly confirmed: Confirmed | undefined
  readonly breaches: readonly Breach[]
  /** Parts of the corpus that could not be used. */
  readonly failures: readonly SaringError[]
}

/**
 * Scans a corpus with two lexicons and tells what the second flags otherwise than the first. What stands in another order is no change.
 *
 * @throws SaringError where a lexicon, a revision, the decisions or all of the corpus cannot be used
 */
export async function impact(options: ImpactOptions, world: Pick<ScanWorld, 'stdin' | 'signal' | 'now'>): Promise<Impact> {
  // Standard input can be read only once.
  if (options.paths.includes('-')) throw new SaringError({ code: 'corpus-stream' }, 3)
  if (options.limits.some(({ code }) => code === 'lost-confirmed') && options.decisions === undefined)
    throw new SaringError({ code: 'decisions-needed' }, 3)
  const decisions = options.decisions === undefined ? undefined : await readDecisions(options.decisions)
  const opened: Checkout[] = []
  try {
    opened.push(await checkout(options.old, options.new))
    opened.push(await checkout(options.new, options.old))
    const [old, now] = opened as [Checkout, Checkout]
    const before = await measured(old, options, world)
    const after = await measured(now, options, world)
    const apart = changedEntries(before.lexicon, after.lexicon)
    const changes = compare(before.found, after.found, (term) => apart.has(term))
    const confirmed = decisions && confirmedIn(decisions, changes, [before.found, after.found])
    const counts = { before: before.side.flagged, after: after.side.flagged, lostConfirmed: confirmed?.lost.length ?? 0 }
    return {
      read: after.read,
      before: before.side,
      after: after.side,
      changes,
      confirmed,
      breaches: breachesOf(options.limits, counts),
      failures: after.failures,
    }
  } finally {
    for (const { close } of opened) await close()
  }
}

async function measured({ folder, shown }: Checkout, corpus: Corpus, world: Pick<ScanWorld, 'stdin' | 'signal' | 'now'>) {
  const found = new Map<string, Found>()
  const { folders } = await scopeOf([folder])
  const lexicon = await loadLexicon(folders).catch((error) => {
    throw namedAs(shown, folder, error)
  })
  const { ledger, failures } = await scanCorpus(corpus, folders, world, (record) => found.set(record.key, foundOf(record)))
  const tiers = { high: 0, medium: 0, low: 0 }
  for (const { tier } of found.values()) tiers[tier]++
  const flagged = TIERS.reduce((sum, tier) => sum + tiers[tier], 0)
  const side: Side = { shown, flagged, tiers, suppressed: ledger.outcomes.suppressed ?? 0 }
  return { lexicon, found, side, read: ledger.read, failures }
}

/** Mistakes in a revision are told with its name, not with that of the temporary folder. */
function namedAs(shown: string, folder: string, error: unknown): unknown {
  if (!(error instanceof SaringError) || error.problem.code !== 'lexicon') return error
  const problems = error.problem.problems.map((problem) => ({ ...problem, place: problem.place.replace(folder, shown) }))
  return new SaringError({ code: 'lexicon', problems }, error.exitCode)
}

function confirmedIn(
  decisions: ReadonlyMap<string, Decision>,
  changes: readonly Change[],
  found: readonly ReadonlyMap<string, Found>[],
): Confirmed {
  const relevant = new Set([...decisions].filter(([, decision]) => decision === 'relevan').map(([key]) => key))
  const own = changes.filter(({ key }) => relevant.has(key))
  return {
    items: relevant.size,
    lost: own.filter(({ kind }) => kind === 'lost'),
    lowered: own.filter(({ kind }) => kind === 'lowered'),
    absent: [...relevant].filter((key) => found.every((findings) => !findings.has(key))).length,
  }
}
