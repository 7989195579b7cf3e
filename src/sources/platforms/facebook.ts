import { listIn, objectIn, secondsIn, textIn } from './json-values.ts'
import type { Activity, OwnerFacts, Platform, Section } from './platform.ts'

/**
 * Facebook's *Download your information*, JSON of all ages. Names of keys and files: public exports and parsers, 2018–2026.
 * Titles are sentences in the language of the account and are read by shape.
 */

/** Unversioned keys until 2019, `_v2` from 2020, other folders since. */
function eraOf({ lists, plain }: { readonly lists: readonly string[]; readonly plain: string }): string {
  if (plain.includes('yourfacebookactivity/')) return '2024'
  if (plain.includes('youractivityacrossfacebook/')) return '2023'
  return lists.some((keys) => /_v\d$/.test(keys)) || plain.includes('commentsandreactions/') ? '2020' : '2018'
}

const posts: Section = {
  name: 'posts',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isPost(value)),
  paths: /\/(?:posts|archive|trash)\/yourposts[^/]*\.json$/,
  era: eraOf,
  items: (element, { plain }) => [postOf(element, plain)],
}

const profile: Section = {
  name: 'profile',
  objects: /^profile(?:_v\d)?$/,
  paths: /profileinformation\.json$/,
  era: eraOf,
  owner: ownerOf,
}

export const FACEBOOK: Platform = {
  name: 'facebook',
  folders:
    /^(?:yourfacebookactivity|youractivityacrossfacebook|posts|archive|trash|album|comments|commentsandreactions|likesandreactions|groups|pages|friends|followers|friendsandfollowers|followingandfollowers|connections|profileinformation|personalinformation)$/,
  root: /^facebook-(?<account>.+?)(?:-\d{4}-\d{2}-\d{2}.*)?$/,
  sections: [posts, profile],
}

/** Of a post `data` holds `{post}`, `{update_timestamp}` or nothing; what hangs on it stands in `attachments`. */
function isPost(value: unknown): boolean {
  const { timestamp, data, attachments, title, label_values: labels } = objectIn(value)
  if (typeof timestamp !== 'number' || labels !== undefined) return false
  const parts = listIn(data).map(objectIn)
  if (parts.length === 0) return attachments !== undefined || typeof title === 'string'
  return parts.some((part) => 'post' in part || 'update_timestamp' in part || 'backdated_timestamp' in part)
}

/** A post that carries a link is a share of it: with own text what others call a quote. The words of a caption come several times. */
function postOf(element: unknown, plain: string): Activity {
  const { timestamp, data, attachments } = objectIn(element)
  const parts = listIn(data).map(objectIn)
  const hung = listIn(attachments).flatMap((attachment) => listIn(objectIn(attachment)['data']).map(objectIn))
  const captions = hung.map((part) => textIn(objectIn(part['media'])['description']) || textIn(objectIn(part['note'])['text']))
  const texts = [...parts.map(({ post }) => textIn(post)), ...captions].filter((text) => text.trim() !== '')
  const links = hung.map((part) => part['external_context']).filter((link) => link !== undefined)
  const link = objectIn(links[0])
  return {
    act: links.length > 0 ? 'share' : 'post',
    time: secondsIn(timestamp),
    text: [...new Set(texts)].join('\n'),
    target_url: textIn(link['url']),
    target_text: textIn(link['name']),
    visibility: /\/(?:archive|trash)\//.test(plain) ? 'private' : '',
  }
}

function ownerOf(element: unknown): OwnerFacts {
  const { name, profile_uri: uri } = objectIn(element)
  return { account: textIn(uri), name: textIn(objectIn(name)['full_name']) || textIn(name) }
}
