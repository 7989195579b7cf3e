import type { Hit, Participant, Reason, Rule, Tier, Weakening, WeakeningRule } from '../model.ts'
import { TIERS } from '../model.ts'
import type { Mention } from './mentions.ts'
import { Neighbours, type OrderedHits } from './order.ts'

/** What a rule was asked and what it said; `explain` prints all of them. */
export interface Trial {
  readonly rule: Rule
  readonly outcome: 'fired' | 'no-evidence' | 'too-light' | 'too-far' | 'said-already'
  /** The hits it fired on, or those that missed it most narrowly. */
  readonly evidence: readonly Hit[]
  readonly participants: readonly Participant[]
}

/** A rule that fired, after weakening. */
export interface Fired extends Reason {
  readonly legal: string
  /** The tier it would have without its context. */
  readonly unweakened: Tier
  readonly hits: readonly Hit[]
  /** The hits that weakened it, beside their names. */
  readonly context: readonly Hit[]
  readonly weakenedBy: readonly Weakening[]
}

/**
 * Asks all rules about one field.
 *
 * @param hits all hits of the field
 * @param mentions those of them that stand for a participant
 * @param beside participants that the item is addressed to, such as the owner of the post that a comment answers: near everything
 */
export function tryRules(rules: readonly Rule[], hits: OrderedHits, mentions: readonly Mention[], beside: readonly Mention[]): Trial[] {
  const around = new Neighbours(mentions)
  const trials: Trial[] = []
  for (const rule of rules) {
    const isSaid = trials.some((trial) => trial.outcome === 'fired' && rule.unless.includes(trial.rule.id))
    if (isSaid) trials.push({ rule, outcome: 'said-already', evidence: [], participants: [] })
    else if (rule.signal === undefined) trials.push(tryMentions(rule, mentions))
    else trials.push(trySignal(rule, hits.of(rule.signal), around, beside))
  }
  return trials
}

/** A rule that mentions alone can fire: any, or those by certain kinds of aliases. */
function tryMentions(rule: Rule, mentions: readonly Mention[]): Trial {
  const found = mentions.filter(
    ({ hit }) =>
      rule.aliases.length === 0 ||
      (hit.entry.type === 'alias' && rule.aliases.includes(hit.entry.kind) && (!rule.strong || hit.entry.strength === 'strong')),
  )
  const evidence = found.map(({ hit }) => hit)
  return {
    rule,
    outcome: found.length > 0 ? 'fired' : 'no-evidence',
    evidence,
    participants: distinct(found.map(({ participant }) => participant)),
  }
}

/** A rule that needs a signal near a mention. */
function trySignal(rule: Rule, evidence: readonly Hit[], around: Neighbours<Mention>, beside: readonly Mention[]): Trial {
  const heavy = evidence.filter(({ entry }) => entry.type === 'term' && entry.weight >= rule.weight)
  if (heavy.length === 0) return { rule, outcome: evidence.length === 0 ? 'no-evidence' : 'too-light', evidence, participants: [] }
  const met: Hit[] = []
  const meant = new Set<Participant>()
  for (const hit of heavy) {
    // A sign is no evidence for the very words it is part of: `salam dua jari` names nobody beside itself.
    const near = [...around.near(hit, rule.near)].filter(
      ({ hit: mention }) => (!rule.apart || !isInside(hit, mention)) && (!rule.leads || hit.span.start <= mention.span.start),
    )
    if (near.length === 0 && beside.length === 0) continue
    met.push(hit)
    for (const { participant } of [...near, ...beside]) meant.add(participant)
  }
  if (met.length === 0) return { rule, outcome: 'too-far', evidence: heavy, participants: [] }
  return { rule, outcome: 'fired', evidence: met, participants: [...meant] }
}

/** Lowers what fired by one tier where its context weakens it; a weakening is always named, and nothing falls below `low`. */
export function weaken(trial: Trial, rules: readonly WeakeningRule[], hits: OrderedHits): Fired {
  const context = rules
    .filter((rule) => !rule.spares.includes(trial.rule.id))
    .flatMap((rule) => {
      const hit = contextOf(rule, hits.of(rule.signal), trial.evidence)
      return hit === undefined ? [] : [{ rule, hit }]
    })
  return {
    rule: trial.rule.id,
    unweakened: trial.rule.tier,
    tier: context.length > 0 ? oneLower(trial.rule.tier) : trial.rule.tier,
    evidence: distinct(trial.evidence.map((hit) => hit.text)),
    participants: trial.participants,
    legal: trial.rule.legal,
    hits: trial.evidence,
    context: context.map(({ hit }) => hit),
    weakenedBy: context.map(({ rule, hit }) => ({ kind: rule.id, evidence: hit.text })),
  }
}

/** The first hit of a weakening signal that reaches some evidence. */
function contextOf(rule: WeakeningRule, context: readonly Hit[], evidence: readonly Hit[]): Hit | undefined {
  switch (rule.where) {
    case 'item':
      return context[0]
    case 'sentence': {
      const sentences = new Set(evidence.map((hit) => hit.sentence))
      return context.find((hit) => sentences.has(hit.sentence))
    }
    case 'before': {
      const around = new Neighbours(evidence.map((hit) => ({ hit })))
      return context.find((hit) => [...around.near(hit, rule.near)].some((found) => hit.last < found.hit.first))
    }
    default:
      return rule.where satisfies never
  }
}

const isInside = (inner: Hit, outer: Hit): boolean => outer.span.start <= inner.span.start && inner.span.end <= outer.span.end

/** @returns the heaviest tier of what fired, if anything did */
export function tierOf(fired: readonly Fired[]): Tier | undefined {
  return fired.length === 0 ? undefined : highest(fired.map((reason) => reason.tier))
}

export const rank = (tier: Tier): number => TIERS.indexOf(tier)
export const lowest = (tiers: readonly Tier[]): Tier => tiers.reduce((a, b) => (rank(a) >= rank(b) ? a : b))
export const highest = (tiers: readonly (Tier | undefined)[]): Tier =>
  tiers.filter((tier) => tier !== undefined).reduce((a, b) => (rank(a) <= rank(b) ? a : b))
export const oneLower = (tier: Tier): Tier => (tier === 'high' ? 'medium' : 'low')
export const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
