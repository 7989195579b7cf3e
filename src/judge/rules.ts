import type { AliasRule, BothRule, Hit, Participant, Rule, SignalRule, Term, Tier, TogetherRule } from '../model.ts'
import { TIERS } from '../model.ts'
import type { Mention } from './mentions.ts'
import { distance, Neighbours, type OrderedHits } from './order.ts'

/** What a rule was asked and what it said; `explain` prints all of them. */
export interface Trial {
  readonly rule: Rule
  readonly outcome: 'fired' | 'no-evidence' | 'too-light' | 'too-far' | 'said-already'
  /** The hits it fired on, or those that missed it most narrowly. */
  readonly evidence: readonly Hit[]
  readonly participants: readonly Participant[]
}

/** One field as the rules see it. */
export interface Scene {
  readonly hits: OrderedHits
  /** Hits that stand for a participant. */
  readonly mentions: readonly Mention[]
  /** Those of them that stand in a hashtag with words added. */
  readonly tags: readonly Mention[]
  /** Participants that the item is addressed to, such as the owner of the post that a comment answers: near everything. */
  readonly beside: readonly Mention[]
}

/** Asks all rules about one field. */
export function tryRules(rules: readonly Rule[], scene: Scene): Trial[] {
  const around = new Neighbours(withTitles(scene))
  const trials: Trial[] = []
  for (const rule of rules) {
    const isSaid = trials.some((trial) => trial.outcome === 'fired' && rule.unless.includes(trial.rule.id))
    trials.push(isSaid ? { rule, outcome: 'said-already', evidence: [], participants: [] } : tryRule(rule, scene, around, trials))
  }
  return trials
}

/** A title belongs to its name: in `hidup Pak Heri` nothing stands between. */
function withTitles({ hits, mentions }: Scene): Mention[] {
  const titles = new Map(hits.of('title').map((title) => [title.last + 1, title.first]))
  return mentions.map((mention) => {
    const first = titles.get(mention.hit.first)
    return first === undefined ? mention : { ...mention, hit: { ...mention.hit, first } }
  })
}

function tryRule(rule: Rule, scene: Scene, around: Neighbours<Mention>, before: readonly Trial[]): Trial {
  switch (rule.on) {
    case 'mention':
      return onMentions(rule, scene.mentions)
    case 'tag':
      return onMentions(rule, scene.tags)
    case 'alias':
      return onMentions(rule, aliases(rule, scene.mentions))
    case 'signal':
      return onSignal(rule, scene, around)
    case 'together':
      return onTogether(rule, scene, around)
    case 'both':
      return onBoth(rule, before)
    default:
      return rule satisfies never
  }
}

function onMentions(rule: Rule, found: readonly Mention[]): Trial {
  return {
    rule,
    outcome: found.length > 0 ? 'fired' : 'no-evidence',
    evidence: found.map(({ hit }) => hit),
    participants: distinct(found.map(({ participant }) => participant)),
  }
}

function aliases(rule: AliasRule, mentions: readonly Mention[]): Mention[] {
  const named = new Set(mentions.filter(({ strong }) => strong).map(({ participant }) => participant))
  const suffices = (mention: Mention): boolean => {
    switch (rule.needs) {
      case 'strong':
        return mention.strong
      case 'named':
        return mention.strong || named.has(mention.participant)
      case 'beside':
        return isPhrase(mention) && mentions.some((other) => isNamedBeside(mention, other))
      default:
        return rule.needs satisfies never
    }
  }
  return mentions.filter((mention) => isOfKind(rule, mention) && suffices(mention))
}

const isOfKind = ({ aliases }: AliasRule, { hit: { entry } }: Mention): boolean => entry.type === 'alias' && aliases.includes(entry.kind)
/** One word alone (`perubahan`) may speak of anything beside a name. */
const isPhrase = ({ hit: { entry } }: Mention): boolean => /\s/.test(entry.written)
/** `Oke gas Prabowo`, `Oke gas, nomor dua`: a title may stand between. */
const isNamedBeside = ({ hit, participant }: Mention, other: Mention): boolean =>
  other.participant === participant &&
  distance(hit, other.hit) > 0 &&
  distance(hit, other.hit) <= 2 &&
  (other.hit.entry.type === 'number' || (other.hit.entry.type === 'alias' && other.hit.entry.kind !== 'slogan'))

/** A term of a signal near a participant. */
function onSignal(rule: SignalRule, { hits, beside }: Scene, around: Neighbours<Mention>): Trial {
  const evidence = rule.signals.flatMap((signal) => hits.of(signal))
  const heavy = evidence.filter(
    (hit) => hit.entry.type === 'term' && hit.entry.weight >= rule.weight && (!rule.denied || isDenied(hit, hits.of('negation'))),
  )
  if (heavy.length === 0) return { rule, outcome: evidence.length === 0 ? 'no-evidence' : 'too-light', evidence, participants: [] }
  const met: Hit[] = []
  const meant = new Set<Participant>()
  for (const hit of heavy) {
    // A sign is no evidence for the very words it is part of: `salam dua jari` names nobody beside itself.
    const near = [...around.near(hit, rule.near)].filter(
      ({ hit: mention }) =>
        (!rule.apart || !isInside(hit, mention)) &&
        isOnSide(rule.side, hit, mention) &&
        (rule.near > 0 || isTagged(hit) || isTagged(mention)),
    )
    // Whom the item is addressed to is near everything, but stands in no place.
    const addressed = rule.near > 0 && rule.side === 'any' ? beside : []
    if (near.length === 0 && addressed.length === 0) continue
    met.push(hit)
    for (const { participant } of [...near, ...addressed]) meant.add(participant)
  }
  if (met.length === 0) return { rule, outcome: 'too-far', evidence: heavy, participants: [] }
  return { rule, outcome: 'fired', evidence: met, participants: [...meant] }
}

