import { Command, Option } from 'commander'
import { wordsOf } from '../words/index.ts'
import { keepHeapSmall } from './engine.ts'
import { examplesText, type Setup } from './program.ts'
import { FORMATS, folderOf, presentationOf, type Shown, tierOption } from './scan.ts'

interface Flags extends Shown {
  readonly overwrite: boolean
}

/** `saring merge`: the shares of a scan become what one scan would have written. */
export function mergeCommand(setup: Setup): Command {
  const { scan } = setup.words.cli
  const { merge: text } = setup.words.shards
  return new Command('merge')
    .summary(text.summary)
    .description(text.description)
    .argument('<paths...>', text.paths)
    .addOption(new Option('-f, --format <format>', scan.format).choices(FORMATS))
    .option('-o, --output <path>', scan.output)
    .addOption(new Option('--profile <profile>', scan.profile).choices(['plain', 'excel-id']))
    .option('--overwrite', scan.overwrite, false)
    .addOption(tierOption('--fail-on <tier>', scan.failOn, setup))
    .option('--no-progress', scan.noProgress)
    .option('-q, --quiet', scan.quiet, false)
    .option('--no-color', setup.words.cli.noColor)
    .addHelpText('after', examplesText(setup.words, text.examples))
    .action(async (paths: string[], flags: Flags) => {
      const [{ runScan }, { merge, optionsIn }] = await Promise.all([import('./scan-run.ts'), import('../shards/merge.ts')])
      keepHeapSmall() // lines of shares are read before all else
      const dossier = await folderOf(flags.output)
      const profile = flags.profile ?? (dossier === undefined ? 'plain' : 'excel-id')
      const output = dossier === undefined && flags.output !== '-' ? flags.output : undefined
      const shown = { output, dossier, profile, overwrite: flags.overwrite }
      const options = { ...(await optionsIn(paths)), ...shown }
      // Sheets speak the language in which the shares were scanned.
      const speaking = { ...setup, words: wordsOf(options.locale) }
      setup.exit(await runScan(options, presentationOf(flags, dossier, setup), speaking, (world) => merge(paths, shown, world)))
    })
}
