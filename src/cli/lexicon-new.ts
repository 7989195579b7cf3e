import { Command } from 'commander'
import { isDay } from '../day.ts'
import type { Drafted } from '../draft.ts'
import { SaringError } from '../error.ts'
import { visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'

interface Flags {
  readonly table?: string
  readonly election?: string
  readonly vote?: string
  readonly name?: string
  readonly region?: string
  readonly overwrite: boolean
}

/** `saring lexicon new`: a pack from a table of one's own candidates. */
export function newCommand({ words, world }: Setup): Command {
  const text = words.lexicon.new
  return new Command('new')
    .summary(text.summary)
    .description(text.description)
    .argument('<folder>', text.folder)
    .option('--table <file>', text.table)
    .option('--election <id>', text.election)
    .option('--vote <date>', text.vote)
    .option('--name <name>', text.name)
    .option('--region <name>', text.region)
    .option('--overwrite', text.overwrite, false)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (folder: string, { table, election, vote, name, region, overwrite }: Flags) => {
      if (table === undefined) throw new SaringError({ code: 'draft-needs-table' }, 3)
      if (vote !== undefined && !isDay(vote)) throw new SaringError({ code: 'bad-date', option: '--vote', value: vote }, 3)
      const { draft } = await import('../draft.ts')
      const drafted = await draft({ folder, table, election, vote, name, region, overwrite })
      // Told to the person, so it goes where summaries go.
      world.stderr.write(visible(`${draftLines(drafted, folder, words).join('\n')}\n`))
    })
}

function draftLines(drafted: Drafted, folder: string, words: Words): string[] {
  const text = words.lexicon.new
  const tierOf = (tier: Drafted['unproven'][number]['tier']): string => (tier === 'none' ? words.lexicon.parity.none : words.tier[tier])
  return [
    ...drafted.files.map((path) => text.written({ path })),
    text.drafted(drafted),
    ...drafted.unproven.map(({ example, tier, participants }) => {
      const said = example.text || example.author
      return `${words.summary.notice} ${text.astray({ said, expected: tierOf(example.tier), tier: tierOf(tier), named: participants.join(', ') })}`
    }),
    text.next({ folder: /\s/.test(folder) ? `"${folder}"` : folder }),
  ]
}
