import { type Corpus, scanCorpus } from './corpus.ts'
import type { SaringError } from './error.ts'
import { loadLexicon } from './lexicon/load.ts'
import { scopeOf } from './parity/scope.ts'
import { readDecisions } from './review/decisions.ts'
import { Counter, type LanguageTally, type Tally } from './scorecard/tally.ts'
import type { ScanWorld } from './trip.ts'

export interface ScorecardOptions extends Corpus {
  /** Folders of packs, or ids of elections; none means all that is shipped. */
  readonly packs: readonly string[]
  /** What reviewers have decided of the corpus. */
  readonly decisions: string | undefined
}

/** How every entry of a lexicon does on a corpus. */
export interface Scorecard {
  /** Records of the corpus, and how many of them are findings. */
  readonly read: number
  readonly findings: number
  readonly tallies: readonly Tally[]
  readonly languages: readonly LanguageTally[]
  /** Parts of the corpus that could not be used. */
  readonly failures: readonly SaringError[]
}

/**
 * Scans a corpus and counts, entry by entry, what stands in its findings.
 * @throws SaringError where a lexicon, the decisions or all of the corpus cannot be used
 */
export async function scorecard(options: ScorecardOptions, world: Pick<ScanWorld, 'stdin' | 'signal' | 'now'>): Promise<Scorecard> {
  const { folders, elections } = await scopeOf(options.packs)
  const decisions = options.decisions === undefined ? new Map() : await readDecisions(options.decisions)
  const lexicon = await loadLexicon(folders, elections)
  const counter = new Counter(lexicon, decisions)
  let findings = 0
  const { ledger, failures } = await scanCorpus(options, folders, world, (record) => {
    findings++
    counter.add(record)
  })
  return { read: ledger.read, findings, tallies: counter.tallies, languages: counter.languages, failures }
}
