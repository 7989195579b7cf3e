import { grouped } from '../grouped.ts'
import type { Span } from '../model.ts'

/** One name for an account, however it is written: `@Budi.S`, `budi.s`, `https://www.facebook.com/Budi.S/` are one. */

const PLATFORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    twitter: 'x',
    fb: 'facebook',
    ig: 'instagram',
    yt: 'youtube',
    'tik tok': 'tiktok',
    'x/twitter': 'x',
    'twitter/x': 'x',
    'x twitter': 'x',
    'twitter x': 'x',
    'x.com': 'x',
  }),
)
const LINK = /^(?:https?:\/\/)?(?:[\w-]+\.)?(facebook|fb|instagram|threads|x|twitter|tiktok|youtube)\.(?:com|net)\/([^?#]*)(?:\?([^#]*))?/i
/** Folders of a platform that hold accounts one level further down; `people/Name/ID` two. */
const ACCOUNT_FOLDERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ people: 2, c: 1, channel: 1, user: 1, pages: 2, groups: 1, _u: 1 }),
)
/** First parts of links that name no account. */
const NO_ACCOUNT = new Set(
  'i p reel reels tv share watch photo photo.php permalink.php story.php status intent hashtag explore stories video videos shorts live playlist search home login'.split(
    ' ',
  ),
)

/** First parts that are folders of posts where they stand alone. */
const POST_FOLDERS = ['posts', 'statuses', 'permalink', 'embed', 'v', 't', 'post', 'profile.php']
/** By their length. */
const FOLDERS = grouped(
  [...NO_ACCOUNT, ...ACCOUNT_FOLDERS.keys(), ...POST_FOLDERS].map((name) => Buffer.from(name)),
  ({ length }) => length,
)
const NO_FOLDERS: readonly Buffer[] = []

/** @returns whether the first part of a link, as ASCII bytes, is no folder of a platform, so that it may be any account */
export function isAccountPart(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < SHORTEST_ACCOUNT) return false
  for (const folder of FOLDERS.get(end - start) ?? NO_FOLDERS) if (isSame(folder, bytes, start)) return false
  return true
}

const SHORTEST_ACCOUNT = 3

/** @param folder in lower case */
function isSame(folder: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < folder.length; at++) {
    const byte = bytes[start + at] as number
    if (folder[at] !== (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)) return false
  }
  return true
}

/** @returns the platform in lower case, under its present name */
export function platformOf(written: string): string {
  const name = written.trim().toLowerCase()
  return PLATFORMS.get(name) ?? name
}

/** @returns the account in lower case, without `@`, and the platform where a profile URL names it; a group is nobody's account */
export function accountOf(written: string): { account: string; platform: string } {
  if (!written.includes('/')) return { account: plain(written), platform: '' }
  const url = written.trim()
  const link = LINK.exec(url)
  if (/^groups\//i.test(link?.[2] ?? '')) return { account: '', platform: platformOf(link?.[1] ?? '') }
  return accountOrGroupOf(written)
}

/** @returns the same, for a group its name or number */
export function accountOrGroupOf(written: string): { account: string; platform: string } {
  const url = written.trim()
  const link = LINK.exec(url)
  if (link === null) return { account: plain(written), platform: '' }
  const numeric = /(?:^|&)id=(\d+)/.exec(link[3] ?? '')?.[1]
  const span = accountInLink(url)
  return { account: numeric ?? (span === undefined ? '' : plain(url.slice(span.start, span.end))), platform: platformOf(link[1] ?? '') }
}

/** Where in a link of a known platform the name or number of an account or group stands: `https://x.com/[ganjarpranowo]/status/1`. */
export function accountInLink(url: string): Span | undefined {
  const link = LINK.exec(url)
  if (link === null) return undefined
  const owner = /(?:^|&)id=(\d+)/.exec(link[3] ?? '')
  if (owner !== null && /^(?:profile|permalink|story)\.php/.test(link[2] ?? '')) {
    const end = link[0].length - (link[3] ?? '').length + owner.index + owner[0].length
    return { start: end - (owner[1] as string).length, end }
  }
  const path = link[2] ?? ''
  const start = link[0].length - (link[3] === undefined ? 0 : link[3].length + 1) - path.length
  const parts = path.split('/')
  const depth = ACCOUNT_FOLDERS.get(parts[0]?.toLowerCase() ?? '') ?? 0
  const name = parts[depth] ?? ''
  if (name.replace('@', '').length < 2 || (depth === 0 && NO_ACCOUNT.has(name.toLowerCase()))) return undefined
  const before = parts.slice(0, depth).reduce((length, part) => length + part.length + 1, 0)
  return { start: start + before, end: start + before + name.length }
}

/** An author is an account (`@ganjar_pranowo`, `midjididi.official`) or the name of a page (`Relawan Midji-Didi`). */
export const accountIn = (author: string): Span | undefined =>
  author === '' || /[\s'’]/u.test(author) ? undefined : { start: 0, end: author.length }

const plain = (name: string): string => name.normalize('NFKC').trim().replace(/^@/, '').toLowerCase()

/** Between a group and whose post in it is meant: `Warga Rekaan › Tokoh Rekaan`. */
const INSIDE = ' › '

/** @returns a target in as many names as are known of it, the place before the person; what is empty or said twice is left out */
export const placeAndAuthor = (...names: readonly string[]): string =>
  [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '').join(INSIDE)

/** @returns the place alone, or the only name: lists of one platform tell of one act with the author or without */
export const placeIn = (author: string): string => author.split(INSIDE, 1)[0] ?? ''

/** @returns where each name of a target stands, without the `@` of a handle */
export function namesIn(author: string): Span[] {
  let start = 0
  return author.split(INSIDE).map((name) => {
    const span = { start: name.startsWith('@') ? start + 1 : start, end: start + name.length }
    start = span.end + INSIDE.length
    return span
  })
}
