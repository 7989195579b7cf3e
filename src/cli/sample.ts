import { Command, Option } from 'commander'
import { SaringError } from '../error.ts'
import type { SheetFormat } from '../review/blind.ts'
import { describe, visible } from '../words/index.ts'
import { keepingHeapSmall } from './engine.ts'
import { countFor, type InputFlags, inputsFrom, withInputs } from './inputs.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags extends InputFlags {
  readonly output: string
  readonly size: number
  readonly perAccount: number
  readonly seed: string
  readonly format: SheetFormat
  readonly overwrite: boolean
}

/** `saring sample`: a blind sample of what was not flagged. */
export function sampleCommand(setup: Setup): Command {
  const { words, world } = setup
  const text = words.review.sample
  const command = new Command('sample').summary(text.summary).description(text.description)
  return withInputs(command, setup)
    .requiredOption('-o, --output <folder>', text.output)
    .option('--size <n>', text.size, countFor('--size'), 300)
    .option('--per-account <n>', text.perAccount, wholeNumber, 1)
    .option('--seed <text>', text.seed, '1')
    .addOption(new Option('-f, --format <format>', words.review.split.format).choices(['xlsx', 'csv']).default('xlsx'))
    .option('--as-of <date>', words.cli.scan.asOf)
    .option('--overwrite', words.cli.scan.overwrite, false)
    .option('--config <file>', words.cli.scan.config)
    .option('--no-config', words.cli.scan.noConfig)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (paths: string[], flags: Flags, self: Command) => {
      const { sample } = await import('../review/sample.ts')
      const { atItsLine, settledFrom } = await import('./settings.ts')
      const { failureLines } = await import('./summary.ts')
      const settled = await settledFrom(self, setup.locale)
      const options = { ...flags, scan: inputsFrom(paths, flags, settled, setup), words }
      const quiet = { show: async () => true, expect: keepingHeapSmall(() => undefined), progress: () => undefined }
      const { plan, file, report } = await atItsLine(settled, () => sample(options, { ...world, ...quiet }))
      const items = plan.items.filter(({ counts }) => counts).length
      const lines = [
        text.drawn({ items, population: plan.population, more: plan.items.length - items, file }),
        ...(plan.not_assessable > 0 ? [text.notAssessable({ count: plan.not_assessable })] : []),
        text.next({ folder: flags.output }),
      ]
      world.stdout.write(`${visible(lines.join('\n'))}\n`)
      const notices = report.notices.map((notice) => `${words.summary.notice} ${describe(words.notice, notice)}`)
      for (const line of [...notices, ...failureLines(report, words)]) world.stderr.write(`${line}\n`)
      if (report.failures.length > 0 || !report.isBalanced) setup.exit(2)
    })
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new SaringError({ code: 'bad-number', option: '--per-account', value }, 3)
  return Number(value)
}
