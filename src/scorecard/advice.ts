import { wilson } from '../parity/rates.ts'
import type { Advice } from '../words/index.ts'
import type { Tally } from './tally.ts'

/** Fewer than so many say nothing, and may point to somebody. */
export const LEAST = 5

/** How often what an entry stood in was found relevant, and where that share lies with 95 % confidence. */
export interface Precision {
  readonly decided: number
  readonly share: number
  readonly interval: readonly [number, number]
}

/**
 * `unmet`: nothing is known; `undecided`: too few decisions; `keep`; `tune`: less than half was relevant, so it should ask for more context;
 * `retire`: surely less than half, and nothing relevant hangs on it alone.
 */
export type { Advice }

/** @returns nothing where fewer than five have been decided */
export function precisionOf({ relevant, notRelevant }: Pick<Tally, 'relevant' | 'notRelevant'>): Precision | undefined {
  const decided = relevant + notRelevant
  return decided < LEAST ? undefined : { decided, share: relevant / decided, interval: wilson(relevant, decided) }
}

export function adviceOn(tally: Pick<Tally, 'hits' | 'relevant' | 'notRelevant' | 'uniqueRelevant'>): Advice {
  if (tally.hits === 0) return 'unmet'
  const precision = precisionOf(tally)
  if (precision === undefined) return 'undecided'
  if (precision.interval[1] < 0.5 && tally.uniqueRelevant === 0) return 'retire'
  return precision.share < 0.5 ? 'tune' : 'keep'
}
