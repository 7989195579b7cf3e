import { Command } from 'commander'
import type { DraftedTable } from '../aliases.ts'
import { describe, visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'
import { Pipe } from './world.ts'

interface Flags {
  readonly contest?: string
  readonly lexicons: string[]
  readonly roster?: string
  readonly write: boolean
  readonly dropped: boolean
}

/** `saring lexicon aliases`: from printed names what people write, strong or weak by rule. */
export function aliasesCommand({ words, world }: Setup): Command {
  const text = words.lexicon.aliases
  const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]
  return new Command('aliases')
    .summary(text.summary)
    .description(text.description)
    .argument('<source>', text.source)
    .option('--contest <contest>', text.contest)
    .option('--lexicons <dir>', text.lexicons, several)
    .option('--roster <file>', text.roster)
    .option('--write', text.write, false)
    .option('--dropped', text.dropped, false)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (source: string, flags: Flags) => {
      const { draft, writeAliases, aliasesCsv } = await import('../aliases.ts')
      const { contest, roster, lexicons = ['shipped'] } = flags
      const tables = await draft({ source, contest, lexicons, roster })
      for (const table of tables) {
        if (flags.write) await writeAliases(table)
        if (flags.dropped) world.stderr.write(droppedText(table, words))
        world.stderr.write(`${visible(text.written({ path: table.shown, ...table.counts }))}\n`)
      }
      if (!flags.write) await new Pipe(world.stdout).write(aliasesCsv(tables.flatMap(({ rows }) => rows)))
    })
}

function droppedText({ notProposed }: DraftedTable, { lexicon: { aliases } }: Words): string {
  const lines = notProposed.map(({ participant, way, decision }) =>
    aliases.notProposed({ participant: participant.id, alias: way.written, why: describe(aliases.reason, decision.reason) }),
  )
  return visible(lines.map((line) => `${line}\n`).join(''))
}
