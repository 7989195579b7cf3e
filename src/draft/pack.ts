import { type Proposed, plainPrinted, proposedAliases } from './aliases.ts'
import type { Account, Candidate } from './candidates.ts'

/** The rows of a pack under drafting, header first, and who has which id. */
export interface PackRows {
  readonly participants: readonly (readonly string[])[]
  readonly aliases: readonly (readonly string[])[]
  readonly ids: ReadonlyMap<Candidate, string>
}

const PARTICIPANTS = ['id', 'contest', 'region', 'number', 'kind', 'name', 'running_mate', 'certainty', 'source']
const ALIASES = ['participant', 'alias', 'kind', 'strength', 'platform', 'valid_from', 'valid_to', 'certainty', 'why', 'source']

/** @param pack its id, with which those of its participants begin */
export function packRows(candidates: readonly Candidate[], pack: string): PackRows {
  const ids = new Map(candidates.map((candidate) => [candidate, `${pack}-${candidate.contest.replace('/', '-')}-${candidate.number}`]))
  return {
    participants: [PARTICIPANTS, ...candidates.map((candidate) => participantRow(candidate, ids.get(candidate) ?? ''))],
    aliases: [ALIASES, ...candidates.flatMap((candidate) => aliasRows(candidate, ids.get(candidate) ?? ''))],
    ids,
  }
}

function participantRow({ contest, region, number, name, runningMate, source }: Candidate, id: string): string[] {
  const kind = runningMate === '' ? 'candidate' : 'pair'
  return [id, contest, region.name, String(number), kind, plainPrinted(name), plainPrinted(runningMate), 'confirmed', source]
}

/** Each way of writing once, the first of those that are written alike. */
function aliasRows(candidate: Candidate, id: string): string[][] {
  const written = new Set<string>()
  const proposed = [...proposedAliases(candidate.name, candidate.runningMate), ...toldAliases(candidate)]
  const names = proposed.filter(({ written: name, kind }) => {
    const key = `${kind === 'hashtag' ? '#' : ''}${name.toLowerCase().replace(/[\s-]+/g, ' ')}`
    return !written.has(key) && written.add(key)
  })
  const { accounts, source } = candidate
  return [
    ...names.map(({ written: alias, kind, strength, why }) => [id, alias, kind, strength, '', '', '', 'confirmed', why, source]),
    ...distinct(accounts).map((account) => [
      id,
      account.written,
      'handle',
      'strong',
      account.platform,
      '',
      '',
      'confirmed',
      'akun pada tabel',
      source,
    ]),
  ]
}

/** What the table tells of itself. A nickname of one word is many people's, and a slogan everybody's. */
function toldAliases({ nicknames, hashtags, slogans }: Candidate): Proposed[] {
  return [
    ...nicknames.map(
      (written): Proposed => ({ written, kind: 'nickname', strength: 'weak', why: 'sapaan pada tabel, dapat juga untuk orang lain' }),
    ),
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
