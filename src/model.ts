/** The words of the program, as types. This file imports nothing; every other room speaks in these terms. */

export const ACTS = ['post', 'comment', 'share', 'like', 'follow'] as const
/** One kind of activity. A quote is a share with own text, a reaction is a like, a page like or group join is a follow. */
export type Act = (typeof ACTS)[number]

export const TIERS = ['high', 'medium', 'low'] as const
/** How clearly an item calls for a look; `low` is a mention only. */
export type Tier = (typeof TIERS)[number]

export const OUTCOMES = [
  'flagged',
  'clean',
  'not-assessable',
  'duplicate',
  'rejected',
  'out-of-roster',
  'outside-mandate',
  'private',
  'suppressed',
] as const
/** What became of a record. Every record read has exactly one outcome. */
export type Outcome = (typeof OUTCOMES)[number]

export const STAGES = ['pre-nomination', 'campaign', 'quiet', 'after', 'outside', 'unknown'] as const
/** Where a date lies in an election. `campaign` runs from the nomination decision on; `quiet` includes voting day. */
export type Stage = (typeof STAGES)[number]

/** What a reviewer can decide of a finding. The words are those of the log of decisions, in every language. */
export const DECISIONS = ['relevan', 'tidak', 'ragu', 'di luar mandat'] as const
export type Decision = (typeof DECISIONS)[number]

/** What a reviewer has decided of an item. */
export interface Decided {
  readonly key: string
  readonly decision: Decision
  readonly reason: string
  readonly reviewer: string
  /** ISO 8601: as the sheet says, else when it was taken in. */
  readonly decided_at: string
  readonly note: string
  /** The sheet it comes from. */
  readonly sheet: { readonly file: string; readonly line: number; readonly sha256: string }
}

/** A line of the log. Each names the hash of the line before it, so that none can be changed, moved or taken out unnoticed. */
export interface LoggedDecision extends Decided {
  /** Of the line before; of the first, zeros. */
  readonly previous: string
  /** SHA-256 of the JSON of this line without its hash. */
  readonly hash: string
}

export type Locale = 'id' | 'en'
export type Certainty = 'confirmed' | 'unverified'
/** `other` is a status that is written and not known: no rule is claimed for it. */
export type EmploymentStatus = 'PNS' | 'CPNS' | 'PPPK' | 'honorer' | 'other'

/** A stretch of the original text in UTF-16 units, half-open: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a thing stands in a file that a person can open. Records and lines count from 1; a header is no record. */
export interface Place {
  readonly file: string
  readonly record: number
  readonly line: number
}

/** A point in time as exported. `date` is the calendar day in the time zone of the scan, `YYYY-MM-DD`. */
export interface Moment {
  /** Milliseconds since 1970 UTC; the start of the day where only a day is known. */
  readonly instant: number
  /** ISO 8601 with offset, or only the day where no hour is known. */
  readonly iso: string
  readonly date: string
  /** Derived from an id: when the target was written. When it was liked nobody knows, but not before. */
  readonly isOfTarget?: boolean
}

/** One activity of one account. Absent texts are empty strings. */
export interface Item {
  /** Identifies the item in every run; see `sources/key.ts`. */
  readonly key: string
  /** As exported, verbatim; may be empty. */
  readonly id: string
  readonly platform: string
  readonly account: string
  readonly act: Act
  readonly time: Moment | undefined
  readonly url: string
  /** What the person wrote. */
  readonly text: string
  /** What they liked, shared or answered. Never mixed with `text`: a person answers for the first only. */
  readonly targetText: string
  readonly targetAuthor: string
  readonly targetUrl: string
  /** Where the text or author of the target comes from, if not from the item itself: a post of the same run, or a catalogue. */
  readonly targetFrom?: 'run' | 'catalogue'
  readonly visibility: 'public' | 'private' | 'unknown'
  readonly nip: string
  readonly name: string
  readonly unit: string
  readonly region: string
  readonly status: string
  readonly place: Place
  /** The record as it was read, for its hash: the cells of a table row, or the line of an NDJSON file. */
  readonly record: string | readonly string[]
}

