import { placeAndAuthor } from '../../text/account.ts'
import { groupIn } from './facebook-titles.ts'
import { type Fields, listIn, objectIn, textIn, timeIn } from './json-values.ts'
import type { Activity, Told } from './platform.ts'

/**
 * Elements as Facebook writes them since 2025, first reactions and by and by the rest: a list of labels in the language of the account.
 * Labels known here only help; a link, a name in a group of its own, and words are told apart by their shape.
 */

/** Labels in the languages seen, and Indonesian by the words of the app; another is reported and the element read all the same. */
const LABELS =
  /^(?:reaction|tanggapan|reaksi|url|tautan|link|name|nama|author|penulis|group|grup|page|halaman|text|teks|post|postingan|kiriman|comment|komentar|caption|keterangan|title|judul|audience|audiens|pemirsa|last update|terakhir diperbarui)$/i
const WORDS = /^(?:text|teks|post|postingan|kiriman|comment|komentar|caption|keterangan)$/i
/** Said of the post, and no words of anybody. */
const ABOUT = /^(?:title|judul|audience|audiens|pemirsa|last update|terakhir diperbarui)$/i

/** @returns whether an element is a list of labels */
export const isLabelled = (element: unknown): boolean => 'label_values' in objectIn(element)

/** The entry with a link is the target, the last name its author, and one before it the group or page. */
export function labelledReaction(element: unknown, told: Told): Activity[] {
  const { time, names, link } = labelsOf(element, told)
  return [{ act: 'like', time, target_url: link, target_author: placeAndAuthor(...names) }]
}

/** Words are the person's own; the link and the names are of what they stand under. */
export function labelledComment(element: unknown, told: Told): Activity[] {
  const { time, words, names, link } = labelsOf(element, told)
  return [{ act: 'comment', time, text: words || link, target_url: words === '' ? '' : link, target_author: placeAndAuthor(...names) }]
}

/** A link to elsewhere, or the name of another, tells of a share; a link to Facebook alone is that of the post itself. */
export function labelledPost(element: unknown, told: Told): Activity[] {
  const { time, words, names, link } = labelsOf(element, told)
  const own = { time, text: words, visibility: audienceIn(told) }
  const group = told.plain.includes('/groups/') ? names[0] || groupIn(textIn(objectIn(element)['title']), told.owner?.name ?? '') : ''
  const author = names.filter((name) => name !== group && told.owner?.shownNames.includes(name) !== true).at(-1) ?? ''
  const isOwn = link === '' || (isFacebook(link) && author === '')
  return isOwn
    ? [{ act: 'post', ...own, url: link, target_author: group }]
    : [{ act: 'share', ...own, target_url: link, target_author: placeAndAuthor(group, author) }]
}

/** What is in the archive or the bin is seen by its owner alone. */
export const audienceIn = ({ plain }: Told): string => (/\/(?:archive|trash)\//.test(plain) ? 'private' : '')

/** What labels hold, by shape: names stand in groups of their own, a link is one whatever it is called. */
export function labelsIn(labels: unknown): { readonly names: readonly string[]; readonly link: string; readonly words: string } {
  const entries = listIn(labels).map(objectIn)
  const names = entries
    .flatMap(({ dict }) => listIn(dict).map(objectIn))
    .map(({ value }) => textIn(value))
    .filter((name) => name !== '' && !isLink(name))
  const links = entries.map(({ href, value }) => textIn(href) || textIn(value)).filter(isLink)
  return { names, link: links[0] ?? '', words: wordsIn(entries) }
}

function labelsOf(element: unknown, { unknown }: Told): ReturnType<typeof labelsIn> & { readonly time: string } {
  const fields = objectIn(element)
  for (const { label, title } of listIn(fields['label_values']).map(objectIn))
    if (!LABELS.test(textIn(label) || textIn(title) || 'url')) unknown(textIn(label) || textIn(title))
  return { time: timeIn(fields), ...labelsIn(fields['label_values']) }
}

/** Where no label is known, the longest value is what somebody wrote. */
function wordsIn(entries: readonly Fields[]): string {
  const plain = entries.filter(({ value, href }) => textIn(value).trim() !== '' && textIn(href) === '' && !isLink(textIn(value)))
  const named = plain.find(({ label }) => WORDS.test(textIn(label)))
  const others = plain.filter(({ label }) => !ABOUT.test(textIn(label))).map(({ value }) => textIn(value))
  return named === undefined
    ? others.reduce((longest, value) => (value.length > longest.length ? value : longest), '')
    : textIn(named['value'])
}

const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text)
const isFacebook = (link: string): boolean => /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.watch)\//.test(link)
