import { grouped } from '../grouped.ts'
import type { Matcher, Reading } from '../match/matcher.ts'
import type {
  Alias,
  Cap,
  Category,
  Counterfactual,
  Election,
  Entry,
  FieldName,
  Finding,
  Hit,
  Item,
  Lexicon,
  Participant,
  Person,
  Region,
  ScorePart,
  Span,
  Tier,
  Weakening,
} from '../model.ts'
import { accountIn, accountInLink, namesIn } from '../text/account.ts'
import { plainName } from '../text/fold.ts'
import { FirstLook } from './first-look.ts'
import { categoriesFor } from './law.ts'
import { type Dismissal, type Mention, MentionFinder } from './mentions.ts'
import { OrderedHits } from './order.ts'
import { distinct, highest, lowest, rank, type Trial, tryRules } from './rules.ts'
import { scoreOf } from './score.ts'
import { Calendar, isPast, type Setting, stageOf } from './setting.ts'
import { addressedIn, headlineIn, namesakesIn, outsideNames, tagsIn, topicsIn } from './shape.ts'
import { type TargetVerdict, targetVerdict } from './target.ts'
import { type Fired, type Surroundings, tierOf, weaken } from './weaken.ts'

/** One field as it was read, before anybody asked whom it means. */
interface RawReading extends Reading {
  readonly field: FieldName
  readonly text: string
}

/** The same with those it means: for `explain`, and for the judgement itself. */
export interface FieldReading extends RawReading {
  readonly mentions: readonly Mention[]
  readonly dismissed: readonly Dismissal[]
}

/** The answer about an item. */
export interface Verdict {
  readonly outcome: 'flagged' | 'clean' | 'not-assessable'
  readonly finding: Finding | undefined
}

/** The answer with the way to it. */
export interface Judgement extends Verdict {
  readonly setting: Setting
  readonly fields: readonly FieldReading[]
  readonly trials: readonly Trial[]
}

interface Capped {
  readonly tier: Tier
  readonly caps: readonly Cap[]
}

/** What was found in an item, before it is told. */
interface Weight {
  readonly fields: readonly FieldReading[]
  readonly trials: readonly Trial[]
  readonly fired: readonly Fired[]
  readonly target: TargetVerdict | undefined
  readonly mentions: readonly Mention[]
  /** Nothing where nothing weighs. */
  readonly capped: Capped | undefined
}

/** Weighs items against a lexicon. `scan` and `explain` ask the same judge. */
export class Judge {
  readonly #lexicon: Lexicon
  readonly #matcher: Matcher
  readonly #mentions: MentionFinder
  readonly #calendar: Calendar
  /** Handles with a space in them are names of pages and groups: they stand for an author that is called so and no more. */
  readonly #pages: ReadonlyMap<string, readonly Alias[]>

  constructor(lexicon: Lexicon, matcher: Matcher) {
    this.#lexicon = lexicon
    this.#pages = pagesIn(lexicon.aliases)
    this.#matcher = matcher
    this.#calendar = new Calendar(lexicon)
    this.#mentions = new MentionFinder(lexicon.participants, lexicon.aliases)
  }

  /** Weighs an item of a scan. Most items can name nobody: they end at the first look. */
  judge(item: Item, person: Person, region: Region | undefined): Verdict {
    return this.#mayName(item, region) ? this.#judge(item, person, region) : SILENT[outcomeOf(item)]
  }

  /** The same answer with all that was read on the way to it, for whoever asks why. */
  explain(item: Item, person: Person, region: Region | undefined): Judgement {
    return this.#judge(item, person, region)
  }

  /** The same without asking what hangs on single words, for whoever weighs the same sentence over and over. */
  weigh(item: Item, person: Person, region: Region | undefined): Judgement {
    return this.#weigh(this.#read(item), item, person, this.settingOf(item, region))
  }

  /** The same as if the lexicon lacked some entries: what else carries a finding? */
  weighWithout(item: Item, person: Person, region: Region | undefined, isLeftOut: (entry: Entry) => boolean): Judgement {
    return this.#weigh(this.#read(item, isLeftOut), item, person, this.settingOf(item, region))
  }

  /** When and where an item happened, as the lexicon sees it. */
  settingOf({ time }: Pick<Item, 'time'>, region: Region | undefined): Setting {
    return this.#calendar.settingOf(time, region)
  }

  /** The first look of `judge`, for whoever has not made an item yet. */
  firstLook(): FirstLook {
    return new FirstLook(
      this.#matcher,
      this.#mentions,
      (author) => this.#pageHits(author).length > 0,
      (item, region) => this.settingOf(item, region),
    )
  }

