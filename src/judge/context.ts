import type { Alias, Hit, Participant, Term } from '../model.ts'
import type { Mention } from './mentions.ts'
import type { Setting } from './setting.ts'

/** From this weight on a call word speaks of an election; below, it is none. */
const CLEAR_CALL = 40
/** From this weight on it makes an election the topic of all that is said; below (`pilih`, `dukung`), of what it stands right before. */
const CALL_TO_VOTE = 45
/** Election words from this weight on speak of those who stand for it (`cagub`); below (`pemilu`), of the election as such. */
const SPEAKS_OF_CANDIDATES = 10
/** Participants whose very name is an election's. */
const STANDING_FOR_ELECTIONS: ReadonlySet<Participant['kind']> = new Set(['party', 'empty-box'])
/** Kinds of aliases that name people. */
const NAMES: ReadonlySet<Alias['kind']> = new Set(['name', 'short-name', 'nickname', 'label'])
/** Leads from this weight on call upon a number: `tetap setia 02`. */
const CALLS_UPON_NUMBER = 20

/** What surrounds weak names and numbers in their field: whether it makes them stand for somebody. */
export class Context {
  readonly #contests: ReadonlySet<string>
  readonly #named: ReadonlySet<Participant>
  readonly #numbers: ReadonlySet<number>
  /** Words that are names of somebody, here or elsewhere. */
  readonly #names: readonly Hit[]
  /** Where titles begin, by the token behind them. */
  readonly #titles: ReadonlyMap<number, number>
  /** `Kader PAN` is no frying pan. */
  readonly #behindMembership: ReadonlySet<number>
  readonly #beforeCounter: ReadonlySet<number>
  readonly #calls: ReadonlySet<string>
  /** How much the call weighs that ends before a token. */
  readonly #behindCall: ReadonlyMap<number, number>
  readonly #hasClearCall: boolean
  readonly #isOpen: boolean
  /** Hits that make an election the topic. A time must be known: what is no slogan today may have been one then. */
  readonly #electionTalk: readonly Hit[]
  /** Those of them that speak of candidates. */
  readonly #candidateTalk: readonly Hit[]
  /** With `TPS` and `KPU`: they name nobody, but where they are spoken of, a number that is called upon is a ballot's. */
  readonly #talk: readonly Hit[]

  constructor(hits: readonly Hit[], strong: readonly Mention[], setting: Setting) {
    const terms = (signal: Term['signal']): Hit[] => hits.filter(({ entry }) => entry.type === 'term' && entry.signal === signal)
    this.#contests = new Set(strong.map(({ participant }) => contestOf(participant)))
    this.#named = new Set(strong.map(({ participant }) => participant))
    this.#numbers = new Set(hits.flatMap(({ entry }) => (entry.type === 'number' ? [entry.value] : [])))
    const titles = new Set(terms('title').map(({ first }) => first))
    this.#names = hits.filter(({ entry, first }) => entry.type === 'alias' && NAMES.has(entry.kind) && !titles.has(first))
    this.#titles = new Map(terms('title').map((hit) => [hit.last + 1, hit.first]))
    this.#behindMembership = new Set(terms('membership').map((hit) => hit.last + 1))
    this.#beforeCounter = new Set(terms('counter').map((hit) => hit.first - 1))
    const calls = terms('call')
    const isOpen = setting.mode === 'open'
    this.#isOpen = isOpen
    this.#calls = new Set(calls.map((hit) => hit.entry.written))
    this.#behindCall = new Map(isOpen ? calls.map((hit) => [hit.last + 1, weightOf(hit)]) : [])
    this.#hasClearCall = calls.some((hit) => weightOf(hit) >= CLEAR_CALL)
    const callsToVote = calls.filter((hit) => weightOf(hit) >= CALL_TO_VOTE)
    this.#electionTalk = isOpen ? [...terms('election'), ...terms('ballot'), ...callsToVote] : []
    this.#candidateTalk = this.#electionTalk.filter((hit) => weightOf(hit) >= SPEAKS_OF_CANDIDATES)
    this.#talk = isOpen ? [...this.#electionTalk, ...terms('procedure')] : []
  }

