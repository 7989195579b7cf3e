import { Command } from 'commander'
import { type ProblemFlags, problemOptions, writeProblems } from './problems/index.ts'
import { examplesText, type Setup } from './program.ts'

/** `saring lexicon test`: every example on the judge of a scan. */
export function testCommand(setup: Setup): Command {
  const { words, locale, exit } = setup
  const text = words.lexicon.test
  const command = new Command('test')
    .summary(text.summary)
    .description(text.description)
    .argument('[packs...]', words.lexicon.parity.packs)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (packs: string[], flags: ProblemFlags) => {
      const { prove } = await import('../prove.ts')
      exit(await writeProblems(await prove(packs, locale), flags, setup))
    })
  for (const option of problemOptions(words)) command.addOption(option)
  return command
}
