import { withoutEntities } from '../../text/entities.ts'
import { retweetIn } from '../retweet.ts'
import { type Fields, listIn, objectIn, textIn } from './json-values.ts'
import type { Activity } from './platform.ts'

/** A post on X as far as its target is concerned. Whatever is unknown is empty. */
export interface Target {
  readonly id: string
  /** The handle. */
  readonly author: string
  readonly text: string
}

/** A post on X, whoever tells of it: the archive of an account, or a tool that has collected it. */
export interface Tweet extends Target {
  /** The name shown. */
  readonly name: string
  /** As exported. */
  readonly time: string
  readonly visibility: string
  /** What it answers, passes on, or quotes. */
  readonly answers?: Target | undefined
  readonly retweets?: Target | undefined
  readonly quotes?: Target | undefined
}

/** Native retweets in archives and old tables, and those that people typed behind their own words. */
const RETWEET = /(?:^|\s)RT @(\w{1,20}):\s*/
/** A link to a post at the very end is how a quote is written. */
const QUOTED =
  /(?:^|\s)https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:(\w{1,20})|i\/web)\/status(?:es)?\/(\d+)(?:\?[^\s#]*)?(?:#\S*)?$/
/** Nothing but links that lead nowhere without the network. */
const ONLY_SHORT_LINKS = /^(?:https?:\/\/t\.co\/\w*…?\s*)+$/

/**
 * What a post does to another: a retweet is a share, with own text where somebody typed their words before it; an answer is a comment;
 * a quote is a share with own text. An answer that quotes stays a comment on the post that it answers, unless that is the author's own.
 */
export function activityOf(tweet: Tweet): Activity {
  const { id, time, visibility } = tweet
  const own = { id, time, visibility, url: linkTo(tweet), text: spoken(tweet.text) }
  if (tweet.retweets !== undefined) return { act: 'share', ...own, text: '', ...targetOf(tweet.retweets) }
  const typed = RETWEET.exec(tweet.text)
  if (typed !== null) {
    const target = { id: '', author: typed[1] ?? '', text: tweet.text.slice(typed.index + typed[0].length) }
    return { act: 'share', ...own, text: spoken(tweet.text.slice(0, typed.index).trim()), ...targetOf(target) }
  }
  const linked = quotedIn(tweet.text)
  // A text that was cut off ends in a link to the whole of itself.
  const quoted = tweet.quotes ?? (linked?.id === id ? undefined : linked)
  const { answers } = tweet
  const isThread = answers !== undefined && answers.author !== '' && answers.author.toLowerCase() === tweet.author.toLowerCase()
  if (answers !== undefined && !(isThread && quoted !== undefined)) return { act: 'comment', ...own, ...targetOf(answers) }
  if (quoted === undefined) return { act: 'post', ...own }
  return { act: 'share', ...own, text: spoken(tweet.text.replace(QUOTED, '').trim()), ...targetOf(quoted) }
}

/** Reads a post in the shape of the first API, which archives and collectors share: `full_text`, `entities`, `in_reply_to_…`. */
export function tweetIn(fields: Fields, user: Fields = objectIn(fields['user'])): Tweet {
  const [retweeted, quoted] = [objectIn(fields['retweeted_status']), objectIn(fields['quoted_status'])]
  const permalink = textIn(objectIn(fields['quoted_status_permalink'])['expanded'])
  return {
    id: idIn(fields, 'id'),
    author: textIn(user['screen_name']),
    name: textIn(user['name']),
    time: textIn(fields['created_at']),
    text: textOf(fields),
    visibility: user['protected'] === true ? 'protected' : '',
    answers: answeredIn(fields),
    retweets: textOf(retweeted) === '' ? passedOn(fields) : tweetIn(retweeted),
    quotes: textOf(quoted) === '' ? quotedIn(permalink) : tweetIn(quoted),
  }
}

/** @returns the words with short links written out, and without those that stand for attached pictures */
export function writtenOut(text: string, links: readonly unknown[], media: readonly unknown[] = []): string {
  const long = new Map<string, string>()
  for (const link of links.map(objectIn)) {
    const short = textIn(link['url']) || textIn(link['shortUrl'])
    const full = textIn(link['expanded_url']) || textIn(link['expandedUrl'])
    if (short !== '' && full !== '') long.set(short, full)
  }
  for (const { url } of media.map(objectIn)) if (textIn(url) !== '' && !long.has(textIn(url))) long.set(textIn(url), '')
  const plain = withoutEntities(text)
  return long.size === 0 ? plain : plain.replace(/https?:\/\/t\.co\/\w+/g, (short) => long.get(short) ?? short).trim()
}

/** @returns the words, or nothing where they are short links alone: that is not assessable, and must not count as read */
export const spoken = (text: string): string => (ONLY_SHORT_LINKS.test(text.trim()) ? '' : text)

/** @returns the link of a post; one without an author leads there too, and one without an id does not exist */
export const linkTo = ({ author, id }: Pick<Target, 'author' | 'id'>): string =>
  id === '' ? '' : `https://x.com/${/^\w{1,20}$/.test(author) ? author : 'i/web'}/status/${id}`

/**
 * When a post was written, from its id: ids tell the time since November 2010.
 *
 * @returns milliseconds since 1970, or nothing for older ids. Source: Twitter's announcement of snowflake ids.
 */
export function timeInId(id: string): string {
  if (!/^\d{11,20}$/.test(id) || BigInt(id) < FIRST_SNOWFLAKE) return ''
  return String((BigInt(id) >> 22n) + SNOWFLAKE_EPOCH)
}

const SNOWFLAKE_EPOCH = 1_288_834_974_657n
/** 4 November 2010; before, ids were counted up. */
const FIRST_SNOWFLAKE = 29_700_859_247n

function textOf(fields: Fields): string {
  const extended = objectIn(fields['extended_tweet'])
  const text = textIn(extended['full_text']) || textIn(fields['full_text']) || textIn(fields['text'])
  const parts = [fields, extended]
  const listed = (name: string, of: string): readonly unknown[] => parts.flatMap((part) => listIn(objectIn(part[of])[name]))
  return writtenOut(text, listed('urls', 'entities'), [...listed('media', 'entities'), ...listed('media', 'extended_entities')])
}

/** An archive keeps no id of what was passed on, but the pictures in it tell whose and which post they come from. */
function passedOn(fields: Fields): Target | undefined {
  const passed = retweetIn(textOf(fields))
  if (passed === undefined) return undefined
  const theirs = `.com/${passed.author.toLowerCase()}/status/`
  const media = ['extended_entities', 'entities'].flatMap((name) => listIn(objectIn(fields[name])['media']).map(objectIn))
  const source = media.find(
    ({ source_status_id_str: id, expanded_url: link }) => textIn(id) !== '' && textIn(link).toLowerCase().includes(theirs),
  )
  return { ...passed, id: textIn(source?.['source_status_id_str']) }
}

/** A post that begins with somebody's handle answers that person even where no post is named. */
function answeredIn(fields: Fields): Target | undefined {
  const [author, id] = [textIn(fields['in_reply_to_screen_name']), idIn(fields, 'in_reply_to_status_id')]
  return author === '' && id === '' ? undefined : { id, author, text: '' }
}

function quotedIn(text: string): Target | undefined {
  const [, author = '', id = ''] = QUOTED.exec(text) ?? []
  return id === '' ? undefined : { id, author, text: '' }
}

const targetOf = (target: Target): Pick<Activity, 'target_author' | 'target_url' | 'target_text'> => ({
  target_author: target.author,
  target_url: linkTo(target),
  target_text: spoken(target.text),
})

/** Ids as text, where the number beside them may have been rounded; 0 stands for none. */
const idIn = (fields: Fields, name: string): string =>
  [`${name}_str`, name].map((key) => textIn(fields[key])).find((id) => !/^0?$/.test(id)) ?? ''
