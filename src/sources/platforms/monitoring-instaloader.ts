import { SaringError } from '../../error.ts'
import { listIn, objectIn, textIn } from './json-values.ts'
import { instagramPost } from './monitoring-instagram.ts'
import type { Activity, Section } from './platform.ts'

/** instaloader: a file for each post, and beside it one for its comments, answers inside. Profiles and hashtags are no activities. */

const posts: Section = {
  name: 'instaloader',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isNode(value)),
  era: () => 'instaloader',
  items: (element) => {
    const { node, instaloader } = objectIn(element)
    if (!/^(?:Post|StoryItem)$/.test(textIn(objectIn(instaloader)['node_type']))) return []
    // What the telephone is sent is whole where the browser is sent less.
    const { iphone_struct: phone, ...browser } = objectIn(node)
    const activity = instagramPost({ ...objectIn(phone), ...browser }, 'instagram')
    return activity === undefined ? { code: 'nothing-to-read' } : [activity]
  },
}

const comments: Section = {
  name: 'instaloader comments',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isComment(value)),
  era: () => 'instaloader',
  items: (element) =>
    isComment(element) ? [commentIn(element), ...listIn(objectIn(element)['answers']).map(commentIn)] : { code: 'nothing-to-read' },
}

/** Nothing at hand unpacks LZMA: the reader is told what does, rather than that there was nothing. */
const packed: Section = {
  name: 'instaloader, packed',
  content: ({ text }) => /^.7zXZ\0/.test(text),
  era: () => 'instaloader',
  split: (_, { path }) => {
    throw new SaringError({ code: 'input-xz', file: path })
  },
  items: () => [],
}

export const INSTALOADER: readonly Section[] = [posts, comments, packed]

function commentIn(comment: unknown): Activity {
  const { id, text, created_at: time, owner } = objectIn(comment)
  return {
    act: 'comment',
    platform: 'instagram',
    account: textIn(objectIn(owner)['username']),
    id: textIn(id),
    time: textIn(time),
    text: textIn(text),
  }
}

const isNode = (value: unknown): boolean => 'node' in objectIn(value) && 'node_type' in objectIn(objectIn(value)['instaloader'])

function isComment(value: unknown): boolean {
  const { text, created_at: time, owner, answers } = objectIn(value)
  return typeof text === 'string' && typeof time === 'number' && 'username' in objectIn(owner) && Array.isArray(answers)
}
