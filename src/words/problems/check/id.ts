import type { Told } from '../facts.ts'

/** Codes of `saring lexicon check`. */
export const check = {
  'unknown-participant': (p: { readonly id: string }): Told => [
    `Peserta "${p.id}" tidak ada.`,
    'Tulis id dari participants.csv, atau tambahkan pesertanya di sana.',
  ],
}
