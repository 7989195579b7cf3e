import type { Head } from '../head.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { FACEBOOK_PAGES } from './facebook-html.ts'
import { activityOf, commentsIn, followOf, reactionsIn } from './facebook-items.ts'
import { isLabelled, labelledReaction } from './facebook-labels.ts'
import { FACEBOOK_POSTS } from './facebook-posts.ts'
import { actorIn, eraOf, isLabelledReaction } from './facebook-shapes.ts'
import { listIn, objectIn, textIn } from './json-values.ts'
import type { OwnerFacts, Platform, Section } from './platform.ts'

/**
 * Facebook's *Download your information*, JSON and HTML of all ages. Names of keys and files: public exports and parsers, 2018–2026.
 * Titles are sentences in the language of the account and are read by shape.
 */

const COMMENTS = /(?:^|\/)comments\.json$/

const groupPosts: Section = {
  name: 'posts and comments in groups',
  lists: /^group_(?:posts|comments)(?:_v\d+)?(?:\/activity_log_data)?$/,
  objects: /^group_(?:posts|comments)(?:_v\d+|\/activity_log_data)$/, // a list of one may stand as the one
  content: ({ elements, plain }) =>
    /\/groups\/[^/]*(?:posts|comments)[^/]*$/.test(plain) && elements.some(({ keys, value }) => keys === '' && isLabelled(value)),
  paths: /\/groups\/[^/]+\.json$/,
  era: eraOf,
  items: activityOf,
  owner: actorIn,
}

const comments: Section = {
  name: 'comments',
  lists: /^comments(?:_v\d+)?$/,
  objects: /^comments_v\d+$/,
  fits: (element) => !('comment' in objectIn(element)), // a bare `comment` stands under an album, and anybody may have written it
  content: ({ elements, plain }) => COMMENTS.test(plain) && elements.some(({ keys, value }) => keys === '' && isLabelled(value)),
  paths: COMMENTS,
  era: eraOf,
  items: commentsIn,
  owner: actorIn,
}

const reactions: Section = {
  name: 'reactions',
  lists: /^reactions(?:_v\d+)?$/,
  objects: /^reactions_v\d+$/,
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
  lists: /^(?:groups_joined|groups_admined|page_likes|pages_followed|following)(?:_v\d+)?$/,
  objects: /^(?:groups_joined|groups_admined|page_likes|pages_followed|following)_v\d+$/,
  paths: /(?:^|\/)(?:yourgroupmembershipactivity|yourgroups|pagesyouveliked|pagesyoufollow|pages|following|whoyouvefollowed)\.json$/,
  era: eraOf,
  items: followOf,
}

/** The same without a key: a name with a time could be anything, so its path must fit. */
const { objects: _, ...listedFollows } = follows
const bareFollows: Section = {
  ...listedFollows,
  name: `${follows.name}, bare`,
  lists: /^$/,
  fits: (element) => typeof objectIn(element)['name'] === 'string' || 'label_values' in objectIn(element) || 'data' in objectIn(element),
  needsPath: true,
}

const profile: Section = {
  name: 'profile',
  objects: /^profile(?:_v\d+)?$/,
  paths: /(?:^|\/)profileinformation\.json$/,
  era: eraOf,
  owner: profileOf,
}

/**
 * Messages of either platform of Meta, and lists of labels that nobody has claimed — saved, seen, searched for —: known, so that a file
 * that is named itself is not taken for a table, whose broken rows would be shown.
 */
const leftAlone: Section = {
  name: 'what is left alone',
  content: ({ elements }) => elements.some(({ value }) => UNREAD.some((key) => key in objectIn(value))),
  era: () => '',
}
const UNREAD = ['sender_name', 'string_map_data', 'string_list_data', 'label_values']

export const FACEBOOK: Platform = {
  name: 'facebook',
  folders:
    /^(?:yourfacebookactivity|youractivityacrossfacebook|posts|photosandvideos|archive|trash|album|comments|commentsandreactions|likesandreactions|groups|pages|friends|followers|friendsandfollowers|followingandfollowers|connections|profileinformation|personalinformation)$/,
  anchor: /^your(?:facebookactivity|activityacrossfacebook)$/,
  root: /^facebook-(?!(?:data|export|ekspor|backup|arsip|json|html)\b)(?<account>.+?)(?:-\d{4}-\d{2}-\d{2}.*)?$/,
  sections: [
    reactions,
    ...FACEBOOK_POSTS,
    groupPosts,
    comments,
    labelledReactions,
    follows,
    bareFollows,
    profile,
    ...FACEBOOK_PAGES.map((page) => ({
      ...page,
      content: ({ kind }: Head) => kind === 'html',
      needsPath: true,
      era: () => 'html',
      split: htmlBlocks,
      hasLocalTimes: true,
    })),
    leftAlone,
  ],
}

function profileOf(element: unknown): OwnerFacts {
  const { name, profile_uri: uri, previous_names: previous, other_names: other } = objectIn(element)
  const otherNames = [...listIn(previous), ...listIn(other)].map((held) => textIn(objectIn(held)['name'])).filter((held) => held !== '')
  return { account: textIn(uri), name: textIn(objectIn(name)['full_name']) || textIn(name), otherNames }
}
