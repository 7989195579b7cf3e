const text = {
  title: 'saring · telaah',
  disclaimer:
    'Indikasi otomatis untuk ditelaah manusia. Bukan bukti dan bukan dasar tunggal keputusan. Isi gambar dan video tidak dinilai.',
  progress: '{count} dari {total} diputuskan',
  found: '{count} dari {total} temuan',
  findings: 'Temuan',
  finding: 'Temuan yang dibuka',
  none: 'Tidak ada temuan yang cocok.',
  reviewer: 'Penelaah',
  save: 'Simpan keputusan',
  saved: '{count} keputusan disimpan di {file}. Selanjutnya: saring review import {file} --dossier hasil/',
  unsigned: 'Nama penelaah belum diisi.',
  fileName: 'keputusan',
  noScript: 'Halaman ini memerlukan JavaScript di peramban; tanpa itu, pakailah flagged.xlsx.',
  otherLanguage: 'English',
  otherLanguageCode: 'en',
  theme: 'Terang/gelap',
  help: 'Bantuan',
  close: 'Tutup',
  search: 'Cari',
  state: 'Keputusan',
  tierLabel: 'Tingkat',
  all: 'semua',
  allTiers: 'semua',
  open: 'belum',
  unlogged: 'belum, juga di catatan',
  decide: 'Putuskan',
  undo: 'Urungkan',
  undone: '{count} keputusan diurungkan.',
  nothingToUndo: 'Tidak ada yang dapat diurungkan.',
  decided: 'Nomor {number}: {decision}.',
  decideCopies: 'Samakan salinannya',
  decideFirst: 'Putuskan temuan ini dahulu, lalu samakan salinannya.',
  copiesDecided: '{count} salinan yang belum diputuskan: {decision}.',
  copies: 'teks sama: {count} temuan',
  logged: 'sudah tercatat: {decision}',
  allDecided: 'Semua temuan dalam daftar sudah diputuskan.',
  notKept: 'Peramban ini tidak menyimpan keputusan. Simpan ke berkas sebelum menutup halaman.',
  reason: 'Alasan keputusan',
  note: 'Catatan',
  text: 'Ditulis sendiri',
  target_text: 'Teks sasaran (bukan kata-kata pegawai)',
  target_author: 'Sasaran',
  reasons: 'Mengapa ada di daftar',
  weakened_by: 'Konteks pelemah',
  context: 'Konteks',
  participants: 'Peserta',
  stage: 'Tahap',
  elections: 'Pemilihan',
  categories: 'Kategori yang mungkin',
  legal_basis: 'Rujukan',
  deadline: 'Tenggat',
  left: 'sisa {days} hari',
  passed: 'lewat {days} hari',
  recipient: 'Penerima',
  person: 'Pegawai',
  unit: 'Unit',
  account: 'Akun',
  url: 'Tautan',
  target_url: 'Tautan sasaran',
  key: 'Kunci',
  helpTitle: 'Cara menelaah',
  steps: [
    'Isi nama penelaah, baca teks dan alasannya, lalu tekan 1 sampai 4.',
    'Keputusan tersimpan di peramban ini, juga bila halaman ditutup. Halaman tidak mengirim apa pun.',
    'Tekan "Simpan keputusan", lalu serahkan berkasnya: saring review import berkas.csv --dossier hasil/',
  ],
  keys: [
    ['1 2 3 4', 'putuskan, lalu ke temuan berikutnya yang belum'],
    ['0', 'hapus keputusan'],
    ['j ↓', 'berikutnya'],
    ['k ↑', 'sebelumnya'],
    ['n', 'berikutnya yang belum diputuskan'],
    ['c', 'keputusan yang sama bagi salinan teks ini, atau teks yang baru diputuskan'],
    ['u', 'urungkan'],
    ['r', 'alasan keputusan'],
    ['t', 'catatan'],
    ['/', 'cari'],
    ['Esc', 'kembali ke daftar'],
    ['?', 'bantuan'],
  ],
  decisions: 'Arti keputusan',
  singleKeys: 'Pintasan satu tombol aktif',
} as const satisfies Readonly<Record<string, string | readonly string[] | readonly (readonly [string, string])[]>>

/** A shape that other languages can have too. */
type Loose<Value> = Value extends string
  ? string
  : Value extends readonly (readonly [string, string])[]
    ? readonly (readonly [string, string])[]
    : readonly string[]

/** What stands in the page on which findings are decided. Sentences are plain, with `{places}`: they travel with the page. */
export type PageText = { readonly [Name in keyof typeof text]: Loose<(typeof text)[Name]> }

/** With them go words of the catalogue that sheets have too. */
export interface PageWords extends PageText {
  readonly tier: Readonly<Record<string, string>>
  readonly act: Readonly<Record<string, string>>
  readonly stages: Readonly<Record<string, string>>
  readonly decision: readonly { readonly code: string; readonly word: string; readonly help: string }[]
  /** Headers of the sheet of decisions. */
  readonly column: Readonly<Record<'key' | 'decision' | 'decision_reason' | 'reviewer' | 'reviewed_at' | 'note' | 'evidence_check', string>>
}

/** What `saring review page` says, and what stands in the page. */
export const page = {
  summary: 'buat satu halaman HTML untuk menelaah di peramban',
  description:
    'Membuat satu berkas HTML dari folder hasil scan: temuan diputuskan dengan papan ketik di peramban, tanpa server dan tanpa jaringan.\nKeputusan tersimpan di peramban itu dan diserahkan sebagai berkas CSV yang diambil oleh saring review import.',
  dossier: 'folder hasil scan',
  output: 'berkas HTML yang ditulis',
  overwrite: 'ganti berkas yang sudah ada',
  showIdentity: 'tampilkan NIP dan nama selengkap di lembar; tanpa ini disamarkan',
  examples: [
    ['saring review page hasil/ -o telaah.html', ''],
    ['saring review import keputusan-siti-1a2b3c4d.csv --dossier hasil/', 'keputusan yang disimpan dari halaman itu'],
  ] as readonly (readonly string[])[],
  written: (p: { readonly count: number; readonly path: string }) => `${p.count} temuan, ditulis: ${p.path}`,
  next: 'Buka di peramban. Halaman ini memuat data pribadi: jaga seperti lembarnya.',
  text: text as PageText,
}
