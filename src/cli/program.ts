import { Command, Option } from 'commander'
import type { Locale } from '../model.ts'
import { VERSION } from '../report/version.ts'
import type { Words } from '../words/index.ts'
import { configCommand } from './config.ts'
import { estimateCommand } from './estimate.ts'
import { explainCommand } from './explain.ts'
import { initCommand } from './init.ts'
import { inspectCommand } from './inspect.ts'
import { lexiconCommand } from './lexicon.ts'
import { mergeCommand } from './merge.ts'
import { reviewCommand } from './review.ts'
import { sampleCommand } from './sample.ts'
import { scanCommand } from './scan.ts'
import { schemaCommand } from './schema.ts'
import { verifyCommand } from './verify.ts'
import type { World } from './world.ts'

/** What a command is made with. */
export interface Setup {
  readonly words: Words
  readonly locale: Locale
  readonly world: World
  /** Tells the exit code where it is not 0 and nothing was thrown. */
  readonly exit: (code: number) => void
  /** Gives a command the common manners: our streams, our words, and an error instead of an exit. */
  readonly speaking: (command: Command) => Command
}

/** The command line in one language. Commands load what they need when they run, so that help and version are quick. */
export function programFor(words: Words, locale: Locale, world: World, exit: (code: number) => void): Command {
  const setup: Setup = { words, locale, world, exit, speaking: (command) => speaking(command, setup) }
  const program = setup
    .speaking(new Command('saring'))
    .description(`${words.cli.description}\n${words.cli.note}`)
    .version(VERSION, '-V, --version', words.cli.version)
    .helpCommand('help [command]', words.cli.helpCommand)
  const commands = [
    scanCommand,
    mergeCommand,
    inspectCommand,
    explainCommand,
    verifyCommand,
    schemaCommand,
    initCommand,
    configCommand,
    lexiconCommand,
    reviewCommand,
    sampleCommand,
    estimateCommand,
  ]
  for (const command of commands) program.addCommand(setup.speaking(command(setup)))
  return program
}

function speaking(command: Command, { words, locale, world }: Setup): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.cli.usage,
    'Arguments:': words.cli.arguments,
    'Options:': words.cli.options,
    'Commands:': words.cli.commands,
  }
  return command
    .helpOption('-h, --help', words.cli.help)
    .addOption(new Option('--locale <id|en>', words.cli.locale).choices(['id', 'en']).default(locale, 'id'))
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => undefined })
    .configureHelp({
      helpWidth: Math.min(world.stdout.columns ?? 100, 120),
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => [option.description, ...detailsOf(option, words)].join(' '),
    })
}

function detailsOf(option: Option, words: Words): string[] {
  const details: string[] = []
  if (option.argChoices !== undefined && !option.flags.includes('|')) details.push(words.cli.choices({ values: option.argChoices }))
  const value = option.defaultValueDescription ?? option.defaultValue
  if (value !== undefined && value !== '' && typeof value !== 'boolean') details.push(words.cli.default({ value: String(value) }))
  return details
}

/** The block of examples under a help text. */
export function examplesText(words: Words, examples: readonly (readonly string[])[]): string {
  const lines = examples.map(([command = '', what = '']) => (what === '' ? `  ${command}` : `  ${command}\n      ${what}`))
  return `\n${words.cli.examples}\n${lines.join('\n')}\n`
}
