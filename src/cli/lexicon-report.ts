import { Command, Option } from 'commander'
import { describe } from '../words/index.ts'
import { dayOption } from './day-option.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly corpus: string[]
  readonly region?: string
  readonly asOf?: string
  readonly decisions?: string
  readonly all: boolean
  readonly format: 'markdown' | 'csv' | 'json'
}

/** `saring lexicon report`: how does every entry do on a corpus? */
export function reportCommand({ words, locale, world, exit }: Setup): Command {
  const { scorecard: text, impact } = words.lexicon
  return new Command('report')
    .summary(text.summary)
    .description(text.description)
    .argument('[packs...]', words.lexicon.parity.packs)
    .requiredOption('--corpus <paths...>', text.corpus)
    .option('--region <name>', impact.region)
    .option('--as-of <date>', impact.asOf)
    .option('--decisions <file>', impact.decisions)
    .option('--all', text.all, false)
    .addOption(new Option('-f, --format <format>', text.format).choices(['markdown', 'csv', 'json']).default('markdown'))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (packs: string[], { corpus, region, asOf, decisions, all, format }: Flags) => {
      const { scorecard } = await import('../scorecard.ts')
      const { scorecardCsv, scorecardMarkdown, scorecardRecord } = await import('./lexicon-report-text.ts')
      const day = asOf === undefined ? undefined : dayOption('--as-of', asOf, 'Asia/Jakarta')
      const measured = await scorecard({ packs, paths: corpus, region, locale, asOf: day, decisions }, world)
      const shown = { ...measured, tallies: measured.tallies.filter(({ hits }) => all || hits > 0) }
      const entries = measured.tallies.length
      const forms = {
        markdown: () => scorecardMarkdown(shown, entries, words),
        csv: () => scorecardCsv(shown, words),
        json: () => `${JSON.stringify(scorecardRecord(shown, entries), null, 2)}\n`,
      }
      world.stdout.write(forms[format]())
      for (const { problem } of measured.failures) world.stderr.write(`${words.summary.problem} ${describe(words.problem, problem)}\n`)
      if (measured.failures.length > 0) exit(2)
    })
}
