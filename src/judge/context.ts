import type { Alias, Hit, Participant, Term } from '../model.ts'
import { isUsualWord } from '../text/stem.ts'
import type { Mention } from './mentions.ts'
import type { Setting } from './setting.ts'
import { areTwoNames } from './side-by-side.ts'
import { isBeforeSide, isBehindCamp, isBehindSide, isBesideSide, isTag, isTaggedWithCall, isTaggedWithSide, weightOf } from './sides.ts'
import type { Spellings } from './spellings.ts'

/** From this weight on a call word speaks of an election; below, it is none. */
const CLEAR_CALL = 40
/** From this weight on it makes an election the topic of all that is said; below (`pilih`, `dukung`), of what it stands right before. */
const CALL_TO_VOTE = 45
/** Election words from this weight on speak of those who stand for it (`cagub`); below (`pemilu`), of the election as such. */
const SPEAKS_OF_CANDIDATES = 10
/** Offices with a wish (`gubernur terbaik`) speak of those who stand for them; a bare `presiden` also of the one in office. */
const CLEAR_ACCLAIM = 40
/** Whoever stands for an office, inside what praises or calls: `cagub terbaik`, `pilih paslon`. */
const STANDS = /(?:^| )(?:ba)?(?:ca(?:wa)?(?:pres|gub|bup|li|walkot|wali|leg)|paslon)(?:ku|nya)?(?: |$)/
/** Participants whose very name is an election's. */
const STANDING_FOR_ELECTIONS: ReadonlySet<Participant['kind']> = new Set(['party', 'empty-box'])
/** Kinds of aliases that name people. */
const NAMES: ReadonlySet<Alias['kind']> = new Set(['name', 'short-name', 'nickname', 'label'])
/** Leads from this weight on call upon a number: `tetap setia 02`. */
const CALLS_UPON_NUMBER = 20
const YEAR = 4
/** What may stand between a call and whom it points at. */
const POINTER = /\s(?:yang|yg|si|sang|sing|nu)\s+$/i
/** Shorter words in small letters are met everywhere. */
const LEAST_RARE = 5

/** What surrounds weak names and numbers in their field: whether it makes them stand for somebody. */
export class Context {
  readonly #contests: ReadonlySet<string>
  readonly #named: ReadonlySet<Participant>
  readonly #numbers: ReadonlySet<number>
  /** Words that are names of somebody, here or elsewhere. */
  readonly #names: readonly Hit[]
  readonly #text: string
  readonly #hits: readonly Hit[]
  readonly #spellings: Spellings
  /** Titles by the token behind them. */
  readonly #titles: ReadonlyMap<number, Hit>
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
  /** Words for those who stand: `capres`, `paslon terbaik`. */
  readonly #standing: readonly Hit[]
  /** With `TPS` and `KPU`: they name nobody, but where they are spoken of, a number that is called upon is a ballot's. */
  readonly #talk: readonly Hit[]

