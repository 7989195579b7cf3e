import { TIERS, type Tier } from '../model.ts'
import type { FindingRecord } from '../report/record.ts'
import type { Contest } from './contests.ts'

/** How often a participant is found in a corpus, and how often it is more than a mention. */
export interface Rate {
  readonly participant: string
  readonly tiers: Readonly<Record<Tier, number>>
  readonly found: number
  /** The share of what was found that is medium or high, 0 to 1. */
  readonly raised: number
  /** Where that share lies with 95 % confidence (Wilson). */
  readonly interval: readonly [number, number]
}

/** Counts findings by participant while a corpus is scanned. */
export class RateCounter {
  readonly #tiers = new Map<string, Record<Tier, number>>()

  add({ participants, tier }: Pick<FindingRecord, 'participants' | 'tier'>): void {
    for (const participant of participants) {
      const counts = this.#tiers.get(participant) ?? { high: 0, medium: 0, low: 0 }
      counts[tier]++
      this.#tiers.set(participant, counts)
    }
  }

  /** @returns a rate for each participant of the contest, also for those whom nobody named */
  ratesOf({ participants }: Contest): Rate[] {
    return participants.map(({ id }) => {
      const tiers = this.#tiers.get(id) ?? { high: 0, medium: 0, low: 0 }
      const found = TIERS.reduce((sum, tier) => sum + tiers[tier], 0)
      const raised = tiers.high + tiers.medium
      return { participant: id, tiers, found, raised: found === 0 ? 0 : raised / found, interval: wilson(raised, found) }
    })
  }
}

/** The normal quantile of a two-sided confidence of 95 %. */
const Z = 1.96

/**
 * The Wilson score interval of a share.
 *
 *     wilson(0, 0)   // [0, 1]: nothing is known
 *     wilson(10, 10) // [0.72, 1]
 */
export function wilson(hits: number, all: number): [number, number] {
  if (all === 0) return [0, 1]
  const share = hits / all
  const middle = share + Z ** 2 / (2 * all)
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * all)) / all)
  const scale = 1 + Z ** 2 / all
  // At the ends the arithmetic of floating point would miss 0 and 1 by a hair.
  return [hits === 0 ? 0 : (middle - spread) / scale, hits === all ? 1 : (middle + spread) / scale]
}
