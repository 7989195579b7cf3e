import { Command } from 'commander'
import { visible } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly output: string
  readonly showIdentity: boolean
  readonly overwrite: boolean
  readonly locale: 'id' | 'en'
}

/** `saring review page`: one file on which findings are decided in a browser. */
export function pageCommand({ words, world }: Setup): Command {
  const text = words.review.page
  return new Command('page')
    .summary(text.summary)
    .description(text.description)
    .argument('<dossier>', text.dossier)
    .requiredOption('-o, --output <file>', text.output)
    .option('--show-identity', text.showIdentity, false)
    .option('--overwrite', text.overwrite, false)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (dossier: string, { output, ...flags }: Flags) => {
      const { makePage } = await import('../review/page.ts')
      const count = await makePage({ dossier, output, ...flags })
      world.stdout.write(`${visible([text.written({ count, path: output }), text.next].join('\n'))}\n`)
    })
}
