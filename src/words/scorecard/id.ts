import type { Advice } from './facts.ts'

/** What `saring lexicon report` says. */
export const scorecard = {
  summary: 'nilai setiap istilah pada korpus: pertahankan, perbaiki, atau pensiunkan',
  description:
    'Memindai korpus, lalu menghitung untuk setiap istilah dan sebutan: temuan yang memuatnya, yang hanya bertumpu padanya, banyaknya akun, dan — dengan\n--decisions — berapa bagian yang dinyatakan relevan (selang Wilson 95%). Angka di bawah lima tidak ditampilkan.',
  corpus: 'berkas atau folder yang dapat dibaca scan',
  all: 'tampilkan juga entri yang tidak pernah ditemukan',
  format: 'bentuk keluaran',
  examples: [
    ['saring lexicon report --corpus korpus/ --decisions putusan.csv', 'semua paket yang dibawa program'],
    ['saring lexicon report paket/caleg-landak --corpus korpus/ --format csv > nilai.csv', 'dibuka di Excel'],
  ],
  title: 'Nilai entri leksikon',
  counted: (p: { readonly read: number; readonly findings: number; readonly met: number; readonly entries: number }) =>
    `${p.read} catatan, ${p.findings} temuan; ${p.met} dari ${p.entries} entri ditemukan.`,
  note: 'Unik: tidak ada nama lain (untuk nama) atau kata lain (untuk kata) dalam temuan itu. Presisi: bagian relevan dari yang diputuskan relevan atau tidak, dengan selang Wilson 95%; di bawah lima keputusan tidak ditampilkan.',
  term: 'istilah',
  kind: 'jenis',
  participant: 'peserta',
  hits: 'temuan',
  unique: 'unik',
  accounts: 'akun',
  precision: 'presisi',
  from: 'presisi_dari',
  to: 'presisi_sampai',
  decided: 'diputuskan',
  advice: 'saran',
  advised: {
    unmet: 'belum ditemukan',
    undecided: 'belum cukup putusan',
    keep: 'pertahankan',
    tune: 'perbaiki',
    retire: 'pensiunkan',
  } satisfies Record<Advice, string>,
  few: '<5',
  numbers: '(nomor urut)',
  languages: 'Menurut bahasa istilah',
  language: 'bahasa',
  terms: 'istilah',
  met: 'ditemukan',
}