  #judge(item: Item, person: Person, region: Region | undefined): Judgement {
    const setting = this.settingOf(item, region)
    const readings = this.#read(item)
    const judgement = this.#weigh(readings, item, person, setting)
    const { finding } = judgement
    // A bare mention hangs on its name alone; nothing is learnt by taking it away.
    if (finding === undefined || finding.tier === 'low') return judgement
    return { ...judgement, finding: { ...finding, without: this.#withoutEach(finding, readings, item, setting) } }
  }

  /** What would become of the item without each thing that was found in it; only what changes the tier is told. */
  #withoutEach(finding: Finding, readings: readonly RawReading[], item: Item, setting: Setting): Counterfactual[] {
    // Only names, and words of the reasons that carry the tier, can decide.
    const evidence = new Set(finding.reasons.filter(({ tier }) => tier === finding.tier).flatMap((reason) => reason.evidence))
    const deciding = finding.hits.filter(({ entry, text }) => entry.type !== 'term' || evidence.has(text))
    const told = distinct(deciding.map((hit) => plainText(hit))).slice(0, MOST_COUNTERFACTUALS)
    return told.flatMap((text) => {
      const without = readings.map((reading) => ({ ...reading, hits: hitsWithout(reading.hits, text) }))
      const tier = this.#weightOf(without, item, setting).capped?.tier ?? 'none'
      const written = finding.hits.find((hit) => plainText(hit) === text)?.text ?? text
      return tier === finding.tier ? [] : [{ text: written, tier }]
    })
  }

  /** Whether anything in an item could stand for somebody who is a candidate there and then. */
  #mayName({ text, targetText, targetAuthor, targetUrl, platform, time }: Item, region: Region | undefined): boolean {
    let setting: Setting | undefined // asked of the few that hold some name
    const counts = (alias: Alias): boolean => {
      setting ??= this.settingOf({ time }, region)
      return this.#mentions.mayCount(alias, platform, setting)
    }
    if (this.#matcher.mayName(text, counts) || this.#matcher.mayName(targetText, counts)) return true
    if (targetAuthor === '' && targetUrl === '') return false
    const author = accountIn(targetAuthor)
    if (author === undefined ? this.#matcher.mayName(targetAuthor, counts) : this.#matcher.mayNameByAccount(targetAuthor, author, counts))
      return true
    if (this.#pageHits(targetAuthor).length > 0) return true
    const linked = targetUrl === '' ? undefined : accountInLink(targetUrl)
    // A link to the author's own post says no more than the author.
    if (linked === undefined || (linked.end - linked.start === targetAuthor.length && targetUrl.startsWith(targetAuthor, linked.start)))
      return false
    return this.#matcher.mayNameByAccount(targetUrl, linked, counts)
  }

  #read({ text, targetText, targetAuthor, targetUrl }: Item, isLeftOut?: (entry: Entry) => boolean): RawReading[] {
    const link = accountInLink(targetUrl)
    const read = (field: FieldName, text: string, account?: Span): RawReading => ({
      field,
      text,
      ...this.#matcher.find(text, field, account, isLeftOut),
    })
    const pages = this.#pageHits(targetAuthor).filter(({ entry }) => isLeftOut?.(entry) !== true)
    const author = read('target_author', targetAuthor, accountIn(targetAuthor))
    return [
      read('text', text),
      read('target_text', targetText),
      { ...author, hits: [...author.hits, ...pages] },
      // A link may name the account whose post it leads to.
      link === undefined ? { field: 'target_url', text: targetUrl, tokens: [], hits: [] } : read('target_url', targetUrl, link),
    ]
  }

  #pageHits(author: string): Hit[] {
    if (author === '' || this.#pages.size === 0) return []
    return namesIn(author).flatMap((span) => {
      const text = author.slice(span.start, span.end)
      const rest = { field: 'target_author', span, text, operation: 'exact', first: 0, last: 0, sentence: 0 } as const
      return (this.#pages.get(plainName(text)) ?? []).map((entry) => ({ entry, forms: [plainName(text)], ...rest }))
    })
  }

  #weigh(readings: readonly RawReading[], item: Item, person: Person, setting: Setting): Judgement {
    const { fields, trials, fired, target, mentions, capped } = this.#weightOf(readings, item, setting)
    if (capped === undefined) return { setting, fields, trials, outcome: outcomeOf(item), finding: undefined }
    const finding = this.#finding(item, person, setting, capped, fired, target, mentions, fields)
    return { setting, fields, trials, outcome: 'flagged', finding }
  }

  #weightOf(readings: readonly RawReading[], item: Item, setting: Setting): Weight {
    const [own, targetText, account, link] = readings.map(({ field, text, tokens, hits }) => {
      const { mentions, dismissed } = this.#mentions.find(text, hits, item.platform, setting)
      return { field, text, tokens, hits, mentions, dismissed }
    }) as [FieldReading, FieldReading, FieldReading, FieldReading]
    const fields = [own, targetText, account, link].filter((field) => field.text !== '')

    const owners = [...account.mentions, ...link.mentions].filter((mention) => isAccountOf(mention, account))
    const named = owners.length > 0 ? [] : [...account.mentions, ...link.mentions]
    const trials = this.#try(own, owners)
    const fired = this.#fired(trials, own, setting)
    const target = targetVerdict(
      item.act,
      { name: item.targetAuthor || item.targetUrl, owners, named },
      this.#fired(this.#try(targetText, []), targetText, setting),
      this.#lexicon.ruleBook,
    )
    const mentions = fields.flatMap((field) => field.mentions)
    const isSilent = fired.length === 0 && target === undefined
    const capped = isSilent ? undefined : this.#cap(highest([tierOf(fired), target?.tier]), mentions, setting)
    return { fields, trials, fired, target, mentions, capped }
  }

