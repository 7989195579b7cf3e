import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { SaringError } from '../error.ts'
import type { Item, Person, Region } from '../model.ts'
import { accountOf, platformOf } from '../text/account.ts'
import { delimiterOf, parseWithLines } from '../text/csv.ts'
import { regionOf } from './region.ts'
import { statusOf } from './status.ts'

const NEEDED = ['name', 'account'] as const
const COLUMNS = ['nip', 'name', 'status', 'unit', 'region', 'platform', 'account'] as const
/** Which account is whose. */
export class Roster {
  readonly #byAccount = new Map<string, Person>()
  readonly #byNip: ReadonlyMap<string, Person>
  readonly people: readonly Person[]
  readonly sha256: string

  /** @param accounts people by platform and account; an empty platform stands for all */
  constructor(people: readonly Person[], accounts: ReadonlyMap<string, Person>, sha256: string) {
    this.people = people
    this.sha256 = sha256
    this.#byNip = new Map(people.filter((person) => person.nip !== '').map((person) => [person.nip, person]))
    const owners = new Map<string, Set<Person>>()
    for (const [place, person] of accounts) {
      this.#byAccount.set(place, person)
      const account = place.slice(place.indexOf(' ') + 1)
      owners.set(account, (owners.get(account) ?? new Set()).add(person))
    }
    // An item that names no platform meets an account that only one person has.
    for (const [account, [person, ...others]] of owners) if (person !== undefined && others.length === 0) this.#byName.set(account, person)
  }

  readonly #byName = new Map<string, Person>()

  /** By platform and account, by an account that the roster names for every platform, or by the NIP in the item. */
  personOf({ platform, account, nip }: Item): Person | undefined {
    const known = account === '' ? undefined : (this.#byAccount.get(`${platform} ${account}`) ?? this.#byAccount.get(` ${account}`))
    return known ?? (platform === '' ? this.#byName.get(account) : undefined) ?? this.#byNip.get(plainNip(nip))
  }
}

/** The person as the item itself tells, where no roster does. */
export function personInItem(item: Item, names: ReadonlyMap<string, Region>): Person {
  return {
    nip: plainNip(item.nip),
    name: item.name,
    unit: item.unit,
    region: regionOf(item.region, names)?.name ?? '',
    status: statusOf(item.status),
  }
}

/**
 * Reads a roster: one row an account, several rows a person.
 *
 * @throws SaringError naming the line: a needed column is missing, a region is unknown, an account belongs to two people
 */
export async function readRoster(file: string, names: ReadonlyMap<string, Region>): Promise<Roster> {
  const bytes = await readFile(file).catch((error: { code?: string }) => {
    throw error.code === 'ENOENT'
      ? new SaringError({ code: 'input-missing', path: file })
      : new SaringError({ code: 'input-unreadable', path: file, why: error.code ?? 'error' })
  })
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
  const rows = parseWithLines(text, delimiterOf(text.slice(0, text.indexOf('\n')) || text))
  if (typeof rows === 'number') throw new SaringError({ code: 'roster-broken', file, line: rows })
  const header = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const missing = NEEDED.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new SaringError({ code: 'roster-columns', file, columns: missing, found: header.slice(0, 12) })

  const byAccount = new Map<string, Person>()
  const lines = new Map<string, number>()
  const people = new Map<string, Person>()
  const firstLines = new Map<string, number>()
  for (const { cells, line } of rows.slice(1)) {
    const cell = (column: (typeof COLUMNS)[number]): string => cells[header.indexOf(column)]?.trim() ?? ''
    if (cells.length !== header.length)
      throw new SaringError({ code: 'roster-cells', file, line, expected: header.length, found: cells.length })
    const region = regionOf(cell('region'), names)
    if (region === undefined && cell('region') !== '') throw new SaringError({ code: 'roster-region', file, line, region: cell('region') })
    const told: Person = {
      nip: plainNip(cell('nip')),
      name: cell('name'),
      unit: cell('unit'),
      region: region?.name ?? '',
      status: statusOf(cell('status')),
    }
    if (told.status === 'other') throw new SaringError({ code: 'roster-status', file, line, status: cell('status') })
    if (/^\d[.,]?\d*e\+?\d+$/i.test(cell('nip'))) throw new SaringError({ code: 'roster-nip', file, line })
    const identity = told.nip || `${told.name}\u0000${told.unit}`
    const person = people.get(identity) ?? told
    if (person.name !== told.name || person.unit !== told.unit || person.region !== told.region)
      throw new SaringError({ code: 'roster-person-twice', file, line, first: firstLines.get(identity) ?? 0 })
    if (!firstLines.has(identity)) firstLines.set(identity, line)
    people.set(identity, person)
    if (cell('account') === '') continue
    const { account, platform } = accountOf(cell('account'))
    const place = `${platformOf(cell('platform')) || platform} ${account}`
    const owner = byAccount.get(place)
    if (owner !== undefined && owner !== person)
      throw new SaringError({ code: 'roster-account-twice', file, line, first: lines.get(place) ?? 0, account })
    byAccount.set(place, person)
    lines.set(place, line)
  }
  if (byAccount.size === 0) throw new SaringError({ code: 'roster-empty', file })
  return new Roster([...people.values()], byAccount, createHash('sha256').update(bytes).digest('hex'))
}

const plainNip = (written: string): string => written.replace(/[\s'.]/g, '')
