import { Command, Option } from 'commander'
import { describe } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly corpus?: string[]
  readonly region?: string
  readonly quick: boolean
  readonly gate: boolean
  readonly format: 'text' | 'json' | 'markdown'
}

/** `saring lexicon parity`: is every participant of a contest treated alike? */
export function parityCommand({ words, locale, world, exit }: Setup): Command {
  const text = words.lexicon.parity
  return new Command('parity')
    .summary(text.summary)
    .description(text.description)
    .argument('[packs...]', text.packs)
    .option('--corpus <paths...>', text.corpus)
    .option('--region <name>', text.region)
    .option('--quick', text.quick, false)
    .option('--no-gate', text.noGate)
    .addOption(new Option('-f, --format <format>', text.format).choices(['text', 'json', 'markdown']).default('text'))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (packs: string[], { corpus = [], region, quick, gate, format }: Flags) => {
      const { parity } = await import('../parity.ts')
      const { parityText } = await import('./lexicon-parity-text.ts')
      const { parityRecord } = await import('./lexicon-parity-record.ts')
      const { parityMarkdown } = await import('./lexicon-parity-markdown.ts')
      const measured = await parity({ packs, corpus, region, quick, locale }, world)
      const forms = {
        text: () => parityText(measured, words),
        json: () => `${JSON.stringify(parityRecord(measured), null, 2)}\n`,
        markdown: () => parityMarkdown(measured, words),
      }
      world.stdout.write(forms[format]())
      for (const { problem } of measured.failures) world.stderr.write(`${words.summary.problem} ${describe(words.problem, problem)}\n`)
      if (gate && measured.contests.some(({ breaches }) => breaches.length > 0)) exit(1)
      else if (measured.failures.length > 0) exit(2)
    })
}
