import { INSTAGRAM_PAGES } from './instagram-html.ts'
import { postsIn, readAs } from './instagram-items.ts'
import { mapIn, profileIn, treeIn } from './instagram-labels.ts'
import { bare, eraOf, holdsMedia, isBare, isComment, isListedOrPost, keyed, pageSection } from './instagram-shapes.ts'
import { objectIn, textIn } from './json-values.ts'
import type { Platform, Section } from './platform.ts'

/**
 * Instagram's *Download your information* of all ages. Names of keys and files: public exports and parsers, 2018–2026; they are
 * English in every language. Left alone, since nobody else sees them: saved and viewed posts, answers to stories, drafts, followers.
 */

const posts: Section = {
  name: 'posts, reels and stories',
  ...keyed(/^ig_(?:reels|stories|igtv|archived_post|other)(?:_media)?$/),
  content: holdsMedia,
  paths: /(?:^|\/)(?:posts|reels|stories|igtvvideos|archivedposts|othercontent)\d*\.json$/,
  era: eraOf,
  items: postsIn,
}

const oldPosts: Section = {
  name: 'posts and stories until 2020',
  lists: /^(?:photos|videos|stories)$/,
  paths: /(?:^|\/)media\.json$/,
  needsPath: true,
  era: eraOf,
  items: postsIn,
}

const likes: Section = {
  name: 'likes',
  ...keyed(/^(?:likes_\w+_likes|(?:media|comment)_likes)$/),
  paths: /(?:^|\/)(?:likes|liked(?:posts|reels|comments)\d*)\.json$/,
  era: eraOf,
  items: readAs('like'),
}

const comments: Section = {
  name: 'comments',
  ...keyed(/^(?:comments_\w+_comments|(?:media|live|story|stories)_comments)$/),
  content: isBare(isComment),
  paths: /(?:^|\/)(?!liked|postsandcomments|groupposts)(?:[^/]+comments|hype)\d*\.json$/,
  era: eraOf,
  items: readAs('comment'),
}

const follows: Section = {
  name: 'accounts followed',
  ...keyed(/^relationships_following$/),
  paths: /(?:^|\/)following\d*\.json$/,
  era: eraOf,
  items: readAs('follow'),
}

/** Until 2020: an object of names with the time of each. */
const oldFollows: Section = {
  name: 'accounts followed until 2020',
  objects: /^following$/,
  paths: /(?:^|\/)connections\.json$/,
  needsPath: true,
  era: eraOf,
  items: (element, told) =>
    Object.entries(objectIn(element)).flatMap(([name, time]) => {
      const found = readAs('follow')([time, name], told)
      return 'code' in found ? [] : found
    }),
}

const profile: Section = {
  name: 'profile',
  ...keyed(/^profile_user$/),
  era: eraOf,
  owner: (element) => {
    const { string_map_data: map, label_values: labels } = objectIn(element)
    return profileIn(map === undefined ? treeIn(labels).values : mapIn(map))
  },
}

const oldProfile: Section = {
  name: 'profile until 2020',
  content: isBare((value) => {
    const fields = objectIn(value)
    return typeof fields['username'] === 'string' && ('date_joined' in fields || 'private_account' in fields)
  }),
  era: eraOf,
  owner: (element) => {
    const { username, name } = objectIn(element)
    return { account: textIn(username), name: textIn(name) }
  },
}

const reposts: Section = {
  name: 'reposts',
  ...keyed(/^(?:ig_|media_)?reposts(?:_media)?$/),
  paths: /(?:^|\/)[^/]*reposts?\d*\.json$/,
  era: eraOf,
  items: readAs('share'),
}

export const INSTAGRAM: Platform = {
  name: 'instagram',
  folders:
    /^(?:your(?:instagram|threads)activity|content|media|posts|likes|comments|threads|connections|followersandfollowing|personalinformation|accountinformation|profileinformation)$/,
  anchor: /^your(?:instagram|threads)activity$/,
  root: /^(?:(?:instagram|threads)-(?=.)|(?=[a-z0-9._]+_\d{8}(?:_part_\d+)?$))(?<account>.+?)(?:[-_]\d{4}-?\d{2}-?\d{2}.*)?$/,
  sections: [
    posts,
    bare(posts, isListedOrPost),
    oldPosts,
    likes,
    bare(likes),
    comments,
    bare(comments),
    follows,
    bare(follows),
    oldFollows,
    reposts,
    bare(reposts),
    profile,
    oldProfile,
    ...INSTAGRAM_PAGES.map(pageSection),
  ],
}
