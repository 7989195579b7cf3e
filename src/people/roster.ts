import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { closest, distance } from 'fastest-levenshtein'
import { SaringError } from '../error.ts'
import type { Item, Person, Region } from '../model.ts'
import { accountOf, platformOf } from '../text/account.ts'
import { type CsvRow, delimiterOf, parseWithLines, type Reader } from '../text/csv.ts'
import { sheetsOf } from '../text/workbook.ts'
import { isNip, plainNip } from './nip.ts'
import { regionOf } from './region.ts'
import { type RosterColumn, type RosterHeader, rosterHeader } from './roster-header.ts'
import { statusOf } from './status.ts'

/** Shorter accounts are near to many. */
const SHORTEST_HINT = 5
const FARTHEST_HINT = 2

/** All that a roster says, in a form that another thread can take over. */
export interface RosterFacts {
  readonly people: readonly Person[]
  /** People by platform and account; an empty platform stands for all. */
  readonly accounts: ReadonlyMap<string, Person>
  readonly sha256: string
}

/** Which account is whose. */
export class Roster {
  readonly facts: RosterFacts
  readonly #byAccount = new Map<string, Person>()
  readonly #byNip: ReadonlyMap<string, Person>

  constructor(facts: RosterFacts) {
    const { people, accounts } = facts
    this.facts = facts
    this.#byNip = new Map(people.filter((person) => person.nip !== '').map((person) => [person.nip, person]))
    const owners = new Map<string, Set<Person>>()
    for (const [place, person] of accounts) {
      this.#byAccount.set(place, person)
      const account = place.slice(place.indexOf(' ') + 1)
      owners.set(account, (owners.get(account) ?? new Set()).add(person))
    }
    // An item that names no platform meets an account that only one person has.
    this.#names = new Set(owners.keys())
    for (const [account, [person, ...others]] of owners) if (person !== undefined && others.length === 0) this.#byName.set(account, person)
  }

  readonly #byName = new Map<string, Person>()
  readonly #names: ReadonlySet<string>

  get people(): readonly Person[] {
    return this.facts.people
  }

  get sha256(): string {
    return this.facts.sha256
  }

