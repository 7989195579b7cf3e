import { placeAndAuthor } from '../../text/account.ts'
import type { Rejection } from '../../words/index.ts'
import { audienceIn, isLabelled, labelledComment, labelledPost, labelledReaction, labelsIn } from './facebook-labels.ts'
import { groupIn, targetIn, tellsOfShare } from './facebook-titles.ts'
import { type Fields, listIn, objectIn, textIn, timeIn } from './json-values.ts'
import type { Activity, Owner, Told } from './platform.ts'

/** Elements of Facebook's JSON lists as activities. What an element is shows in what it holds, so that a list may hold several kinds. */

/** What is not even one of these is no activity. */
const KEYS = ['timestamp', 'timestamp_ms', 'data', 'attachments', 'title']

/** @returns the activity of an element of posts, comments or reactions, whichever it is */
export function activityOf(element: unknown, told: Told): Activity[] | Rejection {
  const fields = objectIn(element)
  if (isLabelled(element))
    return /comment/.test(`${told.plain} ${told.keys}`) ? labelledComment(element, told) : labelledPost(element, told)
  if (!KEYS.some((key) => key in fields)) return { code: 'nothing-to-read' }
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
  if (isLabelled(element)) return labelledComment(element, told)
  if (listIn(fields['data']).length > 0 || !('timestamp' in fields)) return activityOf(element, told)
  return commentOf(fields, {}, told)
}

/** A reaction that says nothing of its kind is one all the same. */
export function reactionsIn(element: unknown, told: Told): Activity[] | Rejection {
  const fields = objectIn(element)
  if (isLabelled(element)) return labelledReaction(element, told)
  return listIn(fields['data']).length > 0 || !('timestamp' in fields) ? activityOf(element, told) : reactionOf(fields, {}, told)
}

/** Link shares carry a link, shares of others' posts an empty one. With own text a share is what others call a quote. */
function postOf(fields: Fields, data: readonly Fields[], told: Told): Activity {
  const { attachments, title } = fields
  const hung = listIn(attachments).flatMap((attachment) => listIn(objectIn(attachment)['data']).map(objectIn))
  const captions = hung.map((part) => textIn(objectIn(part['media'])['description']) || textIn(objectIn(part['note'])['text']))
  const texts = [...data.map(({ post }) => textIn(post)), ...captions].filter((text) => text.trim() !== '')
  const links = hung.filter((part) => 'external_context' in part).map((part) => objectIn(part['external_context']))
  const [link = {}] = links
  return {
    act: links.length > 0 || (hung.length === 0 && tellsOfShare(textIn(title))) ? 'share' : 'post',
    time: timeIn(fields),
    // The same caption stands in the post and at each of its pictures.
    text: [...new Set(texts)].join('\n'),
    target_url: textIn(link['url']),
    target_text: textIn(link['name']),
    target_author: told.plain.includes('/groups/') ? groupIn(textIn(title), told.owner?.name ?? '') : '',
    visibility: audienceIn(told),
  }
}

function commentOf(fields: Fields, comment: Fields, { owner }: Told): Activity[] | Rejection {
  const { title, attachments } = fields
  const author = textIn(comment['author'])
  if (isForeign(author, owner)) return { code: 'not-own' }
  const links = listIn(attachments).flatMap((attachment) => listIn(objectIn(attachment)['data']).map(objectIn))
  const link = links.map((part) => textIn(objectIn(part['external_context'])['url'])).find((url) => url !== '') ?? ''
  const time = timeIn(comment) || timeIn(fields)
  const target = placeAndAuthor(textIn(comment['group']), targetIn(textIn(title), author || (owner?.name ?? '')))
  return [{ act: 'comment', time, text: textIn(comment['comment']) || link, target_author: target }]
}

function reactionOf(fields: Fields, reaction: Fields, { owner }: Told): Activity[] | Rejection {
  const actor = textIn(reaction['actor'])
  if (isForeign(actor, owner)) return { code: 'not-own' }
  return [{ act: 'like', time: timeIn(fields), target_author: targetIn(textIn(fields['title']), actor || (owner?.name ?? '')) }]
}

/** Only the profile tells the owner's name for certain. */
const isForeign = (author: string, owner: Owner | undefined): boolean =>
  author !== '' && (owner?.shownNames ?? []).length > 0 && owner?.shownNames.every((name) => !isSame(name, author)) === true

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Pages, groups and people who were followed or joined: a name in the element, in its data, or in its sentence. */
export function followOf(element: unknown, { owner }: Told): Activity[] {
  const fields = objectIn(element)
  const { name, url, href, data, title, label_values: labels } = fields
  const [held = {}] = listIn(data).map(objectIn)
  const { names, link, words } = labelsIn(labels)
  const target = textIn(name) || textIn(held['name']) || names[0] || words || targetIn(textIn(title), owner?.name ?? '')
  return [{ act: 'follow', time: timeIn(fields), target_author: target, target_url: textIn(url) || textIn(href) || link }]
}
