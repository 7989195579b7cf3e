/** What `saring lexicon check` says around its problems. */
export const check = {
  summary: 'periksa isi leksikon: tabel, entri, dan hubungan antarentri',
  description:
    'Memeriksa paket dan menyebut semua yang salah sekaligus, masing-masing dengan kode tetap, berkas:baris:kolom, dan yang harus dilakukan:\ntabel yang diubah Excel, entri ganda, peserta yang tidak ada, nama umum yang dianggap khas, jendela yang tertukar, dan lainnya.\nKode keluar: 0 tanpa masalah tingkat salah, 1 ada masalah, 2 folder tidak dapat dipakai. Setiap kode dijelaskan di docs/lexicon-problems.md.',
  folders: 'folder leksikon, atau paket (bawaan: semua yang dibawa program)',
  fix: 'perbaiki yang aman, lalu tulis: koma, UTF-8, tanggal ISO, spasi, baris kosong, baris ganda yang sama',
  asOf: 'hari yang dianggap hari ini, untuk masa berlaku di suppress.csv',
  fixed: (p: { readonly file: string }) => `Diperbaiki: ${p.file}`,
  examples: [
    ['saring lexicon check', 'semua paket yang dibawa program'],
    ['saring lexicon check paket/ --fix', 'paket sendiri; tabel yang disimpan Excel dikembalikan ke bentuk bakunya'],
    ['saring lexicon check paket/ --format sarif --fail-on warning > saring.sarif', 'untuk pemindaian kode di CI'],
  ],
}
