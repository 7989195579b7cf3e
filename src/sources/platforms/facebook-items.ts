import type { Rejection } from '../../words/index.ts'
import { groupIn, targetIn } from './facebook-titles.ts'
import { type Fields, listIn, objectIn, secondsIn, textIn } from './json-values.ts'
import type { Activity, Owner, Told } from './platform.ts'

/** Elements of Facebook's JSON lists as activities. What an element is shows in what it holds, so that a list may hold several kinds. */

/** @returns the activity of an element of posts, comments or reactions, whichever it is */
export function activityOf(element: unknown, told: Told): Activity[] | Rejection {
  const fields = objectIn(element)
  const data = listIn(fields['data']).map(objectIn)
  const comment = data.find((part) => 'comment' in part)?.['comment']
  if (comment !== undefined) return commentOf(fields, objectIn(comment), told)
  const reaction = data.find((part) => 'reaction' in part)?.['reaction']
  if (reaction !== undefined) return reactionOf(fields, objectIn(reaction), told)
  return [postOf(fields, data, told)]
}

/** A comment that was deleted has its sentence only: the act stays, its words are gone. */
export function commentsIn(element: unknown, told: Told): Activity[] | Rejection {
  const fields = objectIn(element)
  if (listIn(fields['data']).length > 0) return activityOf(element, told)
  return commentOf(fields, {}, told)
}

/** A reaction that says nothing of its kind is one all the same. */
export function reactionsIn(element: unknown, told: Told): Activity[] | Rejection {
  const fields = objectIn(element)
  return listIn(fields['data']).length > 0 ? activityOf(element, told) : reactionOf(fields, {}, told)
}

/** Link shares carry a link, shares of others' posts an empty one. With own text a share is what others call a quote. */
function postOf({ timestamp, attachments, title }: Fields, data: readonly Fields[], { plain, owner }: Told): Activity {
  const hung = listIn(attachments).flatMap((attachment) => listIn(objectIn(attachment)['data']).map(objectIn))
  const captions = hung.map((part) => textIn(objectIn(part['media'])['description']) || textIn(objectIn(part['note'])['text']))
  const texts = [...data.map(({ post }) => textIn(post)), ...captions].filter((text) => text.trim() !== '')
  const links = hung.filter((part) => 'external_context' in part).map((part) => objectIn(part['external_context']))
  const [link = {}] = links
  return {
    act: links.length > 0 || (hung.length === 0 && isShare(textIn(title))) ? 'share' : 'post',
    time: secondsIn(timestamp),
    // The same caption stands in the post and at each of its pictures.
    text: [...new Set(texts)].join('\n'),
    target_url: textIn(link['url']),
    target_text: textIn(link['name']),
    target_author: plain.includes('/groups/') ? groupIn(textIn(title), owner?.name ?? '') : '',
    visibility: /\/(?:archive|trash)\//.test(plain) ? 'private' : '',
  }
}

/** Where there is neither link nor attachment, only the sentence tells of a share. */
const isShare = (title: string): boolean => /\b(?:membagikan|shared)\b/i.test(title)

function commentOf({ timestamp, title, attachments }: Fields, comment: Fields, { owner }: Told): Activity[] | Rejection {
  const author = textIn(comment['author'])
  if (isForeign(author, owner)) return { code: 'not-own' }
  const links = listIn(attachments).flatMap((attachment) => listIn(objectIn(attachment)['data']).map(objectIn))
  const link = links.map((part) => textIn(objectIn(part['external_context'])['url'])).find((url) => url !== '') ?? ''
  const time = secondsIn(comment['timestamp']) || secondsIn(timestamp)
  const target = textIn(comment['group']) || targetIn(textIn(title), author || (owner?.name ?? ''))
  return [{ act: 'comment', time, text: textIn(comment['comment']) || link, target_author: target }]
}

function reactionOf({ timestamp, title }: Fields, reaction: Fields, { owner }: Told): Activity[] | Rejection {
  const actor = textIn(reaction['actor'])
  if (isForeign(actor, owner)) return { code: 'not-own' }
  return [{ act: 'like', time: secondsIn(timestamp), target_author: targetIn(textIn(title), actor || (owner?.name ?? '')) }]
}

/** Only the profile tells the owner's name for certain. */
const isForeign = (author: string, owner: Owner | undefined): boolean =>
  author !== '' && (owner?.shownNames ?? []).length > 0 && owner?.shownNames.every((name) => !isSame(name, author)) === true

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Pages, groups and people who were followed or joined: a name in the element, in its data, or in its sentence. */
export function followOf(element: unknown, { owner }: Told): Activity[] {
  const { name, url, href, timestamp, data, title, label_values: labels } = objectIn(element)
  const [held = {}] = listIn(data).map(objectIn)
  const { names, link } = labelsIn(labels)
  const target = textIn(name) || textIn(held['name']) || names[0] || targetIn(textIn(title), owner?.name ?? '')
  return [{ act: 'follow', time: secondsIn(timestamp), target_author: target, target_url: textIn(url) || textIn(href) || link }]
}

/** Labels of reactions as of 2025, in the languages seen; another is reported and the element read all the same. */
const LABELS = /^(?:reaction|tanggapan|reaksi|url|tautan|name|nama|author|penulis|group|grup|page|halaman)$/i

/** Since 2025 a reaction is a list of labels: the entry with a link is the target, the last name its author. */
export function labelledReaction(element: unknown, { unknown }: Told): Activity[] {
  const { timestamp, label_values: labels } = objectIn(element)
  for (const { label, title } of listIn(labels).map(objectIn))
    if (!LABELS.test(textIn(label) || textIn(title) || 'url')) unknown(textIn(label) || textIn(title))
  const { names, link } = labelsIn(labels)
  return [{ act: 'like', time: secondsIn(timestamp), target_url: link, target_author: names.at(-1) ?? '' }]
}

/** What labels hold, by shape: names stand in groups of their own, a link is one whatever it is called. */
function labelsIn(labels: unknown): { readonly names: readonly string[]; readonly link: string } {
  const entries = listIn(labels).map(objectIn)
  const names = entries
    .flatMap(({ dict }) => listIn(dict).map(objectIn))
    .map(({ value }) => textIn(value))
    .filter((name) => name !== '' && !isLink(name))
  const links = entries.map(({ href, value }) => textIn(href) || textIn(value)).filter(isLink)
  return { names, link: links[0] ?? '' }
}

const isLink = (text: string): boolean => /^https?:/.test(text)
