import { Command, Option } from 'commander'
import { SaringError } from '../error.ts'
import type { Inspected, Inspection } from '../inspect.ts'
import { isTimeZone } from '../sources/time.ts'
import { describe, hideNips, visible, type Words } from '../words/index.ts'
import { keepHeapSmall } from './engine.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly account?: string
  readonly owners?: string
  readonly trustCaller: boolean
  readonly map?: string
  readonly format: 'table' | 'json'
  readonly progress: boolean
}

/** `saring inspect`: what exports are, whose, and what is in them, before anybody scans them. */
export function inspectCommand(setup: Setup): Command {
  const { words, locale, world, exit } = setup
  const text = words.cli.inspect
  const options = words.cli.scan
  return new Command('inspect')
    .summary(text.summary)
    .description(text.description)
    .argument('<paths...>', options.paths)
    .option('--account <account>', options.account)
    .option('--owners <file>', options.owners)
    .option('--trust-caller', options.trustCaller, false)
    .option('--map <file>', options.map)
    .option('--timezone <zone>', options.timezone, 'Asia/Jakarta')
    .addOption(new Option('-f, --format <format>', text.format).choices(['table', 'json']).default('table'))
    .option('--no-progress', options.noProgress)
    .option('--config <file>', options.config)
    .option('--no-config', options.noConfig)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (paths: string[], flags: Flags, command: Command) => {
      const { settledFrom } = await import('./settings.ts')
      const { timezone } = (await settledFrom(command, locale)).values
      if (!isTimeZone(timezone)) throw new SaringError({ code: 'unknown-timezone', zone: timezone }, 3)
      const { inspect } = await import('../inspect.ts')
      const { startProgress } = await import('./progress.ts')
      const progress = await startProgress(flags.progress && world.stderr.isTTY === true, words)
      const { account, owners, map, trustCaller } = flags
      keepHeapSmall()
      try {
        const found = await inspect(
          { paths, account, owners, map, trustCaller, timezone },
          { ...world, ...progress, progress: progress.update },
        )
        progress.stop()
        world.stdout.write(flags.format === 'json' ? `${JSON.stringify(recordOf(found), null, 2)}\n` : tableText(found, words))
        for (const notice of found.notices) world.stderr.write(`${words.summary.notice} ${describe(words.notice, notice)}\n`)
        for (const { problem } of found.failures) world.stderr.write(`${words.summary.problem} ${describe(words.problem, problem)}\n`)
        if (found.failures.length > 0) exit(2)
      } finally {
        progress.stop()
      }
    })
}

/** For programs: keys in English, and stable. */
const recordOf = ({ exports, ignored, failures }: Inspection): object => ({
  exports,
  ignored_files: ignored,
  failures: failures.map(({ problem }) => problem),
})

function tableText({ exports, ignored }: Inspection, words: Words): string {
  const said = words.inspect
  const blocks = exports.map((found) => {
    const rows = rowsOf(found, words).filter(([, value]) => value !== '')
    const width = Math.max(...rows.map(([label]) => label.length))
    return [hideNips(found.path), ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)].map(visible).join('\n')
  })
  const end = exports.length === 0 ? said.nothing : said.total({ exports: exports.length, ignored })
  return `${[...blocks, end].join('\n\n')}\n`
}

function rowsOf(found: Inspected, words: Words): readonly (readonly [string, string])[] {
  const said = words.inspect
  const acts = Object.entries(found.acts).map(([act, count]) => `${words.act[act as keyof Words['act']]} ${count}`)
  const source = found.owner_source === null ? '' : ` (${said.source[found.owner_source]})`
  const count = (value: number): string => (value === 0 ? '' : String(value))
  return [
    [said.platform, [found.platform === 'table' ? said.table : found.platform, found.era].join(' ').trim()],
    [said.owner, found.owner === null ? said.ownerUnknown : `${found.owner}${source}`],
    [said.acts, acts.join(', ') || said.none],
    [said.period, found.from === '' ? '' : `${found.from} – ${found.to}`],
    [said.withText, acts.length === 0 ? '' : `${Math.round(found.with_text * 100)}%`],
    [said.private, count(found.private)],
    [said.duplicates, count(found.duplicates)],
    [said.rejected, count(found.rejected)],
    [said.ignored, count(found.ignored_files)],
    [said.labels, found.unknown_labels.join(', ')],
  ]
}
