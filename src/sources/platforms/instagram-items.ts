import type { Act } from '../../model.ts'
import type { Rejection } from '../../words/index.ts'
import { type Found, foundIn, foundInLabels, joined, utcOf } from './instagram-found.ts'
import { type Fields, listIn, objectIn, secondsIn, textIn } from './json-values.ts'
import type { Activity, Section, Told } from './platform.ts'

/** Elements of the lists of Instagram and Threads as activities. */

/** @returns how to read elements of a list of likes, comments, follows or reposts */
export const readAs =
  (act: Act): NonNullable<Section['items']> =>
  (element, told) => {
    const found = foundIn(element, act, told).filter((one) => Object.values(one).some((text) => text !== ''))
    return found.length === 0 ? { code: 'nothing-to-read' } : found.map((one) => activityOf(act, one))
  }

/** Only comments and reposts have words of one's own: what stands in their place in a like is a thumb. */
export function activityOf(act: Act, { time, words, author, caption, url }: Found): Activity {
  const target = { time, target_author: author, target_url: url }
  if (act === 'follow') return { act, ...target, target_author: author || words || lastPartOf(url) }
  return { act, ...target, target_text: caption, text: act === 'like' ? '' : words }
}

/** `https://www.instagram.com/_u/name`, `https://www.threads.net/@name`. */
const lastPartOf = (url: string): string => /\/@?([\w.]+)\/?(?:\?.*)?$/.exec(url)?.[1] ?? ''

/** Posts, reels and stories: one medium with its caption, several with one around them, or until 2020 `caption` and `taken_at`. */
export function postsIn(element: unknown, told: Told): Activity[] | Rejection {
  const fields = objectIn(element)
  if ('label_values' in fields) {
    const { time, words, caption } = foundInLabels(fields, 'post', told)
    return [{ act: 'post', time, text: joined([words, caption]), visibility: audienceOf(told) }]
  }
  const media = mediaIn(fields)
  const times = [fields, ...media].map((medium) => secondsIn(medium['creation_timestamp']) || utcOf(medium['taken_at']))
  const texts = [fields, ...media].map((medium) => textIn(medium['title']) || textIn(medium['caption']))
  const time = times.find((found) => found !== '') ?? ''
  if (time === '' && media.length === 0 && joined(texts) === '') return { code: 'nothing-to-read' }
  return [{ act: 'post', time, text: joined(texts), visibility: audienceOf(told) }]
}

export const mediaIn = ({ media }: Fields): readonly Fields[] => listIn(media).map(objectIn)

/** What was archived is seen by its owner alone. */
const audienceOf = ({ keys, plain }: Told): string => (/archive/.test(keys) || /archived[^/]*$/.test(plain) ? 'private' : '')
