import type { keepers as id } from './id.ts'

export const keepers: typeof id = {
  test: {
    summary: 'try every example on the real matcher and judge',
    description:
      'Tries every example of examples.csv: what must be found (tier, participants), and what must stay silent. Rows with something in their column\ntodo are known misses: they fail nothing, and are told when they hold. Every strong alias and every rule is tried, too, with sentences that are\nmade from it. Exit code 1 where something fails.',
    examples: [
      ['saring lexicon test', 'all shipped packs'],
      ['saring lexicon test packs/caleg-landak', 'a pack of your own, with the shipped ones'],
      ['saring lexicon test packs/ --format junit > result.xml', 'for CI'],
    ],
  },
}
