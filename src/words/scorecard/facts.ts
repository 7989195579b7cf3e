/** See `scorecard/advice`. */
export type Advice = 'unmet' | 'undecided' | 'keep' | 'tune' | 'retire'
