import { platformOf } from './account.ts'

/** One name for a post, however its link is written: `https://m.facebook.com/budi/posts/17?ref=x` and `facebook.com/permalink.php?story_fbid=17` are one. */

const HOST = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/?#:]+)(?::\d+)?([^?#]*)(?:\?([^#]*))?/i
const BARE_HOST = /^(?:[\w-]+\.)+[a-z]{2,}(?=[/?#])/i
/** An address as it comes from here: `x:1750861234567890123`. */
const POST = /^(?:facebook|instagram|threads|x|tiktok|youtube):[^\s/]+$/
/** Hosts of one site for phones, for the desk and so on. */
const SUBDOMAIN = /^(?:www|m|web|mobile|mbasic|touch|id-id|l|lm|vt|vm|business|old|music)\./
const SITES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'facebook.com': 'facebook',
    'fb.com': 'facebook',
    'instagram.com': 'instagram',
    'threads.net': 'threads',
    'threads.com': 'threads',
    'x.com': 'x',
    'twitter.com': 'x',
    'tiktok.com': 'tiktok',
    'tiktokv.com': 'tiktok',
    'youtube.com': 'youtube',
    'youtu.be': 'youtube',
  }),
)
/** Where in the path of a link the id of a post stands. */
const IN_PATH: Readonly<Record<string, RegExp>> = {
  facebook: /\/(?:posts|videos|reels?|permalink)\/(?:[^/]+\/)*?(pfbid\w+|\d+)\/?$/,
  instagram: /\/(?:p|reels?|tv)\/([\w-]+)\/?$/,
  threads: /\/(?:post|t)\/([\w-]+)\/?$/,
  x: /\/(?:status|statuses)\/(\d+)(?:\/(?:photo|video)\/\d+)?\/?$/,
  tiktok: /\/(?:video|photo)\/(\d+)\/?$/,
  youtube: /^\/(?:shorts\/|live\/|embed\/|v\/)?([\w-]{11})\/?$/,
}
/** The same in its query: an own id first, one inside a post last. */
const IN_QUERY: Readonly<Record<string, readonly string[]>> = { facebook: ['story_fbid', 'fbid', 'v'], youtube: ['v'] }
/** A link with one of these leads to a comment below the post. */
const COMMENT = ['comment_id', 'reply_comment_id', 'lc']
/** What only tells where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|ref|ref_src|ref_url|s|t|si|feature|rdid|share_id|source|amp)$/i

/**
 * @param target a link, or the bare id of a post
 * @param platform of the item that names it, for a bare id
 * @returns `platform:id` of a post on a platform that is known, otherwise host and path in a plain form; empty for nothing
 */
export function addressOf(target: string, platform: string): string {
  const written = target.trim()
  if (written === '') return ''
  const quick = plainLink(written)
  if (quick !== undefined) return quick
  if (POST.test(written)) return written
  const link = HOST.exec(BARE_HOST.test(written) ? `//${written}` : written)
  if (link === null) return platform === '' ? '' : `${platformOf(platform)}:${written}`
  const host = (link[1] ?? '').toLowerCase().replace(SUBDOMAIN, '')
  const path = link[2] ?? ''
  const site = SITES.get(host)
  if (link[3] === undefined) return site === undefined ? `${host}${path.replace(/\/+$/, '')}` : plainAddress(site, path)
  const query = new URLSearchParams(link[3])
  if (site === undefined) return `${host}${path.replace(/\/+$/, '')}${queryText(query)}`
  const inQuery = IN_QUERY[site]?.map((name) => query.get(name)).find((id) => id !== null && id !== '')
  const post = inQuery === undefined ? plainAddress(site, path) : `${site}:${inQuery}`
  const comment = COMMENT.map((name) => query.get(name)).find((found) => found !== null)
  if (post.startsWith(`${site}:`)) return comment === undefined ? post : `${post}/${comment}`
  const profile = query.get('id')
  return profile === null ? post : `${site}/${profile}`
}

/** Nearly all links begin so and have no query. */
const SECURE = 'https://'
const hosts = new Map<string, string>()
const MOST_HOSTS = 1000

/** @returns the address of a link to a site that is known, where its path says all; the same as by the long way */
function plainLink(written: string): string | undefined {
  if (!written.startsWith(SECURE)) return undefined
  const path = written.indexOf('/', SECURE.length)
  if (path === -1 || written.includes('?') || written.includes('#')) return undefined
  const host = written.slice(SECURE.length, path)
  let site = hosts.get(host)
  if (site === undefined) {
    site = SITES.get(host.toLowerCase().replace(SUBDOMAIN, '')) ?? ''
    if (hosts.size >= MOST_HOSTS) hosts.clear()
    hosts.set(host, site)
  }
  return site === '' ? undefined : plainAddress(site, written.slice(path))
}

/** By the path alone: of a post its id, of anything else the path. */
function plainAddress(site: string, path: string): string {
  const id = IN_PATH[site]?.exec(path)?.[1]
  if (id !== undefined) return `${site}:${id}`
  const place = path.replace(/^\/+|\/+$/g, '')
  return `${site}/${place.includes('/') ? place : place.toLowerCase()}`
}

/** On a site that nobody knows, the query may be what tells its pages apart. */
function queryText(query: URLSearchParams): string {
  const kept = [...query].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}
