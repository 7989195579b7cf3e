import { Command } from 'commander'
import { visible } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly output: string
  readonly decisions?: string
  readonly overwrite: boolean
  readonly locale: 'id' | 'en'
}

/** `saring review report`: a page to read and print of what was found and decided. */
export function reportCommand({ words, world }: Setup): Command {
  const text = words.review.report
  return new Command('report')
    .summary(text.summary)
    .description(text.description)
    .argument('<dossier>', text.dossier)
    .requiredOption('-o, --output <file>', text.output)
    .option('--decisions <file>', text.decisions)
    .option('--overwrite', text.overwrite, false)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (dossier: string, { output, decisions, overwrite, locale }: Flags) => {
      const { makeReport } = await import('../review/report.ts')
      const count = await makeReport({ dossier, output, decisions, overwrite, locale })
      world.stdout.write(`${visible(text.written({ count, path: output }))}\n`)
    })
}
