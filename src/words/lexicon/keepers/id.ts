import { impact } from '../../impact/id.ts'
import { scorecard } from '../../scorecard/id.ts'

/** What the commands say that hold a lexicon against examples and a corpus: test, impact, report, schema. */
export const keepers = {
  test: {
    summary: 'uji setiap contoh pada pencari dan penilai yang sebenarnya',
    description:
      'Menguji setiap contoh di examples.csv: yang harus ditemukan (tingkat, peserta) dan yang harus diam. Baris dengan kolom todo adalah kekurangan\nyang sudah diketahui: tidak menggagalkan, dan dilaporkan bila sudah berhasil. Setiap sebutan kuat dan setiap aturan diuji juga, dengan kalimat\nyang disusun sendiri. Kode keluar 1 bila ada yang gagal.',
    examples: [
      ['saring lexicon test', 'semua paket yang dibawa program'],
      ['saring lexicon test paket/caleg-landak', 'paket sendiri, bersama yang dibawa program'],
      ['saring lexicon test paket/ --format junit > hasil.xml', 'untuk CI'],
    ],
  },
  impact,
  scorecard,
  schema: {
    summary: 'cetak JSON Schema bagi berkas paket',
    description:
      'Mencetak JSON Schema (draft 2020-12) bagi berkas YAML, atau bagi satu baris tabel menurut kolomnya; untuk editor dan program lain.',
    file: 'berkas yang mana',
    examples: [
      ['saring lexicon schema election.yaml > election.schema.json', 'dipakai editor YAML'],
      ['saring lexicon schema aliases.csv', ''],
    ],
  },
}
