import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { SaringError } from '../error.ts'
import type { EmploymentStatus, Item, Person, Region } from '../model.ts'
import { accountOf, platformOf } from '../text/account.ts'
import { regionOf } from './region.ts'

const NEEDED = ['name', 'account'] as const
const COLUMNS = ['nip', 'name', 'status', 'unit', 'region', 'platform', 'account'] as const
const STATUSES: ReadonlyMap<string, EmploymentStatus> = new Map([
  ['pns', 'PNS'],
  ['cpns', 'CPNS'],
  ['pppk', 'PPPK'],
  ['p3k', 'PPPK'],
  ['honorer', 'honorer'],
  ['ppnpn', 'honorer'],
  ['thl', 'honorer'],
  ['kontrak', 'honorer'],
])

/** Which account is whose. */
export class Roster {
  readonly #byAccount: ReadonlyMap<string, Person>
  readonly #byNip: ReadonlyMap<string, Person>
  readonly people: readonly Person[]

  constructor(byAccount: ReadonlyMap<string, Person>) {
    this.#byAccount = byAccount
    this.people = [...new Set(byAccount.values())]
    this.#byNip = new Map(this.people.filter((person) => person.nip !== '').map((person) => [person.nip, person]))
  }

  /** By platform and account, by an account that the roster names for every platform, or by the NIP in the item. */
  personOf(item: Item): Person | undefined {
    return (
      this.#byAccount.get(`${item.platform} ${item.account}`) ??
      this.#byAccount.get(` ${item.account}`) ??
      this.#byNip.get(plainNip(item.nip))
    )
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
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    rows = parse(text, {
      info: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof rows
  } catch (error) {
    throw new SaringError({ code: 'roster-broken', file, line: (error as { lines?: number }).lines ?? 1 })
  }
  const header = (rows[0]?.record ?? []).map((cell) => cell.trim().toLowerCase())
  const missing = NEEDED.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new SaringError({ code: 'roster-columns', file, columns: missing, found: header.slice(0, 12) })

  const byAccount = new Map<string, Person>()
  const lines = new Map<string, number>()
  const people = new Map<string, Person>()
  const firstLines = new Map<string, number>()
  for (const { record, info } of rows.slice(1)) {
    const cell = (column: (typeof COLUMNS)[number]): string => record[header.indexOf(column)]?.trim() ?? ''
    if (record.length !== header.length)
      throw new SaringError({ code: 'roster-cells', file, line: info.lines, expected: header.length, found: record.length })
    const region = regionOf(cell('region'), names)
    if (region === undefined && cell('region') !== '')
      throw new SaringError({ code: 'roster-region', file, line: info.lines, region: cell('region') })
    const told: Person = {
      nip: plainNip(cell('nip')),
      name: cell('name'),
      unit: cell('unit'),
      region: region?.name ?? '',
      status: statusOf(cell('status')),
    }
    const identity = told.nip || `${told.name}\u0000${told.unit}`
    const person = people.get(identity) ?? told
    if (person.name !== told.name || person.unit !== told.unit || person.region !== told.region)
      throw new SaringError({ code: 'roster-person-twice', file, line: info.lines, first: firstLines.get(identity) ?? 0 })
    if (!firstLines.has(identity)) firstLines.set(identity, info.lines)
    people.set(identity, person)
    if (cell('account') === '') continue
    const { account, platform } = accountOf(cell('account'))
    const place = `${platformOf(cell('platform')) || platform} ${account}`
    const owner = byAccount.get(place)
    if (owner !== undefined && owner !== person)
      throw new SaringError({ code: 'roster-account-twice', file, line: info.lines, first: lines.get(place) ?? 0, account })
    byAccount.set(place, person)
    lines.set(place, info.lines)
  }
  if (byAccount.size === 0) throw new SaringError({ code: 'roster-empty', file })
  return new Roster(byAccount)
}

const plainNip = (written: string): string => written.replace(/[\s'.]/g, '')
const statusOf = (written: string): EmploymentStatus | undefined => STATUSES.get(written.trim().toLowerCase())
