import { retweetIn } from '../retweet.ts'
import { type Fields, listIn, objectIn, textIn } from './json-values.ts'
import type { Activity, Section } from './platform.ts'
import { activityOf, type Target, type Tweet, tweetIn, writtenOut } from './x-tweet.ts'

/** Tweets as the two programming interfaces of Twitter gave them: twarc, twarc2 and whatever else stores them as they come. */

/** A page of answers, with the tweets and users that its own refer to; or a tweet with all of that inside (`twarc2 flatten`). */
const second: Section = {
  name: 'twarc2',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && (isAnswer(value) || isFlat(value))),
  era: () => 'twarc2',
  items: (element) => {
    const { data, includes, errors } = objectIn(element)
    if (isFlat(element)) return [collected(flatTweet(objectIn(element), NO_ONE))]
    const tweets = (Array.isArray(data) ? data : [data]).map(objectIn).filter(isSecond)
    // Accounts, counts and messages of errors come in pages too.
    if (tweets.length === 0) return data === undefined && errors === undefined ? { code: 'nothing-to-read' } : []
    const known = { users: byId(objectIn(includes)['users']), tweets: byId(objectIn(includes)['tweets']) }
    return tweets.map((tweet) => collected(flatTweet(tweet, known)))
  },
}

const first: Section = {
  name: 'twarc',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isFirst(value)),
  era: () => 'twarc',
  items: (element) => (isFirst(element) ? [collected(tweetIn(objectIn(element)))] : { code: 'nothing-to-read' }),
}

export const TWEETS_OF_TOOLS: readonly Section[] = [second, first]

/** An activity of somebody whose post a tool has collected. */
export const collected = (tweet: Tweet): Activity => ({ ...activityOf(tweet), platform: 'x', account: tweet.author, name: tweet.name })

interface Known {
  readonly users: ReadonlyMap<string, Fields>
  readonly tweets: ReadonlyMap<string, Fields>
}

const NO_ONE: Known = { users: new Map(), tweets: new Map() }

function flatTweet(tweet: Fields, known: Known): Tweet {
  const author = authorOf(tweet, known)
  const {
    retweeted,
    quoted,
    replied_to: parent,
  } = Object.fromEntries(listIn(tweet['referenced_tweets']).map((reference) => [textIn(objectIn(reference)['type']), objectIn(reference)]))
  const answered = known.users.get(textIn(tweet['in_reply_to_user_id'])) ?? objectIn(tweet['in_reply_to_user'])
  return {
    id: textIn(tweet['id']),
    author: textIn(author['username']),
    name: textIn(author['name']),
    time: textIn(tweet['created_at']),
    text: wordsOf(tweet),
    visibility: author['protected'] === true ? 'protected' : '',
    answers: parent && { ...targetOf(parent, known), author: textIn(answered['username']) || targetOf(parent, known).author },
    retweets: retweeted && retweet(targetOf(retweeted, known), wordsOf(tweet)),
    quotes: quoted && targetOf(quoted, known),
  }
}

/** A post that another refers to: known from the same page, or inside the reference. */
function targetOf(reference: Fields, known: Known): Target {
  const id = textIn(reference['id'])
  const tweet = known.tweets.get(id) ?? reference
  return { id, author: textIn(authorOf(tweet, known)['username']), text: wordsOf(tweet) }
}

/** Where the page has lost the original, its beginning stands in the retweet. */
function retweet(target: Target, text: string): Target {
  const begun = retweetIn(text)
  return { id: target.id, author: target.author || (begun?.author ?? ''), text: target.text || (begun?.text ?? '') }
}

function wordsOf(tweet: Fields): string {
  const note = objectIn(tweet['note_tweet'])
  const whole = textIn(note['text']) === '' ? tweet : note
  const links = [whole, tweet].flatMap((part) => listIn(objectIn(part['entities'])['urls']))
  const isPicture = (link: unknown): boolean => 'media_key' in objectIn(link)
  return writtenOut(
    textIn(whole['text']),
    links.filter((link) => !isPicture(link)),
    links.filter(isPicture),
  )
}

const authorOf = (tweet: Fields, { users }: Known): Fields => users.get(textIn(tweet['author_id'])) ?? objectIn(tweet['author'])
const byId = (list: unknown): Map<string, Fields> => new Map(listIn(list).map((held) => [textIn(objectIn(held)['id']), objectIn(held)]))

const isSecond = (tweet: Fields): boolean => 'text' in tweet && 'author_id' in tweet && 'id' in tweet
const isFlat = (value: unknown): boolean => isSecond(objectIn(value))

function isAnswer(value: unknown): boolean {
  const { data, errors, __twarc: mark } = objectIn(value)
  if (data === undefined) return errors !== undefined && mark !== undefined
  return (Array.isArray(data) ? data : [data]).map(objectIn).some(isSecond)
}

function isFirst(value: unknown): boolean {
  const fields = objectIn(value)
  return ('full_text' in fields || 'text' in fields) && 'created_at' in fields && 'screen_name' in objectIn(fields['user'])
}
