import { grouped } from '../grouped.ts'
import type { Alias, BallotNumber, Hit, Operation, Participant } from '../model.ts'
import { fold } from '../text/fold.ts'
import { isUsualWord } from '../text/stem.ts'
import { Context, isMarked } from './context.ts'
import { daysFrom, isOnBallot, isPast, type Setting, stageOf } from './setting.ts'
import { Spellings } from './spellings.ts'

/** A hit that stands for a participant in its context. */
export interface Mention {
  readonly hit: Hit
  readonly participant: Participant
  /** Named so that it needs no context. */
  readonly strong: boolean
  /** Rests on an entry that nobody has confirmed. */
  readonly unverified: boolean
}

export const DISMISSALS = [
  'election-closed',
  'not-valid-then',
  'other-platform',
  'other-region',
  'several-bear-it',
  'outside-windows',
  'needs-capitals',
  'needs-context',
  'counts-things',
  'no-bearer',
] as const
/** Why a hit does not count. */
export type DismissalReason = (typeof DISMISSALS)[number]

export interface Dismissal {
  readonly hit: Hit
  readonly participant: Participant | undefined
  readonly why: DismissalReason
}

export interface Mentions {
  readonly mentions: readonly Mention[]
  readonly dismissed: readonly Dismissal[]
}

/** Kinds that name a person, pair or party unmistakably, wherever the writer lives. */
const FULL_NAMES = new Set(['name', 'pair', 'handle', 'hashtag'])
/** What the words before a ballot number say of the contest, and how the ids of such contests begin. */
const OFFICES: readonly { readonly led: RegExp; readonly contest: string }[] = [
  { led: /partai/i, contest: 'partai' },
  { led: /pres/i, contest: 'presiden' },
  { led: /gub/i, contest: 'gubernur' },
  { led: /bup/i, contest: 'bupati' },
  { led: /wal/i, contest: 'walikota' },
]

const NOBODY: Mentions = { mentions: [], dismissed: [] }

/** Decides which hits stand for a participant: by window, region, platform, and for weak ones by context. */
export class MentionFinder {
  /** Who bears an alias, where several do. */
  readonly #bearers: ReadonlyMap<Alias, readonly Participant[]>
  /** Who stands in a region under a number, in the order of the packs. */
  readonly #ballots: ReadonlyMap<string, readonly Participant[]>
  readonly #places: ReadonlyMap<Participant, number>
  readonly #spellings: Spellings

