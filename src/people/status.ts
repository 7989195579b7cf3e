import type { EmploymentStatus } from '../model.ts'

/** Words for a status in rosters. Rules for civil servants bind no one else, so a word that is not known here is no guess. */
const STATUSES: readonly { readonly words: RegExp; readonly status: EmploymentStatus }[] = [
  { words: /^(?:pppk\b|p3k\b|pegawai pemerintah dengan perjanjian kerja)/, status: 'PPPK' },
  { words: /^(?:cpns\b|calon (?:pns|pegawai negeri))/, status: 'CPNS' },
  { words: /^(?:pns\b|pegawai negeri sipil|asn$)/, status: 'PNS' },
  { words: /honor|kontrak|thl|ppnpn|non ?asn|non ?pns|sukarela|tenaga harian|outsourc|magang/, status: 'honorer' },
]

/** @returns the status, `other` for a word that is not known, nothing where nothing is written */
export function statusOf(written: string): EmploymentStatus | undefined {
  const plain = written
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' ? undefined : (STATUSES.find(({ words }) => words.test(plain))?.status ?? 'other')
}
