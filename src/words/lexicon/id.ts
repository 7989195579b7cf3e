/** What `saring lexicon …` says to the keepers of lexicons. */
export const lexicon = {
  summary: 'untuk penjaga leksikon: susun, periksa, dan banding paket pemilihan',
  description:
    'Perintah bagi mereka yang menjaga leksikon: menyusun alias, memeriksa isi, dan membandingkan perlakuan terhadap setiap peserta.',
}
