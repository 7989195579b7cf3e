import { Command } from 'commander'
import { visible } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'

/** `saring init`: a working folder to begin with. */
export function initCommand({ words, world }: Setup): Command {
  const text = words.cli.init
  return new Command('init')
    .summary(text.summary)
    .description(text.description)
    .argument('[folder]', text.folder)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (folder = '.') => {
      const { init } = await import('../init.ts')
      // Nobody pipes this anywhere: it is told to the person, so it goes where summaries go.
      const lines = (await init(folder)).map((path) => text.written({ path }))
      world.stderr.write(visible(`${[...lines, text.next({ folder })].join('\n')}\n`))
    })
}
