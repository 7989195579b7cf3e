import { Command, Option } from 'commander'
import type { Estimate } from '../review/estimate.ts'
import { visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'
import { refusalLines, refusalRecord } from './review-refusals.ts'

interface Flags {
  readonly sheet?: readonly string[]
  readonly decisions?: string
  readonly format: 'text' | 'json'
}

/** `saring estimate`: how much was missed, from a sample that was judged. */
export function estimateCommand({ words, world, exit }: Setup): Command {
  const text = words.review.estimate
  const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value]
  return new Command('estimate')
    .summary(text.summary)
    .description(text.description)
    .argument('<sample>', text.folder)
    .option('--sheet <file>', text.sheet, collect)
    .option('--decisions <file>', text.decisions)
    .addOption(new Option('-f, --format <format>', words.review.import.format).choices(['text', 'json']).default('text'))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (sample: string, { sheet = [], decisions, format }: Flags) => {
      const { estimate, itemsFor } = await import('../review/estimate.ts')
      const found = await estimate({ sample, sheets: sheet, decisions, timezone: 'Asia/Jakarta' })
      const lines = estimateLines(found, words, text.needed({ one: itemsFor(0.01), half: itemsFor(0.005) }))
      world.stdout.write(format === 'json' ? `${JSON.stringify(estimateRecord(found), null, 2)}\n` : `${visible(lines.join('\n'))}\n`)
      if (found.refused.length > 0) exit(4)
    })
}

function estimateLines(found: Estimate, words: Words, needed: string): string[] {
  const text = words.review.estimate
  const { population, decided, missed, unsure, undecided, atMost, share, beside, recall, weaknesses, refused } = found
  const items = (rate: number): number => Math.round(rate * population)
  const open = recall === undefined ? 0 : recall.flagged - recall.reviewed
  return [
    text.population({ population }),
    ...(atMost === undefined ? [] : [text.atMost({ missed, decided, atMost, items: items(atMost) })]),
    ...(share === undefined ? [] : [text.share({ ...share, lowItems: items(share.low), highItems: items(share.high) })]),
    ...(unsure > 0 ? [text.unsure({ count: unsure })] : []),
    ...(beside.decided > 0 ? [text.beside(beside)] : []),
    ...(recall === undefined ? [] : [text.recall(recall)]),
    ...(open > 0 ? [text.open({ count: open })] : []),
    ...(undecided > 0 ? [text.undecided({ count: undecided })] : []),
    ...weaknesses.map((weakness) => text.weakness[weakness]),
    ...(weaknesses.some((weakness) => weakness === 'too-few' || weakness === 'too-wide') ? [needed] : []),
    ...refusalLines(refused, words),
  ]
}

const estimateRecord = ({ atMost, share, recall, refused, ...rest }: Estimate): object => ({
  ...rest,
  at_most: atMost ?? null,
  share: share ?? null,
  recall: recall ?? null,
  refused: refused.map(refusalRecord),
})
