import type { Act, Outcome, Signal, Stage, Tier } from '../model.ts'
import { check } from './check/id.ts'
import { expectation } from './expectation/id.ts'
import { impactProblem } from './impact/id.ts'
import { lexicon } from './lexicon/id.ts'
import { problems } from './problems/id.ts'
import { review, reviewProblem } from './review/id.ts'
import { shardProblem, shards } from './shards/id.ts'
import { suppress } from './suppress/id.ts'
import { tables } from './tables/id.ts'

/** The Indonesian half of the catalogue, and its shape: every other language must have the same sentences. */

interface InFile {
  readonly file: string
}
interface Called {
  readonly named: string
  readonly choices: string
}
interface AtPlace {
  readonly place: string
}
interface BeyondInstrument {
  readonly column: string
  readonly value: string
  readonly instrument: string
  /** Where the instrument stands, and what it allows. */
  readonly at: string
  readonly allowed: string
}
interface Period {
  readonly from: string
  readonly to: string
}
/** `95` is `1 jam 35 menit`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const parts = [hours > 0 ? `${hours} jam` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60} menit` : '']
  return parts.filter((part) => part !== '').join(' ')
}
const list = (names: readonly string[]): string => names.join(', ')

/** Mistakes in a lexicon: what is wrong at `file:line`, and what to write. */
const lexiconProblem = {
  'table-broken': (p: AtPlace) => `${p.place}: tanda kutip rusak; tutup setiap tanda kutip dan gandakan tanda kutip di dalam sel.`,
  'yaml-broken': (p: AtPlace) => `${p.place}: bukan YAML yang sah; periksa spasi di awal baris dan tanda titik dua.`,
  'file-missing': (p: AtPlace) => `${p.place}: berkas ini tidak ada; sertakan paket umum dengan --lexicons shipped.`,
  'columns-missing': (p: AtPlace & { readonly columns: readonly string[] }) =>
    `${p.place}: kolom ${list(p.columns)} tidak ada; tambahkan pada baris judul.`,
  cells: (p: AtPlace & { readonly expected: number; readonly found: number }) =>
    `${p.place}: ${p.found} sel, judul mempunyai ${p.expected}; periksa koma dan tanda kutip pada baris ini.`,
  'bad-value': (p: AtPlace & { readonly column: string; readonly value: string; readonly expected: string }) =>
    `${p.place}: "${p.column}" berisi "${p.value}"; ${expectation(p.expected)}.`,
  duplicate: (p: AtPlace & { readonly what: string; readonly first: string }) =>
    `${p.place}: "${p.what}" sudah ada di ${p.first}; hapus salah satu.`,
  'unknown-key': (p: AtPlace & { readonly key: string }) => `${p.place}: "${p.key}" tidak dikenal; hapus atau perbaiki ejaannya.`,
  'unknown-rule': (p: AtPlace & { readonly id: string }) => `${p.place}: aturan "${p.id}" tidak ada; perbaiki id pada unless atau spares.`,
  'unknown-participant': (p: AtPlace & { readonly id: string }) =>
    `${p.place}: peserta "${p.id}" tidak ada di participants.csv; perbaiki id atau tambahkan pesertanya.`,
  'unknown-account-owner': (p: AtPlace & { readonly id: string }) =>
    `${p.place}: peserta "${p.id}" tidak ada pada pemilihan yang dipakai; perbaiki id-nya, atau pakai juga pemilihannya (--election).`,
  'account-owner-unclear': (p: AtPlace & { readonly count: number }) =>
    p.count === 0
      ? `${p.place}: tidak ada peserta dengan pemilihan, nomor, kontes dan wilayah ini; perbaiki, atau tulis id pesertanya.`
      : `${p.place}: ${p.count} peserta cocok dengan pemilihan dan nomor ini; isi juga kontes atau wilayah, atau tulis id pesertanya.`,
  'account-twice': (p: AtPlace & { readonly account: string; readonly first: string }) =>
    `${p.place}: akun ${p.account} sudah tercatat untuk peserta lain di ${p.first}; satu akun hanya milik satu peserta pada satu waktu. Perbaiki peserta atau masa berlakunya.`,
  'unknown-region': (p: AtPlace & { readonly region: string }) =>
    `${p.place}: wilayah "${p.region}" tidak ada di regions.csv; tulis seperti ejaan KPU.`,
  'election-missing': (p: AtPlace & { readonly id: string }) =>
    `${p.place}: pemilihan "${p.id}" tidak mempunyai election.yaml; tambahkan berkasnya.`,
  overlap: (p: AtPlace & { readonly first: string }) =>
    `${p.place}: masa berlakunya bertumpang tindih dengan ${p.first}; setiap tanggal hanya boleh mempunyai satu penerima.`,
  'unknown-instrument': (p: AtPlace & { readonly id: string }) =>
    `${p.place}: peraturan "${p.id}" tidak ada di instruments.csv; perbaiki id atau tambahkan peraturannya.`,
  'beyond-instrument': (p: AtPlace & BeyondInstrument) =>
    `${p.place}: "${p.column}" berisi "${p.value}", melampaui ${p.instrument} di ${p.at} (${p.allowed}); persempit, atau kosongkan agar mengikuti peraturannya.`,
}

/** Mistakes in saring.yaml or a mandate file: what is wrong at `file:line`, and what to write. */
const settingProblem = {
  'yaml-broken': (p: AtPlace) => `${p.place}: bukan YAML yang sah; tulis satu "kunci: nilai" tiap baris dan periksa spasi di awal baris.`,
  'unknown-key': (p: AtPlace & { readonly key: string; readonly known: readonly string[] }) =>
    p.known.length === 0
      ? `${p.place}: "${p.key}" tidak dikenal di sini; hapus.`
      : `${p.place}: "${p.key}" tidak dikenal; hapus, atau tulis salah satu dari: ${list(p.known)}.`,
  'doubled-key': (p: AtPlace & { readonly key: string; readonly first: string }) =>
    `${p.place}: "${p.key}" sudah diisi di ${p.first}; hapus salah satu.`,
  'missing-key': (p: AtPlace & { readonly spellings: readonly string[]; readonly inside: string }) =>
    `${p.place}: ${p.inside === '' ? '' : `"${p.inside}" `}belum memuat "${p.spellings[0]}"; tambahkan (${p.spellings.join(' atau ')}).`,
  'bad-value': (p: AtPlace & { readonly key: string; readonly value: string; readonly expected: string }) =>
    `${p.place}: "${p.key}" berisi "${p.value}"; ${expectation(p.expected)}.`,
  'file-missing': (p: AtPlace & { readonly path: string }) =>
    `${p.place}: ${p.path} tidak ada; perbaiki namanya (letaknya dihitung dari berkas pengaturan ini), atau hapus baris ini.`,
  'unknown-region': (p: AtPlace & { readonly region: string }) =>
    `${p.place}: wilayah "${p.region}" tidak dikenal; tulis seperti "Kab. Landak" atau "Kota Pontianak".`,
  'unknown-election': (p: AtPlace & { readonly id: string; readonly known: readonly string[] }) =>
    `${p.place}: pemilihan "${p.id}" tidak ada; yang ada: ${list(p.known)}.`,
  'unknown-timezone': (p: AtPlace & { readonly zone: string }) =>
    `${p.place}: zona waktu "${p.zone}" tidak dikenal; tulis seperti Asia/Jakarta, Asia/Makassar atau Asia/Jayapura.`,
}