  constructor(participants: readonly Participant[], aliases: readonly Alias[]) {
    const alike = [...grouped(aliases, ({ written }) => joined(written)).values()].filter((those) => those.length > 1)
    this.#bearers = new Map(
      alike.flatMap((those) => {
        const bearers = [...new Set(those.map(({ participant }) => participant))]
        return bearers.length > 1 ? those.map((alias) => [alias, bearers] as const) : []
      }),
    )
    this.#ballots = grouped(participants, ({ region, number }) => ballotKey(region, number))
    this.#places = new Map(participants.map((participant, place) => [participant, place]))
    this.#spellings = new Spellings(aliases)
  }

  /**
   * @param text the field that the hits are from
   * @param hits all hits of that field
   */
  find(text: string, hits: readonly Hit[], platform: string, setting: Setting): Mentions {
    const mentions: Mention[] = []
    const dismissed: Dismissal[] = []
    // Most texts name nobody: they end here.
    if (hits.every(({ entry }) => entry.type === 'term')) return NOBODY
    let isLoud: boolean | undefined
    const shouts = (): boolean => {
      isLoud ??= isShouted(text)
      return isLoud
    }
    const weak: { hit: Hit; alias: Alias }[] = []
    const called = new Set(hits.filter(({ entry }) => entry.type === 'term' && entry.signal === 'call').map(({ last }) => last + 1))
    for (const hit of hits) {
      if (hit.entry.type !== 'alias') continue
      const alias = hit.entry
      const isPlain = needsCapitals(alias) && !isInCapitals(hit, shouts) && !(called.has(hit.first) && isMarked(hit))
      const why = this.#barred(alias, platform, setting, hit.operation) ?? (isPlain ? 'needs-capitals' : undefined)
      if (why !== undefined) dismissed.push({ hit, participant: alias.participant, why })
      else if (alias.strength === 'weak') weak.push({ hit, alias })
      else mentions.push(mentionOf(hit, alias.participant, true, alias.certainty === 'unverified'))
    }
    const context = new Context(text, hits, mentions, setting, this.#spellings)
    for (const { hit, alias } of weak) {
      if (context.supports(hit, alias)) mentions.push(mentionOf(hit, alias.participant, false, alias.certainty === 'unverified'))
      else dismissed.push({ hit, participant: alias.participant, why: 'needs-context' })
    }
    const named = new Set(mentions.map(({ participant }) => participant))
    for (const hit of hits) {
      if (hit.entry.type !== 'number') continue
      const counts = context.countsThings(hit, hit.entry.lead)
      const bearers = counts ? [] : this.#numbered(hit.entry, setting)
      const meant = context.meantBy(hit, hit.entry.lead, bearers, named).filter((bearer) => named.has(bearer) || !isOfList(bearer))
      const why = counts ? 'counts-things' : bearers.length === 0 ? 'no-bearer' : 'needs-context'
      if (meant.length === 0) dismissed.push({ hit, participant: undefined, why })
      for (const participant of meant) mentions.push(mentionOf(hit, participant, false, false))
    }
    return { mentions: preferHome(preferNear(preferLonger(mentions), setting), setting), dismissed }
  }

  /** @returns whether a name could stand for its participant in a setting, if its context lets it */
  mayCount(alias: Alias, platform: string, setting: Setting): boolean {
    return this.#barred(alias, platform, setting) === undefined
  }

  #barred(alias: Alias, platform: string, setting: Setting, operation?: Operation): DismissalReason | undefined {
    const { participant } = alias
    const isPast = !setting.elections.has(participant.election)
    if (isPast && !setting.pastCounts) return 'election-closed'
    // One word is no full name away from home: `Aron` and `Satono` are many people's.
    const isFullName =
      FULL_NAMES.has(alias.kind) &&
      alias.strength === 'strong' &&
      (alias.kind === 'handle' || alias.kind === 'hashtag' || /[\s-]/.test(alias.written))
    if (isPast) return isFullName && alias.kind === 'name' ? undefined : 'election-closed'
    if (setting.mode === 'outside') return isFullName && alias.kind === 'name' ? undefined : 'outside-windows'
    const date = setting.time?.date
    if (date !== undefined && ((alias.validFrom !== '' && date < alias.validFrom) || (alias.validTo !== '' && date > alias.validTo)))
      return 'not-valid-then'
    // Where no platform is told, the handle is that of the account as far as anybody knows.
    if (alias.platform !== '' && platform !== '' && alias.platform !== platform) return 'other-platform'
    if (isOnBallot(participant, setting.region)) return undefined
    // Run together outside a hashtag or handle, it is named but not in full.
    if (!isFullName || operation === 'joined') return 'other-region'
    return this.#isUnique(alias, setting) ? undefined : 'several-bear-it'
  }

  #isUnique(alias: Alias, setting: Setting): boolean {
    const bearers = this.#bearers.get(alias)
    return bearers === undefined || bearers.every((bearer) => bearer === alias.participant || !setting.elections.has(bearer.election))
  }

  /** Those on the writer's ballot with that number, once numbers are drawn. `Paslon` means any pair, `cagub` those of one office. */
  #numbered(number: BallotNumber, { mode, region, elections, time }: Setting): Participant[] {
    if (mode === 'outside') return []
    const office = OFFICES.find(({ led }) => led.test(number.lead.written))?.contest
    return [...new Set(['', region?.name ?? '', region?.province ?? ''])]
      .flatMap((name) => this.#ballots.get(ballotKey(name, number.value)) ?? [])
      .filter(
        (participant) =>
          (office === undefined ? participant.kind !== 'party' : participant.contest.startsWith(office)) &&
          elections.has(participant.election) &&
          stageOf(participant.election, time?.date) !== 'pre-nomination',
      )
      .sort((a, b) => (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0))
  }
}

