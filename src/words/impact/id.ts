import type { ChangeKind } from './facts.ts'

interface OfRevision {
  readonly revision: string
}
interface InRow {
  readonly file: string
  readonly line: number
}

/** Mistakes in what a lexicon is held against. */
export const impactProblem = {
  'revision-missing': (p: OfRevision) =>
    `"${p.revision}" bukan folder, dan bukan revisi git di sini. Sebut folder leksikon, atau revisi seperti main, HEAD~1 atau v1.2:leksikon; pada CI, ambil riwayatnya (fetch-depth: 0).`,
  'revision-empty': (p: OfRevision) =>
    `Revisi "${p.revision}" tidak memuat leksikon di sini. Sebut foldernya, misalnya ${p.revision.split(':')[0]}:paket.`,
  'git-missing': (_: object) => 'git tidak ditemukan. Pasang git, atau sebut dua folder.',
  'corpus-stream': (_: object) => 'Masukan standar hanya dapat dibaca sekali. Simpan korpus sebagai berkas, lalu sebut namanya.',
  'decisions-needed': (_: object) => '"lost-confirmed" memerlukan keputusan penelaah. Tambahkan --decisions berkas.',
  'decision-unknown': (p: InRow & { readonly value: string }) =>
    `${p.file}:${p.line}: keputusan "${p.value}" tidak dikenal; tulis relevan, tidak, ragu, atau di luar mandat.`,
  'decision-key': (p: InRow & { readonly value: string }) =>
    `${p.file}:${p.line}: kunci "${p.value}" rusak; salin lagi dari lembar aslinya.`,
  'decision-row': (p: InRow) => `${p.file}:${p.line}: setiap baris harus objek JSON dengan key dan decision.`,
}

const percent = (value: number): string => (Number.isFinite(value) ? `${Math.round(value * 10) / 10}%`.replace('.', ',') : 'tak terhingga')

/** What `saring lexicon impact` says. */
export const impact = {
  summary: 'tunjukkan apa yang akan berubah pada korpus',
  description:
    'Memindai korpus yang sama dengan dua leksikon, lalu menunjukkan yang baru ditandai, yang tidak lagi ditandai, dan yang tingkatnya berubah, menurut\npeserta, aksi dan istilah. Kunci dan istilah saja, tidak ada teks. Yang tersimpan di git dapat disebut dengan revisinya.',
  old: 'leksikon lama: folder, shipped, atau revisi git seperti main atau v1.2:leksikon',
  new: 'leksikon baru, dengan cara yang sama',
  corpus: 'berkas atau folder yang dapat dibaca scan',
  region: 'wilayah bila korpus tidak menyebutnya',
  asOf: 'tanggal acuan untuk masa berlaku di suppress.csv (bawaan: hari ini)',
  decisions: 'keputusan penelaah: lembar yang sudah diisi (CSV/XLSX) atau NDJSON dengan key dan decision',
  failOn: 'batas yang membuat kode keluar 1: lost-confirmed, growth>10%, atau keduanya dengan koma',
  format: 'bentuk keluaran',
  examples: [
    ['saring lexicon impact main leksikon/ --corpus korpus/', 'perubahan di folder kerja terhadap cabang main'],
    ['saring lexicon impact main HEAD --corpus korpus/ --decisions putusan.csv --fail-on "lost-confirmed,growth>10%"', 'gerbang pada CI'],
    ['saring lexicon impact shipped paket/ --corpus korpus/ --format json', 'untuk program lain'],
  ],
  title: 'Dampak perubahan leksikon',
  sides: (p: { readonly before: string; readonly after: string; readonly read: number }) =>
    `Dari ${p.before} ke ${p.after}, pada ${p.read} catatan. Kunci dan istilah saja; tidak ada teks.`,
  lexicon: 'leksikon',
  flagged: 'ditandai',
  suppressed: 'disembunyikan',
  none: 'Tidak ada yang berubah.',
  kind: {
    new: 'baru ditandai',
    lost: 'tidak lagi ditandai',
    raised: 'tingkat naik',
    lowered: 'tingkat turun',
    renamed: 'peserta lain',
  } satisfies Record<ChangeKind, string>,
  byParticipant: 'Menurut peserta',
  byAct: 'Menurut aksi',
  byTerm: 'Menurut istilah yang berubah',
  otherCause: '(tidak tertulis pada temuan: kata dalam sasaran, aturan, jendela, atau suppress.csv)',
  participant: 'peserta',
  act: 'aksi',
  term: 'istilah',
  key: 'kunci',
  change: 'perubahan',
  from: 'semula',
  to: 'menjadi',
  changed: (p: { readonly count: number }) => `Item yang berubah (${p.count})`,
  more: (p: { readonly count: number }) => `… dan ${p.count} lagi; semuanya ada pada --format json.`,
  confirmed: 'Yang sudah dinyatakan relevan',
  confirmedCounts: (p: { readonly items: number; readonly lost: number; readonly lowered: number; readonly absent: number }) =>
    `${p.items} item dinyatakan relevan: ${p.lost} tidak lagi ditandai, ${p.lowered} turun tingkatnya, ${p.absent} tidak ditandai oleh keduanya.`,
  passed: 'Gerbang: lolos.',
  breach: {
    'lost-confirmed': (p: { readonly lost: number }) => `Gerbang: ${p.lost} item yang sudah dinyatakan relevan tidak lagi ditandai.`,
    growth: (p: { readonly percent: number; readonly allowed: number }) =>
      `Gerbang: yang ditandai bertambah ${percent(p.percent)}, batasnya ${percent(p.allowed)}.`,
  },
}