/** Who an account belongs to: from the roster, else from the item itself. */
export interface Person {
  readonly nip: string
  readonly name: string
  readonly unit: string
  /** A region as the election commission spells it, or empty. */
  readonly region: string
  readonly status: EmploymentStatus | undefined
}

/** Fingerprints of the addresses under which others may wait for a record, 0 for none; see `ownAddresses`. */
export interface Offer {
  readonly byLink: number
  readonly byId: number
}

/** What only the target of a record could tell. */
export interface TargetSeen {
  /** As `addressOf` tells it, or empty. */
  readonly address: string
  readonly author: string
  /** Whether an election's attention window is open on the day of the record, or it has none. */
  readonly isOpen: boolean
}

/** A record without a text that names nobody, of which no item was made: it may be about somebody. */
export interface Unassessed extends Offer {
  readonly kind: 'unassessed'
  readonly target: TargetSeen
  readonly row: UnreadRow
}

/** A row that can be read later: few of those that wait for their targets ever have to be. */
export interface UnreadRow {
  readonly table: RowTable
  /** As written. */
  readonly raw: string
  readonly record: number
  readonly line: number
}

/** Reads rows of a table that were left unread. */
export interface RowTable {
  itemOf(row: UnreadRow): Item
}

/** Whose an activity is, and under which account. */
export interface Holder {
  readonly platform: string
  readonly account: string
  readonly nip: string
  readonly name: string
  readonly person: Person
}

export type FieldName = 'text' | 'target_text' | 'target_author' | 'target_url'

export interface DateRange {
  readonly from: string
  readonly to: string
}

export type WindowName = 'attention' | 'nomination' | 'campaign' | 'quiet' | 'vote' | 'result'

export interface Election {
  readonly id: string
  readonly name: Readonly<Record<Locale, string>>
  readonly kind: 'pemilu' | 'pilkada'
  readonly windows: Readonly<Record<WindowName, readonly DateRange[]>>
}

export interface Region {
  readonly name: string
  readonly kind: 'province' | 'kabupaten' | 'kota'
  /** The province it lies in; its own name for a province. */
  readonly province: string
}

/** A pair, candidate or party in one contest of one election, with its ballot number there. */
export interface Participant {
  readonly id: string
  readonly election: Election
  readonly contest: string
  /** Empty for a national contest. */
  readonly region: string
  readonly number: number
  readonly kind: 'pair' | 'candidate' | 'party' | 'empty-box'
  readonly name: string
  readonly runningMate: string
  readonly certainty: Certainty
}

export const ALIAS_KINDS = ['name', 'pair', 'short-name', 'nickname', 'handle', 'hashtag', 'label', 'slogan'] as const
export type AliasKind = (typeof ALIAS_KINDS)[number]

/** A way in which people write a participant. */
export interface Alias {
  readonly type: 'alias'
  readonly written: string
  readonly participant: Participant
  readonly kind: AliasKind
  /** `strong` stands alone inside its window and region; `weak` needs context. */
  readonly strength: 'strong' | 'weak'
  /** The platform of a handle; empty for all. */
  readonly platform: string
  readonly validFrom: string
  readonly validTo: string
  readonly certainty: Certainty
  readonly why: string
  readonly source: string
}

/** What a general word tells: the first group raises, the second gives context, the third weakens. */
export const SIGNALS = [
  'call',
  'cheer',
  'acclaim',
  'support',
  'praise',
  'attack',
  'prayer',
  'attendance',
  'photo',
  'campaign',
  'material',
  'membership',
  'team',
  'colleagues',
  'gesture',
  'voice',
  'emphasis',
  'urge',
  'address',
  'title',
  'election',
  'procedure',
  'ballot',
  'number',
  'counter',
  'official-act',
  'negation',
  'reported',
  'open-question',
  'neutral',
  'ordinary',
] as const
export type Signal = (typeof SIGNALS)[number]

