import { Command } from 'commander'
import { momentAt } from '../sources/time.ts'
import { dayOption } from './day-option.ts'
import { type ProblemFlags, problemOptions, writeProblems } from './problems/index.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags extends ProblemFlags {
  readonly fix: boolean
  readonly asOf?: string
}

/** `saring lexicon check`: what is wrong with a lexicon? */
export function checkCommand({ words, world, exit }: Setup): Command {
  const text = words.check
  const command = new Command('check')
    .summary(text.summary)
    .description(text.description)
    .argument('[folders...]', text.folders)
    .option('--fix', text.fix, false)
    .option('--as-of <date>', text.asOf)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (folders: string[], { fix, asOf, ...flags }: Flags) => {
      const { check } = await import('../check.ts')
      const today = asOf === undefined ? momentAt(world.now().getTime(), 'Asia/Jakarta').date : dayOption('--as-of', asOf, 'Asia/Jakarta')
      const { report, fixed } = await check({ folders, fix, asOf: today })
      for (const file of fixed) world.stderr.write(`${text.fixed({ file })}\n`)
      const code = await writeProblems(report, flags, { words, world })
      if (code !== 0) exit(code)
    })
  for (const option of problemOptions(words)) command.addOption(option)
  return command
}
