import { TIERS, type Tier } from '../model.ts'

/** What there is to be read in a tier: findings, and texts where the same text is decided once. */
export interface TierWork {
  readonly items: number
  /** Nothing where texts were not compared. */
  readonly texts: number | null
}

/** What a review of all findings takes at a given pace. */
export interface Workload {
  readonly items_per_hour: number
  readonly tiers: Readonly<Record<Tier, TierWork>>
}

/**
 * @param items findings by tier
 * @param texts of these the decisions to be made where the same text is decided once, by their highest tier, if texts were compared
 */
export function workloadOf(
  rate: number,
  items: Readonly<Record<Tier, number>>,
  texts: Readonly<Record<Tier, number>> | undefined,
): Workload {
  const tier = (name: Tier): TierWork => ({ items: items[name], texts: texts?.[name] ?? null })
  return { items_per_hour: rate, tiers: { high: tier('high'), medium: tier('medium'), low: tier('low') } }
}

/** The tiers together. */
export function totalWork({ tiers }: Workload): TierWork {
  const all = TIERS.map((tier) => tiers[tier])
  const texts = all.every((work) => work.texts !== null) ? all.reduce((sum, work) => sum + (work.texts ?? 0), 0) : null
  return { items: all.reduce((sum, work) => sum + work.items, 0), texts }
}

/** Minutes, begun ones counted whole. */
export const minutesFor = (count: number, rate: number): number => Math.ceil((count * 60) / rate)
