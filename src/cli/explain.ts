import { Command, Option } from 'commander'
import { isDay } from '../day.ts'
import { SaringError } from '../error.ts'
import { ACTS, type Act } from '../model.ts'
import { momentAt } from '../sources/time.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly act: Act
  readonly author: string
  readonly targetText: string
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
    .option('--date <date>', text.date)
    .option('--no-date', text.noDate)
    .option('--region <name>', words.cli.scan.region, '')
    .option('--platform <name>', 'platform', '')
    .option('--election <id>', words.cli.scan.election, collect)
    .option('--lexicons <folder>', words.cli.scan.lexicons, collect)
    .addOption(new Option('-f, --format <format>', words.cli.scan.format.split(':')[0] as string).choices(['text', 'json']).default('text'))
    .option('--no-color', words.cli.noColor)
    .option('--config <file>', words.cli.scan.config)
    .option('--no-config', words.cli.scan.noConfig)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (said: string, flags: Flags, command: Command) => {
      if ([said, flags.author, flags.targetText].every((text) => text.trim() === ''))
        throw new SaringError({ code: 'nothing-to-explain' }, 3)
      const { atItsLine, settledFrom } = await import('./settings.ts')
      const settled = await settledFrom(command, locale)
      const { region, lexicons, elections, timezone } = settled.values
      const date = flags.date === false ? '' : typeof flags.date === 'string' ? flags.date : momentAt(world.now().getTime(), timezone).date
      if (date !== '' && !isDay(date)) throw new SaringError({ code: 'bad-date', option: '--date', value: date }, 3)
      const { explain } = await import('../explain.ts')
      const { explanationText, explanationRecord } = await import('./explain-text.ts')
      const explanation = await atItsLine(settled, () =>
        explain({ ...flags, text: said, date, region: region ?? '', lexicons, elections, timezone, locale }),
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