  constructor(text: string, hits: readonly Hit[], strong: readonly Mention[], setting: Setting, spellings: Spellings) {
    const terms = (signal: Term['signal']): Hit[] => hits.filter(({ entry }) => entry.type === 'term' && entry.signal === signal)
    this.#text = text
    this.#hits = hits
    this.#spellings = spellings
    this.#contests = new Set(strong.map(({ participant }) => contestOf(participant)))
    this.#named = new Set(strong.map(({ participant }) => participant))
    this.#numbers = new Set(hits.flatMap(({ entry }) => (entry.type === 'number' ? [entry.value] : [])))
    const titles = new Set(terms('title').map(({ first, last }) => `${first} ${last}`))
    this.#names = hits.filter(
      ({ entry, first, last }) => entry.type === 'alias' && NAMES.has(entry.kind) && !titles.has(`${first} ${last}`),
    )
    this.#titles = new Map(terms('title').map((hit) => [hit.last + 1, hit]))
    this.#behindMembership = new Set(terms('membership').map((hit) => hit.last + 1))
    this.#beforeCounter = new Set(terms('counter').map((hit) => hit.first - 1))
    const calls = terms('call')
    const isOpen = setting.mode === 'open'
    this.#isOpen = isOpen
    this.#calls = new Set(calls.map((hit) => hit.entry.written))
    this.#behindCall = new Map(isOpen ? calls.map((hit) => [hit.last + 1, weightOf(hit)]) : [])
    this.#hasClearCall = calls.some((hit) => weightOf(hit) >= CLEAR_CALL)
    const callsToVote = calls.filter((hit) => weightOf(hit) >= CALL_TO_VOTE)
    const acclaim = terms('acclaim').filter((hit) => weightOf(hit) >= CLEAR_ACCLAIM)
    const standing = hits.filter(({ entry }) => entry.type === 'term' && STANDS.test(entry.written))
    this.#standing = isOpen ? standing : []
    this.#electionTalk = isOpen ? [...terms('election'), ...terms('ballot'), ...acclaim, ...standing, ...callsToVote] : []
    this.#candidateTalk = this.#electionTalk.filter((hit) => weightOf(hit) >= SPEAKS_OF_CANDIDATES)
    this.#talk = isOpen ? [...this.#electionTalk, ...terms('procedure')] : []
  }

  /** Whether a weak name stands for its participant here. */
  supports(hit: Hit, alias: Alias): boolean {
    const { participant, kind } = alias
    if (this.#named.has(participant) || this.#numbers.has(participant.number)) return true
    // Beside a rival a word in small letters is a word: `Norsan lewat tadi` names no candidate Tadi.
    const isPlain = !/\s/.test(alias.written) && !isMarked(hit) && !this.#titles.has(hit.first)
    if (this.#contests.has(contestOf(participant)) && !(kind === 'short-name' && isPlain)) return true
    if (this.#names.includes(hit) && this.#names.some((other) => this.#areTogether(hit, other))) return true
    if (participant.kind === 'party' && this.#behindMembership.has(hit.first)) return true
    // `Indonesia maju` and `perubahan` are in everybody's mouth when an election is near.
    if (kind === 'slogan') return this.#isCalledUpon(hit, CALL_TO_VOTE)
    if (kind === 'pair' && isWrittenAsPair(hit)) return true
    if (this.#isOpen && (isSeveralNames(alias) || this.#spellings.has(alias)) && isBesideSide(hit, this.#hits)) return true
    if (this.#isOpen && kind === 'label' && isBehindSide(hit, this.#hits)) return true
    if (this.#isOpen && this.#standsForSide(hit, alias)) return true
    // Parties, empty boxes and labels stand for elections; the names of people are also those of neighbours.
    const talk = STANDING_FOR_ELECTIONS.has(participant.kind) || kind === 'label' ? this.#electionTalk : this.#candidateTalk
    if (isPlain && !isRare(alias)) return false
    const heard = isPlain ? talk.filter(({ sentence }) => sentence === hit.sentence) : talk
    return isApartFrom(heard, hit) || this.#isCalledUpon(hit, CLEAR_CALL)
  }

  /** Whether the words that touch a name take sides, or say for which ballot it stands: `#PilihPKS`, `#RIDO1`, `RIDO menang`, `pendukung Risma`. */
  #standsForSide(hit: Hit, alias: Alias): boolean {
    const { kind, participant } = alias
    if (isTag(hit) && this.#saysWhichBallot(hit, participant)) return true
    if (kind === 'label' && hit.text === hit.text.toUpperCase() && isBeforeSide(hit, this.#hits)) return true
    if ((kind === 'short-name' || kind === 'nickname') && isMarked(hit) && participant.kind !== 'party' && isBehindCamp(hit, this.#hits))
      return true
    if (isTaggedWithCall(hit, this.#hits, CLEAR_CALL)) return true
    const isWord = isUsualWord(alias.written.toLowerCase()) && hit.text !== hit.text.toUpperCase()
    return (participant.kind === 'party' || kind === 'label') && !isWord && isTaggedWithSide(hit, this.#hits)
  }

  /** `#RIDO1`, `#RIDO2024`: behind the name its own number, or the year of the vote. */
  #saysWhichBallot({ span }: Hit, { number, election }: Participant): boolean {
    const [, digits = ''] = /^_?0?(\d+)/.exec(this.#text.slice(span.end)) ?? []
    return digits === String(number) || election.windows.vote.some(({ from }) => from.startsWith(digits) && digits.length === YEAR)
  }

  /** Of those who bear a number, whom the text means: those that it names; without a name all, if an election is the topic. */
  meantBy(hit: Hit, lead: Term, bearers: readonly Participant[], named: ReadonlySet<Participant>): readonly Participant[] {
    const those = bearers.filter((bearer) => named.has(bearer))
    if (those.length > 0) return those
    // Nobody counts things by `02`, or in `#Pilih3`: behind a call or a cheer it is a ballot's number.
    const isBallots = /(?<!\p{N})0\p{N}$/u.test(hit.text) || (isTag(hit) && /\p{N}$/u.test(hit.text))
    const isCalledUpon = this.#isOpen && lead.weight >= CALLS_UPON_NUMBER && isBallots
    const isTopic =
      isCalledUpon ||
      (lead.signal === 'ballot' || this.#isFingers(hit)
        ? this.#talk.length > 0
        : (this.#hasClearCall && isApartFrom(this.#talk, hit)) || this.#isBesideCandidates(hit))
    return isTopic ? bearers.filter((bearer) => !this.#contests.has(contestOf(bearer))) : []
  }

  /** `Salam dua jari`: where an election is the topic it shows a ballot's number. */
  #isFingers({ text, span }: Hit): boolean {
    return /^salam/i.test(text) && /^\s*jari/i.test(this.#text.slice(span.end))
  }

  /** `Dari semua capres hanya nomor 3 yang jujur`; not `debat capres: topik nomor 3`. */
  #isBesideCandidates(hit: Hit): boolean {
    return this.#standing.some(({ sentence }) => sentence === hit.sentence) && isBesideSide(hit, this.#hits)
  }

  /** `coblos 2 kali` and `coblos satu` name no number on a ballot. */
  countsThings(hit: Hit, lead: Term): boolean {
    return this.#beforeCounter.has(hit.last) || (this.#calls.has(lead.written) && !/\p{N}/u.test(hit.text))
  }

  /** `Pilih Baron`, `dukung Pak Heri`, `pilih yang gemoy`; not `pilih lauk di warung Bu Ria`. */
  #isCalledUpon({ first, span }: Hit, weight: number): boolean {
    const behind = (token: number): boolean => (this.#behindCall.get(token) ?? 0) >= weight
    return (
      behind(first) ||
      behind(this.#titles.get(first)?.first ?? first) ||
      (POINTER.test(this.#text.slice(0, span.start)) && behind(first - 1))
    )
  }

  #areTogether(hit: Hit, other: Hit): boolean {
    const [one, next] = hit.first < other.first ? [hit, other] : [other, hit]
    const start = this.#titles.get(next.first)?.span.start ?? next.span.start
    return areTwoNames(one, next, this.#text.slice(one.span.end, Math.max(one.span.end, start)))
  }
}

/** `Bobby Nasution`, of a longer printed name: few bear both. */
const isSeveralNames = ({ kind, written, participant }: Alias): boolean =>
  (kind === 'short-name' || kind === 'name') && /\s/.test(written) && !STANDING_FOR_ELECTIONS.has(participant.kind)

/** No word of the language. A party's letters are told even where they are few: `pks`, not `pan`. */
const isRare = ({ written, participant }: Alias): boolean =>
  (participant.kind === 'party' || written.length >= LEAST_RARE) && !isUsualWord(written.toLowerCase())

/** A hit is no context for itself: `oke gas` alone is no slogan. */
const isApartFrom = (talk: readonly Hit[], { span }: Hit): boolean =>
  talk.some((other) => other.span.end <= span.start || span.end <= other.span.start)
const contestOf = ({ election, contest }: Participant): string => `${election.id} ${contest}`

/** `Agus Salim` is somebody's name; `Agus-Salim`, `Agus & Salim` and `#AgusSalim` are two people's. */
const isWrittenAsPair = ({ text, operation }: Hit): boolean =>
  /\S ?[-–&+×] ?\S/.test(text) || operation === 'hashtag' || operation === 'handle'

/** A weak name counts as a name only where its writer marked it as one: with a capital, or inside a hashtag or handle. */
export const isMarked = (hit: Hit): boolean => /^[\p{Lu}#@]/u.test(hit.text) || hit.operation === 'hashtag' || hit.operation === 'handle'
