import { whyNotLines } from '../explain.ts'
import type { Judgement } from '../judge/judge.ts'
import type { Example, Finding, Lexicon, Locale, Region, Span, Tier } from '../model.ts'
import { reasonsOf } from '../report/sentences.ts'
import type { Saying, Scales } from '../scales.ts'
import type { ProblemMessage, Words } from '../words/index.ts'

/** What examples are weighed with, and in whose words it is told. */
export interface Bench {
  readonly lexicon: Lexicon
  readonly scales: Scales
  readonly words: Words
  readonly locale: Locale
  /** `file:line` of entries. */
  readonly places: ReadonlyMap<object, string>
  /** The rules that fired in written examples so far, each with the first that it fired in. */
  readonly fired: Map<string, Fired>
}

export interface Fired {
  readonly saying: Saying
  readonly region: Region | undefined
  /** What stands for somebody in it. */
  readonly names: readonly Span[]
}

/** A problem of an example, and which cell of its row it is about. */
export interface Failing {
  readonly message: ProblemMessage
  readonly cell: 'tier' | 'participants' | 'todo'
  readonly severity: 'error' | 'warning' | 'note'
}

/**
 * Weighs a written example: its tier and its participants must come out as they are written.
 * @returns what is wrong, if anything; of an example that is known not to hold yet, whether it does
 */
export function tryExample(example: Example, region: Region | undefined, bench: Bench): Failing | undefined {
  const failing = failureOf(example, region, bench)
  const { todo } = example
  if (todo === '') return failing
  return failing === undefined
    ? { message: { code: 'todo-holds', todo }, cell: 'todo', severity: 'warning' }
    : { message: { code: 'todo-open', todo }, cell: 'todo', severity: 'note' }
}

function failureOf(example: Example, region: Region | undefined, bench: Bench): Failing | undefined {
  const { text, act, targetAuthor: author, date, tier, participants } = example
  const saying: Saying = { text, act, author, targetText: '', date, platform: '' }
  const judgement = bench.scales.weigh(saying, region)
  const { finding } = judgement
  for (const { outcome, rule } of judgement.trials)
    if (outcome === 'fired' && !bench.fired.has(rule.id)) bench.fired.set(rule.id, { saying, region, names: namesIn(judgement) })
  if ((finding?.tier ?? 'none') !== tier) {
    const why = explanation(saying, region, bench)
    return { message: tierMessage(tier, finding, why, bench.words), cell: 'tier', severity: 'error' }
  }
  const named = namedIn(finding)
  const expected = [...participants].sort()
  if (tier === 'none' || named.join() === expected.join()) return undefined
  const why = explanation(saying, region, bench)
  return {
    message: { code: 'example-participants', expected: expected.join(', '), found: named.join(', '), why },
    cell: 'participants',
    severity: 'error',
  }
}

function tierMessage(expected: Tier | 'none', finding: Finding | undefined, why: string, words: Words): ProblemMessage {
  if (finding === undefined) return { code: 'example-missed', expected: told(expected, words), why }
  const found = { tier: words.tier[finding.tier], participants: namedIn(finding).join(', ') }
  return expected === 'none'
    ? { code: 'example-flagged', ...found, why }
    : { code: 'example-tier', expected: words.tier[expected], ...found, why }
}

export const told = (tier: Tier | 'none', words: Words): string => (tier === 'none' ? words.noFinding : words.tier[tier])
export const namedIn = (finding: Finding | undefined): string[] => (finding?.participants ?? []).map(({ id }) => id).sort()

const namesIn = ({ fields }: Judgement): Span[] =>
  fields.filter(({ field }) => field === 'text').flatMap(({ mentions }) => mentions.map(({ hit }) => hit.span))

/** Why a saying is what it is, as `explain` tells it: the reasons of a finding, or what keeps it from being one. */
export function explanation(saying: Saying, region: Region | undefined, bench: Bench): string {
  const judgement: Judgement = bench.scales.explain(saying, region)
  const lines = judgement.finding === undefined ? whyNotLines(judgement, bench.words) : reasonsOf(judgement.finding, bench)
  return lines.join(' ')
}
