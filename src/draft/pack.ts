import type { Evidence } from '../lexicon/aliases/evidence.ts'
import { COLUMNS } from '../lexicon/aliases/rows.ts'
import type { Named } from '../lexicon/aliases/ways.ts'
import { type Proposed, plainPrinted, proposedAliases, toldNickname } from './aliases.ts'
import type { Account, Candidate } from './candidates.ts'

const PARTICIPANTS = ['id', 'contest', 'region', 'number', 'kind', 'name', 'running_mate', 'certainty', 'source'] as const

/** Candidates as participants of a pack. @param pack its id, with which theirs begin */
export const participantsOf = (candidates: readonly Candidate[], pack: string): ReadonlyMap<Candidate, Named> =>
  new Map(candidates.map((candidate) => [candidate, namedOf(candidate, pack)]))

function namedOf({ contest, region, number, name, runningMate }: Candidate, pack: string): Named {
  const kind = runningMate === '' ? 'candidate' : 'pair'
  return {
    id: `${pack}-${contest.replace('/', '-')}-${number}`,
    election: pack,
    contest,
    region: region.name,
    kind,
    name: plainPrinted(name),
    runningMate: plainPrinted(runningMate),
  }
}

/** The rows of `participants.csv`, header first. */
export const participantRows = (participants: ReadonlyMap<Candidate, Named>): string[][] => [
  [...PARTICIPANTS],
  ...[...participants].map(([{ number, source }, { id, contest, region, kind, name, runningMate }]) => [
    id,
    contest,
    region,
    String(number),
    kind,
    name,
    runningMate,
    'confirmed',
    source,
  ]),
]

/** The rows of `aliases.csv`, header first. */
export const aliasRows = (participants: ReadonlyMap<Candidate, Named>, evidence: Evidence): string[][] => [
  [...COLUMNS],
  ...[...participants].flatMap(([candidate, participant]) => rowsFor(candidate, participant, evidence)),
]

/** Each way of writing once, the first of those that are written alike. */
function rowsFor(candidate: Candidate, participant: Named, evidence: Evidence): string[][] {
  const { accounts, source } = candidate
  const own = (alias: string, kind: string, strength: string, platform: string, why: string): string[] => [
    participant.id,
    alias,
    kind,
    strength,
    platform,
    '',
    '',
    'confirmed',
    why,
    source,
  ]
  const told = toldAliases(candidate, participant, evidence).map(({ written, kind, strength, why }) =>
    own(written, kind, strength, '', why),
  )
  const drafted = proposedAliases(participant, evidence).map((row) => COLUMNS.map((column) => row[column]))
  const names = new Map<string, string[]>()
  for (const row of [...drafted, ...told]) {
    const key = `${row[2] === 'hashtag' ? '#' : ''}${row[1]?.toLowerCase().replace(/[\s-]+/g, ' ')}`
    if (!names.has(key)) names.set(key, row)
  }
  const handles = distinct(accounts).map(({ written, platform }) => own(written, 'handle', 'strong', platform, 'akun pada tabel'))
  return [...names.values(), ...handles]
}

/** What the table tells of itself. A slogan is everybody's. */
function toldAliases({ nicknames, hashtags, slogans }: Candidate, participant: Named, evidence: Evidence): Proposed[] {
  return [
    ...nicknames.map((written) => toldNickname(written, participant, evidence)),
    ...hashtags.map((written): Proposed => ({ written, kind: 'hashtag', strength: 'strong', why: 'tagar pada tabel' })),
    ...slogans.map(
      (written): Proposed => ({ written, kind: 'slogan', strength: 'weak', why: 'slogan pada tabel, dapat juga ungkapan biasa' }),
    ),
  ]
}

function distinct(accounts: readonly Account[]): Account[] {
  const known = new Map(accounts.map((account) => [`${account.written.toLowerCase()} ${account.platform}`, account]))
  return [...known.values()]
}
