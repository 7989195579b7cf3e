import { Argument, Command } from 'commander'
import { examplesText, type Setup } from './program.ts'

/** Told to the help without loading the definitions. */
const FILES = [
  ...['election.yaml', 'rules.yaml', 'participants.csv', 'aliases.csv', 'offices.csv', 'examples.csv', 'suppress.csv', 'terms.csv'],
  ...['rule-examples.csv', 'regions.csv', 'instruments.csv', 'legal.csv', 'recipients.csv', 'protected.csv', 'everyday.csv', 'names.csv'],
]

/** `saring lexicon schema`: what the files of a pack may hold, for editors. */
export function lexiconSchemaCommand({ words, world }: Setup): Command {
  const text = words.lexicon.schema
  return new Command('schema')
    .summary(text.summary)
    .description(text.description)
    .addArgument(new Argument('<file>', text.file).choices(FILES))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (file: string) => {
      const { lexiconSchemaOf } = await import('../lexicon/json-schema.ts')
      world.stdout.write(`${JSON.stringify(lexiconSchemaOf(file), null, 2)}\n`)
    })
}
