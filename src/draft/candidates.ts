import { SaringError } from '../error.ts'
import type { Region } from '../model.ts'
import { readSmallTable, type SmallRow, type TableShape } from '../sources/small-table.ts'
import { accountOrGroupOf, platformOf } from '../text/account.ts'
import type { LexiconProblem } from '../words/index.ts'
import { contestOf, isOffice } from './contest.ts'

const PLATFORMS = ['facebook', 'instagram', 'x', 'tiktok', 'youtube', 'threads'] as const

const SHAPE = {
  headers: {
    name: ['name', 'nama', 'nama calon', 'nama caleg', 'nama lengkap', 'calon', 'caleg'],
    running_mate: ['running mate', 'wakil', 'nama wakil', 'calon wakil', 'nama calon wakil', 'pasangan'],
    number: ['number', 'nomor', 'nomor urut', 'no urut', 'no'],
    party: ['party', 'partai', 'parpol', 'nama partai', 'partai politik'],
    contest: ['contest', 'kontes', 'lembaga', 'jabatan', 'calon untuk', 'jenis pemilihan'],
    district: ['district', 'dapil', 'daerah pemilihan'],
    region: ['region', 'wilayah', 'daerah', 'kabupaten', 'kabupaten kota', 'kab kota', 'provinsi'],
    nickname: ['nickname', 'panggilan', 'nama panggilan', 'julukan', 'sapaan'],
    hashtag: ['hashtag', 'tagar'],
    slogan: ['slogan', 'semboyan'],
    account: ['account', 'accounts', 'akun', 'nama akun', 'akun terdaftar', 'akun medsos', 'tautan', 'link'],
    facebook: ['facebook', 'fb'],
    instagram: ['instagram', 'ig'],
    x: ['x', 'twitter', 'x twitter', 'twitter x'],
    tiktok: ['tiktok', 'tik tok'],
    youtube: ['youtube', 'yt'],
    threads: ['threads'],
    source: ['source', 'sumber'],
  },
  needed: [['name'], ['number']],
} as const satisfies TableShape<string>
type Row = SmallRow<keyof (typeof SHAPE)['headers']>
type Cells = Row['fields']

/** An account, or the name of a page or group, that speaks for a candidate. */
export interface Account {
  readonly written: string
  /** Empty where nobody says on which. */
  readonly platform: string
}

/** Who stands for election, as a row of the table tells. */
export interface Candidate {
  readonly name: string
  readonly runningMate: string
  readonly number: number
  /** `dprd-landak-dapil-2/pkb`, `bupati-landak`: those of one list or ballot. */
  readonly contest: string
  readonly region: Region
  readonly nicknames: readonly string[]
  readonly hashtags: readonly string[]
  readonly slogans: readonly string[]
  readonly accounts: readonly Account[]
  readonly source: string
}

export interface CandidateOptions {
  readonly regionOf: (written: string) => Region | undefined
  /** Of rows that name none. */
  readonly region: string | undefined
}

/**
 * Reads a table of candidates, CSV or workbook, with Indonesian or English headers. Several nicknames, hashtags, slogans or accounts
 * of a cell are parted by `;`, `|` or line breaks.
 *
 * @throws SaringError with every row that cannot be used, each with `file:line` and what to write
 */
export async function readCandidates(file: string, options: CandidateOptions): Promise<Candidate[]> {
  const { rows } = await readSmallTable(file, SHAPE)
  const problems: LexiconProblem[] = []
  const filled = rows.filter(({ fields }) => Object.values(fields).some((cell) => cell !== ''))
  const candidates = filled.flatMap((row) => candidateOf(row, `${file}:${row.line}`, options, problems))
  assertApart(candidates, problems)
  if (problems.length > 0) throw new SaringError({ code: 'candidates', problems })
  if (candidates.length === 0) throw new SaringError({ code: 'candidates-none', file })
  return candidates.map(({ place: _, ...candidate }) => candidate)
}

interface Placed extends Candidate {
  readonly place: string
}

function candidateOf({ fields }: Row, place: string, options: CandidateOptions, problems: LexiconProblem[]): Placed[] {
  const { name, running_mate: runningMate, source } = fields
  const before = problems.length
  const bad = (column: string, value: string, expected: string): void => {
    problems.push({ code: 'bad-value', place, column, value: value.slice(0, 40), expected })
  }
  if (name === '') bad('name', name, 'text')
  // Excel writes `1` as `1,0` where a column holds broken numbers.
  const number = Number(/^0*(\d{1,3})(?:[.,]0*)?$/.exec(fields.number)?.[1] ?? 0)
  if (number < 1) bad('number', fields.number, 'positive')
  const where = fields.region || (options.region ?? '')
  const region = where === '' ? undefined : options.regionOf(where)
  if (where === '') bad('region', '', 'text')
  else if (region === undefined) problems.push({ code: 'unknown-region', place, region: where })
  if (fields.party === '' && fields.contest === '' && runningMate === '') bad('party', '', 'party-or-contest')
  if (region === undefined || problems.length > before) return []
  const contest = contestOf({ contest: fields.contest, district: fields.district, party: fields.party, isPair: runningMate !== '', region })
  if (runningMate !== '' && !isOffice(contest)) bad('running_mate', runningMate, 'no-pair-in-council')
  const { nickname, hashtag, slogan } = fields
  return [
    {
      name,
      runningMate,
      number,
      contest,
      region,
      nicknames: severalIn(nickname),
      hashtags: severalIn(hashtag).map((tag) => tag.replace(/^#/, '')),
      slogans: severalIn(slogan),
      accounts: accountsIn(fields),
      source: source || place.replaceAll('\\', '/').split('/').at(-1) || place,
      place,
    },
  ]
}

const severalIn = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-')

function accountsIn(fields: Cells): Account[] {
  const named = PLATFORMS.flatMap((platform) => severalIn(fields[platform]).map((written) => accountOn(written, platform)))
  return [...named, ...severalIn(fields.account).map((written) => accountOn(written, ''))].filter(({ written }) => written !== '')
}

/** What has a space in it is the name of a page. */
function accountOn(written: string, platform: string): Account {
  if (/\s/.test(written)) return { written, platform }
  const known = accountOrGroupOf(written)
  return { written: known.account, platform: platformOf(platform) || known.platform }
}

/** One number in one list is one candidate, and an account is nobody else's. */
function assertApart(candidates: readonly Placed[], problems: LexiconProblem[]): void {
  const numbers = new Map<string, string>()
  const owners = new Map<string, Placed>()
  for (const candidate of candidates) {
    const { contest, number, place } = candidate
    const what = `${contest} ${number}`
    const first = numbers.get(what)
    if (first !== undefined) problems.push({ code: 'duplicate', place, what, first })
    numbers.set(what, place)
    for (const { written, platform } of candidate.accounts) {
      const account = `${written} ${platform}`
      const owner = owners.get(account)
      if (owner !== undefined && owner !== candidate) problems.push({ code: 'account-twice', place, account: written, first: owner.place })
      owners.set(account, candidate)
    }
  }
}
