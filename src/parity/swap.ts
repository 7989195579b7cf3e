import { grouped } from '../grouped.ts'
import type { Alias, AliasKind, Participant, Tier } from '../model.ts'
import type { Saying, Scales } from '../scales.ts'
import type { Contest } from './contests.ts'
import { isStated, namesRival, needfulIn, type Trial, type Why, whyApart } from './reasons.ts'
import { filled, goesInto, type Slot } from './slots.ts'

/** What a sentence comes to. */
export interface Score {
  readonly tier: Tier | 'none'
  readonly points: number
}

/** Two aliases of one kind that do not score the same in one sentence. */
export interface Difference {
  readonly slot: string
  readonly kind: AliasKind
  readonly alias: Alias
  readonly saying: Saying
  readonly score: Score
  readonly rival: Alias
  readonly expected: Score
  readonly why: Why
  /** Whose alias the reason lies in: this one, or its rival. */
  readonly cause: Alias
  /** Whether the reason is one that a lexicon may have. */
  readonly isStated: boolean
}

export interface Swaps {
  /** So many sentences were weighed with a rival's name in them. */
  readonly tried: number
  readonly differences: readonly Difference[]
}

/**
 * Puts every alias of a contest into every sentence. Aliases of one kind and strength must score the same, whoever they stand for;
 * who has only weak ones of a kind is held against the strong ones of the rivals, and so is a weak one that need not be weak.
 */
export function swap(contest: Contest, slots: readonly Slot[], scales: Scales): Swaps {
  const isNeedful = needfulIn(contest.aliases)
  let tried = 0
  const differences: Difference[] = []
  for (const slot of slots)
    for (const aliases of grouped(contest.aliases, ({ kind }) => kind).values()) {
      const fitting = aliases.filter((alias) => goesInto(slot, alias))
      if (bearersOf(fitting).length < 2) continue
      const trials = fitting.map((alias) => ({ alias, judgement: scales.weigh(filled(slot, alias), slot.region) }))
      tried += trials.length
      const told = new Set<Trial>()
      for (const { trial, model } of comparisons(trials, isNeedful)) {
        if (told.has(trial) || (isSame(scoreOf(trial), scoreOf(model)) && !namesRival(trial))) continue
        told.add(trial)
        differences.push(differenceOf(slot, trial, model, isNeedful))
      }
    }
  return { tried, differences }
}

interface Comparison {
  readonly trial: Trial
  /** What it is held against. */
  readonly model: Trial
}

function comparisons(trials: readonly Trial[], isNeedful: (alias: Alias) => boolean): Comparison[] {
  const strong = trials.filter(({ alias }) => alias.strength === 'strong')
  const weak = trials.filter(({ alias }) => alias.strength === 'weak')
  const withStrong = bearersOf(strong.map(({ alias }) => alias))
  const heldBack = weak.filter(({ alias }) => !withStrong.includes(alias.participant) || !isNeedful(alias))
  return [
    ...(withStrong.length > 1 ? against(strong, strong) : []),
    ...(bearersOf(weak.map(({ alias }) => alias)).length > 1 ? against(weak, weak) : []),
    ...against(heldBack, strong),
  ]
}

/** Each against what most of the models come to. */
function against(trials: readonly Trial[], models: readonly Trial[]): Comparison[] {
  const [usual] = [...grouped(models, (trial) => keyOf(scoreOf(trial))).values()].sort(
    (a, b) => b.length - a.length || pointsOf(b) - pointsOf(a),
  )
  const model = usual?.[0]
  return model === undefined ? [] : trials.map((trial) => ({ trial, model: usual?.find((other) => isRival(other, trial)) ?? model }))
}

const isRival = (other: Trial, { alias }: Trial): boolean => other.alias.participant !== alias.participant

function differenceOf(slot: Slot, trial: Trial, model: Trial, isNeedful: (alias: Alias) => boolean): Difference {
  const { alias } = trial
  // Something holds back the one that scores less, or the other has something beyond it.
  const [less, more] = isBelow(scoreOf(trial), scoreOf(model)) ? [trial, model] : [model, trial]
  const [held, ahead] = [whyApart(less, more), whyApart(more, less)]
  const { of, why } = isNearer(ahead, held) ? { of: more.alias, why: ahead } : { of: less.alias, why: held }
  return {
    slot: slot.id,
    kind: alias.kind,
    alias,
    saying: filled(slot, alias),
    score: scoreOf(trial),
    rival: model.alias,
    expected: scoreOf(model),
    why,
    cause: of,
    isStated: isStated(why, of, isNeedful),
  }
}

const HEIGHTS: readonly Score['tier'][] = ['none', 'low', 'medium', 'high']
const isBelow = (a: Score, b: Score): boolean =>
  HEIGHTS.indexOf(a.tier) - HEIGHTS.indexOf(b.tier) < 0 || (a.tier === b.tier && a.points < b.points)
/** What makes one score more, where nothing tells why its rival scores less. */
const isNearer = (ahead: Why, held: Why): boolean => RAISING.includes(ahead.code) && VAGUE.includes(held.code)
const RAISING: readonly Why['code'][] = ['names-others', 'own-words']
const VAGUE: readonly Why['code'][] = ['weakened', 'rules', 'points']
const pointsOf = ([trial]: readonly Trial[]): number => (trial === undefined ? 0 : scoreOf(trial).points)
const bearersOf = (aliases: readonly Alias[]): Participant[] => [...new Set(aliases.map(({ participant }) => participant))]
const scoreOf = ({ judgement: { finding } }: Trial): Score =>
  finding === undefined ? { tier: 'none', points: 0 } : { tier: finding.tier, points: finding.score }
const keyOf = ({ tier, points }: Score): string => `${tier} ${points}`
const isSame = (a: Score, b: Score): boolean => keyOf(a) === keyOf(b)
