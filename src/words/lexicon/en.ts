import type { lexicon as id } from './id.ts'

export const lexicon: typeof id = {
  summary: 'for lexicon keepers: draft, check and compare election packs',
  description: 'Commands for those who keep lexicons: drafting aliases, checking contents, and comparing how each participant is treated.',
}
