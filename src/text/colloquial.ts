import { PROTECTED } from './stem.ts'

/**
 * Colloquial verb forms that no dictionary stemmer knows: `nyoblos`, `milih`, `dukungin`, `menangin`, `dicoblosin`.
 * They follow a pattern, so they are made from the root and looked up: an own table, checked by a test against the stemmer.
 *
 * Source: forms counted in public Indonesian posts of 2017–2024, and the usual spoken grammar of Jakarta Indonesian and Javanese.
 */

/** How a nasal prefix changes the first letter of a root: `coblos` → `nyoblos`, `pilih` → `milih`, `dukung` → `ndukung`. */
const NASAL: Readonly<Record<string, readonly string[]>> = {
  c: ['ny'],
  s: ['ny'],
  p: ['m'],
  t: ['n'],
  k: ['ng'],
  d: ['nd', 'ndh'],
  b: ['mb'],
  j: ['nj'],
  g: ['ngg'],
}
const VOWEL = /^[aeiou]/
/** Spoken endings; `en`, `no`, `ke`, `kno` and `na` are Javanese and Banjar. */
const ENDINGS = ['in', 'i', 'lah', 'kan', 'en', 'no', 'ke', 'kno', 'ya', 'nya', 'an']

/**
 * @param roots Indonesian verb roots, folded
 * @returns each colloquial form with its root; a form that is a root itself is left out
 */
export function colloquialRoots(roots: readonly string[]): Map<string, string> {
  const table = new Map<string, string>()
  const known = new Set(roots)
  for (const root of roots) for (const form of colloquialForms(root)) if (!PROTECTED.has(form) && !known.has(form)) table.set(form, root)
  return table
}

function colloquialForms(root: string): string[] {
  const nasal = VOWEL.test(root) ? [`ng${root}`] : (NASAL[root[0] as string] ?? []).map((prefix) => prefix + root.slice(1))
  const spoken = [...['nge', 'di', 'ke', 'tak', 'ku'].map((prefix) => prefix + root), ...nasal]
  return [...spoken, ...[root, ...spoken].flatMap((form) => ENDINGS.map((ending) => form + ending))]
}
