import type { Locale } from '../model.ts'
import { en } from './en.ts'
import { id, type Message } from './id.ts'

/** The catalogue: every sentence that people read, in Indonesian and English. Elsewhere messages are data. */
export type Words = typeof id
export type Problem = Message<Words['problem']>
export type Rejection = Message<Words['rejection']>
export type Notice = Message<Words['notice']>
/** Why an alias is drafted as it is. */
export type AliasReason = Message<Words['lexicon']['aliases']['reason']>
export { describe, hideNips, type LexiconProblem, type SettingProblem, visible } from './id.ts'
export type { ChangeKind } from './impact/facts.ts'
export type { Drafted } from './lexicon/facts.ts'
export { type ProblemMessage, tell } from './problems/tell.ts'
export type { Advice } from './scorecard/facts.ts'

export function wordsOf(locale: Locale): Words {
  return locale === 'en' ? en : id
}
