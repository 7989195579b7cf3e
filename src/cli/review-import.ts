import { join } from 'node:path'
import { Command, Option } from 'commander'
import { SaringError } from '../error.ts'
import type { Imported } from '../review/import.ts'
import { isTimeZone, momentAt } from '../sources/time.ts'
import { visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'
import { refusalLines, refusalRecord, some } from './review-refusals.ts'

interface Flags {
  readonly dossier?: string
  readonly decisions?: string
  readonly reviewer: string
  readonly partial: boolean
  readonly timezone: string
  readonly format: 'text' | 'json'
}

/** `saring review import`: decisions from sheets into the log. */
export function importCommand({ words, world, exit }: Setup): Command {
  const text = words.review.import
  return new Command('import')
    .summary(text.summary)
    .description(text.description)
    .argument('<sheets...>', text.sheets)
    .option('--dossier <folder>', text.dossier)
    .option('--decisions <file>', text.decisions)
    .option('--reviewer <name>', text.reviewer, '')
    .option('--partial', text.partial, false)
    .option('--timezone <zone>', text.timezone, 'Asia/Jakarta')
    .addOption(new Option('-f, --format <format>', text.format).choices(['text', 'json']).default('text'))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (sheets: string[], { dossier, decisions, reviewer, partial, timezone, format }: Flags) => {
      if (!isTimeZone(timezone)) throw new SaringError({ code: 'unknown-timezone', zone: timezone }, 3)
      const { importSheets } = await import('../review/import.ts')
      const { DECISIONS_LOG } = await import('../review/log.ts')
      const path = decisions ?? (dossier === undefined ? DECISIONS_LOG : join(dossier, DECISIONS_LOG))
      const now = momentAt(world.now().getTime(), timezone).iso
      const imported = await importSheets({ sheets, dossier, decisions: path, reviewer, isPartial: partial, timezone, now })
      world.stdout.write(
        format === 'json'
          ? `${JSON.stringify(importRecord(imported), null, 2)}\n`
          : importText(imported, path, dossier !== undefined, words),
      )
      if (imported.refused.length > 0 || (imported.deleted?.length ?? 0) > 0) exit(4)
    })
}

function importText(
  { taken, known, undecided, unsigned, refused, deleted }: Imported,
  path: string,
  isHeld: boolean,
  words: Words,
): string {
  const said = words.review.import
  const lines = [
    said.taken({ count: taken.length, path }),
    ...(known > 0 ? [said.known({ count: known })] : []),
    ...(undecided > 0 ? [said.undecided({ count: undecided })] : []),
    ...(unsigned > 0 ? [said.unsigned({ count: unsigned })] : []),
    ...refusalLines(refused, words),
    ...(deleted === undefined || deleted.length === 0 ? [] : [said.deleted({ count: deleted.length }), ...some(deleted, words)]),
    ...(isHeld ? [] : [said.unheld]),
  ]
  return `${visible(lines.join('\n'))}\n`
}

const importRecord = ({ taken, known, undecided, unsigned, refused, deleted }: Imported): object => ({
  taken: taken.length,
  known,
  undecided,
  unsigned,
  refused: refused.map(refusalRecord),
  deleted: deleted ?? null,
})