/** What the legal table can be asked for. Not every one is asked by a rule today; their rows stand ready. */
export const LEGAL_SIGNALS = [
  'call',
  'support',
  'attack',
  'prayer',
  'campaign',
  'attendance',
  'gesture',
  'photo',
  'colleagues',
  'membership',
  'team',
  'candidacy',
  'material',
  'spouse',
  'support-letter',
  'decision',
  'mention',
  'target-account',
  'target-text',
] as const
export type LegalSignal = (typeof LEGAL_SIGNALS)[number]
/** A bare mention, a sign, an emoji or a number leads to no category, whatever the table holds. */
export const SILENT_SIGNALS: readonly LegalSignal[] = ['mention', 'gesture']

/** A general word or phrase of one signal. */
export interface Term {
  readonly type: 'term'
  readonly written: string
  readonly signal: Signal
  readonly match: 'exact' | 'stem'
  readonly language: string
  readonly weight: number
  readonly why: string
  readonly source: string
}

/** A ballot number that the text gives with a lead word, such as `nomor urut 2`. */
export interface BallotNumber {
  readonly type: 'number'
  readonly written: string
  readonly value: number
  readonly lead: Term
}

export type Entry = Alias | Term | BallotNumber

interface RuleBase {
  readonly id: string
  readonly tier: Tier
  /** Is silent where one of these rules has fired. */
  readonly unless: readonly string[]
  /** The signal that `legal.csv` is asked for. */
  readonly legal: LegalSignal
  readonly reason: Readonly<Record<Locale, string>>
}

/** Fires on a participant that is named, whatever stands around. */
export interface MentionRule extends RuleBase {
  readonly on: 'mention'
}

/** Fires on an alias of one of these kinds. */
export interface AliasRule extends RuleBase {
  readonly on: 'alias'
  readonly aliases: readonly AliasKind[]
  /**
   * `strong`: the alias must be one that stands alone. `named`: a weak one will do where its participant is named somewhere.
   * `beside`: a weak phrase will do right beside the name or number of its participant.
   */
  readonly needs: 'strong' | 'named' | 'beside'
}

/** Fires on a term of one of these signals near a participant. */
export interface SignalRule extends RuleBase {
  readonly on: 'signal'
  readonly signals: readonly Signal[]
  /** The term weighs at least this much … */
  readonly weight: number
  /** … and stands at most so many tokens from the participant; 0 is inside the same hashtag. */
  readonly near: number
  /** Where the evidence must stand: `pilih Norsan` before, `Norsan gubernurku` behind. */
  readonly side: 'any' | 'before' | 'behind'
  /** The evidence must not be part of what names the participant. */
  readonly apart: boolean
  /** Only what a negation right before it turns round: `tidak layak`. */
  readonly denied: boolean
}

/** Fires where distinct terms near one participant weigh enough together. */
export interface TogetherRule extends RuleBase {
  readonly on: 'together'
  readonly signals: readonly Signal[]
  readonly near: number
  /** Each weighs at least this much … */
  readonly weight: number
  /** … and all of them at least so much. */
  readonly sum: number
  /** The least number of different signals among them. */
  readonly kinds: number
  /** At least one of them is of these signals; the others only add to it. Empty: any. */
  readonly lead: readonly Signal[]
}

/** Fires on a hashtag that adds words to a participant's name: `#SahabatNorsan`. */
export interface TagRule extends RuleBase {
  readonly on: 'tag'
}

/** Fires where of each group of rules one has fired for the same participant: a motto and praise. */
export interface BothRule extends RuleBase {
  readonly on: 'both'
  readonly groups: readonly (readonly string[])[]
}

/** How signals near a participant become a reason. Data: `lexicons/general/rules.yaml`. */
export type Rule = MentionRule | AliasRule | SignalRule | TogetherRule | TagRule | BothRule

/** Context that lowers a reason by one tier. `where` says how far it reaches. */
export interface WeakeningRule {
  readonly id: string
  /** What is looked for: words of a signal, or a shape of the text. */
  readonly on: 'signal' | 'headline' | 'office' | 'namesake'
  readonly signal?: Signal | undefined
  readonly where: 'before' | 'sentence' | 'item'
  /** Tokens before the evidence, for `before`. */
  readonly near: number
  /** Is silent where a term of one of these signals shows that the writer speaks for themselves. */
  readonly unless: readonly Signal[]
  /** Rules that it leaves alone. */
  readonly spares: readonly string[]
  readonly reason: Readonly<Record<Locale, string>>
}

