import { Command } from 'commander'
import { aliasesCommand } from './lexicon-aliases.ts'
import { checkCommand } from './lexicon-check.ts'
import { impactCommand } from './lexicon-impact.ts'
import { newCommand } from './lexicon-new.ts'
import { parityCommand } from './lexicon-parity.ts'
import { reportCommand } from './lexicon-report.ts'
import { lexiconSchemaCommand } from './lexicon-schema.ts'
import { testCommand } from './lexicon-test.ts'
import type { Setup } from './program.ts'

/** Each in a file of its own, `cli/lexicon-<name>.ts`. */
const COMMANDS: readonly ((setup: Setup) => Command)[] = [
  newCommand,
  aliasesCommand,
  checkCommand,
  testCommand,
  impactCommand,
  reportCommand,
  parityCommand,
  lexiconSchemaCommand,
]

/** `saring lexicon …`: the commands of those who keep lexicons. */
export function lexiconCommand(setup: Setup): Command {
  const { lexicon } = setup.words
  const group = new Command('lexicon').summary(lexicon.summary).description(lexicon.description)
  for (const command of COMMANDS) group.addCommand(setup.speaking(command(setup)))
  return group
}
