import { ACTS, DECISIONS, type Decision, SIGNALS, STAGES, TIERS, type Tier } from '../model.ts'
import { adviceOn, LEAST, type Precision, precisionOf } from '../scorecard/advice.ts'
import type { Advice } from '../words/index.ts'
import type { DossierFinding } from './findings.ts'

/** Findings that have something in common, by tier. */
export interface Group {
  readonly name: string
  readonly tiers: Readonly<Record<Tier, number>>
}

/** How far the review of a tier is: findings by decision, and what was not decided. */
export interface Progress {
  readonly tier: Tier
  readonly decisions: Readonly<Record<Decision, number>>
  readonly open: number
  /** The relevant share of what was decided relevant or not; nothing below five decisions. */
  readonly precision: Precision | undefined
}

/** Something that was found in findings. */
export interface Term {
  readonly kind: string
  readonly text: string
  readonly items: number
  /** Findings in which nothing else was found. */
  readonly alone: number
  readonly precision: Precision | undefined
  readonly advice: Advice
}

/** @returns the groups that have findings: in the order of `order`, or else by name */
export function groupsBy(
  findings: readonly DossierFinding[],
  namesOf: (finding: DossierFinding) => readonly string[],
  order?: readonly string[],
): Group[] {
  const groups = new Map<string, Record<Tier, number>>()
  for (const finding of findings) {
    for (const name of new Set(namesOf(finding))) {
      const tiers = groups.get(name) ?? { high: 0, medium: 0, low: 0 }
      groups.set(name, tiers)
      tiers[finding.tier]++
    }
  }
  const place = (name: string): number => order?.indexOf(name) ?? 0
  const sorted = [...groups].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
  return sorted.map(([name, tiers]) => ({ name, tiers }))
}

export const byUnit = (findings: readonly DossierFinding[]): Group[] => groupsBy(findings, ({ cells }) => [cells.unit])
export const byStage = (findings: readonly DossierFinding[]): Group[] => groupsBy(findings, ({ stage }) => [stage], STAGES)
export const byAct = (findings: readonly DossierFinding[]): Group[] => groupsBy(findings, ({ act }) => [act], ACTS)
/** A finding has every signal that its reasons rest on; `''` where they rest on the target alone. */
export const bySignal = (findings: readonly DossierFinding[]): Group[] =>
  groupsBy(findings, ({ signals }) => (signals.length === 0 ? [''] : signals), [...SIGNALS, ''])

/** Of each tier. */
export function progressOf(findings: readonly DossierFinding[]): Progress[] {
  return TIERS.map((tier) => {
    const own = findings.filter((finding) => finding.tier === tier)
    const count = (decision: Decision | undefined): number => own.filter(({ logged }) => logged?.decision === decision).length
    const decisions = Object.fromEntries(DECISIONS.map((decision) => [decision, count(decision)])) as Record<Decision, number>
    return {
      tier,
      decisions,
      open: count(undefined),
      precision: precisionOf({ relevant: decisions.relevan, notRelevant: decisions.tidak }),
    }
  })
}

/** A list longer than this is not read. */
const MOST_TERMS = 20

/** What may ask too little, first; then what is met most and was decided too rarely to tell. Of fewer than five nothing could be told. */
export function termsWorthALook(findings: readonly DossierFinding[]): Term[] {
  const met = new Map<string, DossierFinding[]>()
  for (const finding of findings)
    for (const hit of hitsOf(finding)) {
      const own = met.get(hit)
      if (own === undefined) met.set(hit, [finding])
      else own.push(finding)
    }
  const terms = [...met].map(([hit, own]): Term => {
    const count = (decision: Decision, some = own): number => some.filter(({ logged }) => logged?.decision === decision).length
    const alone = own.filter((finding) => hitsOf(finding).length === 1)
    const tally = { hits: own.length, relevant: count('relevan'), notRelevant: count('tidak'), uniqueRelevant: count('relevan', alone) }
    const at = hit.indexOf(': ')
    const named = { kind: hit.slice(0, at), text: hit.slice(at + 2) }
    return { ...named, items: own.length, alone: alone.length, precision: precisionOf(tally), advice: adviceOn(tally) }
  })
  const rank: Readonly<Record<Advice, number>> = { retire: 0, tune: 1, undecided: 2, keep: 3, unmet: 4 }
  return terms
    .filter(({ advice, items }) => rank[advice] < 3 && items >= LEAST)
    .sort((a, b) => rank[a.advice] - rank[b.advice] || b.items - a.items || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_TERMS)
}

/** `kind: text`, each once, whatever its case. */
const hitsOf = ({ cells }: DossierFinding): string[] =>
  [...new Set(cells.hits.toLowerCase().split(' | '))].filter((hit) => hit.includes(': '))
