import type { Told } from '../facts.ts'

interface Why {
  /** What `saring explain` says of it, in sentences. */
  readonly why: string
}
interface Found {
  readonly tier: string
  readonly participants: string
}
interface OfAlias {
  readonly alias: string
  readonly participant: string
  readonly said: string
}
interface OfRule {
  readonly rule: string
  readonly said: string
  readonly found: string
}
const MEND = 'Perbaiki entri atau aturannya; bila contohnya yang keliru, perbaiki baris ini, atau isi kolom todo bila memang belum dapat.'

/** Codes of `saring lexicon test`. */
export const test = {
  'example-missed': (p: Why & { readonly expected: string }): Told => [`Seharusnya ${p.expected}, tetapi tidak ada temuan. ${p.why}`, MEND],
  'example-flagged': (p: Why & Found): Told => [
    `Seharusnya tidak ada temuan, tetapi hasilnya ${p.tier} (${p.participants}). ${p.why}`,
    MEND,
  ],
  'example-tier': (p: Why & Found & { readonly expected: string }): Told => [
    `Seharusnya ${p.expected}, tetapi hasilnya ${p.tier} (${p.participants}). ${p.why}`,
    MEND,
  ],
  'example-participants': (p: Why & { readonly expected: string; readonly found: string }): Told => [
    `Seharusnya menunjuk ${p.expected || 'tidak seorang pun'}, tetapi menunjuk ${p.found}. ${p.why}`,
    MEND,
  ],
  'todo-holds': (p: { readonly todo: string }): Told => [
    `Contoh ini dicatat belum berhasil (${p.todo}), tetapi sekarang berhasil.`,
    'Kosongkan kolom todo, agar tetap berhasil.',
  ],
  'todo-open': (p: { readonly todo: string }): Told => [
    `Belum berhasil, dan sudah diketahui: ${p.todo}.`,
    'Tidak menggagalkan pemeriksaan.',
  ],
  'alias-unmet': (p: OfAlias & Why): Told => [
    `"${p.alias}" (${p.participant}) ditulis kuat, tetapi “${p.said}” tidak ditemukan. ${p.why}`,
    'Ubah menjadi weak, atau perbaiki tulisan dan masa berlakunya.',
  ],
  'alias-names-others': (p: OfAlias & Why & { readonly found: string }): Told => [
    `"${p.alias}" (${p.participant}) ditulis kuat, tetapi “${p.said}” menunjuk ${p.found}. ${p.why}`,
    'Ubah menjadi weak, atau hapus sebutan yang sama pada peserta lain.',
  ],
  'alias-in-words': (p: OfAlias): Told => [
    `"${p.alias}" (${p.participant}) ditemukan juga di dalam kata lain: “${p.said}”.`,
    'Pakai tulisan yang lebih panjang, atau ubah menjadi weak.',
  ],
  'rule-unmet': (p: OfRule & Why & { readonly expected: string; readonly met: string }): Told => [
    `Aturan "${p.rule}" tidak bekerja pada “${p.said}”: seharusnya ${p.expected}, hasilnya ${p.found}; yang bekerja: ${p.met || 'tidak ada'}. ${p.why}`,
    'Perbaiki aturan di rules.yaml, istilahnya di terms.csv, atau kalimat ini.',
  ],
  'rule-nameless': (p: OfRule & Why): Told => [
    `Aturan "${p.rule}": “${p.said}” tidak menyebut peserta, tetapi hasilnya ${p.found}. ${p.why}`,
    'Hapus kata umum yang menyerupai sebutan peserta.',
  ],
  'rule-untried': (p: { readonly rule: string }): Told => [
    `Aturan "${p.rule}" tidak bekerja pada satu contoh pun.`,
    'Tambahkan kalimat di general/rule-examples.csv.',
  ],
}
