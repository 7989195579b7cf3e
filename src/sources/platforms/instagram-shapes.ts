import type { Head } from '../head.ts'
import { htmlBlocks } from '../html-blocks.ts'
import type { Page } from './instagram-html.ts'
import { mediaIn } from './instagram-items.ts'
import { isHandle, isPlain, mapIn } from './instagram-labels.ts'
import { objectIn } from './json-values.ts'
import type { Section } from './platform.ts'

/** By what the lists of Instagram and Threads are known. */

/** Rows until 2020, string lists from 2021, another folder from 2023, labels from the end of 2025. */
export function eraOf({ plain, lists, elements }: Head): string {
  if (elements.some(({ value }) => objectIn(value)['label_values'] !== undefined)) return '2026'
  if (/yourinstagramactivity\/|connections\/followersandfollowing/.test(plain)) return '2024'
  const isOld = /(?:^|\/)(?:media|likes|comments|connections|profile)\.json$/.test(plain) || lists.some((keys) => OLD_LISTS.test(keys))
  return isOld ? '2020' : '2021'
}

const OLD_LISTS = /^(?:(?:media|comment)_likes|(?:media|live|story|stories)_comments)$/

/** A list by its key; a list of one may stand as the one. */
export const keyed = (keys: RegExp): Pick<Section, 'lists' | 'objects'> => ({ lists: keys, objects: keys })

/** A bare list, or the one element of it. */
export const isBare =
  (isOne: (element: unknown) => boolean) =>
  ({ elements }: Head): boolean =>
    elements.some(({ keys, value }) => keys === '' && isOne(value))

export function holdsMedia({ elements }: Head): boolean {
  const isPost = (value: unknown): boolean =>
    mediaIn(objectIn(value)).some(({ uri, creation_timestamp: time }) => uri !== undefined && time !== undefined)
  return elements.some(({ keys, value }) => keys === '' && isPost(value))
}

/** The three shapes in which likes, comments and follows come. */
const isListed = isBare((value) => ['string_list_data', 'string_map_data', 'label_values'].some((key) => key in objectIn(value)))

/** In a file of posts a medium needs no more than to be there. */
export const isListedOrPost = isBare((value) => ['media', 'string_map_data', 'label_values'].some((key) => key in objectIn(value)))

/** Lists without a key look alike, whether of posts liked, saved or only seen: their file tells. */
export function bare({ lists: _, objects: __, ...section }: Section, content = isListed): Section {
  return { ...section, name: `${section.name}, bare`, content, needsPath: true }
}

/** A comment in whatever file: words and a handle, and a time; what was only seen has but a handle. */
export function isComment(value: unknown): boolean {
  const entries = mapIn(objectIn(value)['string_map_data'])
  const plain = entries.filter(isPlain)
  return plain.length === 2 && entries.length === 3 && entries.some(({ time }) => time !== '') && isHandle(plain[1]?.value ?? '')
}

/** @returns the section of an HTML page */
export const pageSection = (page: Page): Section => ({
  ...page,
  content: ({ kind }) => kind === 'html',
  needsPath: true,
  era: () => 'html',
  split: htmlBlocks,
  hasLocalTimes: true,
})
