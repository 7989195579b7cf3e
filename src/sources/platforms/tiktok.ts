import type { Head } from '../head.ts'
import { objectIn } from './json-values.ts'
import type { Platform, Section } from './platform.ts'
import { type Kind, ownerIn, readAs, rowOf } from './tiktok-items.ts'
import { TIKTOK_TEXTS } from './tiktok-text.ts'

/**
 * TikTok's *Download your data*: one JSON file with all lists, whose places change from year to year and whose names do not, or a
 * folder of texts. Names of keys: public exports and parsers, 2021–2026. Left alone: what was watched, searched, bookmarked or bought,
 * messages, followers, sign-ins.
 */

/** By where the lists lie and how their keys are written. */
function eraOf({ lists, objects, elements }: Head): string {
  const has = (pattern: RegExp): boolean => [...lists, ...objects].some((keys) => pattern.test(keys))
  if (has(/^(?:likes and favorites|profile and settings)(?:\/|$)/i)) return '2026'
  if (has(/^your activity(?:\/|$)/i)) return '2025'
  return elements.some(({ value }) => 'VideoLink' in objectIn(value)) ? '2022' : '2023'
}

/** A list by its name at any depth; one element alone may stand without its list. */
const listed = (name: string, kind: Kind, lists: RegExp): Section => ({
  name,
  lists,
  objects: lists,
  era: eraOf,
  items: readAs(kind),
})

/** A list of videos is one of own posts by what it lies in: the same name is used for what was watched. */
const OWN_VIDEOS = /^(?!.*(?:watch|brows|histor|favou?rite|like|deleted|draft)).*(?:^|\/)(?:posts?|videos?)\/(?:[^/]+\/)*videolist$/i

/** Lists and places that only TikTok has; those that are not read too, so that a file of nothing else is known and left in peace. */
const TOGETHER =
  /(?:^|\/)(?:itemfavoritelist|favorite(?:video|effects|hashtag|sound)s?list|sharehistorylist|commentslist|fanslist|searchlist|loginhistorylist|chathistory|browsinghistorylist|watchlivemap|profilemap|settingsmap|app settings|ads and data|your activity|likes and favorites|profile and settings|favorite (?:effects|videos)|video browsing history|watch history)$/i

export const TIKTOK: Platform = {
  name: 'tiktok',
  // Folders of texts are called in the language of the account: English, Indonesian and Dutch.
  folders:
    /^(?:tiktok|aktivitas(?:anda)?|(?:je|jouw)?activiteit|komentar|reacties?|suka(?:dan|&)?favorit|likesenfavorieten|postingan|kiriman|berichten|profil\w*|profiel\w*|activity|youractivity|comments?|likesandfavorites|posts?|videos?|profile|profileandsettings|tiktoklive|appsettings|adsanddata|directmessages?|incomeplus\w*|locationreviews?|tiktokshop(?:ping)?)$/,
  together: TOGETHER,
  sections: [
    listed('likes', 'like', /(?:^|\/)itemfavoritelist$/i),
    listed('comments', 'comment', /(?:^|\/)commentslist$/i),
    listed('own videos', 'post', OWN_VIDEOS),
    listed('shares', 'share', /(?:^|\/)sharehistorylist$/i),
    listed('accounts followed', 'follow', /(?:^|\/)following(?: list)?\/following$/i),
    // No public export shows the key of reposts; whatever it is, it says so, and lies in an object.
    { name: 'reposts', lists: /\/[^/]*repost[^/]*$|repost[^/]*\/[^/]+$/i, era: eraOf, items: readAs('repost') },
    listed('comments in live videos', 'live', /(?:^|\/)watchlivemap\/[^/]+\/comments$/i),
    {
      name: 'profile',
      objects: /(?:^|\/)profilemap$/i,
      era: eraOf,
      owner: (element) => ownerIn(rowOf(Object.entries(objectIn(element)))),
    },
    ...TIKTOK_TEXTS,
  ],
}