/** What a target is worth where the own words do not judge: `targets` in `lexicons/general/rules.yaml`. */
export interface TargetRule {
  /** The target is the account of a participant. */
  readonly account: Tier
  /** The same, and the target's text alone would be high. */
  readonly accountWithHighText: Tier
  /** By what the target's text alone would be; nothing for acts whose target text does not count. */
  readonly text: Readonly<Partial<Record<Tier, Tier>>>
}

export interface RuleBook {
  readonly rules: readonly Rule[]
  readonly weakening: readonly WeakeningRule[]
  readonly targets: Readonly<Partial<Record<Act, TargetRule>>>
  readonly targetReasons: Readonly<Record<'account' | 'named' | 'text', Readonly<Record<Locale, string>>>>
  readonly caps: { readonly noTime: Tier; readonly outside: Tier }
  readonly points: {
    readonly strong: number
    readonly weak: number
    readonly account: number
    readonly targetText: number
    readonly weakening: number
  }
}

/** A law, decree or letter: when, for which elections and for whom it may be named. Empty ends stand open. */
export interface Instrument {
  readonly id: string
  /** As printed; no row of the legal table prints another name. */
  readonly name: string
  readonly electionKinds: readonly string[]
  readonly validFrom: string
  readonly validTo: string
  readonly statuses: readonly string[]
  readonly certainty: Certainty
  readonly source: string
}

/**
 * A dated row of the legal table, never wider than its instrument. Empty signals mean every one that is not silent;
 * empty acts and stages mean any; kinds of election and statuses are always named.
 */
export interface LegalRow {
  readonly category: Category
  readonly instrument: Instrument
  readonly electionKinds: readonly string[]
  readonly signals: readonly string[]
  readonly acts: readonly string[]
  readonly stages: readonly string[]
  readonly validFrom: string
  readonly validTo: string
  readonly statuses: readonly string[]
  readonly source: string
}

/** Who takes findings in a stretch of time. Empty ends stand open. */
export interface Recipient {
  readonly name: string
  readonly validFrom: string
  readonly validTo: string
  readonly source: string
}

/** A sentence that shows a pack at work: what must be found, or that nothing may be. */
export interface Example {
  readonly text: string
  readonly act: Act
  readonly targetAuthor: string
  readonly date: string
  readonly region: string
  /** `none` must give no finding. */
  readonly tier: Tier | 'none'
  readonly participants: readonly string[]
  readonly why: string
  /** Why it is known not to hold yet; empty where it must. */
  readonly todo: string
  readonly place: string
}

/** A sentence with a gap for a name, in which a rule fires or a weakening takes hold: every rule proves itself too. */
export interface RuleExample {
  readonly rule: string
  readonly text: string
  readonly tier: Tier
  readonly why: string
  readonly place: string
}

/** Which headers of a table hold which field, as a user or a preset tells. */
export interface ColumnMap {
  /** Headers in order of preference, by canonical field; `clock` is an hour apart from its day. */
  readonly fields: Readonly<Partial<Record<string, readonly string[]>>>
  /** Values for fields that no column holds. */
  readonly fixed?: Readonly<Partial<Record<string, string>>>
  /** Posts that begin `RT @name:` are shares of what follows. */
  readonly retweets?: boolean
}

/** An office that a participant, or one of a pair, holds in a stretch of time. Empty ends stand open. */
export interface Office {
  readonly participant: Participant
  readonly office: string
  readonly from: string
  readonly to: string
}

/** Something that a person has decided to hide, where, why and until when: a row of `suppress.csv`. */
export interface Suppression {
  readonly kind: 'key' | 'term'
  /** The key of an item, or a term as an entry of the lexicon writes it. */
  readonly what: string
  /** Of each, none means all; what is hidden must lie within every one of them. */
  readonly scope: {
    readonly elections: readonly string[]
    readonly participants: readonly string[]
    readonly regions: readonly string[]
    readonly acts: readonly Act[]
  }
  /** The scope as somebody wrote it. */
  readonly written: readonly string[]
  readonly reason: string
  readonly owner: string
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string
  /** `file:line`. */
  readonly place: string
}

