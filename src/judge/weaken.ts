import type { Hit, Office, Participant, Reason, Tier, Weakening, WeakeningRule } from '../model.ts'
import { Neighbours, type OrderedHits } from './order.ts'
import { distinct, highest, oneLower, type Trial } from './rules.ts'
import type { Headline } from './shape.ts'

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

/** What surrounds the evidence in its field. */
export interface Surroundings {
  readonly text: string
  readonly hits: OrderedHits
  /** What makes the text look like a headline, if anything. */
  readonly headline: Headline | undefined
  /** Participants who are named only by a name that goes on to another surname, as written. */
  readonly namesakes: ReadonlyMap<Participant, string>
  /** Offices that participants hold on the day of the item. */
  readonly offices: readonly Office[]
}

/** Lowers what fired by one tier where its context weakens it; a weakening is always named, and nothing falls below `low`. */
export function weaken(trial: Trial, rules: readonly WeakeningRule[], around: Surroundings): Fired {
  const context: Hit[] = []
  const weakenedBy: Weakening[] = []
  for (const rule of rules) {
    if (rule.spares.includes(trial.rule.id)) continue
    if (isSpokenFor(rule, trial, around)) continue
    const found = contextOf(rule, trial, around)
    if (found === undefined) continue
    if (found.hit !== undefined) context.push(found.hit)
    weakenedBy.push({ kind: rule.id, evidence: found.evidence })
  }
  const { rule } = trial
  return {
    rule: rule.id,
    unweakened: rule.tier,
    tier: weakenedBy.length > 0 ? oneLower(rule.tier) : rule.tier,
    evidence: distinct(trial.evidence.map((hit) => hit.text)),
    participants: trial.participants,
    legal: rule.legal,
    hits: trial.evidence,
    context,
    weakenedBy,
  }
}

/** Whether a term shows, in the sentence of some evidence, that the writer speaks for themselves. */
function isSpokenFor(rule: WeakeningRule, { evidence }: Trial, { hits, headline }: Surroundings): boolean {
  if (rule.on === 'headline' && headline?.isQuote === true) return false
  const sentences = new Set(evidence.map((hit) => hit.sentence))
  // `Kata tetangga saya` is the neighbour's word.
  const reported = rule.signal === undefined ? [] : hits.of(rule.signal)
  const isTheirs = ({ first }: Hit): boolean => reported.some(({ last }) => first > last && first - last <= SPEAKER)
  return rule.unless.some((signal) => hits.of(signal).some((hit) => sentences.has(hit.sentence) && !isTheirs(hit)))
}

/** So many tokens name who has said something. */
const SPEAKER = 3

interface Found {
  readonly evidence: string
  readonly hit?: Hit
}

function contextOf(rule: WeakeningRule, trial: Trial, { text, hits, headline, namesakes, offices }: Surroundings): Found | undefined {
  switch (rule.on) {
    case 'headline':
      return headline === undefined ? undefined : { evidence: headline.written }
    case 'namesake': {
      const [evidence] = trial.participants.map((participant) => namesakes.get(participant))
      return evidence === undefined || !trial.participants.every((participant) => namesakes.has(participant)) ? undefined : { evidence }
    }
    case 'office': {
      if (!trial.evidence.every(isOfficeWord)) return undefined
      const held = offices.find(
        ({ participant, office }) => trial.participants.includes(participant) && trial.evidence.every((hit) => mayMean(hit, office)),
      )
      return held === undefined ? undefined : { evidence: held.office }
    }
    case 'signal': {
      const hit = rule.signal === undefined ? undefined : reaching(rule, hits.of(rule.signal), trial.evidence, text)
      return hit === undefined ? undefined : { evidence: hit.text, hit }
    }
    default:
      return rule.on satisfies never
  }
}

const isOfficeWord = ({ entry }: Hit): boolean => entry.type === 'term' && entry.signal === 'acclaim'

/** `Bupati kita` may be said of a bupati; a bupati who is called `gubernurku` holds no such office. `RI 1` is a president, `Kalbar 1` a governor. */
function mayMean({ entry }: Hit, office: string): boolean {
  const said = OFFICE.exec(entry.written)?.[0].replace(' ', '') ?? (/^ri/.test(entry.written) ? 'presiden' : 'gubernur')
  return office.toLowerCase().replace('wali kota', 'walikota').includes(said)
}
const OFFICE = /presiden|gubernur|bupati|wali ?kota/

/** The first hit of a weakening signal that reaches some evidence. */
function reaching(rule: WeakeningRule, context: readonly Hit[], evidence: readonly Hit[], text: string): Hit | undefined {
  switch (rule.where) {
    case 'item':
      return context[0]
    case 'sentence': {
      const sentences = new Set(evidence.map((hit) => hit.sentence))
      return context.find((hit) => sentences.has(hit.sentence))
    }
    case 'before': {
      // `Bukan Heri, tapi coblos Karolin!` denies one thing and calls for another: what is not denied stands.
      const around = new Neighbours(context.map((hit) => ({ hit })))
      const denials = evidence.map((hit) =>
        [...around.near(hit, rule.near)]
          .map((found) => found.hit)
          .find((denial) => denial.last < hit.first && areOneClause(text, denial, hit)),
      )
      return denials.includes(undefined) ? undefined : denials[0]
    }
    default:
      return rule.where satisfies never
  }
}

/** A denial ends with its clause: `kalau tidak sibuk, coblos …` forbids nothing. */
const areOneClause = (text: string, before: Hit, behind: Hit): boolean => !CLAUSE_END.test(text.slice(before.span.end, behind.span.start))
const CLAUSE_END = /[,;:)–—]/

/** @returns the heaviest tier of what fired, if anything did */
export function tierOf(fired: readonly Fired[]): Tier | undefined {
  return fired.length === 0 ? undefined : highest(fired.map((reason) => reason.tier))
}
