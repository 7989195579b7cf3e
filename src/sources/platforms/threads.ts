import { INSTAGRAM } from './instagram.ts'
import { THREADS_PAGES } from './instagram-html.ts'
import { mediaIn, postsIn, readAs } from './instagram-items.ts'
import { bare, eraOf, holdsMedia, keyed, pageSection } from './instagram-shapes.ts'
import { objectIn } from './json-values.ts'
import type { Activity, Platform, Section } from './platform.ts'

/**
 * Threads, which comes as a folder of Instagram's export and in its shapes. Reposts are not exported; what was saved or only seen is
 * left alone. Names of keys and files: public parsers, 2023–2026.
 */

const posts: Section = {
  name: 'posts and replies',
  ...keyed(/^text_post_app_text_posts$/),
  paths: /(?:^|\/)threadsandreplies\d*\.json$/,
  era: eraOf,
  items: (element, told) => {
    const made = postsIn(element, told)
    return 'code' in made || !isReply(element) ? made : made.map((post): Activity => ({ ...post, act: 'comment' }))
  },
}

const likes: Section = {
  name: 'likes',
  ...keyed(/^text_post_app_media_likes$/),
  paths: /(?:^|\/)likedthreads\d*\.json$/,
  era: eraOf,
  items: readAs('like'),
}

const follows: Section = {
  name: 'accounts followed',
  ...keyed(/^text_post_app_(?:text_post_app_)?following$/),
  paths: /(?:^|\/)threads\/following\d*\.json$/,
  era: eraOf,
  items: readAs('follow'),
}

/** The key of Instagram's own list, in the folder of Threads. */
const sharedFollows: Section = {
  ...follows,
  name: 'accounts followed, key of Instagram',
  ...keyed(/^relationships_following$/),
  needsPath: true,
}

export const THREADS: Platform = {
  ...INSTAGRAM,
  name: 'threads',
  ownerWith: 'instagram',
  sections: [
    posts,
    bare(posts, holdsMedia),
    bare(posts),
    likes,
    bare(likes),
    follows,
    bare(follows),
    sharedFollows,
    ...THREADS_PAGES.map(pageSection),
  ],
}

/** Posts and replies stand in one list, told apart by a mark at the medium; whom a reply answers is not exported. */
function isReply(element: unknown): boolean {
  const fields = objectIn(element)
  return [fields, ...mediaIn(fields)].some((medium) => objectIn(medium['text_app_post'])['is_reply'] === true)
}
