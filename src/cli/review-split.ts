import { Command, Option } from 'commander'
import { SaringError } from '../error.ts'
import { visible } from '../words/index.ts'
import { countFor } from './inputs.ts'
import { examplesText, type Setup } from './program.ts'
import { refusalLines } from './review-refusals.ts'

interface Flags {
  readonly output: string
  readonly reviewers: string
  readonly seed: string
  readonly size?: number
  readonly format: 'xlsx' | 'csv'
  readonly overwrite: boolean
}

/** `saring review split`: the same items for several reviewers, each by themselves. */
export function splitCommand({ words, world, exit }: Setup): Command {
  const text = words.review.split
  return new Command('split')
    .summary(text.summary)
    .description(text.description)
    .argument('<sheets...>', text.sheets)
    .requiredOption('-o, --output <folder>', text.output)
    .option('--reviewers <names>', text.reviewers, '1,2')
    .option('--seed <text>', text.seed, '1')
    .option('--size <n>', text.size, countFor('--size'))
    .addOption(new Option('-f, --format <format>', text.format).choices(['xlsx', 'csv']).default('xlsx'))
    .option('--overwrite', words.cli.scan.overwrite, false)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (sheets: string[], { reviewers, size, ...flags }: Flags) => {
      const names = [...new Set(reviewers.split(',').map((name) => name.trim()))].filter((name) => name !== '')
      if (names.length < 2) throw new SaringError({ code: 'review-reviewers', value: reviewers }, 3)
      const { split } = await import('../review/split.ts')
      const { files, items, refused } = await split({ sheets, ...flags, reviewers: names, size, words, timezone: 'Asia/Jakarta' })
      const lines = [...(files.length === 0 ? [] : [text.written({ items, files })]), ...refusalLines(refused, words)]
      world.stdout.write(`${visible(lines.join('\n'))}\n`)
      if (refused.length > 0) exit(4)
    })
}
