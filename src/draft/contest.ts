import type { Region } from '../model.ts'
import { plainName } from '../text/fold.ts'

/** What a row tells of the contest that somebody stands in, as written. */
export interface ToldContest {
  readonly contest: string
  readonly district: string
  readonly party: string
  readonly isPair: boolean
  readonly region: Region
}

/** What people stand for, by how clerks write it. The first that fits counts. */
const BODIES: readonly { readonly told: RegExp; readonly body: string }[] = [
  { told: /\bdpd\b/, body: 'dpd' },
  { told: /\b(?:dprd|dpr[ak]|dprp)\b.*\bprov/, body: 'dprd-provinsi' },
  { told: /\b(?:dprd|dprk)\b/, body: 'dprd' },
  { told: /\bdpr\b/, body: 'dpr' },
  { told: /gub/, body: 'gubernur' },
  { told: /bup/, body: 'bupati' },
  { told: /wal/, body: 'walikota' },
]
const OFFICES = { province: 'gubernur', kabupaten: 'bupati', kota: 'walikota' } as const satisfies Record<Region['kind'], string>

/**
 * Names a contest as the packs do: what is voted on first, the list of a party behind a slash.
 *
 *     DPRD Landak, dapil 2, PKB     dprd-landak-dapil-2/pkb
 *     a pair in Kota Pontianak      walikota-pontianak
 */
export function contestOf({ contest, district, party, isPair, region }: ToldContest): string {
  const told = plainName(contest)
  const body = BODIES.find((known) => known.told.test(told))?.body ?? (told === '' ? bodyOf(isPair, region) : slug(told))
  const where = slug(region.name.replace(/^KOTA /, ''))
  const number = /\d+/.exec(district)?.[0]
  const part = number === undefined ? slug(district) : `dapil-${Number(number)}`
  const list = party === '' || isOffice(body) ? '' : `/${slug(party.replace(/^partai /i, ''))}`
  return [body, where, part].filter((piece) => piece !== '').join('-') + list
}

/** Whether a contest is for an office that one person, or a pair, will hold. */
export const isOffice = (contest: string): boolean => /^(?:gubernur|bupati|walikota)\b/.test(contest)

function bodyOf(isPair: boolean, { kind }: Region): string {
  if (isPair) return OFFICES[kind]
  return kind === 'province' ? 'dprd-provinsi' : 'dprd'
}

/** `PDI Perjuangan` → `pdi-perjuangan` */
export const slug = (text: string): string =>
  plainName(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
