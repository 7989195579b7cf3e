import { Argument, Command } from 'commander'
import type { LexiconFile } from '../lexicon/json-schema.ts'
import { examplesText, type Setup } from './program.ts'

/** Told to the help without loading the definitions. */
const FILES: readonly LexiconFile[] = [
  ...([
    'election.yaml',
    'participants.csv',
    'aliases.csv',
    'offices.csv',
    'examples.csv',
    'suppress.csv',
    'terms.csv',
    'rules.yaml',
  ] as const),
  ...(['rule-examples.csv', 'regions.csv', 'instruments.csv', 'legal.csv', 'recipients.csv', 'everyday.csv', 'names.csv'] as const),
]

/** `saring lexicon schema`: what the files of a pack may hold, for editors. */
export function lexiconSchemaCommand({ words, world }: Setup): Command {
  const text = words.lexicon.schema
  return new Command('schema')
    .summary(text.summary)
    .description(text.description)
    .addArgument(new Argument('<file>', text.file).choices(FILES))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (file: LexiconFile) => {
      const { lexiconSchemaOf } = await import('../lexicon/json-schema.ts')
      world.stdout.write(`${JSON.stringify(lexiconSchemaOf(file), null, 2)}\n`)
    })
}
