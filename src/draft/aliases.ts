import { readName } from '../lexicon/aliases/printed-name.ts'
import type { AliasKind } from '../model.ts'

/** A way in which people may write somebody. */
export interface Proposed {
  readonly written: string
  readonly kind: AliasKind
  readonly strength: 'strong' | 'weak'
  /** Why it has this strength, in Indonesian: it stands in the pack. */
  readonly why: string
}

const LEAST_LETTERS = 3

/** A printed name without titles and degrees: `Drs. H. BUDI SANTOSO, M.Si.` is `Budi Santoso`. */
export const plainPrinted = (printed: string): string => readName(printed).name

const bare = (word: string): string => word.replace(/\./g, '').toLowerCase()
/**
 * Proposes what people write for a printed name: a full name of several words stands alone, all else needs context.
 * The one place that decides it.
 *
 * @param name and `runningMate` as printed; the second is empty for a single candidate
 */
export function proposedAliases(name: string, runningMate: string): Proposed[] {
  const names = [name, runningMate].map(plainPrinted).filter((plain) => plain !== '')
  const whole = names.map((written): Proposed => {
    const isFull = /\s/.test(written)
    const why = isFull ? 'nama lengkap' : 'nama lengkap, satu kata saja'
    return { written, kind: 'name', strength: isFull ? 'strong' : 'weak', why }
  })
  const [first, second] = names.map((plain) => plain.split(' ').find((word) => bare(word).length >= LEAST_LETTERS) ?? plain)
  const pair: Proposed[] =
    second === undefined ? [] : [{ written: `${first}-${second}`, kind: 'pair', strength: 'strong', why: 'dua nama panggil bersama' }]
  const parts = names
    .filter((plain) => /\s/.test(plain))
    .flatMap((plain) => plain.split(' ').filter((word) => bare(word).length >= LEAST_LETTERS))
    .map((written): Proposed => ({ written, kind: 'short-name', strength: 'weak', why: 'bagian nama, dapat juga nama orang lain' }))
  return [...whole, ...pair, ...parts]
}
