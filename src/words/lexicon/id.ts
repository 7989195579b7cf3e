interface Apart {
  readonly names: string
  readonly kind: string
  readonly why: string
}
interface Scored {
  readonly tier: string
  readonly points: number
}
const percent = (share: number): string => `${Math.round(share * 100)}%`

import type { Drafted } from './facts.ts'
import { keepers } from './keepers/id.ts'

interface Counted {
  readonly count: number
}
interface With {
  readonly with: string
}

/** What `saring lexicon …` says to the keepers of lexicons. */
export const lexicon = {
  ...keepers,
  summary: 'untuk penjaga leksikon: susun, periksa, dan banding paket pemilihan',
  description:
    'Perintah bagi mereka yang menjaga leksikon: menyusun alias, memeriksa isi, dan membandingkan perlakuan terhadap setiap peserta.',
  new: {
    summary: 'susun paket dari tabel calon sendiri',
    description:
      'Menyusun satu paket lengkap dari satu tabel: calon legislatif daerah, pasangan calon, dan akun yang didaftarkan. Tabelnya CSV atau XLSX\ndengan kolom nama, nomor, partai, dapil, wilayah, panggilan, akun (juga instagram, facebook, tiktok, x, youtube), wakil, lembaga, sumber.\nPaketnya dicoba bersama paket yang dibawa program sebelum ditulis.',
    folder: 'folder paket; namanya menjadi id pemilihan',
    table: 'tabel calon (CSV/XLSX)',
    election: 'pemilihan yang jendelanya sama, misalnya pemilu-2024',
    vote: 'atau hari pemungutan suara, misalnya 2029-02-14; jendelanya dihitung dari situ',
    name: 'nama pemilihan untuk ditampilkan',
    region: 'wilayah calon yang barisnya tidak menyebutnya',
    overwrite: 'susun lagi di folder yang sudah berisi paket',
    examples: [
      ['saring lexicon new paket/caleg-landak --table caleg.xlsx --election pemilu-2024 --region "Kab. Landak"', ''],
      ['saring scan ekspor/ --lexicons shipped --lexicons paket/caleg-landak', 'memakainya bersama yang dibawa program'],
    ],
    written: (p: { readonly path: string }) => `Ditulis: ${p.path}`,
    drafted: (p: { readonly candidates: number; readonly contests: number; readonly aliases: number; readonly examples: number }) =>
      `${p.candidates} calon dalam ${p.contests} kontes, ${p.aliases} sebutan, ${p.examples} contoh yang teruji.`,
    astray: (p: { readonly said: string; readonly expected: string; readonly tier: string; readonly named: string }) =>
      `“${p.said}” seharusnya ${p.expected}, hasilnya ${p.tier}${p.named === '' ? '' : ` (${p.named})`}: ada nama lain yang sama. Contoh ini tidak ditulis.`,
    next: (p: { readonly folder: string }) => `Pakai: saring scan … --lexicons shipped --lexicons ${p.folder}`,
  },
  parity: {
    summary: 'ukur apakah setiap peserta diperlakukan sama',
    description:
      'Mengukur per kontes: sebutan tiap peserta menurut jenis dan kekuatannya; tukar nama, yaitu kalimat yang sama dengan nama pesaing harus\nmendapat tingkat dan nilai yang sama; dan, dengan --corpus, seberapa sering tiap peserta ditemukan.\nKode keluar 1 bila ada kontes yang tidak setara.',
    packs: 'folder paket, atau id pemilihan (bawaan: semua yang dibawa program)',
    corpus: 'berkas atau folder yang dapat dibaca scan, untuk angka temuan',
    region: 'wilayah bila korpus tidak menyebutnya',
    quick: 'hanya kalimat pokok, tanpa contoh dari paket: cepat untuk ratusan kontes',
    format: 'bentuk keluaran',
    noGate: 'hanya ukur; kode keluar tetap 0',
    examples: [
      ['saring lexicon parity', 'semua paket yang dibawa program'],
      ['saring lexicon parity paket/caleg-landak', 'paket sendiri, bersama yang dibawa program'],
      ['saring lexicon parity pemilu-2024 --corpus ekspor/ --format markdown', 'dengan angka temuan, untuk dilampirkan'],
    ],
    title: 'Kesetaraan peserta',
    contest: 'kontes',
    participant: 'peserta',
    strong: 'kuat',
    weak: 'lemah',
    stock: 'Banyaknya sebutan: kuat+lemah.',
    gap: (p: { readonly kind: string; readonly lacking: string; readonly having: string; readonly isOwed: boolean }) =>
      `${p.kind}: tidak ada pada ${p.lacking}${p.having === '' ? '' : `; ada pada ${p.having}`}${p.isOwed ? ' — wajib ada' : ''}`,
    lopsided: (p: { readonly most: string; readonly mostCount: number; readonly least: string; readonly leastCount: number }) =>
      `sebutan timpang: ${p.most} mempunyai ${p.mostCount}, ${p.least} hanya ${p.leastCount}`,
    swaps: (p: { readonly tried: number; readonly same: number; readonly stated: number; readonly unstated: number }) =>
      `Tukar nama: ${p.tried} kalimat, ${p.same} sama, ${p.stated} berbeda dengan alasan, ${p.unstated} berbeda tanpa alasan yang dapat diterima.`,
    tried: 'kalimat',
    same: 'sama',
    stated: 'beralasan',
    unstated: 'tanpa alasan',
    apart: (p: Apart) => `${p.kind} ${p.names}: ${p.why}`,
    example: (p: { readonly said: string; readonly is: Scored; readonly rival: string; readonly expected: Scored }) =>
      `“${p.said}” ${p.is.tier} ${p.is.points}; dengan ${p.rival} ${p.expected.tier} ${p.expected.points}`,
    why: {
      weak: (_: object) => 'lemah, sedangkan sebutan pesaingnya kuat',
      dismissed: (p: { readonly told: string }) => `tidak dihitung: ${p.told}`,
      unread: (_: object) => 'tidak terbaca dalam kalimat itu',
      unverified: (_: object) => 'belum terverifikasi, jadi paling tinggi rendah',
      weakening: { office: 'jabatan yang dipegang', namesake: 'nama orang lain', headline: 'bentuk judul berita' },
      weakened: (p: { readonly by: string; readonly evidence: string }) => `dilemahkan oleh ${p.by} (${p.evidence})`,
      'names-others': (p: { readonly participants: readonly string[] }) => `juga menyebut ${p.participants.join(', ')}`,
      'own-words': (p: { readonly words: readonly string[] }) =>
        `memuat kata yang berbobot sendiri: ${[...new Set(p.words)].map((word) => `“${word}”`).join(', ')}`,
      rules: (p: { readonly rules: readonly string[] }) => `kena aturan yang lain: ${p.rules.join(', ')}`,
      points: (_: object) => 'nilainya berbeda',
    },
    none: 'tidak ada indikasi',
    rates: (p: { readonly read: number }) => `Temuan pada korpus (${p.read} catatan):`,
    rate: (p: { readonly found: number; readonly raised: number; readonly from: number; readonly to: number }) =>
      p.found === 0
        ? 'tidak ditemukan'
        : `${p.found} temuan, sedang atau tinggi ${percent(p.raised)} (selang 95%: ${percent(p.from)}–${percent(p.to)})`,
    ratesNote: 'Angka korpus hanya diberitahukan: orang menulis berbeda tentang setiap peserta.',
    found: 'temuan',
    raised: 'sedang atau tinggi',
    interval: 'selang 95%',
    gate: 'gerbang',
    pass: 'setara',
    fail: 'tidak setara',
    passed: (p: { readonly contests: number }) => `Setara: ${p.contests} kontes, tidak ada perbedaan tanpa alasan.`,
    failed: (p: { readonly failed: number; readonly contests: number }) =>
      `Tidak setara: ${p.failed} dari ${p.contests} kontes. Samakan sebutannya, atau tulis alasannya di paket.`,
  },
  aliases: {
    summary: 'susun alias dari nama tercetak',
    description:
      'Menyusun cara orang menulis peserta dari nama tercetak: tanpa gelar, bagian nama, sebutan pasangan, ejaan lain. Kuat atau lemah\n' +
      'ditentukan menurut aturan yang sama bagi semua peserta, dan alasannya tertulis pada kolom why. Hasilnya usulan untuk diperiksa orang.',
    source: 'paket atau foldernya (pilkada-2024/kalimantan-barat), atau participants.csv',
    contest: 'hanya kontes ini, misalnya bupati-sintang',
    write: 'tulis ke aliases.csv di samping participants.csv; baris yang ditulis orang tetap',
    dropped: 'cetak juga yang tidak diusulkan, beserta alasannya, ke stderr',
    lexicons: 'folder leksikon pembanding; boleh diulang',
    roster: 'daftar pegawai: nama yang juga dipakai pegawai menjadi lemah',
    examples: [
      ['saring lexicon aliases pilkada-2024/bali', 'usulan untuk satu provinsi sebagai CSV'],
      ['saring lexicon aliases kami/pileg-kami/participants.csv --lexicons shipped --lexicons kami --write', 'tulis ke paket sendiri'],
    ],
    written: (p: Drafted & { readonly path: string }) =>
      `${p.path}: ${p.participants} peserta, ${p.strong} kuat, ${p.weak} lemah; ${p.kept} baris tulisan orang tetap, ${p.dropped} tidak diusulkan`,
    notProposed: (p: { readonly participant: string; readonly alias: string; readonly why: string }) =>
      `${p.participant}: "${p.alias}" tidak diusulkan: ${p.why}`,
    /** Stand in the column `why` of aliases.csv, in Indonesian whatever the language of the screen. */
    reason: {
      'full-name': (_: object) => 'nama lengkap tercetak',
      'rare-name': (_: object) => 'bagian nama yang langka',
      'rare-word': (_: object) => 'nama lengkap tercetak, satu kata yang langka',
      'rare-label': (_: object) => 'sebutan yang bukan kata sehari-hari',
      'rare-together': (_: object) => 'nama-nama yang jarang bertemu',
      'rare-pair': (_: object) => 'dua nama panggil bersama',
      misspelt: (p: { readonly of: string }) => `ejaan lain dari ${p.of}`,
      letters: (p: Counted) => `hanya ${p.count} huruf`,
      everyday: (p: Counted) => `kata sehari-hari, ada pada ${p.count} kiriman biasa`,
      root: (_: object) => 'kata dasar bahasa Indonesia',
      'form-of-root': (p: { readonly root: string }) => `bentukan dari kata ${p.root}`,
      style: (_: object) => 'gelar atau nama depan yang sangat umum',
      place: (_: object) => 'nama wilayah',
      term: (_: object) => 'kata pada daftar istilah',
      'usual-name': (_: object) => 'nama umum',
      judged: (_: object) => 'sudah dinilai lemah pada paket ini atau paket lain',
      'known-name': (_: object) => 'nama tokoh atau jalan',
      ordinary: (_: object) => 'tersusun dari kata sehari-hari',
      'empty-box': (_: object) => 'kolom kosong; juga ungkapan sehari-hari',
      bearers: (p: Counted) => `nama yang dipakai ${p.count} calon`,
      staff: (p: Counted) => `dipakai ${p.count} pegawai pada daftar`,
      namesakes: (p: Counted) => `nama-nama umum, kira-kira ${p.count} orang sekabupaten bernama begitu`,
      'usual-pair': (_: object) => 'dua nama umum; dihitung bila ditulis sebagai pasangan',
      shared: (p: With) => `dipakai juga oleh ${p.with}`,
      rival: (p: With) => `dipakai juga oleh lawan, ${p.with}`,
      taken: (p: With) => `sudah menunjuk ${p.with}`,
      'found-anyway': (p: { readonly by: string }) => `sudah ditemukan lewat ${p.by}`,
    },
  },
}
