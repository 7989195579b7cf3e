import { entries } from './entries/id.ts'
import { files } from './files/id.ts'
import { test } from './test/id.ts'

interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly cases: number
  readonly files: number
}

/** What a report of problems says around them. */
export const problems = {
  /** By code: what is wrong, and the remedy. Each area of codes has files of its own. */
  code: { ...files, ...entries, ...test },
  severity: { error: 'salah', warning: 'peringatan', note: 'catatan' },
  clean: (p: Counts) => `Tidak ada masalah (${p.cases} diperiksa).`,
  counted: (p: Counts) =>
    `${p.errors + p.warnings + p.notes} masalah di ${p.files} berkas: ${p.errors} salah, ${p.warnings} peringatan, ${p.notes} catatan (${p.cases} diperiksa).`,
  more: (p: { readonly hidden: number; readonly severity: string }) =>
    `… dan ${p.hidden} ${p.severity} lagi; semuanya ada pada log langkah ini.`,
  place: 'tempat',
  what: 'masalah',
  remedy: 'yang harus dilakukan',
  format: 'bentuk keluaran; auto: github di GitHub Actions, selain itu human',
  failOn: 'tingkat terendah yang membuat kode keluar 1',
}
