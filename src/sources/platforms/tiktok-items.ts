import type { Rejection } from '../../words/index.ts'
import { objectIn, textIn } from './json-values.ts'
import type { Activity, OwnerFacts, Told } from './platform.ts'

/**
 * An element of TikTok's lists by its keys in plain form: `originalpostlink` for `original post link`. Their case differs from list to
 * list in one file. What TikTok writes for nothing is left out.
 */
export type Row = ReadonlyMap<string, string>

/** The lists that are read. */
export type Kind = 'like' | 'repost' | 'share' | 'comment' | 'live' | 'follow' | 'post'

export const plainKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
const isSaid = (value: string): boolean => value.trim() !== '' && !/^n\/a$/i.test(value.trim())

/** @param entries keys and values as they stand */
export const rowOf = (entries: Iterable<readonly [string, unknown]>): Row =>
  new Map([...entries].map(([key, value]) => [plainKey(key), textIn(value)] as const).filter(([, value]) => isSaid(value)))

/** @returns how to read elements of a JSON list */
export const readAs =
  (kind: Kind) =>
  (element: unknown, { unknown }: Told): readonly Activity[] | Rejection => {
    const entries = Object.entries(objectIn(element))
    // A list that holds nothing may be written `{}`.
    return entries.length === 0 && element !== null ? [] : activitiesIn(rowOf(entries), kind, unknown)
  }

/** Links lead to a video and tell neither its author nor its words. */
export function activitiesIn(row: Row, kind: Kind, unknown: Told['unknown']): readonly Activity[] | Rejection {
  if (row.size === 0) return { code: 'nothing-to-read' }
  const time = timeIn(row)
  switch (kind) {
    case 'like':
      return [{ act: 'like', time, target_url: linkIn(row) }]
    case 'repost':
      return [{ act: 'share', time, target_url: linkIn(row) }]
    case 'share':
      return sharesIn(row, time, unknown)
    case 'comment':
      return [
        {
          act: 'comment',
          time,
          text: row.get('comment') ?? '',
          url: pageIn(row.get('url')),
          target_url: row.get('originalpostlink') ?? '',
        },
      ]
    case 'live':
      return [{ act: 'comment', time, text: row.get('commentcontent') ?? '' }]
    case 'follow':
      return [{ act: 'follow', time, target_author: row.get('username') ?? '' }]
    case 'post':
      return [{ act: 'post', time, text: captionIn(row), url: pageIn(linkIn(row)), visibility: row.get('whocanview') ?? '' }]
    default:
      return kind satisfies never
  }
}

/** Who alone can see what was sent: a person or a group, or the owner. */
const TO_PERSONS =
  /whats ?app|chat|messag|messenger|\b(?:dm|sms|mms|line|band|viber|zalo|signal|qq|im|kakao\w*|qr\w*)\b|telegram|mail|direct|copy|link(?!edin)|clipboard|discord|skype|snap|slack|teams|bluetooth|airdrop|nearby|save|download/i
const TO_ALL = /facebook|instagram|twitter|^x$|threads|linkedin|reddit|pinterest|tumblr|repost|story|stories|feed|timeline|\bvk\b/i

/**
 * What was sent to persons is private, and is not read. A way that nobody knows is most likely one more of these — of 63 shares in a
 * public sample all were —: the share is kept as private, and the way reported.
 */
function sharesIn(row: Row, time: string, unknown: Told['unknown']): Activity[] {
  const way = (row.get('method') ?? '').replace(/[_-]+/g, ' ')
  if (TO_PERSONS.test(way)) return []
  if (TO_ALL.test(way)) return [{ act: 'share', time, target_url: linkIn(row) }]
  if (way !== '') unknown(way)
  return [{ act: 'share', time, target_url: linkIn(row), visibility: 'private' }]
}

/** The title, the words of a sticker and those for people who cannot see the picture. */
const captionIn = (row: Row): string =>
  [...new Set(['title', 'description', 'addyourstext', 'alternatetext'].map((key) => row.get(key) ?? ''))].filter(isSaid).join('\n')

const linkIn = (row: Row): string =>
  row.get('link') ?? row.get('videolink') ?? [...row.values()].find((value) => /^https?:\/\/\S+$/.test(value)) ?? ''
/** Only a link to a page of TikTok lasts; those to its stores are signed and expire. */
const pageIn = (link = ''): string => (/^https?:\/\/(?:[\w-]+\.)*tiktokv?\.com\/\S+$/.test(link) ? link : '')

const NAIVE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/

/** Times are UTC, in JSON without saying so. */
function timeIn(row: Row): string {
  const time = row.get('date') ?? row.get('commenttime') ?? row.get('rawtime') ?? [...row.values()].find((value) => NAIVE.test(value)) ?? ''
  return NAIVE.test(time) ? `${time} UTC` : time
}

/** Never the e-mail or the telephone, which stand beside it, in texts below. */
export function ownerIn(row: Row): OwnerFacts | undefined {
  const [account = '', name = ''] = ['username', 'displayname'].map((key) => row.get(key)?.split('\n')[0] ?? '')
  return account === '' && name === '' ? undefined : { account, name }
}
