import { wordsIn } from '../lexicon/aliases/ways.ts'
import { listed, type Packs } from './reading.ts'

interface Trait {
  readonly trait: string
  /** Words behind it that make another thing of it: `cacat hukum`. */
  readonly except: readonly string[]
}

/** The words of protected.csv by their form. */
export const traitsOf = (packs: Packs): ReadonlyMap<string, Trait> =>
  new Map(
    listed<{ word: string; trait: string; except: readonly string[] }>(packs, 'protected.csv').map(({ fields }) => [
      fields.word,
      { trait: fields.trait, except: fields.except },
    ]),
  )

/** @returns the first word for a protected trait in what is written */
export function traitIn(
  written: string,
  traits: ReadonlyMap<string, Trait>,
): { readonly word: string; readonly trait: string } | undefined {
  const words = wordsIn(written)
  for (const [index, word] of words.entries()) {
    const known = traits.get(word)
    if (known !== undefined && !known.except.includes(words[index + 1] ?? '')) return { word, trait: known.trait }
  }
  return undefined
}