/** Candidates of a list share their numbers with those of all other lists: `nomor 2` without their name means none of them. */
const isOfList = ({ contest }: Participant): boolean => /^dp(?:r|d|rd)\b/.test(contest)
const ballotKey = (region: string, number: number): string => `${number} ${region}`

/** The pair `Agus-Salim`, somebody called Agus Salim and another called Agussalim are read alike. */
const joined = (written: string): string => fold(written).replace(/[^\p{L}\p{N}]/gu, '')

const mentionOf = (hit: Hit, participant: Participant, strong: boolean, unverified: boolean): Mention => ({
  hit,
  participant,
  strong,
  unverified: unverified || participant.certainty === 'unverified',
})

/** A label that its pair writes in capitals (AMIN, NKRI, HERO) is an everyday word in small letters; of a party only `pan` is. */
const needsCapitals = ({ strength, written, participant }: Alias): boolean =>
  strength === 'weak' && /^[\p{Lu}\d]{2,}$/u.test(written) && (participant.kind !== 'party' || isUsualWord(written.toLowerCase()))

function isInCapitals(hit: Hit, shouts: () => boolean): boolean {
  if (hit.operation === 'hashtag' || hit.operation === 'handle') return true
  return hit.text === hit.text.toUpperCase() && !shouts()
}

/** In a text written in capitals throughout, capitals mark nothing. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 12 && capitals > 2 * small
}

/** Where the longer name counts, nobody is meant by a part of it: `Norsan-Krisantus` is not also the Norsan of an earlier pair. */
function preferLonger(mentions: readonly Mention[]): readonly Mention[] {
  const names = mentions.filter(({ hit }) => hit.entry.type === 'alias')
  return mentions.filter(({ hit, participant }) => {
    const { start, end } = hit.span
    const isPart = (other: Mention): boolean =>
      other.participant.election !== participant.election &&
      other.hit.span.start <= start &&
      end <= other.hit.span.end &&
      end - start < other.hit.span.end - other.hit.span.start
    return hit.entry.type !== 'alias' || !names.some(isPart)
  })
}

/**
 * Names of closed elections count where no open one is spoken of; who stood in several is held against the election that lies nearest.
 */
function preferNear(mentions: readonly Mention[], setting: Setting): readonly Mention[] {
  const open = mentions.filter(({ participant }) => !isPast(participant, setting))
  if (open.length > 0 || setting.time === undefined) return open.length > 0 ? open : mentions
  const { date } = setting.time
  const nearest = new Map<string, number>()
  const distance = ({ participant }: Mention): number => daysFrom(participant.election, date)
  const place = ({ hit }: Mention): string => `${hit.span.start}-${hit.span.end}`
  for (const mention of mentions)
    nearest.set(place(mention), Math.min(distance(mention), nearest.get(place(mention)) ?? Number.POSITIVE_INFINITY))
  return mentions.filter((mention) => distance(mention) === nearest.get(place(mention)))
}

/** Where one stretch of text stands for somebody on the writer's ballot and for somebody elsewhere, the one at home is meant. */
function preferHome(mentions: readonly Mention[], { region }: Setting): Mention[] {
  const atHome = mentions.filter(({ participant }) => isOnBallot(participant, region))
  if (atHome.length === 0 || atHome.length === mentions.length) return [...mentions]
  const taken = new Set(atHome.map(({ hit }) => `${hit.span.start}-${hit.span.end}`))
  return mentions.filter(({ hit, participant }) => isOnBallot(participant, region) || !taken.has(`${hit.span.start}-${hit.span.end}`))
}
