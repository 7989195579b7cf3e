import type { Gap, Lopsided } from './inventory.ts'
import type { Difference } from './swap.ts'

/** What a contest must not have. */
export type Breach =
  | { readonly code: 'kind-owed'; readonly gap: Gap }
  | { readonly code: 'lopsided'; readonly lopsided: Lopsided }
  /** Names of one kind that score apart, for no reason that a lexicon may have. */
  | { readonly code: 'unstated'; readonly difference: Difference }

/** What the gate looks at. */
interface Measured {
  readonly inventory: { readonly gaps: readonly Gap[]; readonly lopsided: Lopsided | undefined }
  readonly differences: readonly Difference[]
}

/** @returns what breaks the gate; nothing lets a contest through */
export function breachesOf({ inventory, differences }: Measured): Breach[] {
  const { gaps, lopsided } = inventory
  return [
    ...gaps.filter(({ isOwed }) => isOwed).map((gap): Breach => ({ code: 'kind-owed', gap })),
    ...(lopsided === undefined ? [] : [{ code: 'lopsided' as const, lopsided }]),
    ...differences.filter(({ isStated }) => !isStated).map((difference): Breach => ({ code: 'unstated', difference })),
  ]
}
