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
  readonly region: string
  readonly platform: string
  readonly lexicons: readonly string[] | undefined
  readonly election: readonly string[] | undefined
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
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (said: string, flags: Flags) => {
      if ([said, flags.author, flags.targetText].every((text) => text.trim() === ''))
        throw new SaringError({ code: 'nothing-to-explain' }, 3)
      const date =
        flags.date === false ? '' : typeof flags.date === 'string' ? flags.date : momentAt(world.now().getTime(), 'Asia/Jakarta').date
      if (date !== '' && !isDay(date)) throw new SaringError({ code: 'bad-date', option: '--date', value: date }, 3)
      const { explain } = await import('../explain.ts')
      const { explanationText, explanationRecord } = await import('./explain-text.ts')
      const explanation = await explain({
        ...flags,
        text: said,
        date,
        lexicons: flags.lexicons ?? ['shipped'],
        elections: flags.election ?? [],
        timezone: 'Asia/Jakarta',
        locale,
      })
      const { Chalk, supportsColor } = await import('chalk')
      const isPlain = !flags.color || world.env['NO_COLOR'] || world.stdout.isTTY !== true || !supportsColor
      const paint = new Chalk({ level: isPlain ? 0 : supportsColor.level })
      const told = { words, locale, paint }
      world.stdout.write(
        flags.format === 'json' ? `${JSON.stringify(explanationRecord(explanation, told), null, 2)}\n` : explanationText(explanation, told),
      )
    })
}
