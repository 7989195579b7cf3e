import type { Head } from '../head.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { FACEBOOK_PAGES } from './facebook-html.ts'
import { activityOf, commentsIn, followOf, labelledReaction, reactionsIn } from './facebook-items.ts'
import { listIn, objectIn, textIn } from './json-values.ts'
import type { OwnerFacts, Platform, Section } from './platform.ts'

/**
 * Facebook's *Download your information*, JSON and HTML of all ages. Names of keys and files: public exports and parsers, 2018–2026.
 * Titles are sentences in the language of the account and are read by shape.
 */

/** Unversioned keys until 2019, `_v2` from 2020, other folders since. */
function eraOf({ lists, plain }: Head): string {
  if (plain.includes('yourfacebookactivity/')) return '2024'
  if (plain.includes('youractivityacrossfacebook/')) return '2023'
  return lists.some((keys) => /_v\d$/.test(keys)) || /commentsandreactions\/|friendsandfollowers\//.test(plain) ? '2020' : '2018'
}

/** Each element that names who wrote or reacted tells of the owner. */
function actorIn(element: unknown): OwnerFacts | undefined {
  for (const part of listIn(objectIn(element)['data']).map(objectIn)) {
    const name = textIn(objectIn(part['reaction'])['actor']) || textIn(objectIn(part['comment'])['author'])
    if (name !== '') return { name }
  }
  return undefined
}

const posts: Section = {
  name: 'posts',
  lists: /^status_updates$/,
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isPost(value)),
  paths: /(?:^|\/)yourposts[^/]*\.json$/,
  era: eraOf,
  items: activityOf,
}

const groupPosts: Section = {
  name: 'posts and comments in groups',
  lists: /^group_(?:posts|comments)(?:_v\d)?(?:\/activity_log_data)?$/,
  paths: /\/groups\/[^/]+\.json$/,
  era: eraOf,
  items: activityOf,
  owner: actorIn,
}

const comments: Section = {
  name: 'comments',
  lists: /^comments(?:_v\d)?$/,
  fits: (element) => !('comment' in objectIn(element)), // a bare `comment` stands under an album, and anybody may have written it
  paths: /(?:^|\/)comments\.json$/,
  era: eraOf,
  items: commentsIn,
  owner: actorIn,
}

const reactions: Section = {
  name: 'reactions',
  lists: /^reactions(?:_v\d)?$/,
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && actorIn(value) !== undefined),
  paths: /(?:^|\/)(?:postsandcomments|likesandreactions\d*)\.json$/,
  era: eraOf,
  items: reactionsIn,
  owner: actorIn,
}

const labelledReactions: Section = {
  name: 'reactions with labels',
  content: ({ elements, plain }) =>
    elements.some(({ keys, value }) => keys === '' && isLabelledReaction(value, /likesandreactions/.test(plain))),
  paths: /likesandreactions\d*\.json$/,
  era: () => '2025',
  items: labelledReaction,
}

const follows: Section = {
  name: 'groups, pages and people followed',
  lists: /^(?:groups_joined|groups_admined|page_likes|pages_followed|following)(?:_v\d)?$/,
  paths: /(?:^|\/)(?:yourgroupmembershipactivity|yourgroups|pagesyouveliked|pagesyoufollow|pages|following|whoyouvefollowed)\.json$/,
  era: eraOf,
  items: followOf,
}

/** The same without a key: a name with a time could be anything, so its path must fit. */
const bareFollows: Section = {
  ...follows,
  name: `${follows.name}, bare`,
  lists: /^$/,
  fits: (element) => typeof objectIn(element)['name'] === 'string' || 'label_values' in objectIn(element) || 'data' in objectIn(element),
  needsPath: true,
}

const profile: Section = {
  name: 'profile',
  objects: /^profile(?:_v\d)?$/,
  paths: /(?:^|\/)profileinformation\.json$/,
  era: eraOf,
  owner: profileOf,
}

export const FACEBOOK: Platform = {
  name: 'facebook',
  folders:
    /^(?:yourfacebookactivity|youractivityacrossfacebook|posts|archive|trash|album|comments|commentsandreactions|likesandreactions|groups|pages|friends|followers|friendsandfollowers|followingandfollowers|connections|profileinformation|personalinformation)$/,
  anchor: /^your(?:facebookactivity|activityacrossfacebook)$/,
  root: /^facebook-(?!(?:data|export|ekspor|backup|arsip|json|html)\b)(?<account>.+?)(?:-\d{4}-\d{2}-\d{2}.*)?$/,
  sections: [
    reactions,
    posts,
    groupPosts,
    comments,
    labelledReactions,
    follows,
    bareFollows,
    profile,
    ...FACEBOOK_PAGES.map(({ name, paths, items }) => ({
      name,
      content: ({ kind }: Head) => kind === 'html',
      paths,
      needsPath: true,
      era: () => 'html',
      split: htmlBlocks,
      hasLocalTimes: true,
      items,
    })),
  ],
}

/** A list with other keys is somebody's table. */
const POST_KEYS = new Set(['timestamp', 'data', 'attachments', 'title', 'tags'])

/** Of a post `data` holds `{post}`, `{update_timestamp}` or nothing; what hangs on it stands in `attachments`. */
function isPost(value: unknown): boolean {
  const { timestamp, data, attachments, title } = objectIn(value)
  if (typeof timestamp !== 'number' || !Object.keys(objectIn(value)).every((key) => POST_KEYS.has(key))) return false
  const parts = listIn(data).map(objectIn)
  if (parts.length === 0) return attachments !== undefined || typeof title === 'string'
  return parts.some((part) => 'post' in part || 'update_timestamp' in part || 'backdated_timestamp' in part)
}

/** A kind without a link comes first, then a link to Facebook. In the folder of reactions either is enough. */
function isLabelledReaction(value: unknown, isThere: boolean): boolean {
  const entries = listIn(objectIn(value)['label_values']).map(objectIn)
  const [kind] = entries
  if (kind === undefined) return false
  const isKind = textIn(kind['value']) !== '' && kind['href'] === undefined
  const isLinked = entries.some(({ href }) => /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.watch)\//.test(textIn(href)))
  return isThere ? isKind || isLinked : isKind && isLinked
}

function profileOf(element: unknown): OwnerFacts {
  const { name, profile_uri: uri, previous_names: previous, other_names: other } = objectIn(element)
  const otherNames = [...listIn(previous), ...listIn(other)].map((held) => textIn(objectIn(held)['name'])).filter((held) => held !== '')
  return { account: textIn(uri), name: textIn(objectIn(name)['full_name']) || textIn(name), otherNames }
}
