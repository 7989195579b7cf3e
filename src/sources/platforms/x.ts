import { csvRows, firstRows } from '../csv-rows.ts'
import type { Head } from '../head.ts'
import { type Fields, listIn, objectIn, textIn } from './json-values.ts'
import type { Platform, Section } from './platform.ts'
import { dayAtLeast, tweetInRow } from './x-grailbird.ts'
import { findNote, keepNote } from './x-notes.ts'
import { inside, X_OWNERS } from './x-owner.ts'
import { activityOf, spoken, timeInId, tweetIn, writtenOut } from './x-tweet.ts'

/**
 * The archive of an account on X, formerly Twitter. Names and shapes: public archives and parsers, 2013–2026. What stands before the
 * `=` of each script names its list, whatever the file is called and however many parts there are.
 */

/** One file a month until 2018, posts without a wrapper in 2019, `tweet.js` until 2022, `tweets.js` since. Other lists never changed. */
function eraOf({ lists, text, plain }: Head): string {
  if (text.startsWith('Grailbird.') || plain.endsWith('.csv')) return '2013'
  if (!lists.includes('window.YTD.tweet')) return '2022'
  return /^[^[]*\[\s*\{\s*"tweet"/.test(text) ? '2020' : '2019'
}

const undated = (): string => ''

/** Posts for few: communities and circles. What its author has deleted is kept for 14 days, and treated as not public. */
const AUDIENCES: Readonly<Record<string, string>> = {
  community_tweet: 'community',
  twitter_circle_tweet: 'circle',
  deleted_tweets: 'deleted',
}

const tweets: Section = {
  name: 'tweets',
  lists: /^(?:window\.YTD\.(?:tweets?|community_tweets?|twitter_circle_tweets?|deleted_tweets?)|Grailbird\.data\.tweets_\d{4}_\d{2})$/,
  content: ({ elements }) => elements.some(({ keys, value }) => isRoot(keys) && isOwnTweet(value)),
  era: eraOf,
  owner: (element) => {
    const { screen_name: account, name } = objectIn(inside(element)['user'])
    return { account: textIn(account), name: textIn(name) }
  },
  items: (element, told) => {
    const fields = inside(element)
    if (!isTweet(fields)) return { code: 'nothing-to-read' }
    const tweet = tweetIn(fields)
    const audience = Object.entries(AUDIENCES).find(([name]) => told.keys.includes(name))?.[1]
    const activity = activityOf({
      ...tweet,
      author: tweet.author || (told.owner?.account ?? ''),
      time: dayAtLeast(tweet.time),
      text: findNote(told.notes, tweet.time, tweet.text) ?? tweet.text,
      visibility: 'deleted_at' in fields ? 'deleted' : (audience ?? tweet.visibility),
    })
    return [activity]
  },
}

/** The whole text of posts too long for the list of posts. */
const notes: Section = {
  name: 'note tweets',
  lists: /^window\.YTD\.note_tweet$/,
  era: undated,
  note: (element, kept) => {
    const { createdAt, core } = inside(element)
    const { text, urls } = objectIn(core)
    keepNote(kept, textIn(createdAt), writtenOut(textIn(text), listIn(urls)))
  },
}

const likes: Section = {
  name: 'likes',
  lists: /^window\.YTD\.like$/,
  content: ({ elements }) => elements.some(({ keys, value }) => isRoot(keys) && 'tweetId' in objectIn(objectIn(value)['like'])),
  era: undated,
  items: (element) => {
    const { tweetId, fullText, expandedUrl } = inside(element)
    const [id, url] = [textIn(tweetId), textIn(expandedUrl)]
    if (id === '' && url === '') return { code: 'nothing-to-read' }
    return [
      {
        act: 'like',
        id,
        time: timeInId(id),
        isTimeOfTarget: true,
        target_text: spoken(writtenOut(textIn(fullText), [])),
        target_url: url || `https://x.com/i/web/status/${id}`,
      },
    ]
  },
}

/** Neither handle nor date, only numbers of accounts. */
const following: Section = {
  name: 'following',
  lists: /^window\.YTD\.following$/,
  content: ({ elements }) => elements.some(({ keys, value }) => isRoot(keys) && 'accountId' in objectIn(objectIn(value)['following'])),
  era: undated,
  items: (element) => {
    const { accountId, userLink } = inside(element)
    const [id, url] = [textIn(accountId), textIn(userLink)]
    if (id === '' && url === '') return { code: 'nothing-to-read' }
    return [{ act: 'follow', id, target_url: url || `https://x.com/i/user/${id}` }]
  },
}

/** The same posts as in the scripts beside it; whoever has lost those has this. */
const table: Section = {
  name: 'tweets.csv',
  content: (head) => {
    const { header } = firstRows(head)
    return ['tweet_id', 'timestamp', 'text'].every((name) => header.includes(name))
  },
  era: eraOf,
  split: csvRows,
  items: (element, { owner }) => tweetInRow(element, owner?.account ?? ''),
}

/** Messages, sign-ins, advertising and whatever else an archive holds: known, so that a file of it is not taken for a table. */
const leftAlone: Section = {
  name: 'what is left alone',
  content: ({ lists }) => lists.some((keys) => keys.startsWith('window.YTD.')),
  era: undated,
}

export const X: Platform = {
  name: 'x',
  folders: /^(?:data|js|tweets)$/,
  root: /^twitter-\d{4}-\d{2}-\d{2}/,
  sections: [tweets, notes, likes, following, ...X_OWNERS, table, leftAlone],
}

const isTweet = (fields: Fields): boolean =>
  ('full_text' in fields || 'text' in fields) && ('id_str' in fields || 'id' in fields) && 'created_at' in fields
/** Without its script a list of posts is known by the wrapper, or by all that only the archive has; what names its user comes from a tool. */
function isOwnTweet(value: unknown): boolean {
  const fields = inside(value)
  return (
    isTweet(fields) &&
    !('user' in fields) &&
    (fields !== value || ['full_text', 'entities', 'display_text_range'].every((key) => key in fields))
  )
}

const isRoot = (keys: string): boolean => !keys.includes('/')
