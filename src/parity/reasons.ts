import type { Judgement } from '../judge/judge.ts'
import type { DismissalReason } from '../judge/mentions.ts'
import type { Alias, AliasKind, Span } from '../model.ts'

/** One alias in one sentence, weighed. */
export interface Trial {
  readonly alias: Alias
  readonly judgement: Judgement
}

/** Why two aliases of one kind score differently in one sentence. */
export type Why =
  /** Its rival's is strong: it needs context, and counts for less. */
  | { readonly code: 'weak' }
  /** It was met and does not count there. */
  | { readonly code: 'dismissed'; readonly why: DismissalReason }
  /** It was not met at all. */
  | { readonly code: 'unread' }
  | { readonly code: 'unverified' }
  /** Something weakens it, and not its rival: an office held, say. */
  | { readonly code: 'weakened'; readonly by: string; readonly evidence: string }
  /** It names somebody else too. */
  | { readonly code: 'names-others'; readonly participants: readonly string[] }
  /** Words inside it have a weight of their own, or are no part of a name. */
  | { readonly code: 'own-words'; readonly words: readonly string[] }
  | { readonly code: 'rules'; readonly rules: readonly string[] }
  | { readonly code: 'points' }

/** @returns why a trial came out as it did and not as its rival's, the nearest reason first found */
export function whyApart(trial: Trial, rival: Trial): Why {
  const { alias, judgement } = trial
  const mentions = judgement.fields.flatMap((field) => field.mentions)
  if (mentions.every(({ participant }) => participant !== alias.participant)) return whyUnnamed(trial, rival)
  const others = namedIn(trial).filter((participant) => participant !== alias.participant.id)
  if (others.length > 0) return { code: 'names-others', participants: others }
  if (isWeaker(alias, rival.alias)) return { code: 'weak' }
  const caps = judgement.finding?.caps ?? []
  if (caps.includes('unverified') && !rival.judgement.finding?.caps.includes('unverified')) return { code: 'unverified' }
  const words = ownWords(trial)
  if (words.length > 0) return { code: 'own-words', words }
  const weakening = weakeningOf(trial, rival)
  if (weakening !== undefined) return weakening
  const rules = rulesOf(trial).filter((rule) => !rulesOf(rival).includes(rule))
  const missing = rulesOf(rival).filter((rule) => !rulesOf(trial).includes(rule))
  return rules.length + missing.length > 0 ? { code: 'rules', rules: [...rules, ...missing] } : { code: 'points' }
}

function whyUnnamed({ alias, judgement }: Trial, rival: Trial): Why {
  const dismissal = judgement.fields.flatMap((field) => field.dismissed).find(({ participant }) => participant === alias.participant)
  if (dismissal === undefined) return { code: 'unread' }
  const needsContext = dismissal.why === 'needs-context' && isWeaker(alias, rival.alias)
  return needsContext ? { code: 'weak' } : { code: 'dismissed', why: dismissal.why }
}

const isWeaker = (alias: Alias, rival: Alias): boolean => alias.strength === 'weak' && rival.strength === 'strong'

/** Words and slogans that are found where the alias stands: in `Joget Gemoy`, `#GanjarPresidenRakyat`, `M3nang`. */
function ownWords({ alias, judgement }: Trial): string[] {
  return judgement.fields.flatMap(({ hits }) => {
    const names = hits.filter(({ entry }) => entry === alias)
    const others = hits.filter(({ entry }) => entry.type !== 'alias' || (entry !== alias && SAYING_MORE.includes(entry.kind)))
    return others.filter(({ span }) => names.some((name) => meet(span, name.span))).map(({ text }) => text)
  })
}

/** Aliases that say more than a name. */
const SAYING_MORE: readonly AliasKind[] = ['slogan', 'hashtag', 'label']

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function weakeningOf({ judgement }: Trial, rival: Trial): Why | undefined {
  const theirs = rival.judgement.finding?.weakenedBy ?? []
  const own = judgement.finding?.weakenedBy.find(({ kind }) => theirs.every((other) => other.kind !== kind))
  return own === undefined ? undefined : { code: 'weakened', by: own.kind, evidence: own.evidence }
}

/** Whether a trial names a rival of the one whose alias it is. */
export const namesRival = (trial: Trial): boolean =>
  trial.judgement.finding?.participants.some(
    (other) => other !== trial.alias.participant && other.contest === trial.alias.participant.contest,
  ) ?? false

const namedIn = ({ judgement }: Trial): string[] => judgement.finding?.participants.map(({ id }) => id) ?? []
const rulesOf = ({ judgement }: Trial): string[] => judgement.finding?.reasons.map(({ rule }) => rule) ?? []

/** Kinds of names that people have from their parents: these score alike, or the lexicon is uneven. */
const GIVEN: readonly AliasKind[] = ['name', 'pair', 'short-name']
/** What hangs on the day or the platform, and not on how a participant is kept in the lexicon. */
const FACTS: readonly DismissalReason[] = ['not-valid-then', 'other-platform']
/** What an everyday word lacks where nothing says that it is a name. */
const WORDLY: readonly DismissalReason[] = ['needs-context', 'needs-capitals']
/** What one word lacks far from home, or long before and after: it is many people's name. */
const FAR: readonly DismissalReason[] = ['other-region', 'several-bear-it', 'outside-windows']

/**
 * Whether a difference has a reason that a lexicon may have: a fact (an office, a date, a platform), an entry that nobody has
 * confirmed, an everyday word that is weak of necessity, or a slogan or hashtag with words of its own.
 *
 * @param isNeedful tells of weak aliases whether they could be nothing else
 */
export function isStated(why: Why, alias: Alias, isNeedful: (alias: Alias) => boolean): boolean {
  const { kind, strength } = alias
  const isWorldly = strength === 'weak' && isNeedful(alias)
  switch (why.code) {
    case 'weak':
      return isWorldly
    case 'dismissed':
      return FACTS.includes(why.why) || (isWorldly && WORDLY.includes(why.why)) || (isOneWord(alias) && FAR.includes(why.why))
    case 'unverified':
      return true
    case 'own-words':
      return !GIVEN.includes(kind)
    case 'weakened':
      return why.by === 'office' || SAYING_MORE.includes(kind)
    case 'rules':
    case 'points':
      return SAYING_MORE.includes(kind)
    case 'names-others':
      // Two rivals may bear one name: then it stands for neither alone.
      return strength === 'weak'
    case 'unread':
      return false
    default:
      return why satisfies never
  }
}

/**
 * Tells which weak aliases of a contest could be nothing else: those of one word, and full names and pairs of usual words only.
 * A name with a word in it that stands alone for its bearer is not one of them; an empty box has no name.
 */
export function needfulIn(aliases: readonly Alias[]): (alias: Alias) => boolean {
  const single = aliases.filter((alias) => alias.strength === 'strong' && isOneWord(alias))
  const standing = new Set(single.map(({ participant, written }) => `${participant.id} ${written.toLowerCase()}`))
  return (alias) => {
    if (isOneWord(alias) || (alias.kind !== 'name' && alias.kind !== 'pair') || alias.participant.kind === 'empty-box') return true
    return alias.written.split(/[\s-]+/).every((word) => !standing.has(`${alias.participant.id} ${word.toLowerCase()}`))
  }
}

const isOneWord = ({ written }: Alias): boolean => !/[\s-]/.test(written)
