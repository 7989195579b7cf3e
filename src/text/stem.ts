import { createRequire } from 'node:module'

interface IndonesianStemmer {
  stem(word: string): string
}

/** The one door to `natural`, by the stemmer's own path: the package's front door reads `.env` and is slow. Loaded at first need. */
const STEMMER = 'natural/lib/natural/stemmers/indonesian/stemmer_id.js'
let stemmer: IndonesianStemmer | undefined

/**
 * Words that the stemmer takes for forms of a call word and that are none: `menangis` (to weep) would be `menang` (to win),
 * `pemilu` `milu`, `relawan` `rawan`; and nouns that everyday speech uses for other things: `pilihan`, `lanjutan`, `ganjaran`.
 */
export const PROTECTED: ReadonlySet<string> = new Set(
  (
    'menangis menangisi menangisinya ditangisi tangisan menangani ditangani penanganan menangkap menangkal menangkis menanggapi ' +
    'pemilu pemilukada relawan sukarelawan pilihan pilihannya pemilih pemilihan ' +
    'lanjutan lanjutannya selanjutnya kelanjutan berkelanjutan keberlanjutan ditindaklanjuti menindaklanjuti tindaklanjuti ' +
    'ganjaran diganjar mengganjar pemenang kemenangan pemenangan dukun perdukunan tusukan suaranya bersuara pengganti penggantian gantian'
  ).split(' '),
)

/**
 * @param word a folded word of Latin letters
 * @returns its Indonesian root, or the word itself: `stem('mencoblos')` is `'coblos'`, `stem('menangis')` is `'menangis'`
 */
export function stem(word: string): string {
  if (PROTECTED.has(word)) return word
  stemmer ??= createRequire(import.meta.url)(STEMMER) as IndonesianStemmer
  return stemmer.stem(word)
}

/** Whether a word stands in the stemmer's own list of roots. It is asked by way of a form that only a root can have. */
export const isRoot = (word: string): boolean => word.length > 1 && stem(`${word}nya`) === word

const usual = new Map<string, boolean>()

/**
 * Whether a folded word is one of the language, or a form of one, with a letter doubled or not: `muda`, `berkarya`, `ummat`.
 * It is asked of names, which repeat; what was answered is remembered.
 */
export function isUsualWord(word: string): boolean {
  const known = usual.get(word)
  if (known !== undefined) return known
  const plain = word.replace(/(\p{L})\1/gu, '$1')
  const answer = [word, plain].some((one) => isRoot(one) || stem(one) !== one)
  usual.set(word, answer)
  return answer
}

/**
 * Whether a word could stem to a root, without asking the stemmer. Affixes go around a root; they change no letter of it but the
 * first, which a nasal prefix replaces (`pilih` in `memilih`) or an infix parts from the rest (`getar` in `gemetar`). So the rest
 * of the root always stands in the word. Sound, and true for about one word in a hundred.
 */
export function mayStemTo(word: string, root: string): boolean {
  return word.includes(root.slice(1))
}
