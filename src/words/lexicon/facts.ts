/** What became of the names of one table. */
export interface Drafted {
  readonly participants: number
  readonly strong: number
  readonly weak: number
  /** Rows that somebody wrote. */
  readonly kept: number
  readonly dropped: number
}