  /** Without a participant there is nothing to weigh: pledges, schedules and policy talk stay silent. */
  #try(field: FieldReading, beside: readonly Mention[]): Trial[] {
    if (field.mentions.length === 0 && (beside.length === 0 || field.hits.length === 0)) return []
    const { tokens, mentions } = field
    const hits = new OrderedHits(outsideNames(field.hits, mentions))
    const silent = SAYING_NOTHING.flatMap((signal) => hits.of(signal))
    return tryRules(this.#lexicon.ruleBook.rules, {
      hits,
      mentions,
      tags: tagsIn(tokens, mentions, silent),
      beside: [...beside, ...addressedIn(tokens, mentions), ...topicsIn(tokens, mentions)],
    })
  }

  #fired(trials: readonly Trial[], field: FieldReading, setting: Setting): Fired[] {
    const fired = trials.filter((trial) => trial.outcome === 'fired')
    if (fired.length === 0) return []
    const around = this.#surroundings(field, setting)
    return fired.map((trial) => weaken(trial, this.#lexicon.ruleBook.weakening, around))
  }

  #surroundings({ text, tokens, hits, mentions }: FieldReading, { time }: Setting): Surroundings {
    const headline = headlineIn(text, tokens, mentions)
    const date = time?.date ?? ''
    return {
      text,
      hits: new OrderedHits(outsideNames(hits, mentions)),
      headline,
      namesakes: headline === undefined ? namesakesIn(text, tokens, mentions, hits) : new Map(),
      offices: this.#lexicon.offices.filter(({ from, to }) => date !== '' && from <= date && (to === '' || date <= to)),
    }
  }

  #cap(tier: Tier, mentions: readonly Mention[], setting: Setting): Capped {
    const limit = this.#lexicon.ruleBook.caps
    const limits: [Cap, boolean, Tier][] = [
      ['no-time', setting.mode === 'undated', limit.noTime],
      ['outside-windows', mentions.every(({ participant }) => isPast(participant, setting)), limit.outside],
      ['unverified', mentions.every((mention) => mention.unverified), 'low'],
    ]
    const held = limits.filter(([, applies, limit]) => applies && rank(limit) > rank(tier))
    return { tier: lowest([tier, ...held.map(([, , limit]) => limit)]), caps: held.map(([cap]) => cap) }
  }

  #finding(
    item: Item,
    person: Person,
    setting: Setting,
    { tier, caps }: Capped,
    fired: readonly Fired[],
    target: TargetVerdict | undefined,
    mentions: readonly Mention[],
    fields: readonly FieldReading[],
  ): Finding {
    const reasons = [...fired, ...(target === undefined ? [] : [target.reason])].sort((a, b) => rank(a.tier) - rank(b.tier))
    // A bare mention says nothing that a heavier reason does not say too.
    const told = reasons.length > 1 ? reasons.filter((reason) => reason.rule !== 'mention') : reasons
    const participants = orderParticipants(
      told.flatMap((reason) => reason.participants),
      mentions,
    )
    const elections = distinct(participants.map((participant) => participant.election))
    const lead = elections[0]
    // Told is what lowered the outcome: a reason that would have weighed more than the item now does.
    const weakenedBy = distinctWeakenings(
      fired.filter((reason) => rank(reason.unweakened) < rank(tier)).flatMap((reason) => reason.weakenedBy),
    )
    const parts = scoreOf(mentions, fired, target, weakenedBy, this.#lexicon.ruleBook.points)
    return {
      item,
      person,
      tier,
      score: total(parts),
      parts,
      hits: telling(fields, fired),
      participants,
      elections,
      stage: lead === undefined ? 'unknown' : stageOf(lead, setting.time?.date),
      reasons: told,
      weakenedBy,
      caps,
      open: openIn(mentions, participants),
      without: [],
      categories: this.#categories(item, person, setting, fired, target, elections),
    }
  }

  #categories(
    item: Item,
    person: Person,
    setting: Setting,
    fired: readonly Fired[],
    target: TargetVerdict | undefined,
    elections: readonly Election[],
  ): Category[] {
    const signals = distinct([...fired.map((reason) => reason.legal), ...(target === undefined ? [] : [`target-${target.kind}`])])
    const date = setting.time?.date
    const questions = elections.map((election) => {
      return { signals, act: item.act, election, stage: stageOf(election, date), date, status: person.status }
    })
    return categoriesFor(this.#lexicon.legal, questions)
  }
}

