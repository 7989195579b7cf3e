import { Command, Option } from 'commander'
import { describe } from '../words/index.ts'
import { dayOption } from './day-option.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly corpus: string[]
  readonly region?: string
  readonly asOf?: string
  readonly decisions?: string
  readonly failOn?: string
  readonly format: 'markdown' | 'json'
}

/** `saring lexicon impact`: what would a change flag otherwise? */
export function impactCommand({ words, locale, world, exit }: Setup): Command {
  const text = words.lexicon.impact
  return new Command('impact')
    .summary(text.summary)
    .description(text.description)
    .argument('<old>', text.old)
    .argument('<new>', text.new)
    .requiredOption('--corpus <paths...>', text.corpus)
    .option('--region <name>', text.region)
    .option('--as-of <date>', text.asOf)
    .option('--decisions <file>', text.decisions)
    .option('--fail-on <limits>', text.failOn)
    .addOption(new Option('-f, --format <format>', text.format).choices(['markdown', 'json']).default('markdown'))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (old: string, now: string, { corpus, region, asOf, decisions, failOn, format }: Flags) => {
      const { limitsIn } = await import('../impact/gate.ts')
      const { impact } = await import('../impact.ts')
      const { impactMarkdown, impactRecord } = await import('./lexicon-impact-text.ts')
      const limits = failOn === undefined ? [] : limitsIn(failOn)
      const day = asOf === undefined ? undefined : dayOption('--as-of', asOf, 'Asia/Jakarta')
      const measured = await impact({ old, new: now, paths: corpus, region, locale, asOf: day, decisions, limits }, world)
      world.stdout.write(
        format === 'json' ? `${JSON.stringify(impactRecord(measured), null, 2)}\n` : impactMarkdown(measured, words, limits.length > 0),
      )
      for (const { problem } of measured.failures) world.stderr.write(`${words.summary.problem} ${describe(words.problem, problem)}\n`)
      for (const breach of measured.breaches) world.stderr.write(`${describe(text.breach, breach)}\n`)
      if (measured.breaches.length > 0) exit(1)
      else if (measured.failures.length > 0) exit(2)
    })
}
