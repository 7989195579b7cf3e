import { Command, Option } from 'commander'
import { visible, type Words } from '../words/index.ts'
import { examplesText, type Setup } from './program.ts'

/** `saring verify`: is a dossier still what a scan has written, from what it was made of? */
export function verifyCommand(setup: Setup): Command {
  const { words, world, exit } = setup
  const text = words.cli.verify
  return new Command('verify')
    .summary(text.summary)
    .description(text.description)
    .argument('<dossier>', text.dossier)
    .option('--inputs <folder>', text.inputs)
    .option('--decisions <file>', words.review.chain.option)
    .addOption(new Option('-f, --format <format>', text.format).choices(['text', 'json']).default('text'))
    .addHelpText('after', examplesText(words, text.examples))
    .action(async (dossier: string, flags: { readonly inputs?: string; readonly decisions?: string; readonly format: 'text' | 'json' }) => {
      const { CHECKED, verify } = await import('../verify.ts')
      const verification = await verify(dossier, flags.inputs ?? '.', flags.decisions)
      const { differences, decisions } = verification
      const agrees = differences.length === 0 && (decisions === null || decisions.broken_at === null)
      if (flags.format === 'json') world.stdout.write(`${JSON.stringify({ agrees, ...verification }, null, 2)}\n`)
      else {
        const lines = CHECKED.flatMap((kind) => kindLines(kind, verification, words))
        world.stdout.write(`${visible([...lines, ...chainLines(decisions, words), resultLine(verification, words)].join('\n'))}\n`)
      }
      if (!agrees) exit(4)
    })
}

type Verification = Awaited<ReturnType<typeof import('../verify.ts')['verify']>>

/** The last line: it must not say that all agrees where the log of decisions does not hold together. */
function resultLine({ differences, decisions, manifest_sha256: sha256 }: Verification, words: Words): string {
  if (differences.length > 0) return words.verify.differs({ count: differences.length })
  const isBroken = decisions !== null && decisions.broken_at !== null
  return isBroken ? words.review.chain.onlyBroken : words.verify.agrees({ sha256 })
}

function chainLines(decisions: Verification['decisions'], { review }: Words): string[] {
  if (decisions === null) return []
  const { entries: count, head, broken_at: line } = decisions
  return [line === null ? review.chain.sound({ count, head }) : review.chain.broken({ file: 'decisions.ndjson', line })]
}

/** How much of a kind agrees, and the first that does not. A sheet that people write into must not hide what nobody should touch. */
function kindLines(kind: keyof Words['verify']['kind'], verification: Verification, words: Words): string[] {
  const said = words.verify
  const all = verification.compared[kind]
  const differences = verification.differences.filter((difference) => difference.kind === kind)
  const first = differences.find(({ state }) => state !== 'edited')
  const named = differences.filter((difference) => difference === first || difference.state === 'edited')
  const more = differences.length - named.length
  return [
    ...(all === 0 ? [] : [said.compared({ kind: said.kind[kind], same: all - differences.length, all })]),
    ...named.map((difference) => `  ${said.state[difference.state](difference)}`),
    ...(more === 0 ? [] : [`  ${said.more({ count: more })}`]),
    ...verification.unchecked.filter((file) => file.kind === kind).map((file) => `  ${said.unchecked(file)}`),
  ]
}
