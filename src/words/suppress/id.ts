/** What people have decided to hide (`suppress.csv`): its column, its sheet, and what a scan tells of it. */

interface Places {
  readonly places: readonly string[]
}
const MOST = 5
export const several = ({ places }: Places): string => `${places.slice(0, MOST).join(', ')}${places.length > MOST ? ', …' : ''}`

export const suppress = {
  notice: {
    'suppressions-expired': (p: Places) =>
      `${p.places.length} keputusan di suppress.csv sudah lewat masa berlakunya dan tidak menyembunyikan apa pun lagi: perpanjang dengan alasan, atau hapus (${several(p)}).`,
    'suppressions-unused': (p: Places) =>
      `${p.places.length} keputusan di suppress.csv tidak menyembunyikan apa pun pada pemindaian ini: periksa apakah masih perlu (${several(p)}).`,
  },
  column: {
    suppressed_by: 'disembunyikan_oleh',
    suppress_scope: 'cakupan',
    suppress_reason: 'alasan_sembunyi',
    suppress_owner: 'penanggung_jawab',
    suppress_until: 'berlaku_sampai',
    suppress_place: 'tercatat_di',
  },
  columnHelp: {
    suppressed_by: 'kunci item, atau istilah yang tanpanya tidak ada temuan',
    suppress_scope: 'pemilihan, peserta, wilayah atau aksi yang dicakup; kosong berarti semua',
    suppress_reason: 'alasan, seperti tertulis di suppress.csv',
    suppress_owner: 'siapa yang memutuskan',
    suppress_until: 'hari terakhir keputusan itu berlaku',
    suppress_place: 'berkas dan baris suppress.csv',
  },
  expectation: {
    'key-or-term': 'isi salah satu saja: key atau term',
    key: 'salin kunci item utuh dari lembar hasil; huruf terakhirnya menjaga salah ketik',
    scope: 'tulis id pemilihan, id peserta, wilayah atau aksi (post, comment, share, like, follow), dipisah |, atau kosongkan',
  },
}
