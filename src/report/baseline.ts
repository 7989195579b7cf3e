import type { Filled } from './columns.ts'

/** A finding that an earlier scan has delivered. */
export interface Known {
  /** The day on which it was first known, `YYYY-MM-DD`; nothing where the earlier sheet does not say. */
  readonly knownAt: string | undefined
  /** What the reviewer columns hold: the decision that was made of it, if any. */
  readonly filled: Filled | undefined
}

/** Findings of an earlier scan by their key. */
export type Baseline = ReadonlyMap<string, Known>
