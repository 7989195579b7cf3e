import { type Fields, listIn, objectIn, textIn } from './json-values.ts'
import { instagramPost } from './monitoring-instagram.ts'
import { collected } from './monitoring-twarc.ts'
import type { Activity, Section } from './platform.ts'
import { type Tweet, tweetIn } from './x-tweet.ts'

/**
 * Zeeschuimer keeps what platforms send to the browser, one object a line; 4CAT gives the same with its mark inside. These shapes are
 * the platforms' own and change without notice, so they are known by their keys. Deleted users come as null.
 */
export const ZEESCHUIMER: Section = {
  name: 'zeeschuimer',
  content: ({ elements }) =>
    elements.some(({ keys, value }) => keys === '' && (isLine(objectIn(value)) || '__import_meta' in objectIn(value))),
  era: () => 'zeeschuimer',
  items: (element, { unknown }) => {
    const line = objectIn(element)
    const origin = textIn(line['source_platform']) || textIn(objectIn(line['__import_meta'])['source_platform'])
    const data = isLine(line) ? objectIn(line['data']) : line
    const activity = activityIn(data, origin)
    if (activity !== undefined) return [activity]
    if (Object.keys(data).length > 0) unknown(origin)
    return { code: 'nothing-to-read' }
  },
}

const isLine = (line: Fields): boolean => 'source_platform' in line && 'data' in line

function activityIn(data: Fields, origin: string): Activity | undefined {
  if ('legacy' in data || 'legacy' in objectIn(data['tweet'])) return collected(graphTweet(data))
  if ('comet_sections' in data) return facebookPost(data)
  if ('aweme_id' in data && 'cid' in data) return tiktokComment(data)
  if ('desc' in data && 'author' in data) return tiktokPost(data)
  return instagramPost(data, origin.startsWith('threads') || 'text_post_app_info' in data ? 'threads' : 'instagram')
}

/** Around the old shape X has put another, which moved the names of users in 2025. */
function graphTweet(result: Fields): Tweet {
  const outer = 'tweet' in result ? objectIn(result['tweet']) : result
  const legacy = objectIn(outer['legacy'])
  const user = objectIn(path(outer, 'core', 'user_results', 'result'))
  const note = objectIn(path(outer, 'note_tweet', 'note_tweet_results', 'result'))
  const entities = { ...objectIn(legacy['entities']), ...(textIn(note['text']) === '' ? {} : objectIn(note['entity_set'])) }
  const tweet = tweetIn(
    { ...legacy, entities, id_str: textIn(outer['rest_id']) || legacy['id_str'], full_text: textIn(note['text']) || legacy['full_text'] },
    { ...objectIn(user['legacy']), ...objectIn(user['core']), ...objectIn(user['privacy']) },
  )
  const retweeted = objectIn(path(legacy, 'retweeted_status_result', 'result'))
  const quoted = objectIn(path(outer, 'quoted_status_result', 'result'))
  return {
    ...tweet,
    retweets: isTold(retweeted) ? graphTweet(retweeted) : tweet.retweets,
    quotes: isTold(quoted) ? graphTweet(quoted) : tweet.quotes,
  }
}

const isTold = (result: Fields): boolean => 'legacy' in result || 'legacy' in objectIn(result['tweet'])

function facebookPost(data: Fields): Activity {
  const story = objectIn(path(data, 'comet_sections', 'content', 'story'))
  const shared = objectIn(story['attached_story'])
  const original = 'message' in shared ? shared : objectIn(path(shared, 'comet_sections', 'attached_story', 'story'))
  const isShare = Object.keys(shared).length > 0
  const own = { platform: 'facebook', ...authorOf(story), id: textIn(data['post_id']), text: messageOf(story) }
  const told = { time: firstNamed(data, 'creation_time'), url: textIn(story['wwwURL']) || textIn(data['permalink_url']) }
  if (!isShare) return { act: 'post', ...own, ...told }
  const { account, name } = authorOf(original)
  return {
    act: 'share',
    ...own,
    ...told,
    target_author: name || account,
    target_text: messageOf(original),
    target_url: textIn(original['wwwURL']),
  }
}

const messageOf = ({ message }: Fields): string => textIn(objectIn(message)['text'])

function authorOf({ actors }: Fields): { readonly account: string; readonly name: string } {
  const { url, name, id } = objectIn(listIn(actors)[0])
  return { account: textIn(url) || textIn(name) || textIn(id), name: textIn(name) }
}

function tiktokPost(data: Fields): Activity {
  const { id, desc, author, createTime, privateItem, nickname } = data
  const account = textIn(objectIn(author)['uniqueId']) || textIn(author)
  return {
    act: 'post',
    platform: 'tiktok',
    account,
    name: textIn(objectIn(author)['nickname']) || textIn(nickname),
    id: textIn(id),
    time: textIn(createTime),
    url: `https://www.tiktok.com/@${account}/video/${textIn(id)}`,
    text: textIn(desc),
    visibility: privateItem === true ? 'private' : '',
  }
}

function tiktokComment({ cid, aweme_id: video, text, user, create_time: time }: Fields): Activity {
  return {
    act: 'comment',
    platform: 'tiktok',
    account: textIn(objectIn(user)['unique_id']),
    name: textIn(objectIn(user)['nickname']),
    id: textIn(cid),
    time: textIn(time),
    text: textIn(text),
    target_url: `https://www.tiktokv.com/share/video/${textIn(video)}/`,
  }
}

const path = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce((held, key) => objectIn(held)[key], value)

/** Looks for a value wherever it has moved to, but not in posts inside the post. */
function firstNamed(value: unknown, name: string, depth = 8): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return ''
  const own = Array.isArray(value) ? '' : textIn((value as Fields)[name])
  if (own !== '') return own
  const inner = Object.entries(value).filter(([key]) => key !== 'attached_story')
  for (const [, held] of inner) {
    const found = firstNamed(held, name, depth - 1)
    if (found !== '') return found
  }
  return ''
}
