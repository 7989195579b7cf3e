import { fold } from './fold.ts'

/** Spellings of one first name, which people leave out, shorten and mix up. */
export const MUHAMMAD: ReadonlySet<string> = new Set(
  'muhammad muhamad mohammad mohamad mohamed mochammad mochamad muchammad muchamad mukhamad mokhammad moch moh muh mohd muhd mhd much'.split(
    ' ',
  ),
)

/** Spellings that sound alike, old and new, Arabic and Dutch: in order, since each works on what the one before left. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/sj|sy|sh|z|dz|ts/g, 's'],
  [/ch|kh/g, 'h'],
  [/([bdgt])h/g, '$1'],
  [/ph|v|f/g, 'p'],
  [/q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/ie|y/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=\p{L}{3})h$/u, ''],
  [/dt?$/, 't'],
]

/**
 * A key that spellings of one name share, to count its bearers by.
 *
 *     soundOf('Maryadi') === soundOf('Mariadi')
 *     soundOf('Achmad') === soundOf('Ahmad')
 */
export function soundOf(word: string): string {
  const plain = fold(word).replace(/[^\p{L}]/gu, '')
  if (MUHAMMAD.has(plain)) return 'muhammad'
  return ALIKE.reduce((key, [sound, letter]) => key.replace(sound, letter), plain)
}
