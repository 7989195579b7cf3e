import type { Hit, Participant, Reason, Rule, Tier, Weakening, WeakeningRule } from '../model.ts'
import { TIERS } from '../model.ts'
import type { Mention } from './mentions.ts'

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
  readonly hits: readonly Hit[]
  /** The hits that weakened it, beside their names. */
  readonly context: readonly Hit[]
  readonly weakenedBy: readonly Weakening[]
}

/**
 * Asks all rules about one field.
 *
 * @param hits all hits of the field
 * @param near mentions in the field itself
 * @param beside participants that the item is addressed to, such as the owner of the post that a comment answers: near everything
 */
export function tryRules(rules: readonly Rule[], hits: readonly Hit[], near: readonly Mention[], beside: readonly Mention[]): Trial[] {
  const trials: Trial[] = []
  for (const rule of rules) {
    const spoken = trials.some((trial) => trial.outcome === 'fired' && rule.unless.includes(trial.rule.id))
    trials.push(spoken ? { rule, outcome: 'said-already', evidence: [], participants: [] } : tryRule(rule, hits, near, beside))
  }
  return trials
}

function tryRule(rule: Rule, hits: readonly Hit[], near: readonly Mention[], beside: readonly Mention[]): Trial {
  const nobody = { rule, participants: [] }
  if (rule.aliases.length > 0) {
    const found = near.filter(({ hit }) => hit.entry.type === 'alias' && rule.aliases.includes(hit.entry.kind))
    return found.length > 0
      ? {
          rule,
          outcome: 'fired',
          evidence: found.map(({ hit }) => hit),
          participants: distinct(found.map(({ participant }) => participant)),
        }
      : { ...nobody, outcome: 'no-evidence', evidence: [] }
  }
  if (rule.signal === undefined) {
    return near.length > 0
      ? { rule, outcome: 'fired', evidence: near.map(({ hit }) => hit), participants: distinct(near.map(({ participant }) => participant)) }
      : { ...nobody, outcome: 'no-evidence', evidence: [] }
  }
  const evidence = hits.filter(({ entry }) => entry.type === 'term' && entry.signal === rule.signal)
  if (evidence.length === 0) return { ...nobody, outcome: 'no-evidence', evidence }
  const heavy = evidence.filter(({ entry }) => entry.type === 'term' && entry.weight >= rule.weight)
  if (heavy.length === 0) return { ...nobody, outcome: 'too-light', evidence }
  const met = heavy.filter((hit) => beside.length > 0 || near.some((mention) => distance(hit, mention.hit) <= rule.near))
  if (met.length === 0) return { ...nobody, outcome: 'too-far', evidence: heavy }
  const meant = near.filter((mention) => met.some((hit) => distance(hit, mention.hit) <= rule.near))
  return { rule, outcome: 'fired', evidence: met, participants: distinct([...meant, ...beside].map(({ participant }) => participant)) }
}

/** Lowers what fired by one tier where its context weakens it; a weakening is always named, and nothing falls below `low`. */
export function weaken(trial: Trial, rules: readonly WeakeningRule[], hits: readonly Hit[]): Fired {
  const weakenedBy: Weakening[] = []
  const context: Hit[] = []
  for (const rule of rules) {
    if (rule.spares.includes(trial.rule.id)) continue
    const met = hits.find(
      (hit) =>
        hit.entry.type === 'term' && hit.entry.signal === rule.signal && trial.evidence.some((evidence) => reaches(rule, hit, evidence)),
    )
    if (met === undefined) continue
    context.push(met)
    weakenedBy.push({ kind: rule.id, evidence: met.text })
  }
  return {
    rule: trial.rule.id,
    tier: weakenedBy.length > 0 ? oneLower(trial.rule.tier) : trial.rule.tier,
    evidence: [...new Set(trial.evidence.map((hit) => hit.text))],
    participants: trial.participants,
    legal: trial.rule.legal,
    hits: trial.evidence,
    context,
    weakenedBy,
  }
}

function reaches(rule: WeakeningRule, context: Hit, evidence: Hit): boolean {
  switch (rule.where) {
    case 'item':
      return true
    case 'sentence':
      return context.sentence === evidence.sentence
    case 'before':
      return context.last < evidence.first && evidence.first - context.last <= rule.near
    default:
      return rule.where satisfies never
  }
}

/** Tokens between two hits plus one; 0 where they share a token, as in a hashtag. */
function distance(a: Hit, b: Hit): number {
  if (a.last >= b.first && b.last >= a.first) return 0
  return a.last < b.first ? b.first - a.last : a.first - b.last
}

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
