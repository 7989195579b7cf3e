import { activityOf } from './facebook-items.ts'
import { isLabelled } from './facebook-labels.ts'
import { albumIn, captionOf, noteMedia } from './facebook-media.ts'
import { eraOf, isPost } from './facebook-shapes.ts'
import { objectIn, timeIn } from './json-values.ts'
import type { Section } from './platform.ts'

/** Posts, and what hangs in albums outside of them. */

const POSTS = /(?:^|\/)yourposts[^/]*\.json$/
const ALBUMS = 'albums'

const posts: Section = {
  name: 'posts',
  lists: /^(?:status_updates|(?:your_)?posts_v\d+)$/,
  fits: isPost,
  content: ({ elements, plain }) =>
    elements.some(({ keys, value }) => keys === '' && (isPost(value) || (POSTS.test(plain) && (isLabelled(value) || isDated(value))))),
  paths: POSTS,
  era: eraOf,
  items: activityOf,
  note: noteMedia,
  noteFor: ALBUMS,
}

/** What others wrote to the person's timeline is theirs, and left alone. */
const othersPosts: Section = {
  name: 'posts of others',
  lists: /^wall_posts_sent_to_you(?:_v\d+)?(?:\/activity_log_data)?$/,
  content: ({ elements, plain }) => elements.some(({ keys }) => keys === '') && OTHERS.test(plain),
  paths: /(?:^|\/)otherpeoples?posts[^/]*\.json$/,
  era: eraOf,
}
const OTHERS = /(?:^|\/)otherpeoples?posts[^/]*$/

const albums: Section = {
  name: ALBUMS,
  content: ({ lists }) => lists.includes('photos'),
  paths: /(?:^|\/)album\/\d+\.json$/,
  needsPath: true,
  era: eraOf,
  items: albumIn,
  isQuiet: true,
}

const media: Section = {
  name: ALBUMS,
  lists: /^(?:videos|other_photos)_v\d+$/,
  fits: (element) => 'uri' in objectIn(element),
  paths: /(?:^|\/)your(?:videos|photos|uncategorizedphotos)\.json$/,
  era: eraOf,
  items: captionOf,
  isQuiet: true,
}

const isDated = (value: unknown): boolean => timeIn(objectIn(value)) !== ''

/** What stands in the folder of posts. */
export const FACEBOOK_POSTS: readonly Section[] = [posts, othersPosts, albums, media]
