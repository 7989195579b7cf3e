import { appendFile } from 'node:fs/promises'
import { Option } from 'commander'
import { breaks, type ProblemReport, SEVERITIES, type Severity } from '../../problem.ts'
import type { Words } from '../../words/index.ts'
import type { World } from '../world.ts'
import { githubFormat } from './github.ts'
import { humanFormat } from './human.ts'
import { jsonFormat } from './json.ts'
import { junitFormat } from './junit.ts'
import { markdownFormat } from './markdown.ts'
import { sarifFormat } from './sarif.ts'
import { type ToldReport, toldReport } from './told.ts'

export const PROBLEM_FORMATS = ['auto', 'human', 'json', 'markdown', 'junit', 'sarif', 'github'] as const
export type ProblemFormat = (typeof PROBLEM_FORMATS)[number]

/** A summary of a step may hold 1 MiB; what is longer, GitHub throws away whole. */
const MOST_IN_SUMMARY = 500

/** What the options below set. */
export interface ProblemFlags {
  readonly format: ProblemFormat
  readonly failOn: Exclude<Severity, 'note'>
  readonly color: boolean
}

/** `--format`, `--fail-on` and `--no-color`, the same for every command that tells problems. */
export const problemOptions = (words: Words): Option[] => [
  new Option('-f, --format <format>', words.problems.format).choices([...PROBLEM_FORMATS]).default('auto'),
  new Option('--fail-on <severity>', words.problems.failOn).choices(SEVERITIES.slice(0, 2)).default('error'),
  new Option('--no-color', words.cli.noColor),
]

/**
 * Writes a report to stdout, and in GitHub Actions the summary of the step.
 * @returns the exit code: 0, or 1 where the gate breaks
 */
export async function writeProblems(report: ProblemReport, flags: ProblemFlags, { words, world }: Writer): Promise<0 | 1> {
  const told = toldReport(report, words)
  world.stdout.write(await formatted(told, flags, world))
  const summaryFile = world.env['GITHUB_STEP_SUMMARY']
  if (summaryFile) await appendFile(summaryFile, markdownFormat({ ...told, problems: told.problems.slice(0, MOST_IN_SUMMARY) }))
  return breaks(report.problems, flags.failOn) ? 1 : 0
}

interface Writer {
  readonly words: Words
  readonly world: World
}

async function formatted(told: ToldReport, { format, color }: ProblemFlags, world: World): Promise<string> {
  switch (format) {
    case 'auto':
      return formatted(told, { format: isGitHub(world) ? 'github' : 'human', color, failOn: 'error' }, world)
    case 'human': {
      const { Chalk, supportsColor } = await import('chalk')
      const isPlain = !color || world.env['NO_COLOR'] || world.stdout.isTTY !== true || !supportsColor
      return humanFormat(told, new Chalk({ level: isPlain ? 0 : supportsColor.level }))
    }
    case 'json':
      return jsonFormat(told)
    case 'markdown':
      return markdownFormat(told)
    case 'junit':
      return junitFormat(told)
    case 'sarif':
      return sarifFormat(told)
    case 'github':
      return githubFormat(told)
    default:
      return format satisfies never
  }
}

const isGitHub = ({ env }: World): boolean => env['GITHUB_ACTIONS'] === 'true'
