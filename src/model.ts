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
  'support',
  'attack',
  'prayer',
  'attendance',
  'campaign',
  'gesture',
  'address',
  'title',
  'election',
  'ballot',
  'number',
  'counter',
  'official-act',
  'negation',
  'reported',
  'neutral',
  'ordinary',
] as const
export type Signal = (typeof SIGNALS)[number]

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

/** How signals near a participant become a reason. Data: `lexicons/general/rules.yaml`. */
export interface Rule {
  readonly id: string
  readonly tier: Tier
  /** Fires on a term of this signal … */
  readonly signal?: Signal | undefined
  /** … that weighs at least this much … */
  readonly weight: number
  /** … at most so many tokens from the participant. */
  readonly near: number
  /** The evidence must not be part of what names the participant. */
  readonly apart: boolean
  /** The evidence must stand before the participant: `pilih Norsan`, not `Norsan pilih diam`. */
  readonly leads: boolean
  /** The alias must be one that stands alone. */
  readonly strong: boolean
  /** Fires on an alias of one of these kinds alone. */
  readonly aliases: readonly AliasKind[]
  /** Is silent where one of these rules has fired. */
  readonly unless: readonly string[]
  /** The signal that `legal.csv` is asked for. */
  readonly legal: string
  readonly reason: Readonly<Record<Locale, string>>
}

/** Context that lowers a reason by one tier. `where` says how far it reaches. */
export interface WeakeningRule {
  readonly id: string
  readonly signal: Signal
  readonly where: 'before' | 'sentence' | 'item'
  /** Tokens before the evidence, for `before`. */
  readonly near: number
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

/** A dated row of the legal table. Empty lists mean any. */
export interface LegalRow {
  readonly category: Category
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
  readonly examples: readonly Example[]
  /** Later ones win where two cover a day. */
  readonly recipients: readonly Recipient[]
  /** SHA-256 of each pack by its name, over all its files. */
  readonly versions: Readonly<Record<string, string>>
}

/** How the text was read to meet an entry. */
export const OPERATIONS = ['exact', 'joined', 'hashtag', 'stem', 'handle', 'number'] as const
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

/** A possible legal category: a pointer for the reviewer, never a verdict. */
export interface Category {
  readonly id: string
  readonly instrument: string
  readonly item: string
  readonly category: string
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