/**
 * Whether an author is a participant's or a campaign's account: by its handle, by a full name or pair, by nothing but the name,
 * or by a campaign word beside it (`Relawan …`). Others may share a name: `Gibran Ramadhan` is somebody else.
 */
function isAccountOf({ hit }: Mention, account: FieldReading): boolean {
  if (hit.entry.type !== 'alias') return false
  const isUnmistakable = hit.entry.strength === 'strong' && FULL_NAMES.includes(hit.entry.kind)
  const isAll =
    hit.field === 'target_author' && namesIn(account.text).some(({ start, end }) => hit.span.start === start && hit.span.end === end)
  return isUnmistakable || isAll || account.hits.some(({ entry }) => entry.type === 'term' && entry.signal === 'campaign')
}

const pagesIn = (aliases: readonly Alias[]): Map<string, Alias[]> =>
  grouped(
    aliases.filter(({ kind, written }) => kind === 'handle' && /\s/.test(written)),
    ({ written }) => plainName(written),
  )

const SILENT: Readonly<Record<'clean' | 'not-assessable', Verdict>> = {
  clean: { outcome: 'clean', finding: undefined },
  'not-assessable': { outcome: 'not-assessable', finding: undefined },
}

/** Of an item that is no finding. */
const outcomeOf = ({ text, targetText }: Item): 'clean' | 'not-assessable' =>
  text.trim() === '' && targetText.trim() === '' ? 'not-assessable' : 'clean'

/** Words that add nothing to a name in a hashtag. */
const SAYING_NOTHING = ['election', 'procedure', 'neutral', 'reported'] as const

/** What is left of hits without a word; names inside a name go with it. */
function hitsWithout(hits: readonly Hit[], text: string): Hit[] {
  const names = hits.filter((hit) => hit.entry.type === 'alias' && plainText(hit) === text)
  const isPart = ({ entry, span }: Hit): boolean =>
    entry.type === 'alias' && names.some((name) => name.span.start <= span.start && span.end <= name.span.end)
  return hits.filter((hit) => plainText(hit) !== text && !isPart(hit))
}

/** A text with more evidence than this hangs on no single word. */
const MOST_COUNTERFACTUALS = 8
const plainText = ({ text, field }: Hit): string => `${field} ${text.toLowerCase()}`

const FULL_NAMES: readonly string[] = ['handle', 'name', 'pair', 'hashtag']
const total = (parts: readonly ScorePart[]): number =>
  Math.min(
    100,
    Math.max(
      1,
      parts.reduce((sum, part) => sum + part.points, 0),
    ),
  )

/** What means participants of several contests at once, such as the number 2 where two contests have one. */
function openIn(mentions: readonly Mention[], participants: readonly Participant[]): string[] {
  const contests = new Map<string, Set<string>>()
  for (const { hit, participant } of mentions)
    if (participants.includes(participant)) {
      const known = contests.get(hit.text) ?? new Set<string>()
      contests.set(hit.text, known.add(`${participant.election.id} ${participant.contest}`))
    }
  return [...contests].filter(([, several]) => several.size > 1).map(([text]) => text)
}

/** Those of the reasons first, in order of place in the text; each once. */
function orderParticipants(told: readonly Participant[], mentions: readonly Mention[]): Participant[] {
  const first = new Set(told)
  const named = distinct(mentions.map((mention) => mention.participant))
  return [...named.filter((participant) => first.has(participant)), ...named.filter((participant) => !first.has(participant))]
}

function distinctWeakenings(weakenings: readonly Weakening[]): Weakening[] {
  return weakenings.filter((weakening, index) => weakenings.findIndex((other) => other.kind === weakening.kind) === index)
}

/** The hits that a reviewer wants to see: those that stand for somebody, those that a rule fired on, those that weakened. */
function telling(fields: readonly FieldReading[], fired: readonly Fired[]): Hit[] {
  const told = new Set<Hit>([
    ...fields.flatMap((field) => field.mentions.map((mention) => mention.hit)),
    ...fired.flatMap((reason) => [...reason.hits, ...reason.context]),
  ])
  return fields.flatMap((field) => field.hits.filter((hit) => told.has(hit)))
}
