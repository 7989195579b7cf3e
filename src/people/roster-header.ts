import { plainName } from '../text/fold.ts'

export const ROSTER_COLUMNS = ['nip', 'name', 'status', 'unit', 'region', 'platform', 'account'] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]

/** Headers of personnel offices, plain. */
const SYNONYMS: Readonly<Record<RosterColumn, readonly string[]>> = {
  nip: ['n i p', 'nip nik', 'nip baru', 'nomor induk pegawai'],
  name: ['nama', 'nama pegawai', 'nama asn', 'nama lengkap', 'nama pns'],
  status: ['status kepegawaian', 'status pegawai', 'jenis kepegawaian', 'status asn', 'jenis asn'],
  unit: ['unit kerja', 'opd', 'skpd', 'opd skpd', 'instansi', 'satuan kerja', 'perangkat daerah', 'satker'],
  region: ['wilayah', 'daerah', 'kabupaten', 'kabupaten kota', 'kab kota', 'pemda'],
  platform: ['medsos', 'media sosial', 'jenis medsos'],
  account: ['akun', 'nama akun', 'username', 'akun medsos', 'akun media sosial', 'link akun', 'tautan akun', 'url akun'],
}

/** Rosters in which each platform has a column of its own: `Akun FB`, `Instagram`. */
const PLATFORM_COLUMN =
  /^(?:akun |username |link )?(twitter x|x twitter|facebook|fb|instagram|ig|threads|x|twitter|tiktok|tik tok|youtube|yt)(?: akun)?$/

/** Where a roster says what. */
export interface RosterHeader {
  readonly columns: Readonly<Partial<Record<RosterColumn, number>>>
  /** Columns of accounts, with the platform that their header names. */
  readonly accounts: readonly { readonly column: number; readonly platform: string }[]
  readonly width: number
}

/** @returns what the row is a header of; without accounts or a name it is none of a roster */
export function rosterHeader(cells: readonly string[]): RosterHeader {
  const columns: Partial<Record<RosterColumn, number>> = {}
  const accounts: { column: number; platform: string }[] = []
  for (const [column, cell] of cells.entries()) {
    const plain = plainName(cell)
    const found = ROSTER_COLUMNS.find((name) => name === plain || SYNONYMS[name].includes(plain))
    const platform = PLATFORM_COLUMN.exec(plain)?.[1]
    if (platform !== undefined) accounts.push({ column, platform })
    else if (found === 'account') accounts.push({ column, platform: '' })
    if (found !== undefined) columns[found] ??= column
  }
  return { columns, accounts, width: cells.length }
}
