import { suppress } from '../suppress/id.ts'

/** What a cell should hold, by the code that the schemas give: `date` is a date, `a | b` one of a list. */
export function expectation(code: string): string {
  const known: Readonly<Record<string, string>> = {
    text: 'isi tidak boleh kosong',
    account: 'tulis nama akun, tautan profil atau grup, atau nama halaman',
    date: 'tulis tanggal yang ada, seperti 2024-11-27',
    'date-or-empty': 'tulis tanggal yang ada, seperti 2024-11-27, atau kosongkan',
    ...suppress.expectation,
    gap: 'tulis kalimat dengan {} di tempat nama, atau {#} di dalam tagar',
    positive: 'tulis bilangan bulat di atas 0',
    'party-or-contest': 'tulis partainya, atau jabatan yang diperebutkan pada kolom lembaga',
    'no-pair-in-council': 'kosongkan, karena calon lembaga perwakilan tidak berpasangan',
    'from-before-to': 'tanggal awal harus sebelum tanggal akhir',
    period: 'tulis {dari: 2024-09-25, sampai: 2024-11-27}',
    'no-criminal-clause': 'hapus, karena tabel ini tidak memuat ketentuan pidana',
    'no-other-instrument': 'jangan menyebut peraturan di sini; namanya dicetak dari instruments.csv',
    'right-name': 'tulis nomor yang benar, misalnya MenPANRB 2/2022 tanggal 22 September 2022',
    'sanction-range': 'tulis seperti "rentang hukuman disiplin berat menurut lampiran", atau kosongkan',
    'right-hook':
      'Pasal 5 huruf n angka k berpasangan dengan Pasal 14 huruf i angka k−2, dan angka 7 hanya untuk sinyal support-letter; perbaiki angkanya',
  }
  return known[code] ?? `tulis ${code.replaceAll(' | ', ' atau ')}`
}
