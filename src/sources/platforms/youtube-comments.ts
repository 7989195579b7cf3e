import type { Rejection } from '../../words/index.ts'
import { type CsvRow, firstRows } from '../csv-rows.ts'
import type { Head } from '../head.ts'
import type { Activity, Told } from './platform.ts'
import { segmentsIn } from './youtube-words.ts'

/** Comments, messages in live chats and posts of a channel, all tables of one shape with headings in the language of the account. */

export const CHANNEL = /^UC[\w-]+$/
export const VIDEO = /^[\w-]{11}$/
export const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/
export const SEGMENTS = /^\s*\{\s*"(?:text|takeoutSegments|link|mention|emoji)"/
export const WATCH = 'https://www.youtube.com/watch?v='
/** Headings of the id and the words of a comment, in the languages seen. */
const COMMENT = /\b(?:comment|komentar|kommentar|comentario|reactie)/i
/** Posts of a channel have ids of their own kind. */
const POST = /^Ugk/

/** Some row has a channel, a time and a text in segments; where texts are plain or there are none, headings tell. */
export function isCommentsTable(head: Head): boolean {
  const { header, rows } = firstRows(head)
  if (/channel id/i.test(header.join()) && /(?:comment|chat|post) text/i.test(header.join())) return true
  const isComment = (cells: readonly string[]): boolean =>
    [CHANNEL, TIME].every((shape) => cells.some((cell) => shape.test(cell.trim()))) &&
    (cells.some((cell) => SEGMENTS.test(cell.trim())) || header.some((name) => COMMENT.test(name)))
  return rows.some(isComment)
}

/**
 * Cells by what they look like; of ids the first is the comment's, the last the video's, and one between them that of the comment
 * that it answers. English headings decide where they are there.
 */
export function commentIn(element: unknown, { unknown }: Told): Activity[] | Rejection {
  const { header, cells } = element as CsvRow
  if (cells.length < header.length) return { code: 'cell-count', expected: header.length, found: cells.length }
  const named = (name: RegExp): string | undefined => cells[header.findIndex((heading) => name.test(heading))]?.trim()
  const at = cells.findIndex((cell) => SEGMENTS.test(cell))
  const text = segmentsIn(cells[at] ?? named(/ text$|\bteks\b/i) ?? cells.find((cell) => /\S\s+\S/.test(cell)) ?? '', unknown)
  if (text === undefined) return { code: 'broken-json' }
  const ids = cells
    .slice(0, at === -1 ? undefined : at)
    .map((cell) => cell.trim())
    .filter((cell) => !CHANNEL.test(cell) && !TIME.test(cell) && !/^[\d.,]*$|\s/.test(cell))
  const post = named(/^post id$/i) ?? ids.find((id) => POST.test(id)) ?? ''
  const [first = '', ...others] = ids.filter((id) => id !== post)
  const id = named(/^(?:comment|live chat) id$/i) ?? first
  const video = named(/^video id$/i) ?? others.filter((other) => VIDEO.test(other)).at(-1) ?? ''
  const target = video === '' ? (post === '' ? '' : `https://www.youtube.com/post/${post}`) : `${WATCH}${video}`
  const time = cells.find((cell) => TIME.test(cell.trim()))?.trim() ?? ''
  if (id === '' && post !== '') return [{ act: 'post', id: post, time, url: target, text }]
  const isChat = header.some((heading) => /live chat/i.test(heading))
  const link = target === '' || isChat ? '' : `${target}${video === '' ? '?' : '&'}lc=${id}`
  return [{ act: 'comment', id, time, url: link, text, target_url: target }]
}
