import { type CsvRow, csvRows, firstRows } from '../csv-rows.ts'
import { objectIn, textIn } from './json-values.ts'
import type { Activity, OwnerFacts, Platform, Section } from './platform.ts'
import { CHANNEL, commentIn, isCommentsTable, SEGMENTS, TIME, VIDEO, WATCH } from './youtube-comments.ts'
import { htmlComments, isCommentsPage } from './youtube-html.ts'

/**
 * YouTube in Google Takeout. Folders, files and headings are in the language of the account, so tables are known by their cells.
 * Names and shapes: public exports and parsers, 2017–2026. What was watched or searched for is no endorsement and is never read.
 */

const CHANNEL_LINK = /youtube\.com\/channel\/UC/

/** A row about the playlist of likes, by its id. */
const OWN_ID = /^LL[\w-]*,/m

const comments: Section = {
  name: 'comments',
  content: isCommentsTable,
  era: (head) => (/^"?channel id/i.test(head.text) ? '2024' : '2022'),
  split: csvRows,
  ownerIn: (head) => channelIn(firstRows(head).rows),
  items: commentIn,
}

/** Live chats come in the same shape; until 2022 both came as pages. */
const pages: Section = {
  name: 'comments as a page',
  content: ({ kind, text }) => kind === 'html' && isCommentsPage(text),
  era: () => 'html',
  split: htmlComments,
  items: (element) => {
    const { text, time, video, link } = objectIn(element)
    const id = /[?&]lc=([\w.-]+)/.exec(textIn(link))?.[1] ?? ''
    return [{ act: 'comment', id, time: textIn(time), url: textIn(link), text: textIn(text), target_url: textIn(video) }]
  },
}

const subscriptions: Section = {
  name: 'subscriptions',
  content: (head) => {
    const { header, rows } = firstRows(head)
    const isHeader = /\b(?:channel|kanal|canal)\b/i.test(header[0] ?? '') && /\burl\b/i.test(header[1] ?? '')
    return header.length === 3 && (rows[0] === undefined ? isHeader : isSubscription(rows[0]))
  },
  era: () => '2020',
  split: csvRows,
  items: (element) => {
    const [id = '', url = '', title = ''] = (element as CsvRow).cells
    return id.trim() === '' && url.trim() === ''
      ? { code: 'nothing-to-read' }
      : [{ act: 'follow', id: id.trim(), target_author: title, target_url: url.trim() }]
  },
}

/** Every playlist has this shape. Which one is that of likes only its id (`LL…`) or its name tells. */
const likedVideos: Section = {
  name: 'liked videos',
  content: (head) => OWN_ID.test(head.text) && firstRows(head).rows.some(isLiked),
  era: () => '2020',
  split: csvRows,
  items: likedIn,
}

const namedLikedVideos: Section = {
  name: 'liked videos by name',
  content: (head) => firstRows(head).rows.some(isLiked),
  paths: /(?:likedvideos|videoyangdisukai)[^/]*\.csv$/,
  needsPath: true,
  era: ({ text }) => (OWN_ID.test(text) ? '2020' : '2023'),
  split: csvRows,
  items: likedIn,
}

/** Until 2020 playlists and subscriptions came as the programming interface gives them. */
const resources: Section = {
  name: 'resources',
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && isResource(value)),
  era: () => '2018',
  items: (element) => {
    if (!isResource(element)) return []
    const { kind, snippet, contentDetails } = objectIn(element)
    const about = objectIn(snippet)
    const { channelId, videoId } = { ...objectIn(about['resourceId']), ...objectIn(contentDetails) }
    const [id = '', video = '', time = '', title = ''] = [channelId, videoId, about['publishedAt'], about['title']].map(textIn)
    if (kind === 'youtube#subscription')
      return [{ act: 'follow', id, time, target_author: title, target_url: `https://www.youtube.com/channel/${id}` }]
    const words = [title, textIn(about['description'])].filter((part) => part !== '').join('\n')
    const author = textIn(about['videoOwnerChannelTitle'])
    return [{ act: 'like', id: video, time, target_author: author, target_text: words, target_url: `${WATCH}${video}` }]
  },
}

/** One account may have several channels; the first is its own. */
const channel: Section = {
  name: 'channel',
  content: (head) => {
    const { header, rows } = firstRows(head)
    return (
      /^(?=.*\bid\b)(?=.*(?:channel|kanal|saluran))/i.test(header[0] ?? '') &&
      rows.length > 0 &&
      rows.every(isChannel) &&
      !isCommentsTable(head)
    )
  },
  era: () => '2020',
  ownerIn: (head) => {
    const { header, rows } = firstRows(head)
    const title = header.findIndex((name) => /title|judul|titel/i.test(name))
    return { account: rows[0]?.[0]?.trim() ?? '', name: rows[0]?.[title]?.trim() ?? '' }
  },
}

/** Watched and searched: known, so that nobody takes it for a table, and left alone. */
const history: Section = {
  name: 'what was watched and searched for',
  content: ({ kind, text, elements }) =>
    (kind === 'html' && /\bmdl-(?:cell|grid|typography)/.test(text)) ||
    elements.some(({ keys, value }) => keys === '' && ['header', 'title', 'products'].every((key) => key in objectIn(value))),
  era: () => '',
}

export const YOUTUBE: Platform = {
  name: 'youtube',
  folders: /^(?:takeout|youtube)$/,
  anchor: /^takeout$|youtube.*youtubemusic/,
  sections: [comments, pages, subscriptions, likedVideos, namedLikedVideos, resources, channel, history],
}

/** Old tables of a playlist begin with a row about the playlist itself, then a heading. */
function likedIn(element: unknown): Activity[] {
  const { cells } = element as CsvRow
  const [id = '', time = ''] = cells.map((cell) => cell.trim())
  return isLiked(cells) ? [{ act: 'like', id, time, target_url: `${WATCH}${id}` }] : []
}

const isLiked = ([id = '', time = '']: readonly string[]): boolean => VIDEO.test(id.trim()) && TIME.test(time.trim())

function channelIn(rows: readonly (readonly string[])[]): OwnerFacts | undefined {
  const account = rows.flat().find((cell) => CHANNEL.test(cell.trim()))
  return account === undefined ? undefined : { account: account.trim() }
}

/** The playlist of likes is called `LL` and the id of the channel. */
function isResource(value: unknown): boolean {
  const { kind, snippet } = objectIn(value)
  return kind === 'youtube#subscription' || (kind === 'youtube#playlistItem' && /^LL/.test(textIn(objectIn(snippet)['playlistId'])))
}

const isSubscription = ([id = '', url = '']: readonly string[]): boolean => CHANNEL.test(id.trim()) && CHANNEL_LINK.test(url)
const isChannel = ([id = '', ...others]: readonly string[]): boolean =>
  CHANNEL.test(id.trim()) && !others.some((cell) => CHANNEL_LINK.test(cell) || SEGMENTS.test(cell))
