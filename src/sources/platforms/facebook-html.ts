import { placeAndAuthor } from '../../text/account.ts'
import type { HtmlBlock } from '../html-blocks.ts'
import { fingerprint } from '../seen.ts'
import { parseMoment } from '../time.ts'
import { audienceIn } from './facebook-labels.ts'
import { groupIn, targetIn, tellsOfShare } from './facebook-titles.ts'
import type { Activity, OwnerFacts, Section, Told } from './platform.ts'

type Page = Pick<Section, 'name' | 'items' | 'note' | 'noteFor' | 'isQuiet' | 'owner'> & { readonly paths: RegExp }

/** Facebook's HTML pages, box by box. A page is known by its path: in a box, posts, comments and private messages look alike. */
export const FACEBOOK_PAGES: readonly Page[] = [
  {
    name: 'posts, HTML',
    paths: /(?:^|\/)(?:yourposts[^/]*|posts\/\d+)\.html$/,
    items: postIn,
    note: noteWords,
    noteFor: 'albums, HTML',
  },
  {
    name: 'albums, HTML',
    paths: /(?:^|\/)(?:album\/\d+|your(?:videos|photos|uncategorizedphotos))\.html$/,
    items: captionIn,
    isQuiet: true,
  },
  { name: 'group posts, HTML', paths: /\/groups\/(?:your|group)posts[^/]*\.html$/, items: groupPostIn },
  { name: 'comments, HTML', paths: /(?:^|\/)(?:comments|yourcommentsingroups|groupcomments)\d*\.html$/, items: commentIn },
  { name: 'reactions, HTML', paths: /(?:^|\/)(?:postsandcomments|likesandreactions\d*)\.html$/, items: reactionIn },
  {
    name: 'groups, pages and people followed, HTML',
    paths:
      /(?:^|\/)(?:yourgroupmembershipactivity|yourgroups|pagesyouveliked|pagesyoufollow|likesandreactions\/pages|following|whoyouvefollowed)\.html$/,
    items: followIn,
  },
  { name: 'profile, HTML', paths: /(?:^|\/)profileinformation\.html$/, owner: ownerIn },
]

/** `Updated Nov 14, 2023 10:13:20 pm`: a line that Facebook adds below the words. */
const UPDATED = /^\p{L}+\s+(?<date>.*\d.*)$/u

/** Rows of the profile that are of its owner; names and links of relatives and pages stand under other labels. */
const OWN_NAME = /^(?:(?:full |display )?name|nama(?: lengkap)?)$/i
const OWN_LINK = /profil/i

function ownerIn(element: unknown): OwnerFacts | undefined {
  const { rows } = element as HtmlBlock
  const name = rows.find(({ label }) => OWN_NAME.test(label))?.value.split('\n')[0] ?? ''
  const account = rows.find(({ label, value }) => OWN_LINK.test(label) && isFacebook(value))?.value ?? ''
  return name === '' && account === '' ? undefined : { name, account }
}

function postIn(element: unknown, told: Told): Activity[] {
  const { heading, links, images } = element as HtmlBlock
  const outside = links.filter((link) => !isFacebook(link))
  const text = wordsIn(element as HtmlBlock)
  const isShare = outside.length > 0 || links.length > 0 || (images.length === 0 && tellsOfShare(heading))
  const target = { target_url: outside[0] ?? links[0] ?? '' }
  return [{ act: isShare ? 'share' : 'post', ...commonOf(element as HtmlBlock, told), text, visibility: audienceIn(told), ...target }]
}

/** Keeps the words of posts with media, for albums: pages show a medium without the second that would tell it from another. */
function noteWords(element: unknown, notes: Map<string, string>): void {
  const { images, paragraphs } = element as HtmlBlock
  if (images.length > 0) for (const paragraph of paragraphs) notes.set(noteOf(paragraph), '')
}

/** A caption, or the words of an album below its name, unless a post says it; what stands further down others may have written. */
function captionIn(element: unknown, told: Told): Activity[] {
  const [text = ''] = (element as HtmlBlock).paragraphs
  const isSaid = text === '' || wordsIn({ ...(element as HtmlBlock), paragraphs: [text] }) === '' || told.notes.has(noteOf(text))
  return isSaid ? [] : [{ act: 'post', ...commonOf(element as HtmlBlock, told), text, visibility: audienceIn(told) }]
}

const noteOf = (words: string): string => `words ${fingerprint(words)}`

function groupPostIn(element: unknown, told: Told): Activity[] {
  const { heading } = element as HtmlBlock
  return postIn(element, told).map((post) => ({ ...post, target_author: groupIn(heading, told.owner?.name ?? '') }))
}

function commentIn(element: unknown, told: Told): Activity[] {
  const block = element as HtmlBlock
  return [
    {
      act: 'comment',
      ...commonOf(block, told),
      text: wordsIn(block) || (block.links[0] ?? ''),
      target_author: targetIn(block.heading, told.owner?.name ?? ''),
    },
  ]
}

/** Until 2024 a sentence; since then rows of labels: a link, the group or page, and the author in the last row. */
function reactionIn(element: unknown, told: Told): Activity[] {
  const block = element as HtmlBlock
  const link = block.rows.map(({ value }) => value).find((value) => /^https?:/.test(value)) ?? block.links[0] ?? ''
  const rows = block.rows.filter(({ value }) => value !== '' && !/^https?:/.test(value)).slice(1)
  const named = placeAndAuthor(...rows.map(({ value }) => value.split('\n').at(-1) ?? ''))
  return [
    { act: 'like', ...commonOf(block, told), target_url: link, target_author: named || targetIn(block.heading, told.owner?.name ?? '') },
  ]
}

function followIn(element: unknown, told: Told): Activity[] {
  const block = element as HtmlBlock
  const heading = block.heading || (block.paragraphs[0] ?? '')
  const name = isSentence(heading, told) ? targetIn(heading, told.owner?.name ?? '') || heading : heading
  return [{ act: 'follow', ...commonOf(block, told), target_author: name, target_url: block.links[0] ?? '' }]
}

/** A name stands alone; a sentence says who did what, and ends. */
const isSentence = (heading: string, { owner }: Told): boolean =>
  /[.。]$|^(?:Anda|Kamu|You)\s/.test(heading) || (owner !== undefined && owner.name !== '' && heading.startsWith(`${owner.name} `))

/** The words of a box, without the links that stand alone and without the line about a later change. */
function wordsIn({ paragraphs, links }: HtmlBlock): string {
  const isWords = (text: string): boolean =>
    !links.includes(text) && !/^https?:\/\/\S+$/.test(text) && !isMoment(UPDATED.exec(text)?.groups?.['date'] ?? '')
  return [...new Set(paragraphs.filter(isWords))].join('\n')
}

/** The link of the date leads to the item, but for that of the download itself. A date in a language that nobody reads is reported. */
function commonOf({ date, link }: HtmlBlock, { unknown }: Told): { readonly time: string; readonly url: string } {
  const isKnown = date === '' || isMoment(date)
  if (!isKnown) unknown(date.replace(/\d+/g, '0'))
  return { time: isKnown ? date : '', url: isFacebook(link) && !link.includes('/dyi/') ? link : '' }
}

const isMoment = (text: string): boolean => text !== '' && parseMoment(text, 'Asia/Jakarta') !== undefined
const isFacebook = (link: string): boolean => /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.watch)\//.test(link)
