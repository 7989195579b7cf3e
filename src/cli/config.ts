import { Command, Option } from 'commander'
import { type Origin, SETTING_NAMES, SETTING_OPTIONS, type Settled } from '../config/settle.ts'
import { visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'
import { scanCommand } from './scan.ts'

/** `saring config`: the settings that a scan here would use, and where each comes from. */
export function configCommand(setup: Setup): Command {
  const { words, locale, world } = setup
  const text = words.cli.config
  const command = new Command('config')
    .summary(text.summary)
    .description(text.description)
    .addOption(new Option('-f, --format <format>', text.format).choices(['table', 'json']).default('table'))
    .addHelpText('after', examplesText(words, text.examples))
  // The very options of a scan, so that the two can never differ.
  const shared: readonly string[] = [...Object.values(SETTING_OPTIONS), 'config']
  for (const option of scanCommand(setup).options) if (shared.includes(option.attributeName())) command.addOption(option)
  return command.action(async (flags: { readonly format: 'table' | 'json' }) => {
    const { assertUsable, settledFrom } = await import('./settings.ts')
    const settled = await settledFrom(command, locale)
    await assertUsable(settled)
    world.stdout.write(flags.format === 'json' ? `${JSON.stringify(recordOf(settled), null, 2)}\n` : tableText(settled, words))
  })
}

/** For programs: keys in English, and stable. */
function recordOf({ file, values, origins }: Settled): object {
  const settings = SETTING_NAMES.map((name) => {
    const origin = origins[name]
    const option = origin.from === 'option' ? { option: `--${SETTING_OPTIONS[name]}` } : {}
    return [name, { value: values[name] ?? null, ...origin, ...option }] as const
  })
  return { file: file ?? null, settings: Object.fromEntries(settings) }
}

function tableText({ file, values, origins }: Settled, words: Words): string {
  const said = words.cli.config
  const rows = [
    said.header,
    ...SETTING_NAMES.map((name) => {
      const value = values[name]
      const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '')
      return [name, shown === '' ? said.none : shown, originText(origins[name], SETTING_OPTIONS[name], words)]
    }),
  ].map((row) => row.map(visible))
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${[...lines, '', visible(file === undefined ? said.noFile : said.file({ file }))].join('\n')}\n`
}

function originText(origin: Origin, option: string, { cli }: Words): string {
  if (origin.from === 'file') return origin.place
  return origin.from === 'option' ? `${cli.config.origin.option} --${option}` : cli.config.origin.default
}
