import type { Act } from '../../model.ts'
import type { HtmlBlock } from '../html-blocks.ts'
import { parseMoment } from '../time.ts'
import { type Found, joined, report } from './instagram-found.ts'
import { activityOf } from './instagram-items.ts'
import { entryOf, isHandle, isLink, kindOf, POST, profileIn } from './instagram-labels.ts'
import type { Activity, Section, Told } from './platform.ts'

/** HTML pages of Instagram and Threads, box by box: names, links and dates, or from 2021 tables of labels. A page is known by its path. */

/** What is read of a page. */
export type Page = Pick<Section, 'name' | 'items' | 'owner'> & { readonly paths: RegExp }

export const INSTAGRAM_PAGES: readonly Page[] = [
  { name: 'posts, HTML', paths: /(?:^|\/)(?:media|content)\/(?:posts|reels|stories|igtvvideos|archivedposts)\d*\.html$/, items: postIn },
  { name: 'likes, HTML', paths: /(?:^|\/)liked(?:posts|reels|comments)\d*\.html$/, items: readAs('like') },
  { name: 'comments, HTML', paths: /(?:^|\/)comments\/(?:[^/]+comments|hype)\d*\.html$/, items: readAs('comment') },
  { name: 'reposts, HTML', paths: /(?:^|\/)media\/reposts\d*\.html$/, items: readAs('share') },
  { name: 'accounts followed, HTML', paths: /(?:^|\/)followersandfollowing\/following\d*\.html$/, items: readAs('follow') },
  {
    name: 'profile, HTML',
    paths: /(?:^|\/)personalinformation\.html$/,
    owner: (element) => profileIn((element as HtmlBlock).rows),
  },
]

export const THREADS_PAGES: readonly Page[] = [
  { name: 'posts and replies, HTML', paths: /(?:^|\/)threadsandreplies\d*\.html$/, items: postIn },
  { name: 'likes, HTML', paths: /(?:^|\/)likedthreads\d*\.html$/, items: readAs('like') },
  { name: 'accounts followed, HTML', paths: /(?:^|\/)threads\/following\d*\.html$/, items: readAs('follow') },
]

function readAs(act: Act): NonNullable<Section['items']> {
  return (element, told) => {
    const block = element as HtmlBlock
    const found = block.rows.length > 0 ? foundInRows(block, act, told) : foundInBox(block, told)
    return [activityOf(act, found)]
  }
}

/** A caption stands on top or below its picture. */
function postIn(element: unknown, told: Told): Activity[] {
  const { heading, paragraphs, rest, time } = datedIn(element as HtmlBlock, told)
  const text = joined([heading, ...paragraphs.filter((paragraph) => rest.includes(paragraph) && !isLink(paragraph))])
  return [{ act: 'post', time, text, visibility: /archived[^/]*$/.test(told.plain) ? 'private' : '' }]
}

/** A name on top or in the link, and a date below. */
function foundInBox(block: HtmlBlock, told: Told): Found {
  const { rest, time } = datedIn(block, told)
  return { time, words: '', author: block.heading || (rest.find(isHandle) ?? ''), caption: '', url: block.links[0] ?? '' }
}

/** Rows as in `label_values`: before the link stand words of one's own, behind it the caption, and last the owner's handle. */
function foundInRows(block: HtmlBlock, act: Act, told: Told): Found {
  const { time, rest } = datedIn(block, told)
  const rows = block.rows.filter(({ value }) => rest.includes(value) && value !== '')
  report(
    rows.map(({ label }) => label),
    told.unknown,
  )
  const border = rows.findIndex(({ value }) => POST.test(value))
  const [own, target] = border === -1 ? [rows, rows] : [rows.slice(0, border), rows.slice(border + 1)]
  const words = entryOf(own, 'comment') ?? entryOf(own, 'text') ?? (act === 'comment' || border > 0 ? unlabelled(own)[0] : undefined)
  const handles = unlabelled(target).filter((row) => row !== words && isHandle(row.value))
  const author = entryOf(target, 'username') ?? entryOf(target, 'owner') ?? handles.at(-1)
  const captions = target.filter(({ label }) => kindOf(label) === 'caption')
  const meant = border === -1 || captions.length > 0 ? captions : unlabelled(target).filter((row) => row !== author)
  return {
    time,
    words: words?.value ?? '',
    author: author?.value ?? '',
    caption: joined(meant.map(({ value }) => value)),
    url: block.links.find((link) => POST.test(link)) ?? '',
  }
}

type Row = HtmlBlock['rows'][number]

const unlabelled = (rows: readonly Row[]): Row[] => rows.filter(({ label, value }) => kindOf(label) === undefined && !isLink(value))

/** The date stands in a place of its own, or is the last paragraph or row that can be one. One in a language that nobody reads is reported. */
function datedIn(block: HtmlBlock, { unknown }: Told): HtmlBlock & { readonly time: string; readonly rest: readonly string[] } {
  const values = [...block.paragraphs, ...block.rows.map(({ value }) => value)]
  const time = isMoment(block.date) ? block.date : (values.filter(isMoment).at(-1) ?? '')
  if (time === '' && block.date !== '') unknown(block.date.replace(/\d+/g, '0'))
  return { ...block, time, rest: time === block.date ? values : values.filter((value) => value !== time) }
}

const isMoment = (text: string): boolean => /\d{4}/.test(text) && parseMoment(text, 'Asia/Jakarta') !== undefined
