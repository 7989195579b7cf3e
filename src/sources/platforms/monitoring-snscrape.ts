import { accountOf } from '../../text/account.ts'
import { type Fields, listIn, objectIn, textIn } from './json-values.ts'
import { collected } from './monitoring-twarc.ts'
import type { Activity, Section } from './platform.ts'
import { type Target, writtenOut } from './x-tweet.ts'

/** snscrape, all versions: `content` until May 2022, `rawContent` since; later dumps leave `_type` out. Ids are those in the links. */
export const SNSCRAPE: Section = {
  name: 'snscrape',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isScraped(objectIn(value))),
  era: () => 'snscrape',
  items: (element) => {
    const fields = objectIn(element)
    if (!isScraped(fields)) return { code: 'nothing-to-read' }
    return [isTweet(fields) ? tweetOf(fields) : postOf(fields)]
  },
}

function tweetOf(fields: Fields): Activity {
  const { user, date, inReplyToTweetId, inReplyToUser, retweetedTweet, quotedTweet } = fields
  const { username, displayname, protected: isProtected } = objectIn(user)
  const parent = { id: textIn(inReplyToTweetId), author: textIn(objectIn(inReplyToUser)['username']), text: '' }
  return collected({
    ...targetOf(fields),
    author: textIn(username) || targetOf(fields).author,
    name: textIn(displayname),
    time: textIn(date),
    visibility: isProtected === true ? 'protected' : '',
    answers: parent.id === '' && parent.author === '' ? undefined : parent,
    retweets: known(retweetedTweet),
    quotes: known(quotedTweet),
  })
}

/** A post of another platform. */
function postOf(fields: Fields): Activity {
  const url = textIn(fields['url'])
  const { account, platform } = accountOf(url)
  const author = textIn(fields['username']) || textIn(objectIn(fields['user'])['username']) || account
  return { act: 'post', platform, account: author, time: textIn(fields['date']), url, text: wordsOf(fields) }
}

/** A post that was deleted leaves its id alone behind. */
function known(value: unknown): Target | undefined {
  const target = targetOf(objectIn(value))
  return target.id === '' ? undefined : target
}

function targetOf(fields: Fields): Target {
  const [, author = '', id = ''] = /\.com\/(\w+)\/status\/(\d+)/.exec(textIn(fields['url'])) ?? []
  return { id: id || textIn(fields['id']), author: textIn(objectIn(fields['user'])['username']) || author, text: wordsOf(fields) }
}

/** Links stand beside the text: as pairs, or until 2022 as two lists. */
function wordsOf(fields: Fields): string {
  const { rawContent, content, links, outlinks, tcooutlinks } = fields
  const pairs = listIn(links).map((link) => ({ url: objectIn(link)['tcourl'], expanded_url: objectIn(link)['url'] }))
  const lists = listIn(tcooutlinks).map((url, index) => ({ url, expanded_url: listIn(outlinks)[index] }))
  return writtenOut(textIn(rawContent) || textIn(content), [...pairs, ...lists])
}

const isScraped = (fields: Fields): boolean =>
  ('rawContent' in fields || 'content' in fields) &&
  'date' in fields &&
  'url' in fields &&
  ('username' in objectIn(fields['user']) || /^snscrape\./.test(textIn(fields['_type'])))

const isTweet = ({ url }: Fields): boolean => /(?:twitter|x)\.com\/\w+\/status\//.test(textIn(url))
