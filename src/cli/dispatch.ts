import { existsSync } from 'node:fs'
import { CommanderError } from 'commander'
import { SETTINGS_FILE } from '../config/settle.ts'
import { SaringError } from '../error.ts'
import type { Locale } from '../model.ts'
import { describe, type Words, wordsOf } from '../words/index.ts'
import { programFor } from './program.ts'
import { usageMistake } from './usage.ts'
import type { World } from './world.ts'

/** Finds the command, runs it, and puts what it throws into words. */
export async function dispatch(args: readonly string[], world: World): Promise<number> {
  const locale = localeOf(args) ?? (await localeInSettings(args)) ?? 'id'
  const words = wordsOf(locale)
  let exitCode = 0
  try {
    const program = programFor(words, locale, world, (code) => {
      exitCode = code
    })
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return failureCode(error, words, world)
  }
}

/** Turns what was thrown into words and an exit code. What nobody foresaw keeps its stack: that is for the developers. */
function failureCode(error: unknown, words: Words, world: World): number {
  if (world.signal.aborted) {
    world.stderr.write(`saring: ${words.summary.interrupted}\n`)
    return 130
  }
  if (error instanceof SaringError) {
    world.stderr.write(`saring: ${describe(words.problem, error.problem)}\n`)
    return error.exitCode
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    world.stderr.write(`saring: ${usageMistake(error, words)}\n`)
    return 3
  }
  throw error
}

/** The language must be known before the options are read, since the help speaks it. */
function localeOf(args: readonly string[]): Locale | undefined {
  const value = typedValue(args, '--locale')
  return value === undefined ? undefined : value === 'en' ? 'en' : 'id'
}

async function localeInSettings(args: readonly string[]): Promise<Locale | undefined> {
  const named = args.includes('--no-config') ? false : typedValue(args, '--config')
  if (named === false || !existsSync(named ?? SETTINGS_FILE)) return undefined
  const { localeIn } = await import('../config/settings.ts')
  return localeIn(named)
}

/** What an option was given, before anybody knows the options. */
function typedValue(args: readonly string[], option: string): string | undefined {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  return at === -1 ? undefined : (args[at]?.split(/=(.*)/s)[1] ?? args[at + 1] ?? '')
}
