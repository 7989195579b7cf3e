import { impact } from '../../impact/en.ts'
import { scorecard } from '../../scorecard/en.ts'
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
  impact,
  scorecard,
  schema: {
    summary: 'print the JSON Schema of a file of a pack',
    description:
      'Prints the JSON Schema (draft 2020-12) of a YAML file, or of one row of a table by its columns; for editors and other programs.',
    file: 'which file',
    examples: [
      ['saring lexicon schema election.yaml > election.schema.json', 'for an editor of YAML'],
      ['saring lexicon schema aliases.csv', ''],
    ],
  },
}
