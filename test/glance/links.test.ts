import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Links } from '../../src/glance/links.ts'
import { accountInLink } from '../../src/text/account.ts'
import { addressOf } from '../../src/text/address.ts'
import { printOf } from '../../src/text/print.ts'

const host = fc.constantFrom(
  'https://www.facebook.com',
  'https://facebook.com',
  'https://m.facebook.com',
  'https://instagram.com',
  'https://www.instagram.com',
  'https://x.com',
  'https://twitter.com',
  'https://www.tiktok.com',
  'https://threads.net',
  'https://youtube.com',
  'https://youtu.be',
  'https://contoh.id',
  'http://x.com',
  'HTTPS://X.com',
  'x.com',
)
const folder = fc.constantFrom(
  'posts',
  'videos',
  'reel',
  'reels',
  'permalink',
  'p',
  'tv',
  't',
  'post',
  'status',
  'statuses',
  'video',
  'photo',
  'shorts',
  'live',
  'v',
  'watch',
  'groups',
  'people',
  'pages',
  'channel',
  'c',
  'user',
  'profile.php',
  'permalink.php',
  'story.php',
  'stories',
  'Explore',
  'hashtag',
  'intent',
  'search',
)
const account = fc.constantFrom('budi.rekaan', '@budi.rekaan', 'Warga_Rekaan1', 'bd', 'x', 'é', '1000234567890', 'a'.repeat(30))
const id = fc.constantFrom(
  '1234567',
  'abcdefg',
  '12345678901',
  '123456789',
  'q'.repeat(267),
  '4V-g',
  '17',
  '1234567890123',
  '98765432109876',
  'Cxy_1-a',
  'CxyQ1-abcde',
  'pfbid0Abc',
  'dQw4w9WgXcQ',
  '',
)
const part = fc.oneof(folder, account, id)
const query = fc.constantFrom('', '', '', '', '?ref=x', '?story_fbid=12&id=34', '#atas', '/')
const link = fc.tuple(host, fc.array(part, { maxLength: 4 }), query).map(([host, parts, query]) => [host, ...parts].join('/') + query)

test('links say on their bytes what they say as texts, however many of their build were met', () => {
  const links = new Links()
  const known = { address: 0, account: 0 }
  fc.assert(
    fc.property(link, fc.constantFrom('facebook', 'x', ''), (url, platform) => {
      const bytes = Buffer.from(`,${url},`)
      const end = bytes.length - 1
      const address = addressOf(url, platform)
      expect(links.print(bytes, 1, end, platform), url).toBe(address === '' ? 0 : printOf(address))
      expect(links.address(bytes, 1, end, platform)).toBe(address)
      const found = links.account(bytes, 1, end)
      if (found === undefined) return
      const named = accountInLink(url)
      if (named === undefined) expect(found.end, url).toBe(0)
      else expect(bytes.toString('utf8', found.start, found.end), url).toBe(url.slice(named.start, named.end))
      known.address += address === '' ? 0 : 1
      known.account += named === undefined ? 0 : 1
    }),
    { numRuns: 20_000, seed: 5 },
  )
  expect(known.address).toBeGreaterThan(1_000)
  expect(known.account).toBeGreaterThan(1_000)
})
