import { hideNips, visible } from '../id.ts'
import type { Tellers, Told } from './facts.ts'
import type { problems } from './id.ts'

type Codes = (typeof problems)['code']
/** The code of a problem with the facts of its sentences. */
export type ProblemMessage = { [Code in keyof Codes]: { readonly code: Code } & Parameters<Codes[Code]>[0] }[keyof Codes]

/** Puts a problem into words: what is wrong, and the remedy, each on one line. */
export function tell(words: { readonly problems: { readonly code: Codes } }, message: ProblemMessage): Told {
  const teller = (words.problems.code as unknown as Tellers)[message.code] as unknown as (facts: unknown) => Told
  const [text, remedy] = teller(message)
  return [safe(text), safe(remedy)]
}

/** Facts come from files of others. */
const safe = (text: string): string => hideNips(visible(text)).replace(/\s*\n\s*/g, ' ')
