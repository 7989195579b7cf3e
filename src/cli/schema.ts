import { Argument, Command } from 'commander'
import type { SchemaName } from '../report/schemas.ts'
import { examplesText, type Setup } from './program.ts'

/** `saring schema`: what the machine-readable outputs look like, for other programs to hold them to. */
export function schemaCommand({ words, world }: Setup): Command {
  const text = words.cli.schema
  return new Command('schema')
    .summary(text.summary)
    .description(text.description)
    .addArgument(new Argument('<output>', text.name).choices(['finding', 'ledger', 'manifest', 'decision'] satisfies SchemaName[]))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (name: SchemaName) => {
      const { schemaOf } = await import('../report/schemas.ts')
      world.stdout.write(`${JSON.stringify(schemaOf(name), null, 2)}\n`)
    })
}
