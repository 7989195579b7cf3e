import { SaringError } from '../error.ts'
import type { Alias, Participant, Region } from '../model.ts'
import { accountOrGroupOf, platformOf } from '../text/account.ts'
import type { Reader } from '../text/csv.ts'
import { plainName } from '../text/fold.ts'
import type { LexiconProblem } from '../words/index.ts'
import { readSmallTable, type SmallRow, type TableShape } from './small-table.ts'
import { parseMoment } from './time.ts'

const SHAPE = {
  headers: {
    participant: ['participant', 'peserta', 'id peserta', 'participant id'],
    election: ['election', 'pemilihan'],
    contest: ['contest', 'kontes', 'jenis pemilihan'],
    region: ['region', 'wilayah', 'daerah'],
    number: ['number', 'nomor', 'nomor urut', 'no urut'],
    platform: ['platform', 'medsos', 'media sosial', 'jenis medsos'],
    account: ['account', 'akun', 'nama akun', 'username', 'tautan', 'tautan akun', 'link akun', 'url'],
    name: ['name', 'nama', 'nama halaman', 'nama grup', 'page name'],
    valid_from: ['valid from', 'berlaku dari', 'berlaku mulai'],
    valid_to: ['valid to', 'berlaku sampai', 'berlaku hingga'],
    source: ['source', 'sumber'],
  },
  needed: [
    ['participant', 'number'],
    ['account', 'name'],
  ],
} as const satisfies TableShape<string>
type Row = SmallRow<keyof (typeof SHAPE)['headers']>

/** A file of campaign accounts as the manifest names it. */
export interface AccountsFile {
  readonly file: string
  readonly rows: number
  readonly sha256: string
}

/** What the accounts are read against. */
export interface AccountsOptions {
  readonly participants: readonly Participant[]
  readonly regionOf: (written: string) => Region | undefined
  readonly reader?: Reader | undefined
}

/**
 * Reads tables of campaign accounts, such as those registered with the election commission:
 * `participant,platform,account,name,valid_from,valid_to,source`, also with Indonesian headers. An account is a handle or a link,
 * also of a group; a name is that of a page or group. The participant is told by id, or by election, ballot number and contest or region.
 *
 * @returns aliases of the kind `handle`; one with a space in it is the name of a page, and stands for it only as a whole
 * @throws SaringError with every row that cannot be used, each with `file:line` and what to write
 */
export async function readAccounts(
  files: readonly string[],
  options: AccountsOptions,
): Promise<{ readonly aliases: readonly Alias[]; readonly files: readonly AccountsFile[] }> {
  const book = new AccountsBook(options)
  const read: AccountsFile[] = []
  for (const file of files) {
    const { rows, sha256 } = await readSmallTable(file, SHAPE, options.reader)
    for (const row of rows) book.add(row, `${file}:${row.line}`)
    read.push({ file, rows: rows.length, sha256 })
  }
  if (book.problems.length > 0) throw new SaringError({ code: 'accounts', problems: book.problems })
  return { aliases: book.aliases, files: read }
}

/** Aliases as the rows tell them, each contradiction kept with its place. */
class AccountsBook {
  readonly aliases: Alias[] = []
  readonly problems: LexiconProblem[] = []
  readonly #options: AccountsOptions
  readonly #owned = new Map<string, { readonly alias: Alias; readonly place: string }[]>()

  constructor(options: AccountsOptions) {
    this.#options = options
  }

  add({ fields }: Row, place: string): void {
    if (Object.values(fields).every((cell) => cell === '')) return
    const participant = this.#participantOf(fields, place)
    const validFrom = this.#day('valid_from', fields.valid_from, place)
    const validTo = this.#day('valid_to', fields.valid_to, place)
    if (validFrom !== '' && validTo !== '' && validFrom > validTo) this.#bad('valid_to', fields.valid_to, 'from-before-to', place)
    const isPage = /\s/.test(fields.account)
    const { account, platform } = isPage ? { account: '', platform: '' } : accountOrGroupOf(fields.account)
    const name = fields.name || (isPage ? fields.account : '')
    if (account === '' && (name === '' || (fields.account !== '' && !isPage))) this.#bad('account', fields.account, 'account', place)
    if (participant === undefined) return
    const rest = { participant, platform: platformOf(fields.platform) || platform, validFrom, validTo, source: fields.source || place }
    if (account !== '') this.#own(aliasOf(account, rest), place)
    if (name !== '') this.aliases.push(aliasOf(name, rest))
  }

  /** An account has one owner at a time. */
  #own(alias: Alias, place: string): void {
    const others = this.#owned.get(alias.written) ?? []
    const rival = others.find((other) => other.alias.participant !== alias.participant && meet(other.alias, alias))
    if (rival !== undefined) this.problems.push({ code: 'account-twice', place, account: alias.written, first: rival.place })
    this.#owned.set(alias.written, [...others, { alias, place }])
    this.aliases.push(alias)
  }

  #participantOf({ participant: id, election, contest, region, number }: Row['fields'], place: string): Participant | undefined {
    if (id !== '') {
      const known = this.#options.participants.find((participant) => participant.id === id)
      if (known === undefined) this.problems.push({ code: 'unknown-account-owner', place, id })
      return known
    }
    const where = region === '' ? undefined : this.#options.regionOf(region)
    if (where === undefined && region !== '') {
      this.problems.push({ code: 'unknown-region', place, region })
      return undefined
    }
    const found = this.#options.participants.filter(
      (participant) =>
        participant.election.id === election &&
        participant.number === Number(number) &&
        (where === undefined || participant.region === where.name) &&
        (contest === '' || plainName(participant.contest) === plainName(contest)),
    )
    if (found.length !== 1) this.problems.push({ code: 'account-owner-unclear', place, count: found.length })
    return found.length === 1 ? found[0] : undefined
  }

  #day(column: string, written: string, place: string): string {
    const day = written === '' ? '' : parseMoment(written, 'Asia/Jakarta')?.date
    if (day === undefined) this.#bad(column, written, 'date-or-empty', place)
    return day ?? ''
  }

  #bad(column: string, value: string, expected: string, place: string): void {
    this.problems.push({ code: 'bad-value', place, column, value: value.slice(0, 40), expected })
  }
}

const aliasOf = (written: string, rest: Pick<Alias, 'participant' | 'platform' | 'validFrom' | 'validTo' | 'source'>): Alias => ({
  type: 'alias',
  written,
  kind: 'handle',
  strength: 'strong',
  certainty: 'confirmed',
  why: '',
  ...rest,
})

/** Whether two spans of validity, on platforms that may be the same, share a day. */
function meet(a: Alias, b: Alias): boolean {
  const isApart = (before: Alias, after: Alias): boolean =>
    before.validTo !== '' && after.validFrom !== '' && before.validTo < after.validFrom
  return (a.platform === b.platform || a.platform === '' || b.platform === '') && !isApart(a, b) && !isApart(b, a)
}
