import { fingerprint } from '../seen.ts'
import { listIn, objectIn, textIn, timeIn } from './json-values.ts'
import type { Activity, Told } from './platform.ts'

/**
 * Pictures and videos outside posts: albums, uncategorized pictures, videos. Most stand in a post too, under the same time and caption;
 * those are not said twice. One without a caption says nothing, and is no activity.
 */

/** Keeps what media of posts say, for albums. */
export function noteMedia(element: unknown, notes: Map<string, string>): void {
  for (const attachment of listIn(objectIn(element)['attachments']))
    for (const part of listIn(objectIn(attachment)['data'])) {
      const medium = objectIn(objectIn(part)['media'])
      if (textIn(medium['description']) !== '') notes.set(noteOf(medium), '')
    }
}

/** @returns the caption of a picture or video as a post, unless a post says it */
export function captionOf(element: unknown, { notes }: Pick<Told, 'notes'>): Activity[] {
  const medium = objectIn(element)
  const text = textIn(medium['description'])
  return text.trim() === '' || notes.has(noteOf(medium)) ? [] : [{ act: 'post', time: timeOf(medium), text }]
}

/** An album: its own words, and those at its pictures. */
export function albumIn(element: unknown, told: Told): Activity[] {
  const { description, photos, last_modified_timestamp: time } = objectIn(element)
  const words = textIn(description)
  const own: Activity[] = words.trim() === '' ? [] : [{ act: 'post', time: timeIn({ timestamp: time }), text: words }]
  return [...own, ...listIn(photos).flatMap((photo) => captionOf(photo, told))]
}

const timeOf = (medium: object): string => timeIn({ timestamp: objectIn(medium)['creation_timestamp'] })
const noteOf = (medium: object): string => `medium ${timeOf(medium)} ${fingerprint(textIn(objectIn(medium)['description']))}`
