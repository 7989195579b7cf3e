import { createRequire } from 'node:module'

interface IndonesianStemmer {
  stem(word: string): string
}

/** The one door to `natural`, by the stemmer's own path: the package's front door reads `.env` and is slow. Loaded at first need. */
const STEMMER = 'natural/lib/natural/stemmers/indonesian/stemmer_id.js'
let stemmer: IndonesianStemmer | undefined

/**
 * @param word a folded word of Latin letters
 * @returns its Indonesian root, or the word itself: `stem('mencoblos')` is `'coblos'`
 */
export function stem(word: string): string {
  stemmer ??= createRequire(import.meta.url)(STEMMER) as IndonesianStemmer
  return stemmer.stem(word)
}

/**
 * Whether a word could stem to a root, without asking the stemmer. Affixes go around a root; they change no letter of it but the
 * first, which a nasal prefix replaces (`pilih` in `memilih`) or an infix parts from the rest (`getar` in `gemetar`). So the rest
 * of the root always stands in the word. Sound, and true for about one word in a hundred.
 */
export function mayStemTo(word: string, root: string): boolean {
  return word.includes(root.slice(1))
}
