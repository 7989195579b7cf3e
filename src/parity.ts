import { scanCorpus } from './corpus.ts'
import type { SaringError } from './error.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Lexicon, Locale } from './model.ts'
import { type Contest, contestsOf } from './parity/contests.ts'
import { type Breach, breachesOf } from './parity/gate.ts'
import { type Inventory, inventoryOf } from './parity/inventory.ts'
import { type Rate, RateCounter } from './parity/rates.ts'
import { scopeOf } from './parity/scope.ts'
import { CORE } from './parity/sentences.ts'
import { exampleSlot, sentenceSlots } from './parity/slots.ts'
import { type Swaps, swap } from './parity/swap.ts'
import { regionOf } from './people/region.ts'
import { Scales } from './scales.ts'
import type { ScanWorld } from './trip.ts'

export interface ParityOptions {
  /** Folders or election ids; none means all that is shipped. */
  readonly packs: readonly string[]
  /** What `scan` can read; none means no rates. */
  readonly corpus: readonly string[]
  /** Of corpus items that name no region. */
  readonly region: string | undefined
  readonly locale: Locale
  /** Only the core of the built-in sentences, and no examples. */
  readonly quick: boolean
}

/** How alike the participants of one contest are kept. */
export interface ContestParity extends Swaps {
  readonly contest: Contest
  readonly inventory: Inventory
  readonly rates: readonly Rate[]
  readonly breaches: readonly Breach[]
}

export interface Parity {
  readonly contests: readonly ContestParity[]
  /** Records of the corpus, read in all. */
  readonly read: number
  /** Parts of the corpus that could not be used. */
  readonly failures: readonly SaringError[]
}

/**
 * Measures whether a lexicon treats the participants of each contest alike: what it knows of each, whether names can take each
 * other's place, and how often each is found in a corpus.
 *
 * @throws SaringError where a lexicon or all of the corpus cannot be used
 */
export async function parity(options: ParityOptions, world: Pick<ScanWorld, 'stdin' | 'signal' | 'now'>): Promise<Parity> {
  const { folders, elections } = await scopeOf(options.packs)
  // Ids are checked by the loader; the other elections stay loaded, since their names may collide with these.
  if (elections.length > 0) await loadLexicon(folders, elections)
  const lexicon = await loadLexicon(folders)
  const counter = new RateCounter()
  const { corpus: paths, region, locale } = options
  const corpus =
    paths.length === 0 ? undefined : await scanCorpus({ paths, region, locale }, folders, world, (record) => counter.add(record))
  const swaps = swapper(lexicon, options.quick)
  const contests = contestsOf(lexicon, elections).map((contest) => {
    const measured = { contest, inventory: inventoryOf(contest), ...swaps(contest) }
    return { ...measured, rates: corpus === undefined ? [] : counter.ratesOf(contest), breaches: breachesOf(measured) }
  })
  return { contests, read: corpus?.ledger.read ?? 0, failures: corpus?.failures ?? [] }
}

/** Weighs the built-in sentences, and the examples of each contest's own participants. */
function swapper(lexicon: Lexicon, quick: boolean): (contest: Contest) => Swaps {
  const scales = new Scales(lexicon)
  if (quick) return (contest) => swap(contest, sentenceSlots(contest, CORE), scales)
  const examples = lexicon.examples
    .map((example) => exampleSlot(example, regionOf(example.region, lexicon.regionNames), scales))
    .filter((slot) => slot !== undefined)
  return (contest) => swap(contest, [...sentenceSlots(contest), ...examples.filter(({ of }) => contest.participants.includes(of))], scales)
}
