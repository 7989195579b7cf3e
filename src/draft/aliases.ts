import type { AliasKind } from '../model.ts'

/** A way in which people may write somebody. */
export interface Proposed {
  readonly written: string
  readonly kind: AliasKind
  readonly strength: 'strong' | 'weak'
  /** Why it has this strength, in Indonesian: it stands in the pack. */
  readonly why: string
}

/** Stand before a printed name, folded and without points. */
const TITLES = new Set(
  'h hj haji hajjah dr dra drs drg drh ir prof kh ust ustad ustadz pdt st brigjen irjen kombes kolonel letkol'.split(' '),
)
const LEAST_LETTERS = 3

/** A printed name without titles and degrees: `Drs. H. BUDI SANTOSO, M.Si.` is `Budi Santoso`. */
export function plainPrinted(printed: string): string {
  const words = (printed.split(',')[0] as string)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const start = words.findIndex((word) => !TITLES.has(bare(word)))
  return words.slice(Math.max(0, start)).map(proper).join(' ')
}

const bare = (word: string): string => word.replace(/\./g, '').toLowerCase()
/** What is printed in capitals reads as a name again; who writes `MD` for a short name keeps it. */
const proper = (word: string): string => (/^\p{Lu}{3,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word)

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
