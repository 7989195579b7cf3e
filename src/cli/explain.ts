import { Command, Option } from 'commander'
import { SaringError } from '../error.ts'
import { ACTS, type Act } from '../model.ts'
import { momentAt } from '../sources/time.ts'
import { dayOption } from './day-option.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly act: Act
  readonly author: string
  readonly targetText: string
  readonly targetUrl: string
  readonly date: string | false | undefined
  readonly platform: string
  readonly format: 'text' | 'json'
  readonly color: boolean
}

/** `saring explain`: one text, every step. */
export function explainCommand(setup: Setup): Command {
  const { words, locale, world } = setup
  const text = words.cli.explain
  const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value]
  return new Command('explain')
    .summary(text.summary)
    .description(text.description)
    .argument('<text>', text.text)
    .addOption(new Option('--act <act>', text.act).choices(ACTS).default('post'))
    .option('--author <name>', text.author, '')
    .option('--target-text <text>', text.targetText, '')
    .option('--target-url <url>', text.targetUrl, '')
    .option('--date <date>', text.date)
    .option('--no-date', text.noDate)
    .option('--region <name>', words.cli.scan.region, '')
    .option('--platform <name>', text.platform, '')
    .option('--election <id>', words.cli.scan.election, collect)
    .option('--lexicons <folder>', words.cli.scan.lexicons, collect)
    .option('--accounts <file>', words.cli.scan.accounts, collect)
    .option('--catalogue <file>', words.cli.scan.catalogue, collect)
    .addOption(new Option('-f, --format <format>', words.cli.scan.format.split(':')[0] as string).choices(['text', 'json']).default('text'))
    .option('--no-color', words.cli.noColor)
    .option('--config <file>', words.cli.scan.config)
    .option('--no-config', words.cli.scan.noConfig)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (said: string, flags: Flags, command: Command) => {
      if ([said, flags.author, flags.targetText, flags.targetUrl].every((text) => text.trim() === ''))
        throw new SaringError({ code: 'nothing-to-explain' }, 3)
      const { atItsLine, settledFrom } = await import('./settings.ts')
      const settled = await settledFrom(command, locale)
      const { region, timezone } = settled.values
      const date =
        flags.date === false
          ? ''
          : typeof flags.date === 'string'
            ? dayOption('--date', flags.date, timezone)
            : momentAt(world.now().getTime(), timezone).date
      const { explain } = await import('../explain.ts')
      const { explanationText, explanationRecord } = await import('./explain-text.ts')
      const explanation = await atItsLine(settled, () =>
        explain({ ...settled.values, ...flags, text: said, date, region: region ?? '', locale }),
      )
      const { Chalk, supportsColor } = await import('chalk')
      const isPlain = !flags.color || world.env['NO_COLOR'] || world.stdout.isTTY !== true || !supportsColor
      const paint = new Chalk({ level: isPlain ? 0 : supportsColor.level })
      const told = { words, locale, paint }
      world.stdout.write(
        flags.format === 'json' ? `${JSON.stringify(explanationRecord(explanation, told), null, 2)}\n` : explanationText(explanation, told),
      )
    })
}
