import type { Told } from '../facts.ts'

const FIX = 'Jalankan saring lexicon check --fix, atau simpan ulang sebagai CSV UTF-8 dengan koma.'
const list = (names: readonly string[]): string => names.join(', ')

/** Codes of `saring lexicon check` about files: how they are written, and what must be in them. */
export const files = {
  encoding: (p: { readonly encoding: string }): Told => [`Berkas ditulis dalam ${p.encoding}, bukan UTF-8.`, FIX],
  'bytes-broken': (_: object): Told => [
    'Ada byte yang bukan UTF-8 dan bukan pula Windows-1252.',
    'Ambil lagi versi sebelumnya dari riwayat, atau ketik ulang huruf yang rusak dan simpan sebagai UTF-8.',
  ],
  'byte-order-mark': (_: object): Told => ['Berkas diawali tanda urutan byte (BOM), seperti kebiasaan Excel.', FIX],
  'line-ends': (_: object): Told => ['Baris diakhiri CR saja, seperti pada lembar sebar lama.', FIX],
  delimiter: (p: { readonly found: string }): Told => [`Sel dipisah dengan "${p.found === '\t' ? 'tab' : p.found}", bukan koma.`, FIX],
  'separator-line': (p: { readonly found: string }): Told => [`Baris pertama, "sep=${p.found}", hanya dimengerti Excel.`, FIX],
  'conflict-marker': (_: object): Told => [
    'Penggabungan (merge) belum selesai: penanda konflik masih ada di sini.',
    'Pilih baris yang benar di antara <<<<<<< dan >>>>>>>, lalu hapus semua penandanya.',
  ],
  'quotes-broken': (_: object): Told => [
    'Tanda kutip rusak; tabel ini tidak terbaca.',
    'Tutup setiap tanda kutip, dan gandakan tanda kutip di dalam sel.',
  ],
  'cell-count': (p: { readonly expected: number; readonly found: number }): Told => [
    `${p.found} sel pada baris ini, judul mempunyai ${p.expected}.`,
    'Beri tanda kutip pada sel yang memuat koma, atau lengkapi koma yang kurang.',
  ],
  'columns-missing': (p: { readonly columns: readonly string[]; readonly others: readonly string[] }): Told => [
    `Kolom ${list(p.columns)} tidak ada${p.others.length === 0 ? '' : `; yang tidak dikenal: ${list(p.others)}`}.`,
    'Tambahkan pada baris judul, atau perbaiki ejaannya.',
  ],
  'unknown-column': (p: { readonly column: string }): Told => [
    `Kolom "${p.column}" tidak dikenal dan tidak dibaca.`,
    'Hapus kolomnya, atau perbaiki ejaan judulnya.',
  ],
  'column-twice': (p: { readonly column: string }): Told => [`Kolom "${p.column}" ada dua kali.`, 'Hapus salah satu.'],
  'empty-columns': (p: { readonly count: number }): Told => [`${p.count} kolom kosong di belakang tabel.`, FIX],
  'empty-rows': (p: { readonly count: number }): Told => [`${p.count} baris yang hanya berisi sel kosong.`, FIX],
  'formula-cell': (p: { readonly cell: string; readonly meant: string }): Told => [
    `"${p.cell}" adalah rumus Excel, bukan "${p.meant}".`,
    FIX,
  ],
  'local-date': (p: { readonly value: string; readonly iso: string }): Told => [
    `"${p.value}" bukan tanggal ISO; dibaca hari dulu, ${p.iso}.`,
    `Tulis ${p.iso}, atau jalankan saring lexicon check --fix.`,
  ],
  'decimal-number': (p: { readonly value: string; readonly whole: string }): Told => [
    `"${p.value}" ditulis sebagai pecahan.`,
    `Tulis ${p.whole}, atau jalankan saring lexicon check --fix.`,
  ],
  'white-space': (p: { readonly column: string }): Told => [`Ada spasi berlebih pada "${p.column}".`, FIX],
  'invisible-character': (p: { readonly column: string; readonly found: readonly string[] }): Told => [
    `Ada huruf tak terlihat pada "${p.column}": ${list(p.found)}.`,
    FIX,
  ],
  mojibake: (p: { readonly value: string; readonly meant: string }): Told => [`"${p.value}" rusak; seharusnya "${p.meant}".`, FIX],
  'too-long': (p: { readonly column: string; readonly length: number; readonly most: number }): Told => [
    `"${p.column}" memuat ${p.length} huruf; paling banyak ${p.most}.`,
    'Pendekkan; mungkin tanda kutip penutupnya hilang, atau satu artikel tersalin ke dalam sel.',
  ],
  'file-missing': (p: { readonly missing: string }): Told => [
    `${p.missing} tidak ada di folder ini.`,
    'Tambahkan berkasnya; ia wajib ada di samping berkas ini.',
  ],
  'unknown-file': (p: { readonly name: string; readonly meant: string | undefined }): Told => [
    `${p.name} bukan nama berkas leksikon dan tidak dibaca.`,
    p.meant === undefined
      ? 'Perbaiki namanya, atau pindahkan ke luar folder leksikon.'
      : `Simpan isinya sebagai ${p.meant} (tabel: CSV UTF-8), atau pindahkan ke luar folder leksikon.`,
  ],
  'yaml-broken': (_: object): Told => ['Bukan YAML yang sah.', 'Periksa spasi di awal baris, tanda titik dua, dan kurung.'],
  'unknown-key': (p: { readonly key: string }): Told => [`"${p.key}" tidak dikenal di sini.`, 'Hapus, atau perbaiki ejaannya.'],
}
