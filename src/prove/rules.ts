import type { Alias, Lexicon, Region, RuleExample } from '../model.ts'
import type { Contest } from '../parity/contests.ts'
import { filled } from '../parity/slots.ts'
import type { Saying } from '../scales.ts'
import type { ProblemMessage } from '../words/index.ts'
import { type Bench, explanation, told } from './examples.ts'

/**
 * Says the sentence of a rule of somebody in the contest: the rule must fire (or the weakening take hold) and the tier come out. Of nobody
 * in the election the same sentence says nothing.
 *
 * @returns what is wrong, if anything
 */
export function tryRule(example: RuleExample, contest: Contest, alias: Alias, bench: Bench): ProblemMessage | undefined {
  const { rule, text, tier } = example
  const slot = {
    id: rule,
    saying: { text, act: 'post' as const, author: '', targetText: '' },
    kinds: [],
    date: contest.date,
    region: contest.region,
  }
  const saying = filled(slot, alias)
  const { trials, finding } = bench.scales.weigh(saying, contest.region)
  const fired = trials.filter(({ outcome }) => outcome === 'fired').map((trial) => trial.rule.id)
  const met = [...fired, ...(finding?.weakenedBy ?? []).map(({ kind }) => kind)]
  if (!met.includes(rule) || finding?.tier !== tier) {
    const facts = { rule, said: saying.text, expected: told(tier, bench.words), found: told(finding?.tier ?? 'none', bench.words) }
    return { code: 'rule-unmet', ...facts, met: met.join(', '), why: explanation(saying, contest.region, bench) }
  }
  return ofNobody(rule, { ...saying, text: text.replace(/\{#?\}/, NOBODY) }, contest.region, bench)
}

/**
 * A rule that only written examples show at work: the first of them must say nothing when it names nobody.
 * @returns what is wrong, if anything
 */
export function tryShownRule(rule: string, bench: Bench): ProblemMessage | undefined {
  const fired = bench.fired.get(rule)
  if (fired === undefined) return { code: 'rule-untried', rule }
  const { saying, region, names } = fired
  let text = saying.text
  let until = text.length
  for (const { start, end } of [...names].sort((a, b) => b.start - a.start))
    if (end <= until) {
      text = text.slice(0, start) + NOBODY + text.slice(end)
      until = start
    }
  return ofNobody(rule, { ...saying, author: '', text }, region, bench)
}

function ofNobody(rule: string, saying: Saying, region: Region | undefined, bench: Bench): ProblemMessage | undefined {
  const { finding } = bench.scales.weigh(saying, region)
  if (finding === undefined) return undefined
  return { code: 'rule-nameless', rule, said: saying.text, found: told(finding.tier, bench.words), why: explanation(saying, region, bench) }
}

/** No name of anybody. */
const NOBODY = 'Warga'

/** @returns somebody in the contest who holds no office then, by a full name that stands alone */
export function bearerIn({ aliases, date }: Contest, { offices }: Lexicon): Alias | undefined {
  const inOffice = new Set(
    offices.filter(({ from, to }) => from <= date && (to === '' || date <= to)).map(({ participant }) => participant),
  )
  return aliases.find(
    ({ kind, strength, certainty, participant, validFrom, validTo, written }) =>
      (kind === 'pair' || kind === 'name') &&
      strength === 'strong' &&
      certainty === 'confirmed' &&
      `${validFrom}${validTo}` === '' &&
      /\S[\s-]\S/.test(written) &&
      !inOffice.has(participant),
  )
}
