import { grouped } from '../grouped.ts'
import { type Evidence, evidenceFrom } from '../lexicon/aliases/evidence.ts'
import { STYLES } from '../lexicon/aliases/titles.ts'
import { wordsIn } from '../lexicon/aliases/ways.ts'
import type { Alias } from '../model.ts'
import type { Problem } from '../problem.ts'
import type { AliasReason } from '../words/index.ts'
import { listed, type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'

const PLATFORMS: readonly string[] = ['facebook', 'instagram', 'threads', 'x', 'tiktok', 'youtube']

/** Whether aliases tell whom they mean. */
export function aliasProblems(packs: Packs): Problem[] {
  const evidence = evidenceOf(packs)
  return [
    ...packs.entries.aliases.flatMap((alias) => {
      const reason = alias.strength === 'strong' ? weakness(alias, evidence) : undefined
      const isStrange = alias.platform !== '' && !PLATFORMS.includes(alias.platform)
      return [
        ...(reason === undefined
          ? []
          : [problemAt(placeOf(packs, alias, 'strength'), { code: 'weak-word-strong', written: alias.written, reason })]),
        ...(isStrange
          ? [problemAt(placeOf(packs, alias, 'platform'), { code: 'unknown-platform', platform: alias.platform, known: PLATFORMS })]
          : []),
      ]
    }),
    ...shared(packs),
  ]
}

/** The evidence by which aliases are drafted, as far as it is about words: who else bears a name is asked elsewhere. */
function evidenceOf(packs: Packs): Evidence {
  const { terms, regions } = packs.entries
  const everyday = new Map(listed<{ word: string; count: number }>(packs, 'everyday.csv').map(({ fields }) => [fields.word, fields.count]))
  const names = listed<{ name: string }>(packs, 'names.csv').map(({ fields }) => fields.name)
  // A root that is somebody's name is told with the term.
  const exact = terms.filter(({ match }) => match === 'exact')
  return evidenceFrom({ everyday, names, terms: exact, regions, participants: new Map(), elections: [], entered: [], staff: [] })
}

/** Parties and famous names may be short: PDIP, Ahok. Of one or two letters nobody is. */
const TOO_SHORT = 2

/**
 * Why a single word cannot stand for somebody wherever it is met. Stricter rules draft aliases (`strengthOf`); a keeper may overrule
 * them for somebody whom the whole country knows, but not for a word that everybody uses. A usual name is a matter of the region: in
 * a national contest `Prabowo` is one man.
 */
function weakness({ kind, written, participant }: Alias, evidence: Evidence): AliasReason | undefined {
  const [word = '', ...more] = wordsIn(written)
  if (kind === 'handle' || more.length > 0 || word === '') return undefined
  if (word.length <= TOO_SHORT) return { code: 'letters', count: word.length }
  if (STYLES.has(word)) return { code: 'style' }
  const count = evidence.everyday(word)
  if (count > 0) return { code: 'everyday', count }
  if (evidence.isPlace(word)) return { code: 'place' }
  if (evidence.isTerm(word)) return { code: 'term' }
  const isName = kind === 'name' || kind === 'short-name' || kind === 'nickname'
  return isName && participant.region !== '' && evidence.isUsualName(word) ? { code: 'usual-name' } : undefined
}

/** A strong alias that somebody else bears too, where and when both stand. Weak ones may be borne by several: context decides. */
function shared(packs: Packs): Problem[] {
  const provinces = new Map(packs.entries.regions.map(({ name, province }) => [name, province]))
  const isOneBallot = (a: string, b: string): boolean => a === '' || b === '' || a === b || provinces.get(a) === b || provinces.get(b) === a
  const alike = grouped(packs.entries.aliases, ({ kind, written }) => (kind === 'handle' ? '@' : '') + wordsIn(written).join(''))
  return [...alike.values()].map(withoutCopies).flatMap((aliases) =>
    aliases.flatMap((alias, index) => {
      const others = alias.strength === 'strong' ? aliases.filter((other, at) => at < index || other.strength === 'weak') : []
      const other = others.find(
        (other) =>
          other.participant !== alias.participant &&
          isOneBallot(other.participant.region, alias.participant.region) &&
          (other.platform === alias.platform || other.platform === '' || alias.platform === '') &&
          isOneTime(other, alias),
      )
      if (other === undefined) return []
      const at = packs.places.get(other) ?? ''
      return [problemAt(placeOf(packs, alias, 'alias'), { code: 'shared-alias', written: alias.written, with: other.participant.id, at })]
    }),
  )
}

/** Rows that say the same of the same participant are told as duplicates. */
const withoutCopies = (aliases: readonly Alias[]): Alias[] =>
  aliases.length < 2
    ? [...aliases]
    : [
        ...new Map(
          aliases.map((one) => [[one.participant.id, one.strength, one.platform, one.validFrom, one.validTo].join(' '), one]),
        ).values(),
      ]

/** Both are valid, and the windows of both elections open, on some day. */
function isOneTime(a: Alias, b: Alias): boolean {
  return a.participant.election.windows.attention.some((one) =>
    b.participant.election.windows.attention.some((other) => {
      const from = [one.from, other.from, a.validFrom, b.validFrom].reduce((latest, day) => (day > latest ? day : latest))
      const to = [one.to, other.to, a.validTo, b.validTo].filter((day) => day !== '').reduce((first, day) => (day < first ? day : first))
      return from <= to
    }),
  )
}
