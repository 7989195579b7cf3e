/** What `saring review …`, `saring sample` and `saring estimate` say, and what stands in the sheets that reviewers fill in. */
export const review = {
  summary: 'untuk penelaah: ambil keputusan dari lembar, bagi, dan bandingkan',
  description:
    'Perintah bagi penelaah: mengambil keputusan dari lembar yang sudah diisi, membagi lembar untuk dua penelaah, dan mengukur kesepakatan mereka.',
  decision: { relevan: 'relevan', tidak: 'tidak', ragu: 'ragu', 'di luar mandat': 'di luar mandat' },
  decisionHelp: {
    relevan: 'perlu ditindaklanjuti oleh yang berwenang; bukan penilaian atas orangnya',
    tidak: 'tidak menyangkut netralitas: temuan keliru',
    ragu: 'perlu penelaah kedua atau keterangan lain',
    'di luar mandat': 'orang, waktu atau perbuatan ini bukan urusan mandat',
  },
  guide: {
    sheet: 'Temuan',
    name: 'Panduan',
    title: 'Cara menelaah',
    steps: [
      'Baca teks, teks_sasaran dan alasan. Bukti berhuruf tebal di antara «tanda».',
      'Pilih keputusan dari daftar pada kolom keputusan; isi alasan_keputusan, penelaah dan waktu_telaah.',
      'Lembar boleh diurutkan, disaring, diberi warna, dan disimpan sebagai XLSX atau CSV apa pun. Kolom kuning saja yang diisi.',
      'Jangan menghapus baris atau kolom dan jangan mengubah sel lain: baris yang buktinya berubah tidak diterima.',
      'Selesai: saring review import lembar.xlsx --dossier hasil/',
    ],
    decisions: 'Arti keputusan',
    columns: 'Isi setiap kolom',
    refusal: 'Pilih salah satu dari daftar.',
    cut: 'Lembar Excel sudah penuh: temuan selebihnya hanya ada di flagged.csv.',
  },
}
