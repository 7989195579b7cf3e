import type { Head } from '../head.ts'
import { listIn, objectIn, textIn, timeIn } from './json-values.ts'
import type { OwnerFacts } from './platform.ts'

/** By what the lists of Facebook are known. */

/** Unversioned keys until 2019, `_v2` from 2020, other folders since. */
export function eraOf({ lists, objects, plain }: Head): string {
  if (plain.includes('yourfacebookactivity/')) return '2024'
  if (plain.includes('youractivityacrossfacebook/')) return '2023'
  return [...lists, ...objects].some((keys) => /_v\d+$/.test(keys)) || /commentsandreactions\/|friendsandfollowers\//.test(plain)
    ? '2020'
    : '2018'
}

/** Each element that names who wrote or reacted tells of the owner. */
export function actorIn(element: unknown): OwnerFacts | undefined {
  for (const part of listIn(objectIn(element)['data']).map(objectIn)) {
    const name = textIn(objectIn(part['reaction'])['actor']) || textIn(objectIn(part['comment'])['author'])
    if (name !== '') return { name }
  }
  return undefined
}

/** A list with other keys and nothing like a post in it is somebody's table. */
const POST_KEYS = new Set(['timestamp', 'timestamp_ms', 'data', 'attachments', 'title', 'tags'])

/** Of a post `data` holds `{post}`, `{update_timestamp}` or nothing; what hangs on it stands in `attachments`. */
export function isPost(value: unknown): boolean {
  const fields = objectIn(value)
  if (timeIn(fields) === '') return false
  const parts = listIn(fields['data']).map(objectIn)
  if (parts.some((part) => ['post', 'update_timestamp', 'backdated_timestamp'].some((key) => key in part))) return true
  const isBare = parts.length === 0 && Object.keys(fields).every((key) => POST_KEYS.has(key))
  return isBare && (fields['attachments'] !== undefined || typeof fields['title'] === 'string')
}

/** A kind without a link comes first, then a link to Facebook. In the folder of reactions either is enough. */
export function isLabelledReaction(value: unknown, isThere: boolean): boolean {
  const entries = listIn(objectIn(value)['label_values']).map(objectIn)
  const [kind] = entries
  if (kind === undefined) return false
  const isKind = /^.{1,24}$/.test(textIn(kind['value'])) && kind['href'] === undefined
  const isLinked = entries.some(({ href }) => /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.watch)\//.test(textIn(href)))
  return isThere ? isKind || isLinked : isKind && isLinked
}