export const id = {
  /** Mistakes that the person at the keyboard can mend. */
  problem: {
    ...impactProblem,
    'input-missing': (p: { readonly path: string }) => `${p.path}: berkas atau folder tidak ada. Periksa nama dan letaknya.`,
    'input-unreadable': (p: { readonly path: string; readonly why: string }) =>
      `${p.path}: tidak dapat dibaca (${p.why}). Tutup program lain yang memakainya, periksa izinnya, atau unduh ulang.`,
    'input-cut-off': (p: { readonly path: string }) =>
      `${p.path}: arsip .gz terpotong atau rusak; yang terbaca sampai di situ tetap dihitung. Unduh atau salin ulang.`,
    'input-empty': (p: InFile) => `${p.file}: berkas kosong. Ekspor ulang; berkas ini tidak memuat apa pun.`,
    'input-biff': (p: InFile) =>
      `${p.file}: berkas Excel lama (.xls) tidak dapat dibaca. Buka di Excel atau LibreOffice, lalu Simpan Sebagai .xlsx atau CSV UTF-8.`,
    'input-json-object': (p: InFile) =>
      `${p.file}: berisi satu objek JSON, bukan daftar. Simpan sebagai larik [ … ] atau satu objek per baris (NDJSON).`,
    'input-html-page': (p: InFile) =>
      `${p.file}: halaman HTML ini bukan tabel, dan namanya bukan nama bagian ekspor yang dikenal. Beri lagi nama aslinya, misalnya your_posts_1.html, sebut folder ekspornya, atau minta ekspor dalam format JSON.`,
    'input-archive': (p: InFile) =>
      `${p.file}: arsip .rar, .7z atau .tar tidak dapat dibaca. Ekstrak dulu lalu sebut foldernya, atau simpan ulang sebagai ZIP.`,
    'input-xz': (p: InFile) => `${p.file}: arsip .xz tidak dapat dibaca. Buka dengan unxz, atau pakai --no-compress-json saat mengekspor.`,
    'workbook-broken': (p: InFile) => `${p.file}: bukan buku kerja Excel yang utuh. Buka dan simpan ulang sebagai .xlsx, atau unduh ulang.`,
    'folder-empty': (p: { readonly path: string }) =>
      `${p.path}: tidak ada berkas .zip, .csv, .tsv, .xlsx, .txt, .ndjson, .jsonl, .json, .js atau .html (juga .gz) di folder ini.`,
    'own-sheet': (p: InFile & { readonly sheet: string }) =>
      p.sheet === 'not-assessable.csv'
        ? `${p.file}: ini not-assessable.csv dari pemindaian terdahulu, bukan ekspor. Isi kolom teks, lalu sebut dengan --catalogue.`
        : `${p.file}: ini hasil pemindaian terdahulu (${p.sheet}), bukan ekspor. Sebut ekspor aslinya.`,
    'zip-in-stream': (p: InFile) =>
      `${p.file}: arsip ZIP dari masukan standar, atau di dalam .gz, tidak dapat dibaca. Simpan sebagai berkas .zip, lalu sebut namanya.`,
    'zip-unknown': (p: { readonly path: string }) =>
      `${p.path}: tidak ada bagian ekspor yang dikenal di dalam arsip ini. Periksa apakah ekspornya lengkap dan dalam format JSON atau HTML.`,
    'folder-unknown': (p: { readonly path: string }) =>
      `${p.path}: tidak ada bagian ekspor yang dikenal dan tidak ada tabel di folder ini. Periksa apakah ekspornya lengkap dan nama berkasnya masih yang asli.`,
    'file-left-alone': (p: { readonly path: string }) =>
      `${p.path}: bagian ekspor yang memang tidak dibaca (pesan, pencarian, yang ditonton atau disimpan), atau yang namanya telah diubah. Sebut folder atau ZIP ekspornya.`,
    'owner-contradicted': (p: { readonly path: string; readonly account: string; readonly found: readonly string[] }) =>
      `${p.path}: Anda menyebut akun ${p.account}, tetapi ekspor ini menyebut ${list(p.found)}. Tidak dibaca; periksa, dan bila Anda yakin tambahkan --trust-caller.`,
    'owner-several': (p: { readonly path: string; readonly found: readonly string[] }) =>
      `${p.path}: memuat profil beberapa akun (${list(p.found)}). Tidak dibaca; pisahkan, atau sebut pemiliknya dengan --account dan --trust-caller.`,
    'owners-row': (p: InFile & { readonly line: number }) => `${p.file}:${p.line}: isi kolom file, dan account atau nip.`,
    'owners-nip': (p: InFile & { readonly line: number }) =>
      `${p.file}:${p.line}: NIP rusak oleh Excel (dibulatkan menjadi angka). Ketik ulang sebagai teks.`,
    'zip-broken': (p: { readonly path: string }) => `${p.path}: arsip ZIP terpotong atau rusak. Unduh atau salin ulang.`,
    'zip-password': (p: { readonly path: string }) =>
      `${p.path}: arsip ZIP terkunci kata sandi. Buka kuncinya, simpan sebagai ZIP tanpa kata sandi, lalu jalankan lagi.`,
    'zip-method': (p: { readonly path: string }) =>
      `${p.path}: dimampatkan dengan cara yang tidak dikenal. Ekstrak arsipnya, lalu sebut foldernya.`,
    'zip-grows': (p: { readonly path: string }) =>
      `${p.path}: mengembang jauh melebihi ukuran wajar dan tidak dibaca sampai habis. Periksa dari mana arsip ini berasal.`,
    'zip-member-broken': (p: { readonly path: string }) =>
      `${p.path}: isinya rusak di dalam arsip; yang terbaca sampai di situ tetap dihitung. Unduh ulang arsipnya.`,
    'zip-leads-out': (p: { readonly path: string; readonly name: string }) =>
      `${p.path}: nama "${p.name}" menunjuk ke luar arsip dan tidak dibaca. Periksa dari mana arsip ini berasal.`,
    'zip-inner-deep': (p: { readonly path: string }) =>
      `${p.path}: ZIP yang berada dua tingkat di dalam ZIP lain tidak dibuka. Keluarkan dulu, lalu sebut langsung.`,
    'zip-inner-large': (p: { readonly path: string }) =>
      `${p.path}: ZIP di dalam ZIP ini terlalu besar untuk dibaca di tempat. Keluarkan dulu, lalu sebut langsung.`,
    'zip-too-many': (p: { readonly path: string; readonly most: number }) =>
      `${p.path}: memuat lebih dari ${p.most} berkas dan tidak dibaca. Periksa dari mana arsip ini berasal.`,
    'unknown-columns': (p: InFile & { readonly columns: readonly string[] }) =>
      `${p.file}: tidak ada kolom text, target_text, target_author atau target_url. Judul yang ada: ${list(p.columns)}. Ganti nama kolomnya.`,
    'roster-broken': (p: InFile & { readonly line: number }) =>
      `${p.file}:${p.line}: tanda kutip rusak. Simpan ulang daftar pegawai sebagai CSV.`,
    'roster-empty': (p: InFile) => `${p.file}: daftar pegawai tidak memuat satu akun pun. Isi kolom account.`,
    'roster-status': (p: InFile & { readonly line: number; readonly status: string }) =>
      `${p.file}:${p.line}: status "${p.status}" tidak dikenal. Tulis PNS, CPNS, PPPK atau honorer.`,
    'roster-person-twice': (p: InFile & { readonly line: number; readonly first: number }) =>
      `${p.file}:${p.line}: NIP ini sudah ada di baris ${p.first} dengan nama, unit atau wilayah lain. Samakan, atau perbaiki NIP-nya.`,
    'roster-columns': (p: InFile & { readonly columns: readonly string[]; readonly found: readonly string[] }) =>
      `${p.file}: daftar pegawai tidak mempunyai kolom ${list(p.columns)}. Judul yang ada: ${list(p.found)}.`,
    'roster-cells': (p: InFile & { readonly line: number; readonly expected: number; readonly found: number }) =>
      `${p.file}:${p.line}: ${p.found} sel, judul mempunyai ${p.expected}. Periksa pemisah dan tanda kutip pada baris ini.`,
    'roster-region': (p: InFile & { readonly line: number; readonly region: string }) =>
      `${p.file}:${p.line}: wilayah "${p.region}" tidak dikenal. Tulis seperti "Kab. Landak" atau "Kota Pontianak".`,
    'roster-account-twice': (p: InFile & { readonly line: number; readonly first: number; readonly account: string }) =>
      `${p.file}:${p.line}: akun ${p.account} sudah tercatat untuk orang lain di baris ${p.first}. Satu akun hanya milik satu orang.`,
    'lexicon-folder': (p: { readonly path: string }) =>
      `${p.path}: bukan folder leksikon. Folder itu harus berisi paket seperti general/ atau pemilu-2024/.`,
    lexicon: (p: { readonly problems: readonly LexiconProblem[] }) =>
      `Leksikon tidak dapat dipakai (${p.problems.length} masalah):\n${p.problems
        .slice(0, 20)
        .map((problem) => `  ${describe(lexiconProblem, problem)}`)
        .join('\n')}`,
    accounts: (p: { readonly problems: readonly LexiconProblem[] }) =>
      `Daftar akun kampanye tidak dapat dipakai (${p.problems.length} masalah):\n${p.problems
        .slice(0, 20)
        .map((problem) => `  ${describe(lexiconProblem, problem)}`)
        .join('\n')}`,
    candidates: (p: { readonly problems: readonly LexiconProblem[] }) =>
      `Tabel calon tidak dapat dipakai (${p.problems.length} masalah):\n${p.problems
        .slice(0, 20)
        .map((problem) => `  ${describe(lexiconProblem, problem)}`)
        .join('\n')}`,
    'candidates-none': (p: InFile) => `${p.file}: tidak ada calon di dalamnya. Tulis satu calon tiap baris, di bawah baris judul.`,
    'draft-needs-table': (_: object) =>
      'Sebut tabel calon dengan --table: CSV atau XLSX dengan kolom nama, nomor, partai, dapil, wilayah, panggilan, akun.',
    'draft-needs-election': (p: { readonly known: readonly string[] }) =>
      `Kapan pemilihannya? Sebut pemilihan yang jendelanya sama dengan --election (${list(p.known)}), atau hari pemungutan suara dengan --vote.`,
    'draft-exists': (p: { readonly paths: readonly string[] }) =>
      `Sudah ada: ${list(p.paths)}. Tidak ada yang ditulis; pilih folder lain, atau tambahkan --overwrite untuk menyusunnya lagi.`,
    'table-broken': (p: InFile & { readonly line: number }) =>
      `${p.file}:${p.line}: tanda kutip rusak. Tutup setiap tanda kutip, gandakan yang di dalam sel, atau simpan ulang sebagai CSV.`,
    'table-columns': (p: InFile & { readonly columns: readonly (readonly string[])[]; readonly found: readonly string[] }) =>
      `${p.file}: tabel ini memerlukan kolom ${p.columns.map((group) => group.join(' atau ')).join(', dan ')}. Judul yang ditemukan: ${list(p.found)}.`,
    'table-cells': (p: InFile & { readonly line: number; readonly expected: number; readonly found: number }) =>
      `${p.file}:${p.line}: ${p.found} sel, judul mempunyai ${p.expected}. Beri tanda kutip pada sel yang memuat pemisah.`,
    'unknown-election': (p: { readonly id: string; readonly known: readonly string[] }) =>
      `Pemilihan "${p.id}" tidak ada. Yang ada: ${list(p.known)}.`,
    'unknown-region': (p: { readonly region: string }) =>
      `Wilayah "${p.region}" tidak dikenal. Tulis seperti "Kab. Landak" atau "Kota Pontianak".`,
    'unknown-timezone': (p: { readonly zone: string }) =>
      `Zona waktu "${p.zone}" tidak dikenal. Contoh: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.`,
    'bad-date': (p: { readonly option: string; readonly value: string }) =>
      `${p.option}: "${p.value}" bukan tanggal. Tulis seperti 2024-11-27 atau 27/11/2024.`,
    'bad-number': (p: { readonly option: string; readonly value: string }) => `${p.option}: "${p.value}" bukan bilangan bulat di atas 0.`,
    'bad-choice': (p: { readonly option: string; readonly value: string; readonly choices: readonly string[] }) =>
      `${p.option}: "${p.value}" tidak dikenal. Pilih: ${list(p.choices)}.`,
    'output-parent': (p: { readonly path: string; readonly parent: string }) =>
      `${p.path}: tidak dapat dibuat, karena ${p.parent} adalah berkas, bukan folder.`,
    'output-is-input': (p: { readonly path: string }) =>
      `${p.path}: adalah berkas masukan dan tidak boleh ditimpa. Pilih nama lain dengan --output.`,
    'output-exists': (p: { readonly path: string }) => `${p.path}: sudah ada. Pilih nama lain dengan --output, atau tambahkan --overwrite.`,
    'output-no-file': (p: { readonly path: string }) =>
      `${p.path}: bukan berkas biasa. Tulis ke berkas atau folder, atau pakai - untuk stdout.`,
    'nothing-to-explain': (_: object) => 'Tidak ada yang dijelaskan. Beri teks, --author atau --target-text.',
    'output-unwritable': (p: { readonly path: string; readonly why: string }) =>
      `${p.path}: tidak dapat ditulis (${p.why}). Pilih tempat lain dengan --output.`,
    'output-temporary': (p: { readonly path: string; readonly why: string }) =>
      `${p.path}: berkas sementara tidak dapat ditulis di sana (${p.why}). Sediakan ruang, atau tetapkan folder lain dalam variabel lingkungan TMPDIR (Windows: TEMP).`,
    'output-locked': (p: { readonly path: string }) =>
      `${p.path}: sedang dibuka program lain, mungkin Excel. Tutup berkas itu, lalu jalankan lagi.`,
    'workbook-to-screen': (p: { readonly example: string }) =>
      `Buku kerja XLSX tidak dapat ditampilkan di layar; beri nama berkasnya: -o ${p.example}`,
    'output-edited': (p: { readonly path: string }) =>
      `${p.path}: sudah diubah sejak ditulis, mungkin berisi keputusan penelaah. Pilih folder lain dengan --output, atau tambahkan --overwrite.`,
    'output-not-dossier': (p: { readonly path: string }) =>
      `${p.path}: folder ini berisi berkas lain dengan nama yang sama. Pilih folder lain, atau tambahkan --overwrite.`,
    unbalanced: (p: { readonly read: number; readonly counted: number }) =>
      `Neraca tidak seimbang: ${p.read} catatan dibaca, ${p.counted} tercatat hasilnya. Jangan pakai keluaran ini; laporkan kepada pengembang.`,
    settings: (p: { readonly problems: readonly SettingProblem[] }) =>
      `Pengaturan tidak dapat dipakai (${p.problems.length} masalah):\n${p.problems
        .slice(0, 20)
        .map((problem) => `  ${describe(settingProblem, problem)}`)
        .join('\n')}`,
    'names-missing': (p: { readonly source: string }) =>
      `${p.source}: tidak ada participants.csv di sini. Sebut paket (pilkada-2024), foldernya (pilkada-2024/bali), atau berkasnya.`,
    'init-unwritable': (p: { readonly path: string; readonly why: string }) =>
      `${p.path}: tidak dapat ditulis (${p.why}). Pilih folder lain, atau periksa izinnya.`,
    'init-exists': (p: { readonly paths: readonly string[] }) =>
      `Sudah ada: ${list(p.paths)}. Tidak ada yang ditulis; pilih folder lain, atau pindahkan berkas itu.`,
    ...reviewProblem,
    ...shardProblem,
    'manifest-missing': (p: { readonly path: string }) =>
      `${p.path}: tidak ada manifest.json di sini. Sebut folder hasil yang ditulis saring scan --output folder/.`,
    'manifest-broken': (p: { readonly path: string }) =>
      `${p.path}: bukan manifest yang lengkap dari saring. Ambil salinan aslinya, atau jalankan scan lagi ke folder lain.`,
  },
  lexiconProblem,
  settingProblem,
  /** Why a record could not be used. */
  rejection: {
    'nothing-to-read': (_: object) => 'tidak ada teks maupun sasaran (text, target_text, target_author, target_url kosong)',
    'unknown-act': (p: { readonly value: string }) => `jenis aksi "${p.value}" tidak dikenal; tulis post, comment, share, like atau follow`,
    'impossible-time': (p: { readonly value: string }) =>
      `waktu "${p.value}" tidak dikenali; tulis seperti 2024-11-27 atau 27/11/2024 19.30`,
    'cell-count': (p: { readonly expected: number; readonly found: number }) =>
      `${p.found} sel, judul mempunyai ${p.expected}; periksa pemisah dan tanda kutip`,
    'above-header': (_: object) => 'baris ini ada di atas baris judul tetapi tampak seperti catatan; pindahkan ke bawah judul',
    'broken-quotes': (_: object) => 'tanda kutip rusak; gandakan tanda kutip di dalam sel dan tutup setiap sel',
    'invalid-utf8': (_: object) => 'ada byte yang bukan UTF-8; simpan ulang sebagai CSV UTF-8',
    'broken-json': (_: object) => 'bukan JSON yang sah',
    'not-an-object': (_: object) => 'bukan objek JSON; setiap baris harus berbentuk {…}',
    'not-text': (p: { readonly field: string }) => `"${p.field}" bukan teks; tulis teks di antara tanda kutip`,
    'json-cut-off': (_: object) => 'berkas JSON terpotong di sini; unduh ulang',
    'html-cut-off': (_: object) => 'berkas HTML terpotong di sini; unduh ulang',
    'not-own': (_: object) => 'ditulis akun lain, bukan pemilik ekspor ini',
    'too-long': (p: { readonly bytes: number }) => `catatan terlalu panjang (${p.bytes} byte tanpa akhir baris)`,
  },
  /** What the person should know, though nothing failed. */
  notice: {
    ...suppress.notice,
    'extra-columns': (p: InFile & { readonly columns: readonly string[] }) =>
      `${p.file}: kolom tidak dikenal diabaikan: ${list(p.columns.slice(0, 8))}.`,
    'doubled-columns': (p: InFile & { readonly columns: readonly string[] }) =>
      `${p.file}: beberapa kolom berarti sama dan dibaca bersama: ${list(p.columns)}.`,
    'roster-nips': (p: InFile & { readonly lines: readonly number[] }) =>
      `${p.file}: ${p.lines.length} NIP bukan NIP yang sah dan tidak dipakai (baris ${p.lines.slice(0, 10).join(', ')}); ketik ulang sebagai teks.`,
    'days-suspicious': (p: InFile) =>
      `${p.file}: tidak ada tanggal di atas 12; hari dan bulan mungkin tertukar. Periksa beberapa tanggal pada unggahan aslinya.`,
    'times-implausible': (p: { readonly count: number }) =>
      `${p.count} item bertahun sebelum 2004 atau jauh sesudah tanggal acuan; waktunya dianggap tidak diketahui.`,
    'passed-over': (p: InFile & { readonly count: number }) =>
      `${p.file}: ${p.count} unsur bukan aktivitas yang dibaca dan dilewati (misalnya yang dikirim kepada orang tertentu).`,
    'times-of-targets': (p: InFile & { readonly count: number }) =>
      `${p.file}: ${p.count} waktu diturunkan dari id unggahan sasaran (saat ditulis); kapan disukai tidak diekspor.`,
    'rows-aside': (p: InFile & { readonly count: number; readonly lines: readonly number[] }) =>
      `${p.file}: ${p.count} baris judul, jumlah, atau tanda tangan dilewati (baris ${p.lines.slice(0, 10).join(', ')}).`,
    'nips-damaged': (p: InFile & { readonly count: number }) =>
      `${p.file}: ${p.count} NIP rusak oleh Excel dan tidak dipakai; ketik ulang sebagai teks.`,
    'sheet-aside': (p: InFile & { readonly sheet: string }) => `${p.file}: lembar "${p.sheet}" tidak memuat aktivitas dan dilewati.`,
    'json-cut-off': (p: InFile) => `${p.file}: daftar JSON terpotong sebelum selesai; unduh ulang.`,
    'owner-unknown': (p: { readonly path: string }) =>
      `${p.path}: ekspor ini tidak menyebut pemiliknya; sebut dengan --account, atau dalam tabel --owners.`,
    'owner-root-differs': (p: { readonly path: string; readonly account: string }) =>
      `${p.path}: nama arsip atau foldernya menyebut akun lain daripada isinya (${p.account}); isinya yang dipakai. Periksa.`,
    'owners-unmet': (p: InFile & { readonly lines: readonly number[] }) =>
      `${p.file}: ${p.lines.length} baris tidak cocok dengan satu ekspor pun (baris ${p.lines.slice(0, 10).join(', ')}); periksa nama berkasnya.`,
    'times-without-zone': (p: { readonly path: string }) =>
      `${p.path}: waktu di halaman HTML tidak menyebut zona dan dibaca menurut --timezone; ubah bila akunnya memakai zona lain.`,
    'unknown-labels': (p: InFile & { readonly labels: readonly string[] }) =>
      `${p.file}: ${p.labels.length} label tidak dikenal (${list(p.labels.slice(0, 8))}); catatannya tetap dibaca menurut bentuknya.`,
    'terms-of-use': (p: InFile & { readonly tool: string }) =>
      `${p.file}: data ${p.tool}. Ketentuan pemakaiannya membatasi di mana data itu boleh diolah; pastikan Anda berhak.`,
    'read-relaxed': (p: InFile & { readonly count: number }) =>
      `${p.file}: ${p.count} catatan dengan tanda kutip tidak baku dibaca longgar; periksa teksnya.`,
    'read-as-1252': (p: InFile & { readonly count: number }) =>
      `${p.file}: ${p.count} catatan bukan UTF-8 dan dibaca sebagai Windows-1252; periksa huruf khususnya.`,
    'ids-damaged': (p: { readonly count: number }) =>
      `${p.count} id rusak oleh Excel (seperti 1,75E+18); item dikenali dari waktu dan isinya.`,
    'changed-duplicates': (p: { readonly count: number }) =>
      `${p.count} catatan rangkap mempunyai id yang sama tetapi isi yang berbeda; dengan --output folder/ daftarnya ada di duplicates.csv.`,
    'header-only': (p: InFile) => `${p.file}: hanya baris judul, tidak ada catatan.`,
    'left-alone': (p: { readonly count: number }) => `${p.count} berkas lain di folder tidak dibuka.`,
    'unknown-regions': (p: { readonly count: number; readonly region: string }) =>
      `${p.count} catatan menyebut wilayah yang tidak dikenal (misalnya "${p.region}"); wilayah daftar pegawai atau --region dipakai.`,
    'catalogue-empty-rows': (p: InFile & { readonly rows: number; readonly empty: number }) =>
      `${p.file}: ${p.rows} baris katalog dipakai; ${p.empty} dilewati karena pemilik dan teksnya belum diisi.`,
    'no-second-reading': (p: { readonly why: 'stream' | 'order'; readonly count: number }) =>
      `${p.count} item tidak dicarikan sasarannya di antara item lain, karena ${p.why === 'order' ? '--order input menulis temuan sebelum semua terbaca' : 'masukan standar tidak dapat dibaca dua kali; simpan dulu sebagai berkas'}.`,
    'no-roster': (_: object) => 'Tanpa --roster: setiap akun dianggap satu orang.',
    'mandate-no-time': (p: { readonly count: number }) =>
      `${p.count} item tanpa waktu tetap dinilai; apakah termasuk masa mandat tidak dapat dipastikan.`,
    'mandate-no-unit': (p: { readonly count: number }) =>
      `${p.count} item tanpa unit tetap dinilai; apakah termasuk unit dalam mandat tidak dapat dipastikan.`,
    'mandate-units-unmet': (p: { readonly units: readonly string[] }) =>
      `Unit dalam mandat yang tidak ditemui pada satu item pun: ${list(p.units)}. Periksa ejaannya dengan daftar pegawai.`,
  },
  tier: { high: 'tinggi', medium: 'sedang', low: 'rendah' } satisfies Record<Tier, string>,
  act: { post: 'unggahan', comment: 'komentar', share: 'bagikan', like: 'suka', follow: 'ikuti' } satisfies Record<Act, string>,
  /** What somebody did to a target, at the head of a sentence. */
  didTo: { post: 'Menanggapi', comment: 'Mengomentari', share: 'Membagikan', like: 'Menyukai', follow: 'Mengikuti' } satisfies Record<
    Act,
    string
  >,
  stage: {
    'pre-nomination': 'sebelum penetapan calon',
    campaign: 'sejak penetapan calon',
    quiet: 'masa tenang atau hari pemungutan suara',
    after: 'sesudah pemungutan suara',
    outside: 'di luar masa pemilihan',
    unknown: 'tahap tidak diketahui',
  } satisfies Record<Stage, string>,
  outcome: {
    flagged: 'perlu telaah',
    clean: 'tidak ada indikasi',
    'not-assessable': 'tidak dapat dinilai',
    duplicate: 'rangkap',
    rejected: 'ditolak',
    'out-of-roster': 'di luar daftar pegawai',
    'outside-mandate': 'di luar mandat',
    private: 'tidak publik',
    suppressed: 'dikecualikan',
  } satisfies Record<Outcome, string>,
  and: 'dan',
  number: 'nomor',
  contest: {
    presiden: 'Presiden',
    gubernur: 'Gubernur',
    bupati: 'Bupati',
    walikota: 'Wali Kota',
    partai: 'partai',
    dpr: 'DPR',
    dprd: 'DPRD',
    dpd: 'DPD',
  },
  cap: {
    'no-time':
      'Waktu tidak diketahui: tahap tidak dapat ditentukan, kategori sebelum dan sesudah penetapan disebut keduanya, dan tingkat paling tinggi sedang.',
    'outside-windows': 'Di luar masa perhatian setiap pemilihan: tingkat paling tinggi rendah.',
    unverified: 'Hanya bertumpu pada entri leksikon yang belum terverifikasi: tingkat paling tinggi rendah.',
  },
  targetFrom: {
    run: 'Isi atau pemilik sasaran diambil dari item lain dalam pemindaian ini, bukan dari item ini; periksa unggahan aslinya.',
    catalogue: 'Isi atau pemilik sasaran diambil dari katalog, bukan dari item ini; periksa unggahan aslinya.',
  },
  timeOfTarget: 'Waktu diturunkan dari id unggahan sasaran: saat unggahan itu ditulis. Kapan disukai tidak diekspor.',
  weakened: (p: { readonly reasons: readonly string[] }) => `Diturunkan satu tingkat: ${p.reasons.join('; ')}.`,
  /** What the tier would be without one thing that was found. */
  without: (p: { readonly text: string; readonly tier: string }) => `tanpa «${p.text}»: ${p.tier}`,
  open: (p: { readonly texts: readonly string[] }) =>
    `${p.texts.join(', ')} dapat berarti peserta beberapa pemilihan; perlu dilihat mana yang dimaksud.`,
  /** Beside a finding on the screen. */
  sameText: (p: { readonly count: number }) => `teks sama: ${p.count} temuan`,
  noFinding: 'bukan temuan',
  truncated: '… [teks dipotong]',
  account: 'akun sasaran',
  targetTextPart: 'teks sasaran',
  disclaimer:
    'Indikasi otomatis untuk ditelaah manusia. Bukan bukti dan bukan dasar tunggal keputusan. Isi gambar dan video tidak dinilai.',
  mandateNotStated: 'tidak disebutkan',
  /** Headers of the sheets, by the English name of the column. */
  column: {
    ...suppress.column,
    tier: 'tingkat',
    score: 'skor',
    decision: 'keputusan',
    decision_reason: 'alasan_keputusan',
    reviewer: 'penelaah',
    reviewed_at: 'waktu_telaah',
    note: 'catatan',
    reasons: 'alasan',
    weakened_by: 'konteks_pelemah',
    text: 'teks',
    target_text: 'teks_sasaran',
    act: 'jenis_aksi',
    time: 'waktu',
    platform: 'platform',
    account: 'akun',
    target_author: 'akun_sasaran',
    url: 'tautan',
    target_url: 'tautan_sasaran',
    nip: 'nip',
    name: 'nama',
    unit: 'unit',
    region: 'wilayah',
    status: 'status',
    participants: 'peserta',
    language: 'bahasa',
    language_margin: 'selisih_bahasa',
    elections: 'pemilihan',
    stage: 'tahap',
    categories: 'kategori_indikasi',
    legal_basis: 'rujukan',
    sanction_range: 'rentang_sanksi_menurut_lampiran',
    hits: 'istilah_kena',
    signals: 'sinyal',
    arithmetic: 'hitungan_skor',
    without: 'bila_tanpa',
    same_text: 'kelompok_teks_sama',
    same_text_count: 'jumlah_teks_sama',
    same_text_accounts: 'jumlah_akun',
    same_text_example: 'teks',
    key: 'kunci',
    id: 'id',
    file: 'berkas',
    record: 'catatan_ke',
    line: 'baris',
    record_sha256: 'sha256_catatan',
    evidence_check: 'cek_bukti',
    both_decisions: 'keputusan_keduanya',
    lexicons: 'versi_leksikon',
    reason: 'sebab',
    raw: 'isi_mentah',
    weighed: 'dinilai',
    same_content: 'isi_sama',
    high: 'tinggi',
    medium: 'sedang',
    low: 'rendah',
    not_assessable: 'tidak_dapat_dinilai',
    term: 'istilah',
    kind: 'jenis',
    participant: 'peserta',
    items: 'item',
    unique_items: 'item_hanya_istilah_ini',
    nearest: 'mirip_akun',
    count: 'jumlah',
    posts: 'unggahan',
    comments: 'komentar',
    shares: 'bagikan',
    likes: 'suka',
    follows: 'ikuti',
    stage_pre_nomination: 'sebelum_penetapan_calon',
    stage_campaign: 'sejak_penetapan_calon',
    stage_quiet: 'masa_tenang',
    stage_after: 'sesudah_pemungutan',
    stage_outside: 'di_luar_atau_tanpa_tahap',
    first_finding: 'temuan_pertama',
    last_finding: 'temuan_terakhir',
    known_at: 'diketahui',
    deadline: 'tenggat',
    days_left: 'sisa_hari',
    recipient: 'penerima',
    catalogue_url: 'tautan',
    catalogue_author: 'pemilik',
    catalogue_text: 'teks',
    targeting: 'jumlah_item',
    acts: 'aksi',
    first_date: 'tanggal_pertama',
    last_date: 'tanggal_terakhir',
    platforms: 'platform',
    example: 'contoh_kunci',
  },
  /** What each column of the sheets holds, in one line: `docs/columns.md` is made of them. */
  columnHelp: {
    ...suppress.columnHelp,
    tier: 'seberapa jelas item perlu dilihat: tinggi, sedang atau rendah',
    score: '0 sampai 100; hanya mengurutkan di dalam satu tingkat',
    decision: 'kosong; diisi penelaah',
    decision_reason: 'kosong; alasan keputusan penelaah',
    reviewer: 'kosong; siapa yang menelaah',
    reviewed_at: 'kosong; kapan ditelaah',
    note: 'kosong; catatan bebas penelaah',
    text: 'yang ditulis pegawai sendiri, dengan «tanda» pada yang ditemukan',
    reasons: 'mengapa item ada di daftar, yang terberat lebih dulu',
    weakened_by: 'konteks yang menurunkan tingkat satu langkah',
    participants: 'peserta pemilihan yang dimaksud, dengan nomor dan pemilihannya',
    act: 'jenis aksi: unggahan, komentar, bagikan, suka atau ikuti',
    time: 'waktu aksi, ISO 8601; hanya tanggal bila jamnya tidak diketahui',
    target_author: 'pemilik unggahan atau akun sasaran, di Facebook `grup › pemilik`; pihak ketiga disamarkan',
    target_text: 'isi unggahan yang disukai, dibagikan atau dikomentari; bukan kata-kata pegawai',
    url: 'tautan ke aksi',
    target_url: 'tautan ke unggahan atau akun sasaran',
    platform: 'platform menurut ekspor',
    account: 'akun pegawai; didahului platform bila menyerupai bilangan',
    nip: 'NIP; disamarkan kecuali dengan --show-identity',
    name: 'nama; disingkat kecuali dengan --show-identity',
    unit: 'unit kerja menurut daftar pegawai',
    region: 'wilayah menurut ejaan KPU',
    status: 'status kepegawaian: PNS, CPNS, PPPK atau honorer',
    language: 'bahasa teks sendiri (ISO 639-3); tanda tanya berarti perkiraan',
    language_margin: 'jarak dugaan bahasa terbaik dari yang kedua, 0 sampai 1',
    elections: 'pemilihan yang masa perhatiannya terbuka pada tanggal itu',
    stage: 'tahap pemilihan pada tanggal aksi',
    categories: 'kategori yang mungkin terkait, untuk ditimbang penelaah',
    legal_basis: 'peraturan dan butir dari kategori itu',
    sanction_range: 'rentang sanksi yang disebut lampiran atau pasal untuk kategori itu; bukan putusan',
    hits: 'istilah leksikon yang ditemukan, dengan jenisnya',
    signals: 'isyarat yang dibawa istilah itu',
    arithmetic: 'asal setiap angka dalam skor',
    without: 'tingkat yang didapat bila satu temuan kata diabaikan; kosong bila tidak ada kata tunggal yang menentukan',
    same_text: 'pengenal kelompok temuan yang teksnya sama atau hampir sama; hanya berarti teks sama; kosong bila tidak ada yang lain',
    same_text_count: 'banyaknya temuan dengan teks itu, termasuk yang tidak ditampilkan; kosong bila tanpa teks atau tidak dibandingkan',
    same_text_accounts: 'banyaknya akun di antara temuan itu',
    same_text_example: 'teks temuan teratas di flagged.csv dari kelompok itu',
    key: 'pengenal item yang sama di setiap pemindaian',
    id: 'id dari ekspor, apa adanya; didahului platform bila menyerupai bilangan',
    file: 'berkas asal; NIP pada namanya disamarkan',
    record: 'catatan ke berapa di berkas itu; judul tidak dihitung',
    line: 'baris di berkas itu, dihitung dari 1',
    record_sha256: 'SHA-256 catatan asal, untuk memeriksa keutuhannya',
    evidence_check: 'kode pemeriksa sel bukti; dengannya impor tahu bila teks, tautan atau NIP berubah',
    both_decisions: 'keputusan kedua penelaah yang berbeda, pada lembar untuk penengah',
    lexicons: 'paket leksikon yang dipakai, dengan awal SHA-256-nya',
    reason: 'sebab catatan tidak dapat dibaca, dan cara memperbaikinya',
    raw: 'catatan apa adanya; NIP disamarkan kecuali dengan --show-identity',
    weighed: 'banyaknya item yang dinilai',
    same_content: 'ya bila isinya juga sama, tidak bila hanya id-nya',
    high: 'banyaknya temuan tingkat tinggi',
    medium: 'banyaknya temuan tingkat sedang',
    low: 'banyaknya temuan tingkat rendah',
    not_assessable: 'banyaknya item tanpa teks yang sasarannya tidak dikenal; bukan berarti bersih',
    term: 'entri leksikon yang ditemukan',
    kind: 'jenis entri itu',
    participant: 'id peserta dari entri itu; kosong bagi kata umum',
    items: 'banyaknya temuan yang memuat entri itu',
    unique_items: 'banyaknya temuan yang hanya memuat entri itu',
    nearest: 'akun daftar pegawai yang ejaannya mirip; hanya petunjuk, bukan kecocokan',
    count: 'banyaknya item dari akun itu',
    posts: 'banyaknya temuan berupa unggahan',
    comments: 'banyaknya temuan berupa komentar',
    shares: 'banyaknya temuan berupa bagikan',
    likes: 'banyaknya temuan berupa suka',
    follows: 'banyaknya temuan berupa ikuti',
    stage_pre_nomination: 'banyaknya temuan sebelum penetapan calon',
    stage_campaign: 'banyaknya temuan sejak penetapan calon',
    stage_quiet: 'banyaknya temuan pada masa tenang atau hari pemungutan suara',
    stage_after: 'banyaknya temuan sesudah pemungutan suara',
    stage_outside: 'banyaknya temuan di luar masa pemilihan atau tanpa waktu',
    first_finding: 'tanggal aksi temuan paling awal',
    last_finding: 'tanggal aksi temuan paling akhir',
    known_at: 'tanggal temuan diketahui (--as-of); kosong bila unit tanpa temuan',
    deadline: 'hari terakhir: tujuh hari kalender sesudah diketahui (Pasal 454 UU 7/2017); pada unit, yang paling awal',
    days_left: 'sisa hari sampai tenggat, dihitung dari --as-of; negatif bila sudah lewat',
    recipient: 'lembaga penerima pada tanggal --as-of (recipients.csv), atau menurut --recipient',
    catalogue_url: 'tautan ke unggahan atau akun sasaran; ditampilkan utuh agar dapat dibuka',
    catalogue_author: 'pemilik unggahan itu, bila ekspor menyebutnya; boleh diisi',
    catalogue_text: 'kosong; isi dengan teks unggahan itu, lalu pakai lembar ini sebagai --catalogue',
    targeting: 'banyaknya item dengan sasaran itu yang tidak dapat dinilai',
    acts: 'jenis aksi terhadap sasaran itu',
    first_date: 'tanggal aksi paling awal',
    last_date: 'tanggal aksi paling akhir',
    platforms: 'platform dari item itu',
    example: 'kunci salah satu item itu',
  },
  yes: 'ya',
  no: 'tidak',
  uncertain: 'belum pasti',
  signal: {
    call: 'ajakan',
    cheer: 'seruan',
    acclaim: 'sebutan jabatan',
    support: 'dukungan',
    praise: 'pujian',
    attack: 'serangan',
    prayer: 'doa',
    attendance: 'hadir',
    photo: 'foto bersama',
    campaign: 'kampanye',
    material: 'alat peraga',
    membership: 'keanggotaan partai',
    team: 'tim pemenangan',
    colleagues: 'rekan kerja',
    gesture: 'lambang',
    voice: 'nada pribadi',
    emphasis: 'penegasan',
    urge: 'kata pengajak',
    address: 'sapaan',
    title: 'panggilan',
    election: 'pokok pemilihan',
    procedure: 'penyelenggaraan pemilihan',
    ballot: 'pengantar nomor urut',
    number: 'pengantar nomor',
    counter: 'kata hitung',
    'official-act': 'kegiatan jabatan',
    negation: 'ingkar',
    reported: 'ucapan orang lain',
    'open-question': 'pertanyaan terbuka',
    neutral: 'pesan netral',
    ordinary: 'ungkapan umum',
  } satisfies Record<Signal, string>,
  aliasKind: {
    name: 'nama lengkap',
    pair: 'pasangan',
    'short-name': 'nama pendek',
    nickname: 'julukan',
    handle: 'akun',
    hashtag: 'tagar',
    label: 'label',
    slogan: 'slogan',
    number: 'nomor urut',
  },
  lexicon,
  problems,
  check,
  review,
  shards,
  tables,
  cli: {
    description: 'saring — menyaring ekspor aktivitas media sosial ASN dan menandai yang perlu ditelaah, dengan alasan.',
    note: 'Hasilnya indikasi untuk ditelaah manusia, bukan putusan.',
    usage: 'Pemakaian:',
    arguments: 'Argumen:',
    options: 'Opsi:',
    commands: 'Perintah:',
    examples: 'Contoh:',
    default: (p: { readonly value: string }) => `(bawaan: ${p.value})`,
    choices: (p: { readonly values: readonly string[] }) => `(pilihan: ${p.values.join(', ')})`,
    help: 'tampilkan bantuan',
    helpCommand: 'bantuan untuk perintah',
    version: 'tampilkan versi',
    locale: 'bahasa keluaran',
    noColor: 'tanpa warna',
    scan: {
      summary: 'baca ekspor, tulis daftar yang perlu telaah',
      description:
        'Membaca ekspor platform (ZIP, folder) dan tabel (CSV, XLSX, NDJSON; juga .gz), menilainya terhadap leksikon, dan menulis daftar yang perlu telaah.\nDi terminal tampil sebagai tabel; bila disalurkan, sebagai CSV. stdout hanya berisi data.',
      paths: 'berkas, folder, atau - untuk masukan standar',
      roster: 'daftar pegawai (CSV: nip,name,status,unit,region,platform,account)',
      allAccounts: 'nilai juga akun di luar daftar pegawai',
      includePrivate: 'nilai juga item yang tidak publik',
      election: 'hanya pemilihan ini, misalnya pemilu-2024',
      lexicons: 'folder leksikon; shipped berarti yang dibawa program',
      region: 'wilayah bila ekspor dan daftar pegawai tidak menyebutnya',
      timezone: 'zona waktu bagi waktu tanpa zona',
      tier: 'tingkat terendah yang ditampilkan',
      rate: 'banyaknya temuan yang ditelaah dalam satu jam, untuk menghitung beban telaah',
      limit: 'paling banyak sekian temuan ditampilkan',
      format: 'bentuk keluaran: table, csv, tsv, ndjson, json, xlsx',
      output: 'berkas, folder/ untuk berkas telaah lengkap, atau -',
      profile: 'profil CSV: plain, atau excel-id (titik koma, BOM, aman untuk Excel)',
      order: 'urutan: rank (tingkat, skor) atau input',
      asOf: 'tanggal acuan sebagai ganti hari ini',
      recipient: 'lembaga penerima temuan (bawaan: menurut tanggal acuan)',
      showIdentity: 'tampilkan NIP dan nama lengkap',
      overwrite: 'timpa folder hasil walaupun isinya sudah diubah',
      failOn: 'kode keluar 1 bila ada temuan setinggi ini',
      workers: 'banyaknya utas; bawaan: sebanyak inti prosesor mulai 250 MB, selain itu satu. Hasilnya sama',
      noProgress: 'tanpa bilah kemajuan',
      quiet: 'tanpa ringkasan',
      examples: [
        ['saring scan ekspor/ --roster pegawai.csv --output hasil/', 'berkas telaah lengkap untuk Excel'],
        ['saring scan ekspor.csv --region "Kab. Sintang" --tier low', 'tampilkan juga yang sekadar menyebut'],
        ['saring scan ekspor.csv | head -20', 'CSV untuk program lain'],
        ['saring scan - --format ndjson < ekspor.ndjson > temuan.ndjson', 'dalam pipa'],
      ],
      baseline: 'folder hasil scan terdahulu: hanya temuan baru yang ditampilkan, keputusan lama dibawa ke known.csv',
      account: 'pemilik ekspor, bila ekspornya tidak menyebutnya',
      owners: 'tabel pemilik setiap ekspor (CSV/XLSX: file;nip;name;account)',
      trustCaller: 'percayai --account dan --owners walaupun ekspornya menyebut akun lain',
      map: 'peta kolom (YAML) untuk tabel yang judul kolomnya tidak dikenal',
      accounts: 'akun yang terdaftar sebagai akun kampanye (CSV/XLSX: participant,platform,account,name,valid_from,valid_to,source)',
      catalogue: 'isi sasaran (CSV/XLSX: url,author,text), seperti not-assessable.csv yang sudah diisi',
      mandate: 'berkas mandat (YAML); item di luar mandat hanya dihitung',
      config: 'berkas pengaturan (bawaan: saring.yaml bila ada di folder ini)',
      noConfig: 'abaikan berkas pengaturan',
    },
    inspect: {
      summary: 'tunjukkan isi ekspor sebelum dipindai',
      description:
        'Menunjukkan platform, zaman, pemilik, jumlah aktivitas, rentang waktu, bagian yang memuat teks, label yang tidak dikenal,\ndan banyaknya berkas yang tidak dibuka. Pesan, pencarian, lokasi dan catatan masuk tidak pernah dibuka.',
      format: 'bentuk keluaran',
      examples: [
        ['saring inspect kiriman/', 'semua ekspor di folder ini'],
        ['saring inspect facebook-budi.zip --format json', 'untuk program lain'],
      ],
    },
    explain: {
      summary: 'jelaskan mengapa sebuah teks ditandai atau tidak',
      description: 'Menjalankan satu teks melalui jalan yang sama dengan scan, dan menunjukkan setiap langkahnya.',
      text: 'teks yang dijelaskan',
      act: 'jenis aksi',
      author: 'pemilik unggahan yang dikomentari, disukai atau dibagikan',
      targetText: 'teks unggahan sasaran',
      targetUrl: 'tautan sasaran; isinya dicari di --catalogue',
      platform: 'platform tempat teks itu ditulis, misalnya x atau facebook',
      date: 'tanggal, seperti 2024-11-01 atau 01/11/2024 (bawaan: hari ini)',
      noDate: 'tanpa tanggal',
      examples: [
        ['saring explain "Ayo coblos nomor 2" --region "Kab. Sintang" --date 2024-11-01', ''],
        ['saring explain "" --act like --author "Relawan Midji-Didi" --region Kalbar --date 2024-10-01', ''],
      ],
    },
    init: {
      summary: 'siapkan folder kerja dengan contoh',
      description:
        'Menulis saring.yaml, mandat.yaml, pegawai.csv, ekspor/contoh.csv dan BACA.md. Isinya rekaan, untuk diganti. Berkas yang sudah ada tidak pernah ditimpa.',
      folder: 'folder kerja (bawaan: folder ini)',
      written: (p: { readonly path: string }) => `Ditulis: ${p.path}`,
      next: (p: { readonly folder: string }) =>
        p.folder === '.' ? 'Coba: saring scan ekspor/' : `Coba: cd ${p.folder}, lalu saring scan ekspor/`,
      examples: [['saring init pilkada/', 'folder kerja baru']],
    },
    config: {
      summary: 'tunjukkan setiap pengaturan dan asalnya',
      description: 'Menunjukkan nilai yang dipakai scan di folder ini, dan dari mana asalnya: opsi, saring.yaml, atau bawaan.',
      format: 'bentuk keluaran',
      header: ['pengaturan', 'nilai', 'asal'],
      none: '(tidak ada)',
      origin: { option: 'opsi', default: 'bawaan' },
      noFile: 'Tidak ada berkas pengaturan yang dipakai.',
      file: (p: InFile) => `Berkas pengaturan: ${p.file}`,
      examples: [
        ['saring config', ''],
        ['saring config --tier low --format json', ''],
      ],
    },
    verify: {
      summary: 'periksa keutuhan folder hasil terhadap manifestnya',
      description:
        'Menghitung ulang SHA-256 keluaran, masukan, daftar pegawai dan leksikon, lalu membandingkannya dengan manifest.json.\nKode keluar 0 bila semua cocok, 4 bila ada yang berbeda, 2 bila tidak ada manifest.',
      dossier: 'folder hasil yang ditulis scan',
      inputs: 'folder letak masukan, daftar pegawai dan leksikon (bawaan: folder kerja)',
      format: 'bentuk keluaran',
      examples: [
        ['saring verify hasil/', 'masukan dicari dari folder kerja'],
        ['saring verify hasil/ --inputs arsip/ --format json', 'semua perbedaan, untuk program lain'],
      ],
    },
    schema: {
      summary: 'cetak JSON Schema bagi keluaran',
      description:
        'Mencetak JSON Schema (draft 2020-12) bagi satu temuan NDJSON, ledger.json, manifest.json, atau satu baris decisions.ndjson.',
      name: 'keluaran yang mana',
      examples: [['saring schema finding > temuan.schema.json', '']],
    },
  },
  /** Wrong calls, by commander's own codes. */
  usage: {
    'commander.unknownOption': (p: Called) => `Opsi ${p.named} tidak dikenal.`,
    'commander.unknownCommand': (p: Called) => `Perintah ${p.named} tidak dikenal.`,
    'commander.missingMandatoryOptionValue': (p: Called) => `Opsi ${p.named} belum diisi.`,
    'commander.missingArgument': (p: Called) => `Argumen ${p.named} belum diisi.`,
    'commander.optionMissingArgument': (p: Called) => `Opsi ${p.named} perlu nilai.`,
    'commander.excessArguments': (_: Called) => 'Terlalu banyak argumen; beri tanda kutip pada teks atau nama yang memuat spasi.',
    'commander.invalidArgument': (p: Called) =>
      `Nilai untuk ${p.named} tidak dapat dipakai.${p.choices === '' ? '' : ` Pilih: ${p.choices}.`}`,
    'commander.help': (_: Called) => 'Perintah belum disebut.',
  },
  didYouMean: (p: { readonly meant: string }) => `Maksudnya ${p.meant}?`,
  seeHelp: 'Lihat --help.',
  progress: '{bar} {percentage}% | {records} catatan | {rate}/detik | sisa {eta_formatted} | {file}',
  summary: {
    read: (p: { readonly read: number; readonly files: number; readonly seconds: string }) =>
      `${p.read} catatan dari ${p.files} berkas dibaca dalam ${p.seconds} detik.`,
    found: (p: { readonly count: number }) => `${p.count} item perlu telaah:`,
    workload: (p: { readonly rate: number; readonly isCompared: boolean }) =>
      `Beban telaah pada ${p.rate} temuan per jam (--rate)${p.isCompared ? '; di belakang →: bila teks yang sama diputuskan sekali' : ''}:`,
    work: (p: { readonly what: string; readonly minutes: number }) => `${p.what}: ${duration(p.minutes)}`,
    workOnce: (p: { readonly count: number; readonly minutes: number }) => ` → ${p.count} keputusan, ${duration(p.minutes)}`,
    allTiers: 'semuanya',
    byElection: 'Menurut pemilihan:',
    rule: (id: string) =>
      ({
        slogan: 'slogan atau tagar kampanye',
        'slogan-for': 'semboyan tepat di samping nama atau nomor peserta',
        'slogan-tag': 'tagar dukungan dengan nama peserta',
        call: 'ajakan memilih',
        'call-for': 'ajakan tepat di depan peserta',
        colleagues: 'ajakan kepada rekan kerja',
        acclaim: 'peserta disebut dengan jabatan yang diperebutkan',
        'acclaim-of': 'jabatan yang diperebutkan diakui bagi peserta',
        urged: 'kata pengajak dan dukungan bagi peserta',
        attack: 'ungkapan serangan di dekat peserta',
        'several-signs': 'beberapa isyarat sekaligus di dekat peserta',
        'slogan-word': 'semboyan di dekat nama peserta',
        tag: 'tagar dengan nama peserta',
        'cheer-for': 'seruan lantang di depan peserta',
        cheer: 'seruan di depan peserta',
        'motto-and-stance': 'semboyan atau tagar beserta sikap',
        support: 'dukungan atau pujian',
        'mild-call': 'kata pemilihan di dekat peserta',
        criticism: 'penilaian buruk di dekat peserta',
        denied: 'pilihan, dukungan atau pujian yang diingkari di dekat peserta',
        stance: 'beberapa isyarat ringan di dekat peserta',
        photo: 'foto bersama peserta',
        material: 'alat peraga peserta',
        'material-of': 'mungkin alat peraga peserta',
        membership: 'keanggotaan partai',
        team: 'tim pemenangan peserta',
        prayer: 'doa atau harapan',
        attendance: 'kegiatan kampanye',
        campaign: 'perangkat kampanye',
        gesture: 'lambang atau pose',
        mention: 'sekadar menyebut',
        'target-account': 'akun sasaran milik peserta',
        'target-named': 'nama akun sasaran memuat peserta',
        'target-text': 'unggahan sasaran menyebut peserta',
      })[id] ?? id,
    byReason: 'Menurut alasan:',
    outcomes: 'Neraca:',
    balanced: 'seimbang',
    more: (p: { readonly count: number }) =>
      `… dan ${p.count} temuan lain; tampilkan dengan --limit, atau tulis semuanya dengan --output folder/.`,
    nothing: 'Tidak ada temuan pada tingkat yang ditampilkan.',
    hidden: (p: { readonly count: number; readonly tier: string }) =>
      `${p.count} temuan di bawah tingkat ${p.tier} tidak ditampilkan (tampilkan dengan --tier low); neraca tetap menghitungnya.`,
    beyond: (p: { readonly count: number }) => `${p.count} temuan di luar --limit tidak ditampilkan; neraca tetap menghitungnya.`,
    mapWritten: (p: { readonly path: string }) =>
      `Peta kolom ditulis: ${p.path}. Isi nama kolomnya, lalu jalankan lagi dengan --map ${p.path}.`,
    mapExplained:
      'Peta kolom untuk saring: di kanan setiap kata, tulis nama kolom tabel Anda (boleh beberapa, dipisah koma di dalam [ ]).\nKosongkan yang tidak ada. Di bawah "tetap" tulis nilai yang sama untuk semua baris, misalnya platform: facebook.',
    written: (p: { readonly path: string }) => `Ditulis: ${p.path}`,
    targets: (p: {
      readonly account: number
      readonly run: number
      readonly catalogue: number
      readonly open: number
      readonly outside: number
    }) =>
      `Suka, bagikan dan ikuti tanpa teks: sasaran dikenal dari akunnya ${p.account}, dari item lain ${p.run}, dari katalog ${p.catalogue}; tetap tidak dapat dinilai ${p.open + p.outside}${p.outside === 0 ? '' : ` (${p.outside} di antaranya di luar masa perhatian)`}.`,
    catalogueHint:
      'Isi kolom teks di not-assessable.csv (ditulis dengan --output folder/), dari baris teratas, lalu pindai lagi dengan --catalogue berkas itu.',
    rejectedHint: (p: { readonly count: number }) => `${p.count} catatan ditolak; dengan --output folder/ sebabnya ada di rejected.csv.`,
    sameText: (p: { readonly groups: number; readonly items: number }) =>
      `Teks sama: ${p.items} temuan dalam ${p.groups} kelompok (kolom kelompok_teks_sama). Teks yang sama tidak menunjukkan siapa yang menyalin atau apa sebabnya.`,
    interrupted: 'Dihentikan; tidak ada berkas setengah jadi yang ditinggalkan.',
    problem: 'Masalah:',
    notice: 'Catatan:',
    mandate: (p: { readonly order: string; readonly authority: string; readonly purpose: string } & Period) =>
      visible(`Mandat: ${p.order}, ${p.authority} — ${p.purpose} (${p.from} s.d. ${p.to}).`),
    noMandate: 'Mandat: tidak disebutkan.',
    settings: (p: InFile) => `Pengaturan: ${p.file}`,
  },
  inspect: {
    platform: 'platform',
    table: 'tabel',
    owner: 'pemilik',
    ownerUnknown: 'tidak diketahui',
    source: { caller: 'menurut Anda', profile: 'menurut berkas profil', content: 'menurut isinya', root: 'menurut nama folder' },
    acts: 'aktivitas',
    none: 'tidak ada',
    period: 'rentang waktu',
    withText: 'memuat teks',
    private: 'tidak publik',
    duplicates: 'rangkap',
    rejected: 'ditolak',
    ignored: 'berkas tidak dibuka',
    labels: 'label tidak dikenal',
    nothing: 'Tidak ada ekspor yang dikenal.',
    total: (p: { readonly exports: number; readonly ignored: number }) => `${p.exports} ekspor; ${p.ignored} berkas tidak dibuka.`,
  },
  explain: {
    text: 'Teks',
    setting: 'Keadaan',
    tokens: 'Kata',
    token: { word: 'kata', hashtag: 'tagar', mention: 'akun', url: 'tautan', emoji: 'emoji', number: 'bilangan' },
    hits: 'Istilah yang ditemukan',
    noHits: 'tidak ada istilah leksikon di dalamnya',
    mentions: 'Peserta yang dimaksud',
    whyNot: {
      'outside-windows': (_: object) => 'tanggalnya di luar semua jendela perhatian; di situ hanya nama lengkap yang dihitung',
      'nothing-found': (_: object) =>
        'tidak ada kata, nama, atau nomor dari leksikon di dalamnya, jadi tidak ada peserta pemilihan yang dimaksud',
      everyday: (p: { readonly phrases: readonly string[] }) =>
        `${p.phrases.map((phrase) => `“${phrase}”`).join(', ')} adalah ungkapan sehari-hari, apa pun kata di dalamnya`,
      'nobody-named': (p: { readonly words: readonly string[] }) =>
        `ada kata ${p.words.map((word) => `“${word}”`).join(', ')}, tetapi tidak ada peserta pemilihan yang dimaksud`,
      dismissed: (p: { readonly text: string; readonly who: string; readonly why: string }) =>
        `“${p.text}”${p.who === '' ? '' : ` (${p.who})`} tidak dihitung: ${p.why}`,
    },
    without: (p: { readonly text: string; readonly tier: string }) => `tanpa “${p.text}”: ${p.tier}`,
    withoutTitle: 'Yang menentukan',
    dismissed: 'Tidak dihitung',
    why: {
      'election-closed': 'masa perhatian pemilihannya tidak terbuka pada tanggal itu',
      'not-valid-then': 'sebutan ini tidak berlaku pada tanggal itu',
      'other-platform': 'akun di platform lain',
      'other-region': 'pemilihan wilayah lain; hanya nama lengkap yang dihitung',
      'several-bear-it': 'nama ini dipakai beberapa peserta',
      'outside-windows': 'di luar masa pemilihan; hanya nama lengkap yang dihitung',
      'needs-capitals': 'label ini hanya dihitung bila ditulis dengan huruf besar',
      'no-bearer': 'tidak ada peserta bernomor itu: wilayah tidak diketahui, nomor belum diundi, atau tanggalnya di luar jendela perhatian',
      'counts-things': 'bilangan ini menghitung sesuatu, bukan nomor urut',
      'needs-context': 'sebutan lemah; perlu nama lain, nomor, atau pokok pemilihan di dekatnya',
    },
    rules: 'Aturan',
    rule: {
      'said-already': 'sudah dikatakan aturan yang lebih berat',
      fired: 'kena',
      'no-evidence': 'tidak ada isyaratnya',
      'too-light': 'isyarat terlalu ringan',
      'too-far': 'isyarat terlalu jauh dari nama',
    },
    arithmetic: 'Hitungan skor',
    result: 'Hasil',
    reasons: 'Alasan',
    categories: 'Kategori yang mungkin, untuk ditimbang penelaah',
    strong: 'kuat',
    weak: 'lemah, dengan konteks',
    noRegion: 'wilayah tidak diketahui',
    clean: 'tidak ada indikasi',
    notAssessable: 'tidak dapat dinilai: tidak ada teks, dan sasarannya tidak dikenal',
  },
  verify: {
    kind: {
      output: 'keluaran',
      input: 'masukan',
      roster: 'daftar pegawai',
      accounts: 'akun kampanye',
      catalogue: 'katalog',
      lexicon: 'leksikon',
    },
    compared: (p: { readonly kind: string; readonly same: number; readonly all: number }) => `${p.kind}: ${p.same} dari ${p.all} cocok`,
    state: {
      changed: (p: { readonly what: string }) => `${p.what}: isinya berbeda dari yang tercatat di manifest.`,
      missing: (p: { readonly what: string }) => `${p.what}: tidak ditemukan. Periksa letaknya; --inputs menyebut folder masukan.`,
      unreadable: (p: { readonly what: string }) =>
        `${p.what}: tidak dapat dibaca. Tutup program lain yang memakainya, atau periksa izinnya.`,
      edited: (p: { readonly what: string }) =>
        `${p.what}: diubah sejak ditulis, mungkin diisi penelaah. Simpan sebagai lembar kerja; lembar aslinya didapat dengan menjalankan scan lagi ke folder lain.`,
      lexicon: (p: { readonly what: string }) =>
        `${p.what}: paket leksikon berbeda dari yang dipakai. Hasil yang sama hanya didapat dengan paket semula.`,
    },
    more: (p: { readonly count: number }) => `… dan ${p.count} lagi; semuanya tampil dengan --format json.`,
    unchecked: (p: { readonly what: string }) =>
      `${p.what}: tidak diperiksa, karena berasal dari masukan standar atau tidak terbaca sampai akhir.`,
    agrees: (p: { readonly sha256: string }) =>
      `Semua yang diperiksa cocok dengan manifest. SHA-256 manifest.json sendiri: ${p.sha256}; catat di tempat lain bila perlu dibuktikan kelak.`,
    differs: (p: { readonly count: number }) => `${p.count} perbedaan dari manifest.`,
  },
}

type Describer = Readonly<Record<string, (facts: never) => string>>
/** A message as data: the code of a sentence with the facts that it needs. */
export type Message<Group extends Describer> = {
  [Code in keyof Group & string]: { readonly code: Code } & Parameters<Group[Code]>[0]
}[keyof Group & string]
export type LexiconProblem = Message<typeof lexiconProblem>
export type SettingProblem = Message<typeof settingProblem>

/** Puts a message into words. Names of files and cells of tables may hold a NIP, which nobody needs to see on a screen. */
export function describe<Group extends Describer>(group: Group, message: Message<Group>): string {
  const { code } = message as { readonly code: string }
  return hideNips(visible((group[code] as (facts: unknown) => string)(message)))
}

/** Facts come from files of others: what would steer a terminal is shown, not sent. */
export const visible = (text: string): string => text.replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')

/** @returns the text with every number that could be a NIP masked */
export function hideNips(text: string): string {
  return text.replace(/(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)/g, (nip) => nip.replace(/\d(?=(?:\D*\d){3})/g, '*'))
}
