import type { Drafted } from './facts.ts'

interface Counted {
  readonly count: number
}
interface With {
  readonly with: string
}

/** What `saring lexicon …` says to the keepers of lexicons. */
export const lexicon = {
  summary: 'untuk penjaga leksikon: susun, periksa, dan banding paket pemilihan',
  description:
    'Perintah bagi mereka yang menjaga leksikon: menyusun alias, memeriksa isi, dan membandingkan perlakuan terhadap setiap peserta.',
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