/** All packs in use. */
export interface Lexicon {
  readonly elections: readonly Election[]
  readonly participants: readonly Participant[]
  readonly aliases: readonly Alias[]
  readonly terms: readonly Term[]
  readonly regions: readonly Region[]
  /** Other spellings of regions, folded, to the region. */
  readonly regionNames: ReadonlyMap<string, Region>
  readonly ruleBook: RuleBook
  readonly legal: readonly LegalRow[]
  readonly offices: readonly Office[]
  readonly examples: readonly Example[]
  readonly ruleExamples: readonly RuleExample[]
  /** Later ones win where two cover a day. */
  readonly recipients: readonly Recipient[]
  readonly suppressions: readonly Suppression[]
  /** SHA-256 of each pack by its name, over all its files. */
  readonly versions: Readonly<Record<string, string>>
}

/** How the text was read to meet an entry. */
export const OPERATIONS = [
  'exact',
  'joined',
  'hashtag',
  'segmented',
  'handle',
  'stem',
  'number',
  'leet',
  'run',
  'clitic',
  'spaced',
  'mask',
] as const
export type Operation = (typeof OPERATIONS)[number]

/** A lexicon entry met in a field of an item. */
export interface Hit {
  readonly entry: Entry
  readonly field: FieldName
  readonly span: Span
  /** The original text of the span. */
  readonly text: string
  readonly operation: Operation
  /** Folded forms that were met, in order: what the lexicon holds. */
  readonly forms: readonly string[]
  /** Positions of the first and last token, and the sentence, for nearness. */
  readonly first: number
  readonly last: number
  readonly sentence: number
}

/** Why an item is worth a look: a rule that fired and what it fired on. Words are made in `report/`. */
export interface Reason {
  readonly rule: string
  readonly tier: Tier
  /** What was found in the text, as written there. */
  readonly evidence: readonly string[]
  readonly participants: readonly Participant[]
}

/** Context that lowered the tier. */
export interface Weakening {
  readonly kind: string
  readonly evidence: string
}

/** Why a tier was held down: no time, a date outside every attention window, only unverified entries. */
export type Cap = 'no-time' | 'outside-windows' | 'unverified'

/** One line of the arithmetic of a score. */
export interface ScorePart {
  readonly kind: 'participant' | 'term' | 'account' | 'target-text' | 'weakening'
  /** As written in the item. */
  readonly what: string
  readonly points: number
}

/** What the tier would be without a thing that was found: `none` is no finding. */
export interface Counterfactual {
  readonly text: string
  readonly tier: Tier | 'none'
}

/** A possible legal category: a pointer for the reviewer, never a verdict. */
export interface Category {
  readonly id: string
  /** The printed name of the instrument. */
  readonly instrument: string
  readonly item: string
  readonly category: string
  /** The range that the instrument names; empty where it names none. */
  readonly sanctionRange: string
  readonly certainty: Certainty
}

/** An item worth a look, with everything a reviewer needs to see why. */
export interface Finding {
  readonly item: Item
  readonly person: Person
  readonly tier: Tier
  readonly score: number
  readonly parts: readonly ScorePart[]
  readonly hits: readonly Hit[]
  readonly participants: readonly Participant[]
  readonly elections: readonly Election[]
  readonly stage: Stage
  readonly reasons: readonly Reason[]
  readonly weakenedBy: readonly Weakening[]
  /** What held the tier down, if anything. */
  readonly caps: readonly Cap[]
  /** What stands for participants of several contests, as written: which is meant stays open. */
  readonly open: readonly string[]
  /** What hangs on single words; empty for a bare mention and where no single word decides. */
  readonly without: readonly Counterfactual[]
  readonly categories: readonly Category[]
}

/** On whose order a scan runs, what for, and over what. What lies outside is counted and not judged. */
export interface Mandate {
  readonly file: string
  readonly sha256: string
  readonly purpose: string
  /** The number of the letter that orders it. */
  readonly order: string
  readonly authority: string
  /** Both days belong to it. */
  readonly period: DateRange
  /** None means every unit. */
  readonly units: readonly string[]
  /** None means every act. */
  readonly acts: readonly Act[]
}
