/** Everyday words, the most frequent roughly first. Every other word is invented. */
const COMMON =
  `yang di dan ini itu ada tidak untuk dengan dari ke saya kita aku kamu bisa sudah akan juga pada mau banget aja lagi kalau gak
  jadi karena orang hari semua udah buat sama kok sih dong nih deh ya mereka kami dia apa siapa mana kapan kenapa bagaimana lebih masih belum
  pernah harus boleh jangan hanya cuma tapi atau lalu terus sampai seperti bagi tentang antara setelah sebelum ketika saat waktu pagi siang sore
  malam besok kemarin minggu bulan tahun rumah kantor sekolah jalan pasar kota desa sungai laut hujan panas dingin makan minum tidur kerja rapat
  tugas surat berkas kegiatan pelayanan warga masyarakat anak ibu bapak kakak adik teman keluarga guru murid pegawai kepala bidang seksi dinas
  selamat terima kasih mohon maaf semangat sehat senang sedih lucu bagus baik baru lama besar kecil banyak sedikit murah mahal cepat lambat
  kopi nasi ikan ayam sayur buah sambal gula teh roti kue bakso soto motor mobil sepeda kapal pesawat bensin jembatan listrik air internet sinyal
  hp foto video cerita lagu film bola tim gol pertandingan juara latihan lomba upacara bendera pramuka senam olahraga lari jalan-jalan libur cuti
  pulang pergi datang tiba berangkat naik turun masuk keluar buka tutup beli jual bayar kirim terima baca tulis lihat dengar bicara tanya jawab
  ingat lupa cari temukan pakai ambil taruh simpan bantu tolong ajak tunggu cinta sayang rindu doa syukur alhamdulillah insyaallah amin wkwk haha`.split(
    /\s+/,
  )

const ONSETS = ['b', 'c', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'y', 'ng', 'ny']
const VOWELS = ['a', 'i', 'u', 'e', 'o']
const CODAS = ['', 'n', '', 'ng', 's', 'r', 'k', 'h']
const PREFIXES = ['me', 'di', 'ber', 'ter', 'pe', 'se']
const SUFFIXES = ['nya', 'kan', 'an', 'i', 'lah', 'ku']

/** Share of running words that are everyday ones; of the others a share with affixes. */
const EVERYDAY = 0.5
const AFFIXED = 0.1
/**
 * Ranks of invented words fall off as (rank + HEAD)^-(1 + TAIL). With this head and tail a text of a million words has about 90,000
 * different ones and a text of ten million three and a half times as many, as was measured on posts.
 */
const HEAD = 1100
const TAIL = 0.9

/** @returns a running word of everyday Indonesian */
export function word(chance) {
  // The square favours the front of the list.
  if (chance.falls(EVERYDAY)) return COMMON[Math.floor(chance.next() ** 2 * COMMON.length)]
  const bare = invented(Math.floor(HEAD * ((1 - chance.next()) ** (-1 / TAIL) - 1)))
  if (!chance.falls(AFFIXED)) return bare
  return chance.falls(0.5) ? chance.pick(PREFIXES) + bare : bare + chance.pick(SUFFIXES)
}

/** @returns the word of a rank: the rank itself, written in syllables, at least two */
export function invented(rank) {
  let rest = Math.floor(rank / CODAS.length)
  let text = ''
  for (let syllables = 0; syllables < 2 || rest > 0; syllables++) {
    const syllable = rest % (ONSETS.length * VOWELS.length)
    text += ONSETS[syllable % ONSETS.length] + VOWELS[Math.floor(syllable / ONSETS.length)]
    rest = Math.floor(rest / (ONSETS.length * VOWELS.length))
  }
  return text + CODAS[rank % CODAS.length]
}