  /** Whether a weak name stands for its participant here. */
  supports(hit: Hit, alias: Alias): boolean {
    const { participant, kind } = alias
    if (this.#named.has(participant) || this.#numbers.has(participant.number)) return true
    // Beside a rival a word in small letters is a word: `Norsan lewat tadi` names no candidate Tadi.
    const isWord = kind === 'short-name' && !/\s/.test(alias.written) && !isMarked(hit) && !this.#titles.has(hit.first)
    if (this.#contests.has(contestOf(participant)) && !isWord) return true
    if (this.#names.includes(hit) && this.#names.some((other) => areTwoNames(hit, other))) return true
    if (participant.kind === 'party' && this.#behindMembership.has(hit.first)) return true
    // `Indonesia maju` and `perubahan` are in everybody's mouth when an election is near.
    if (kind === 'slogan') return this.#isCalledUpon(hit, CALL_TO_VOTE)
    if (kind === 'pair' && isWrittenAsPair(hit)) return true
    const isPhrase = /\s/.test(alias.written)
    if (!isPhrase && !isMarked(hit) && !this.#titles.has(hit.first)) return false
    // Parties, empty boxes and labels stand for elections; the names of people are also those of neighbours.
    const talk = STANDING_FOR_ELECTIONS.has(participant.kind) || kind === 'label' ? this.#electionTalk : this.#candidateTalk
    return isApartFrom(talk, hit) || this.#isCalledUpon(hit, CLEAR_CALL)
  }

  /** Of those who bear a number, whom the text means: those that it names; without a name all, if an election is the topic. */
  meantBy(hit: Hit, lead: Term, bearers: readonly Participant[], named: ReadonlySet<Participant>): readonly Participant[] {
    const those = bearers.filter((bearer) => named.has(bearer))
    if (those.length > 0) return those
    // Nobody counts things by `02`: behind a call or a cheer it is a ballot's number.
    const isCalledUpon = this.#isOpen && lead.weight >= CALLS_UPON_NUMBER && /(?<!\p{N})0\p{N}$/u.test(hit.text)
    const isTopic = isCalledUpon || (lead.signal === 'ballot' ? this.#talk.length > 0 : this.#hasClearCall && isApartFrom(this.#talk, hit))
    return isTopic ? bearers.filter((bearer) => !this.#contests.has(contestOf(bearer))) : []
  }

  /** `coblos 2 kali` and `coblos satu` name no number on a ballot. */
  countsThings(hit: Hit, lead: Term): boolean {
    return this.#beforeCounter.has(hit.last) || (this.#calls.has(lead.written) && !/\p{N}/u.test(hit.text))
  }

  /** `Pilih Baron`, `dukung Pak Heri`; not `pilih lauk di warung Bu Ria`. */
  #isCalledUpon({ first }: Hit, weight: number): boolean {
    const behind = (token: number): boolean => (this.#behindCall.get(token) ?? 0) >= weight
    return behind(first) || behind(this.#titles.get(first) ?? first)
  }
}

/** Two weak names of one pair side by side are no accident: `Muda Jakius`. */
const areTwoNames = (one: Hit, other: Hit): boolean =>
  one.entry.type === 'alias' &&
  other.entry.type === 'alias' &&
  one.entry.participant === other.entry.participant &&
  one.entry.written.toLowerCase() !== other.entry.written.toLowerCase() &&
  (one.last + 1 === other.first || other.last + 1 === one.first)

/** A hit is no context for itself: `oke gas` alone is no slogan. */
const isApartFrom = (talk: readonly Hit[], { span }: Hit): boolean =>
  talk.some((other) => other.span.end <= span.start || span.end <= other.span.start)
const contestOf = ({ election, contest }: Participant): string => `${election.id} ${contest}`
const weightOf = ({ entry }: Hit): number => (entry.type === 'term' ? entry.weight : 0)

/** `Agus Salim` is somebody's name; `Agus-Salim`, `Agus & Salim` and `#AgusSalim` are two people's. */
const isWrittenAsPair = ({ text, operation }: Hit): boolean =>
  /\S ?[-–&+×] ?\S/.test(text) || operation === 'hashtag' || operation === 'handle'

/** A weak name counts as a name only where its writer marked it as one: with a capital, or inside a hashtag or handle. */
export const isMarked = (hit: Hit): boolean => /^[\p{Lu}#@]/u.test(hit.text) || hit.operation === 'hashtag' || hit.operation === 'handle'
