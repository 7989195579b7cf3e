import type { Alias, Hit, Participant, Term } from '../model.ts'
import type { Mention } from './mentions.ts'
import type { Setting } from './setting.ts'

/** From this weight on a call word speaks of an election; below, it is none. */
const CLEAR_CALL = 40
/** From this weight on it makes an election the topic of all that is said; below (`pilih`, `dukung`), of what it stands right before. */
const CALL_TO_VOTE = 45

/** What surrounds weak names and numbers in their field: whether it makes them stand for somebody. */
export class Context {
  readonly #contests: ReadonlySet<string>
  readonly #numbers: ReadonlySet<number>
  /** Where titles begin, by the token behind them. */
  readonly #titles: ReadonlyMap<number, number>
  /** `Kader PAN` is no frying pan. */
  readonly #behindMembership: ReadonlySet<number>
  readonly #beforeCounter: ReadonlySet<number>
  readonly #calls: ReadonlySet<string>
  readonly #behindCall: ReadonlySet<number>
  readonly #hasClearCall: boolean
  /** Hits that make an election the topic. A time must be known: what is no slogan today may have been one then. */
  readonly #electionTalk: readonly Hit[]

  constructor(hits: readonly Hit[], strong: readonly Mention[], setting: Setting) {
    const terms = (signal: Term['signal']): Hit[] => hits.filter(({ entry }) => entry.type === 'term' && entry.signal === signal)
    this.#contests = new Set(strong.map(({ participant }) => contestOf(participant)))
    this.#numbers = new Set(hits.flatMap(({ entry }) => (entry.type === 'number' ? [entry.value] : [])))
    this.#titles = new Map(terms('title').map((hit) => [hit.last + 1, hit.first]))
    this.#behindMembership = new Set(terms('membership').map((hit) => hit.last + 1))
    this.#beforeCounter = new Set(terms('counter').map((hit) => hit.first - 1))
    this.#calls = new Set(terms('call').map((hit) => hit.entry.written))
    this.#hasClearCall = hits.some((hit) => isCall(hit, CLEAR_CALL))
    const talking = setting.mode === 'open' ? hits : []
    this.#behindCall = new Set(talking.filter((hit) => isCall(hit, CLEAR_CALL)).map((hit) => hit.last + 1))
    this.#electionTalk = talking.filter((hit) => isElectionWord(hit) || isCall(hit, CALL_TO_VOTE))
  }

  supports(hit: Hit, alias: Alias): boolean {
    if (this.#contests.has(contestOf(alias.participant)) || this.#numbers.has(alias.participant.number)) return true
    if (alias.participant.kind === 'party' && this.#behindMembership.has(hit.first)) return true
    const isPhrase = /\s/.test(alias.written)
    const isTopic = this.#isElectionTalk(hit) || this.#isCalledUpon(hit)
    return isTopic && (isPhrase || isMarked(hit) || this.#titles.has(hit.first))
  }

  /** Of those who bear a number, whom the text means: those that it names; without a name all, if an election is the topic. */
  meantBy(hit: Hit, lead: Term, bearers: readonly Participant[], mentions: readonly Mention[]): readonly Participant[] {
    const named = bearers.filter((bearer) => mentions.some(({ participant }) => participant === bearer))
    if (named.length > 0) return named
    const isTopic = lead.signal === 'ballot' ? this.#isElectionTalk() : this.#isElectionTalk(hit) && this.#hasClearCall
    return isTopic ? bearers.filter((bearer) => !this.#contests.has(contestOf(bearer))) : []
  }

  /** `coblos 2 kali` and `coblos satu` name no number on a ballot. */
  countsThings(hit: Hit, lead: Term): boolean {
    return this.#beforeCounter.has(hit.last) || (this.#calls.has(lead.written) && !/\p{N}/u.test(hit.text))
  }

  /** `Pilih Baron`, `dukung Pak Heri`; not `pilih lauk di warung Bu Ria`. */
  #isCalledUpon({ first }: Hit): boolean {
    return this.#behindCall.has(first) || this.#behindCall.has(this.#titles.get(first) ?? first)
  }

  /** A hit is no context for itself: `oke gas` alone is no slogan. */
  #isElectionTalk(hit?: Hit): boolean {
    return this.#electionTalk.some(({ span }) => hit === undefined || span.end <= hit.span.start || hit.span.end <= span.start)
  }
}

const contestOf = ({ election, contest }: Participant): string => `${election.id} ${contest}`
const isElectionWord = ({ entry }: Hit): boolean => entry.type === 'term' && (entry.signal === 'election' || entry.signal === 'ballot')
const isCall = ({ entry }: Hit, weight: number): boolean => entry.type === 'term' && entry.signal === 'call' && entry.weight >= weight

/** A weak name counts as a name only where its writer marked it as one: with a capital, or inside a hashtag or handle. */
export const isMarked = (hit: Hit): boolean => /^[\p{Lu}#@]/u.test(hit.text) || hit.operation === 'hashtag' || hit.operation === 'handle'
