import { Command, Option } from 'commander'
import { DECISIONS } from '../model.ts'
import type { Agreement } from '../review/agree.ts'
import { visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'
import { refusalLines, refusalRecord } from './review-refusals.ts'

interface Flags {
  readonly output?: string
  readonly format: 'text' | 'json'
  readonly overwrite: boolean
}

/** `saring review agree`: how far two reviewers decided alike. */
export function agreeCommand({ words, world, exit }: Setup): Command {
  const text = words.review.agree
  return new Command('agree')
    .summary(text.summary)
    .description(text.description)
    .argument('<first>', text.sheet)
    .argument('<second>', text.sheet)
    .option('-o, --output <file>', text.output)
    .addOption(new Option('-f, --format <format>', words.review.import.format).choices(['text', 'json']).default('text'))
    .option('--overwrite', words.cli.scan.overwrite, false)
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (first: string, second: string, { output, format, overwrite }: Flags) => {
      const { agree } = await import('../review/agree.ts')
      const sheetFormat = output?.toLowerCase().endsWith('.csv') === true ? 'csv' : 'xlsx'
      const agreement = await agree({
        sheets: [first, second],
        output,
        format: sheetFormat,
        overwrite,
        words,
        timezone: 'Asia/Jakarta',
      })
      const { refused, ...measured } = agreement
      const record = { ...measured, decisions: DECISIONS, kappa: measured.kappa ?? null, refused: refused.map(refusalRecord) }
      const shown = format === 'json' ? JSON.stringify(record, null, 2) : await agreementText(agreement, output, words)
      world.stdout.write(`${shown}\n`)
      if (refused.length > 0) exit(4)
    })
}

async function agreementText(agreement: Agreement, output: string | undefined, words: Words): Promise<string> {
  const { FEWEST_PAIRS } = await import('../review/agree.ts')
  const { pairs, same, bounds, kappa, table, alone, refused } = agreement
  const said = words.review.agree
  const names = DECISIONS.map((decision) => words.review.decision[decision])
  const width = Math.max(...names.map((name) => name.length)) + 2
  const grid = table.map((row, index) => `  ${names[index]?.padEnd(width)}${row.map((count) => String(count).padStart(width)).join('')}`)
  return visible(
    [
      said.pairs({ pairs, alone }),
      ...(bounds === undefined ? [] : [said.same({ same, share: same / pairs, ...bounds })]),
      kappa === undefined ? said.noKappa : said.kappa(kappa),
      ...(pairs > 0 && pairs < FEWEST_PAIRS ? [said.few({ pairs, fewest: FEWEST_PAIRS })] : []),
      ...(pairs === 0 ? [] : [said.table, `  ${' '.repeat(width)}${names.map((name) => name.padStart(width)).join('')}`, ...grid]),
      ...(output === undefined ? [] : [said.written({ count: pairs - same, path: output })]),
      ...refusalLines(refused, words),
    ].join('\n'),
  )
}