  /** An account of the roster that is written nearly like this one, as a hint for a clerk: never a match. */
  nearest(account: string): string {
    if (account.length < SHORTEST_HINT) return ''
    const found = closest(account, [...this.#names])
    return found !== undefined && distance(account, found) <= FARTHEST_HINT ? found : ''
  }

  /** By platform and account, by an account that the roster names for every platform, or by the NIP in the item. */
  personOf({ platform, account, nip }: Pick<Item, 'platform' | 'account' | 'nip'>): Person | undefined {
    const known = account === '' ? undefined : (this.#byAccount.get(`${platform} ${account}`) ?? this.#byAccount.get(` ${account}`))
    return known ?? (platform === '' ? this.#byName.get(account) : undefined) ?? this.#byNip.get(plainNip(nip))
  }
}

/** Of all items that tell nothing: one for thousands of accounts. */
const NOBODY_TOLD: Person = { nip: '', name: '', unit: '', region: '', status: statusOf('') }

/** The person as the item itself tells, where no roster does. Where they are is settled with the item. */
export function personInItem({ nip, name, unit, status }: Pick<Item, 'nip' | 'name' | 'unit' | 'status'>): Person {
  if (nip === '' && name === '' && unit === '' && status === '') return NOBODY_TOLD
  return { nip: plainNip(nip), name, unit, region: '', status: statusOf(status) }
}

/** What a roster is read with. */
export interface RosterOptions {
  readonly names: ReadonlyMap<string, Region>
  /** Takes the lines of NIPs that are none, which are told of and not used. */
  readonly onDamagedNips: (lines: readonly number[]) => void
  readonly reader?: Reader | undefined
}

/**
 * Reads a roster, CSV or a workbook: one row an account, or one row a person with a column for each platform.
 *
 * @throws SaringError naming the line: a needed column is missing, a region or status is unknown, an account belongs to two people
 */
export async function readRoster(file: string, { names, onDamagedNips, reader }: RosterOptions): Promise<Roster> {
  const bytes = await readFile(file).catch((error: { code?: string }) => {
    throw error.code === 'ENOENT' || error.code === 'EISDIR'
      ? new SaringError({ code: 'input-missing', path: file })
      : new SaringError({ code: 'input-unreadable', path: file, why: error.code ?? 'error' })
  })
  const rows = await rowsOf(bytes, file, reader)
  const start = rows.findIndex(({ cells }) => isHeader(rosterHeader(cells)))
  const header = rosterHeader(rows[Math.max(start, 0)]?.cells ?? [])
  if (start === -1) {
    const missing = [header.columns.name === undefined ? 'name' : '', header.accounts.length === 0 ? 'account' : ''].filter(
      (name) => name !== '',
    )
    throw new SaringError({ code: 'roster-columns', file, columns: missing, found: (rows[0]?.cells ?? []).slice(0, 12) })
  }
  const book = new RosterBook(file, header, names)
  for (const row of rows.slice(start + 1)) book.add(row)
  if (book.accounts.size === 0) throw new SaringError({ code: 'roster-empty', file })
  if (book.damagedNips.length > 0) onDamagedNips(book.damagedNips)
  return new Roster({
    people: [...book.people.values()],
    accounts: book.accounts,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

const isHeader = ({ columns, accounts }: RosterHeader): boolean => columns.name !== undefined && accounts.length > 0

/** The rows of a CSV, or of the first sheet of a workbook that is a roster. */
async function rowsOf(bytes: Buffer, file: string, reader: Reader | undefined): Promise<readonly CsvRow[]> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new SaringError({ code: 'input-biff', file })
  if (bytes.subarray(0, 4).toString('hex') === '504b0304') {
    const sheets = await sheetsOf(bytes)
    if (sheets === undefined) throw new SaringError({ code: 'workbook-broken', file })
    const sheet = sheets.find(({ rows }) => rows.some((cells) => isHeader(rosterHeader(cells)))) ?? sheets[0]
    return (sheet?.rows ?? [])
      .map((cells, index) => ({ cells, line: index + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  }
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'latin1').decode(bytes)
  const lines = text.split(/\r?\n/, 40)
  const headerLine =
    lines.find((line) => ['\t', ';', ','].some((delimiter) => isHeader(rosterHeader(line.split(delimiter))))) ?? lines[0] ?? ''
  const rows = parseWithLines(text, delimiterOf(headerLine), reader)
  if (typeof rows === 'number') throw new SaringError({ code: 'roster-broken', file, line: rows })
  return rows
}

/** Several accounts may share a cell; a dash or *tidak ada* is none. */
function accountsIn(cell: string): string[] {
  const parts = cell.split(/\s*[,;|\n]\s*|\s+\/\s+/).map((part) => part.trim())
  return parts.filter((part) => part !== '' && !/^(?:-+|tidak ada|tidak punya|belum ada|nihil|kosong|n\/a|none)$/i.test(part))
}

/** People and accounts as the rows tell them, each contradiction refused with its line. */
class RosterBook {
  readonly people = new Map<string, Person>()
  readonly accounts = new Map<string, Person>()
  readonly damagedNips: number[] = []
  readonly #file: string
  readonly #header: RosterHeader
  readonly #names: ReadonlyMap<string, Region>
  readonly #firstLines = new Map<string, number>()

  constructor(file: string, header: RosterHeader, names: ReadonlyMap<string, Region>) {
    this.#file = file
    this.#header = header
    this.#names = names
  }

  add({ cells, line }: CsvRow): void {
    const file = this.#file
    const { columns, accounts, width } = this.#header
    const cell = (column: RosterColumn): string => cells[columns[column] ?? -1]?.trim() ?? ''
    if (cells.length !== width) throw new SaringError({ code: 'roster-cells', file, line, expected: width, found: cells.length })
    const named = accounts.flatMap(({ column, platform }) =>
      accountsIn(cells[column] ?? '').map((account) => ({ platform: platform || cell('platform'), account })),
    )
    if (cell('name') === '' || (named.length === 0 && cell('nip') === '')) return // a sum, a signature, an empty row
    const person = this.#person(this.#told(cell, line), line)
    for (const { platform, account } of named) this.#own(person, platform, account, line)
  }

  #told(cell: (column: RosterColumn) => string, line: number): Person {
    const file = this.#file
    const region = regionOf(cell('region'), this.#names)
    if (region === undefined && cell('region') !== '') throw new SaringError({ code: 'roster-region', file, line, region: cell('region') })
    const status = statusOf(cell('status'))
    if (status === 'other') throw new SaringError({ code: 'roster-status', file, line, status: cell('status') })
    const nip = plainNip(cell('nip'))
    if (nip !== '' && !isNip(nip)) this.damagedNips.push(line)
    return { nip: isNip(nip) ? nip : '', name: cell('name'), unit: cell('unit'), region: region?.name ?? '', status }
  }

  #person(told: Person, line: number): Person {
    const identity = told.nip || `${told.name}\u0000${told.unit}`
    const known = this.people.get(identity)
    if (known === undefined) {
      this.people.set(identity, told)
      this.#firstLines.set(identity, line)
      return told
    }
    if (known.name !== told.name || known.unit !== told.unit || known.region !== told.region)
      throw new SaringError({ code: 'roster-person-twice', file: this.#file, line, first: this.#firstLines.get(identity) ?? 0 })
    return known
  }

  #own(person: Person, platform: string, written: string, line: number): void {
    const { account, platform: inLink } = accountOf(written)
    const place = `${platformOf(platform) || inLink} ${account}`
    const owner = this.accounts.get(place)
    const first = this.#firstLines.get(`account ${place}`) ?? 0
    if (owner !== undefined && owner !== person)
      throw new SaringError({ code: 'roster-account-twice', file: this.#file, line, first, account })
    this.accounts.set(place, person)
    if (owner === undefined) this.#firstLines.set(`account ${place}`, line)
  }
}
