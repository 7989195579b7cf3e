import type { Locale } from '../model.ts'
import { en } from './en.ts'
import { id, type Message } from './id.ts'

/** The catalogue: every sentence that people read, in Indonesian and English. Elsewhere messages are data. */
export type Words = typeof id
export type Problem = Message<Words['problem']>
export type Rejection = Message<Words['rejection']>
export type Notice = Message<Words['notice']>
export { describe, hideNips, type LexiconProblem, type SettingProblem, visible } from './id.ts'

export function wordsOf(locale: Locale): Words {
  return locale === 'en' ? en : id
}
