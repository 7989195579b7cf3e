import type { Rejection } from '../../words/index.ts'
import type { CsvRow } from '../csv-rows.ts'
import { retweetIn } from '../retweet.ts'
import type { Activity } from './platform.ts'
import { activityOf, type Target, writtenOut } from './x-tweet.ts'

/** `tweets.csv` in the archives of 2012 to 2018. */

const PICTURE = /\/status\/\d+\/(?:photo|video)\/\d+$/

/** @param author whose archive it is */
export function tweetInRow(row: unknown, author: string): Activity[] | Rejection {
  const { header, cells } = row as CsvRow
  const at = (name: string): string => (cells[header.indexOf(name)] ?? '').trim()
  const id = at('tweet_id')
  if (cells.length < header.length || id === '') return { code: 'cell-count', expected: header.length, found: cells.length }
  const links = pairs(at('text'), at('expanded_urls'))
  const isPicture = ({ expanded_url: url }: Link): boolean => PICTURE.test(url)
  const text = writtenOut(
    at('text'),
    links.filter((link) => !isPicture(link)),
    links.filter(isPicture),
  )
  const passed = retweetIn(text)
  const retweets = { author: '', text, ...passed, id: at('retweeted_status_id') }
  return [
    activityOf({
      ...{ id, author, name: '', visibility: '', text },
      time: dayAtLeast(at('timestamp')),
      answers: answered(at('in_reply_to_status_id'), text),
      retweets: retweets.id === '' && passed === undefined ? undefined : retweets,
    }),
  ]
}

/** Before ids told the time, archives kept the day alone and wrote midnight behind it. */
export const dayAtLeast = (time: string): string => time.replace(/^(\d{4}-\d{2}-\d{2}) 00:00:00 \+0000$/, '$1')

function answered(id: string, text: string): Target | undefined {
  return id === '' ? undefined : { id, author: /^@(\w{1,20})/.exec(text)?.[1] ?? '', text: '' }
}

interface Link {
  readonly url: string
  readonly expanded_url: string
}

/** The long forms of links stand in a cell of their own, in the order of the short ones; where the numbers differ nobody knows which is which. */
function pairs(text: string, expanded: string): Link[] {
  const short = text.match(/https?:\/\/t\.co\/\w+/g) ?? []
  const long = [...new Set(expanded.split(','))].filter((url) => url !== '')
  return short.length === long.length ? short.map((url, index) => ({ url, expanded_url: long[index] ?? '' })) : []
}