/** `Tidak layak`, `tidak akan pernah memilih`: so far a negation reaches. */
const DENIED = 3
const isDenied = (hit: Hit, negations: readonly Hit[]): boolean =>
  negations.some(({ last, sentence }) => sentence === hit.sentence && hit.first > last && hit.first - last <= DENIED)

function isOnSide(side: SignalRule['side'], evidence: Hit, mention: Hit): boolean {
  switch (side) {
    case 'any':
      return true
    case 'before':
      return evidence.span.start <= mention.span.start
    case 'behind':
      return evidence.span.start >= mention.span.start
    default:
      return side satisfies never
  }
}

/** Two distinct terms or more near one participant that weigh enough together; a term counts once, however often it is written. */
function onTogether(rule: TogetherRule, { hits, beside }: Scene, around: Neighbours<Mention>): Trial {
  const evidence = rule.signals
    .flatMap((signal) => hits.of(signal))
    .filter(({ entry }) => entry.type === 'term' && entry.weight >= rule.weight)
  if (evidence.length === 0) return { rule, outcome: 'no-evidence', evidence, participants: [] }
  const byParticipant = new Map<Participant, Map<string, Hit>>()
  for (const hit of evidence)
    for (const { participant } of [...around.near(hit, rule.near), ...beside]) {
      const terms = byParticipant.get(participant) ?? new Map<string, Hit>()
      byParticipant.set(participant, terms.set(hit.text.toLowerCase(), terms.get(hit.text.toLowerCase()) ?? hit))
    }
  const meant = [...byParticipant].filter(([, terms]) => suffices(rule, [...terms.values()]))
  if (meant.length === 0) return { rule, outcome: byParticipant.size === 0 ? 'too-far' : 'too-light', evidence, participants: [] }
  const met = new Set(meant.flatMap(([, terms]) => [...terms.values()]))
  return {
    rule,
    outcome: 'fired',
    evidence: evidence.filter((hit) => met.has(hit)),
    participants: meant.map(([participant]) => participant),
  }
}

/** Of each group one rule has fired for the same participant. */
function onBoth(rule: BothRule, before: readonly Trial[]): Trial {
  const groups = rule.groups.map((ids) => before.filter((trial) => trial.outcome === 'fired' && ids.includes(trial.rule.id)))
  const [first = [], ...others] = groups.map((trials) => distinct(trials.flatMap((trial) => trial.participants)))
  const participants = first.filter((participant) => others.every((group) => group.includes(participant)))
  const evidence = distinct(groups.flat().flatMap((trial) => trial.evidence))
  return { rule, outcome: participants.length > 0 ? 'fired' : 'no-evidence', evidence, participants }
}

function suffices({ sum, kinds, lead }: TogetherRule, hits: readonly Hit[]): boolean {
  const terms = termsApart(hits)
  const weight = terms.reduce((sum, term) => sum + term.weight, 0)
  const signals = new Set(terms.map(({ signal }) => signal))
  const isLed = lead.length === 0 || lead.some((signal) => signals.has(signal))
  return terms.length > 1 && weight >= sum && signals.size >= kinds && isLed
}

/** A word counts once: of `mampu memimpin` and `memimpin bangsa` in one phrase, the heavier. */
function termsApart(hits: readonly Hit[]): Term[] {
  const apart: { term: Term; end: number }[] = []
  for (const { entry, span } of [...hits].sort((a, b) => a.span.start - b.span.start)) {
    if (entry.type !== 'term') continue
    const before = apart.at(-1)
    if (before === undefined || before.end <= span.start) apart.push({ term: entry, end: span.end })
    else if (before.term.weight < entry.weight) apart[apart.length - 1] = { term: entry, end: span.end }
  }
  return apart.map(({ term }) => term)
}

/** `Coblos nomor 2` shares a word between call and number, and is no hashtag. */
const isTagged = ({ operation }: Hit): boolean => operation === 'hashtag' || operation === 'segmented' || operation === 'handle'
const isInside = (inner: Hit, outer: Hit): boolean => outer.span.start <= inner.span.start && inner.span.end <= outer.span.end

export const rank = (tier: Tier): number => TIERS.indexOf(tier)
export const lowest = (tiers: readonly Tier[]): Tier => tiers.reduce((a, b) => (rank(a) >= rank(b) ? a : b))
export const highest = (tiers: readonly (Tier | undefined)[]): Tier =>
  tiers.filter((tier) => tier !== undefined).reduce((a, b) => (rank(a) <= rank(b) ? a : b))
export const oneLower = (tier: Tier): Tier => (tier === 'high' ? 'medium' : 'low')
export const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
