import { expectation } from '../../expectation/id.ts'
import type { Message } from '../../id.ts'
import { lexicon } from '../../lexicon/id.ts'
import type { Tellers, Told } from '../facts.ts'

const list = (names: readonly string[]): string => names.join(', ')
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
/** Why an alias would be drafted weak. */
type AliasReason = Message<(typeof lexicon)['aliases']['reason']>
const reasonOf = (reason: AliasReason): string => (lexicon.aliases.reason[reason.code] as (facts: unknown) => string)(reason)

interface Cell {
  readonly column: string
  readonly value: string
  readonly expected: string
}

/** Codes of `saring lexicon check` about entries: what rows say, and how they stand to each other. */
export const entries = {
  'bad-value': (p: Cell): Told => [`"${p.column}" berisi "${p.value}".`, sentence(expectation(p.expected))],
  'why-missing': (_: object): Told => ['Baris ini tidak menyebut sebabnya.', 'Isi kolom why, agar orang lain dapat menyanggahnya.'],
  'source-missing': (_: object): Told => ['Baris ini tidak menyebut sumbernya.', 'Isi kolom source: dari mana hal ini diketahui.'],
  'duplicate-entry': (p: { readonly what: string; readonly first: string; readonly isSame: boolean }): Told => [
    `"${p.what}" sudah ada di ${p.first}.`,
    p.isSame
      ? 'Hapus salah satu; kedua barisnya sama, jadi --fix menghapus yang belakangan.'
      : 'Bandingkan kedua baris, lalu hapus salah satu.',
  ],
  'number-taken': (p: { readonly contest: string; readonly number: string; readonly first: string }): Told => [
    `Nomor urut ${p.number} pada kontes ${p.contest} sudah dipakai di ${p.first}.`,
    'Perbaiki nomor urut atau nama kontesnya.',
  ],
  'number-missing': (p: { readonly contest: string; readonly numbers: readonly number[] }): Told => [
    `Kontes ${p.contest} tidak memuat nomor urut ${list(p.numbers.map(String))}.`,
    'Tambahkan peserta yang kurang, agar semua lawan diperlakukan sama, atau perbaiki nomornya.',
  ],
  'unknown-participant': (p: { readonly id: string }): Told => [
    `Peserta "${p.id}" tidak ada.`,
    'Tulis id dari participants.csv, atau tambahkan pesertanya di sana.',
  ],
  'unknown-region': (p: { readonly region: string }): Told => [
    `Wilayah "${p.region}" tidak ada di regions.csv.`,
    'Tulis seperti ejaan KPU.',
  ],
  'unknown-rule': (p: { readonly id: string }): Told => [`Aturan "${p.id}" tidak ada.`, 'Perbaiki id pada unless, groups atau spares.'],
  'unknown-instrument': (p: { readonly id: string }): Told => [
    `Peraturan "${p.id}" tidak ada di instruments.csv.`,
    'Perbaiki id, atau tambahkan peraturannya.',
  ],
  'beyond-instrument': (p: Omit<Cell, 'expected'> & { readonly instrument: string; readonly allowed: string }): Told => [
    `"${p.column}" berisi "${p.value}", melampaui ${p.instrument} (${p.allowed}).`,
    'Persempit, atau kosongkan agar mengikuti peraturannya.',
  ],
  'election-missing': (p: { readonly id: string }): Told => [
    `Pemilihan "${p.id}" tidak mempunyai election.yaml.`,
    'Tambahkan berkasnya di folder paket.',
  ],
  'election-id': (p: { readonly id: string; readonly folder: string }): Told => [
    `id pemilihan ini "${p.id}", foldernya ${p.folder}.`,
    'Samakan id dengan nama folder.',
  ],
  'dates-reversed': (p: { readonly column: string }): Told => [
    `Pada "${p.column}", hari akhirnya mendahului hari awalnya.`,
    'Tukar atau perbaiki tanggalnya.',
  ],
  'windows-order': (p: { readonly window: string; readonly day: string; readonly other: string; readonly otherDay: string }): Told => [
    `Jendela ${p.window} (${p.day}) tidak sesuai urutan terhadap ${p.other} (${p.otherDay}).`,
    'Urutannya: nomination, campaign, quiet, vote, result; campaign sampai vote terletak di dalam attention.',
  ],
  'expired-entry': (p: { readonly written: string; readonly from: string; readonly to: string }): Told => [
    `"${p.written}" berlaku ${p.from || '…'} – ${p.to || '…'}, di luar masa perhatian pemilihannya; tidak pernah dihitung.`,
    'Perbaiki tanggalnya, atau hapus barisnya.',
  ],
  'shared-alias': (p: { readonly written: string; readonly with: string; readonly at: string }): Told => [
    `"${p.written}" kuat, padahal juga sebutan ${p.with} (${p.at}) di wilayah dan masa yang sama.`,
    'Jadikan keduanya weak, atau tulis dengan nama lain yang membedakan.',
  ],
  'shadowed-entry': (p: { readonly written: string; readonly by: string; readonly at: string }): Told => [
    `"${p.written}" tertutup oleh "${p.by}" (${p.at}) dan tidak menambah apa pun.`,
    'Hapus baris ini, atau beri bobot atau sinyal yang berbeda.',
  ],
  'unreachable-entry': (p: { readonly written: string }): Told => [
    `"${p.written}" tidak ditemukan dalam teksnya sendiri: sesudah huruf disamakan dan kalimat dipotong, tidak ada yang tersisa untuk dicocokkan.`,
    'Tulis seperti orang menulisnya dalam satu kalimat: huruf, angka atau emoji, tanpa tanda akhir kalimat di tengah.',
  ],
  'weak-word-strong': (p: { readonly written: string; readonly reason: AliasReason }): Told => [
    `"${p.written}" ditandai strong, padahal ${reasonOf(p.reason)}.`,
    'Jadikan weak, atau tulis bersama nama yang lain.',
  ],
  'not-a-root': (p: { readonly term: string; readonly root: string }): Told => [
    `"${p.term}" dicocokkan dengan stem, tetapi bukan kata dasar; bentuk lainnya tidak akan ditemukan.`,
    `Tulis kata dasarnya, "${p.root}", atau jadikan match exact.`,
  ],
  'stem-collision': (p: { readonly term: string; readonly words: readonly string[] }): Told => [
    `Kata lain mempunyai kata dasar yang sama dengan "${p.term}": ${list(p.words)}.`,
    'Jadikan match exact dan tulis bentuk yang dimaksud, masing-masing satu baris.',
  ],
  'protected-trait': (p: { readonly written: string; readonly word: string; readonly trait: string }): Told => [
    `"${p.written}" menyebut ${p.trait} ("${p.word}"). Agama, suku dan ciri yang dilindungi bukan tanda keberpihakan.`,
    'Hapus barisnya. Bila kata ini serangan SARA terhadap peserta, pakai sinyal attack dan sebut SARA pada kolom why.',
  ],
  'judging-words': (p: { readonly column: string; readonly word: string }): Told => [
    `"${p.column}" menghakimi: "${p.word}".`,
    'Tulis apa yang ditemukan, bukan apa yang dibuktikannya: indikasi, perlu telaah.',
  ],
  'uneven-inventory': (p: {
    readonly contest: string
    readonly most: string
    readonly mostCount: number
    readonly leastCount: number
  }): Told => [
    `Sebutan pada kontes ${p.contest} timpang: ${p.most} mempunyai ${p.mostCount}, peserta ini hanya ${p.leastCount}.`,
    'Lengkapi sebutan peserta ini, atau kurangi sebutan lawannya.',
  ],
  'alias-owed': (p: { readonly kind: string; readonly who: string }): Told => [
    `${p.who} tidak mempunyai sebutan jenis ${p.kind}.`,
    'Tambahkan pada aliases.csv; saring lexicon aliases menyusunnya dari nama tercetak.',
  ],
  'example-missing': (p: { readonly id: string }): Told => [
    `Tidak ada contoh yang harus menemukan ${p.id}.`,
    'Tambahkan satu baris pada examples.csv: kalimat, tingkatnya, dan id peserta ini.',
  ],
  'silence-missing': (_: object): Told => [
    'Tidak ada contoh yang harus tetap tanpa temuan.',
    'Tambahkan satu kalimat dengan tier kosong, misalnya berita KPU atau ikrar netral.',
  ],
  'example-contradicts': (p: { readonly isSilent: boolean }): Told =>
    p.isSilent
      ? ['Contoh ini harus tetap tanpa temuan, tetapi menyebut peserta.', 'Kosongkan participants, atau isi tier.']
      : ['Contoh ini mempunyai tier, tetapi tidak menyebut peserta.', 'Isi participants dengan id peserta, atau kosongkan tier.'],
  'recipients-overlap': (p: { readonly first: string }): Told => [
    `Masa berlakunya bertumpang tindih dengan ${p.first}.`,
    'Setiap tanggal hanya boleh mempunyai satu penerima.',
  ],
  'unknown-contest': (p: { readonly contest: string }): Told => [
    `Kontes "${p.contest}" tidak diawali jabatan atau lembaga yang dikenal.`,
    'Awali dengan presiden, partai, gubernur, bupati, walikota, dpr, dpd atau dprd.',
  ],
  'mate-missing': (p: { readonly kind: string }): Told =>
    p.kind === 'pair'
      ? ['Pasangan ini tidak mempunyai wakil.', 'Isi running_mate, atau perbaiki kind.']
      : [`Peserta jenis ${p.kind} mempunyai wakil.`, 'Kosongkan running_mate, atau jadikan kind pair.'],
  'unknown-platform': (p: { readonly platform: string; readonly known: readonly string[] }): Told => [
    `Platform "${p.platform}" tidak dikenal.`,
    `Tulis salah satu: ${list(p.known)}, atau kosongkan.`,
  ],
  'unknown-language': (p: { readonly language: string; readonly known: readonly string[] }): Told => [
    `Bahasa "${p.language}" tidak dikenal.`,
    `Tulis kode ISO 639: ${list(p.known)}.`,
  ],
  'suppression-malformed': (p: Cell): Told => [`"${p.column}" berisi "${p.value}".`, sentence(expectation(p.expected))],
  'suppression-expired': (p: { readonly what: string; readonly until: string }): Told => [
    `Keputusan menyembunyikan "${p.what}" berlaku sampai ${p.until}.`,
    'Perpanjang dengan alasan, atau hapus barisnya.',
  ],
  'suppression-unused': (p: { readonly what: string }): Told => [
    `Tidak ada entri leksikon "${p.what}"; baris ini tidak menyembunyikan apa pun.`,
    'Hapus barisnya, atau tulis istilahnya seperti di leksikon.',
  ],
} satisfies Tellers
