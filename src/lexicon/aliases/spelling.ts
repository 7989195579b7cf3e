/** How people misspell a name, one slip at a time. What changes more than one place is no longer told apart from another name. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/dj/g, 'j'],
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/sj/g, 'sy'],
  [/kh/g, 'h'],
  [/kh/g, 'k'],
  [/ch/g, 'h'],
  [/(?<=[aiueo])h(?=[dfklmnprst])/g, ''],
  [/(?<=[aiueo])h(?=[dfkmr])/g, 'ch'],
  [/([bdgt])h/g, '$1'],
  [/ph/g, 'f'],
  [/(?<=[aiueoh])f/g, 'p'],
  [/sy(?=[aiueo])/g, 's'],
  [/z/g, 's'],
  [/(?<=[aiueo])s(?=[aiueo])/g, 'z'],
  [/q/g, 'k'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/k$/g, 'q'],
  [/v/g, 'f'],
  [/(?<=[^aiueoy])y(?=[aueo])/g, 'i'],
  [/(?<=[^aiueoy])i(?=a)/g, 'y'],
  [/(?<=[^aiueoy])i(?=a)/g, 'iy'],
  [/(?<=[^aiueoy])y(?=[^aiueoy])/g, 'i'],
  [/y$/g, 'i'],
  [/(?<=[^aiueo])i$/g, 'y'],
  [/(\p{L})\1/gu, '$1'],
]
/** Shorter words are too near to others. */
const SHORTEST = 6

/**
 * The spellings of a word that people mix up: old and new (`oe` and `u`, `dj` and `j`), `y` and `i`, `s` and `z`, `q` and `k`, doubled letters.
 * Letters written on and on, digits for letters and clitics are read where they stand, so they need no spelling of their own.
 *
 *     misspelt('sutarmidji')  // sutarmiji, sutarmidjy
 */
export function misspelt(word: string): string[] {
  if (word.length < SHORTEST) return []
  const found = SLIPS.flatMap(([slip, letters]) =>
    [...word.matchAll(slip)].map(({ index, 0: written }) => {
      const instead = letters.replace('$1', written[0] as string)
      return word.slice(0, index) + instead + word.slice(index + written.length)
    }),
  )
  return [...new Set(found)].filter((spelling) => spelling !== word)
}
