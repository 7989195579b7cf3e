import { fold } from '../text/fold.ts'
import type { Field } from './canonical.ts'

/** What a column of a table holds: a field of the record, or the hour where it stands apart from the day. */
export type Role = Field | 'clock'

/** Headers that clerks write, folded, without punctuation. The canonical names stand for themselves. */
const SYNONYMS: Readonly<Record<Role, readonly string[]>> = {
  id: ['id postingan', 'id unggahan', 'id konten', 'post id'],
  platform: ['medsos', 'media sosial', 'jenis medsos', 'kanal', 'aplikasi', 'sosmed'],
  account: ['akun', 'nama akun', 'username', 'user name', 'akun medsos', 'akun media sosial', 'pemilik akun', 'handle'],
  act: [
    'jenis',
    'jenis aktivitas',
    'jenis aksi',
    'bentuk',
    'bentuk aktivitas',
    'jenis pelanggaran',
    'aktivitas',
    'aksi',
    'jenis kegiatan',
    'activity',
    'action',
  ],
  time: [
    'tanggal',
    'tgl',
    'tgl posting',
    'tanggal posting',
    'tanggal postingan',
    'tanggal unggah',
    'tgl unggah',
    'waktu',
    'waktu kejadian',
    'waktu posting',
    'date',
    'created at',
    'timestamp',
  ],
  url: ['tautan', 'link', 'link postingan', 'alamat', 'tautan postingan', 'url postingan', 'alamat tautan', 'link url', 'permalink'],
  text: [
    'isi',
    'isi postingan',
    'isi unggahan',
    'isi komentar',
    'caption',
    'caption isi komentar',
    'teks',
    'komentar',
    'uraian',
    'konten',
    'isi konten',
    'status postingan',
    'isi status',
    'message',
    'content',
  ],
  target_text: [
    'teks sasaran',
    'isi sasaran',
    'isi postingan sasaran',
    'postingan yang disukai',
    'konten yang dibagikan',
    'isi postingan yang disukai',
    'isi postingan yang dikomentari',
  ],
  target_author: [
    'akun sasaran',
    'akun target',
    'pemilik postingan',
    'akun yang disukai',
    'akun yang diikuti',
    'halaman',
    'akun tujuan',
    'nama halaman',
    'grup',
  ],
  target_url: ['tautan sasaran', 'link sasaran', 'link postingan sasaran', 'tautan postingan sasaran'],
  visibility: ['privasi', 'audiens', 'keterlihatan'],
  nip: ['nip nik', 'nomor induk pegawai', 'nip baru'],
  name: ['nama', 'nama pegawai', 'nama asn', 'nama lengkap', 'nama pns'],
  unit: ['unit kerja', 'opd', 'skpd', 'opd skpd', 'instansi', 'satuan kerja', 'perangkat daerah', 'satker', 'dinas'],
  region: ['wilayah', 'daerah', 'kabupaten', 'kabupaten kota', 'kab kota'],
  status: ['status kepegawaian', 'status pegawai', 'jenis kepegawaian', 'status asn'],
  clock: ['jam', 'pukul', 'jam posting', 'time of day'],
}

const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries(SYNONYMS).flatMap(
    ([role, names]) =>
      [[role, role as Role], [role.replace('_', ' '), role as Role], ...names.map((name) => [name, role as Role] as const)] as [
        string,
        Role,
      ][],
  ),
)

/** @returns a header in the form in which it is looked up: `N.I.P.` is `nip`, `OPD/SKPD` is `opd skpd` */
export function plainHeader(cell: string): string {
  const plain = fold(cell)
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
  return /^(?:\p{L} )+\p{L}$/u.test(plain) ? plain.replaceAll(' ', '') : plain
}

/** Clerks name the column of words in many ways: `Isi Posting`, `Bunyi Unggahan`, `Tweet`. */
const TEXT_HEADER = /^(?:isi|teks|bunyi|narasi|deskripsi|caption|postingan|unggahan|tweet|cuitan|komentar)\b/
const TARGET_HEADER = /\b(?:sasaran|target|tujuan)\b/

/** @returns what a column with this header holds, as far as it is known */
export function roleOf(cell: string): Role | undefined {
  // The keys of JSON objects come again with every record.
  if (remembered.has(cell)) return remembered.get(cell)
  const role = lookUp(plainHeader(cell))
  if (remembered.size < MOST_REMEMBERED) remembered.set(cell, role)
  return role
}

const remembered = new Map<string, Role | undefined>()
const MOST_REMEMBERED = 1_000

function lookUp(plain: string): Role | undefined {
  const known = ROLES.get(plain)
  if (known !== undefined || !TEXT_HEADER.test(plain)) return known
  return TARGET_HEADER.test(plain) ? 'target_text' : 'text'
}
