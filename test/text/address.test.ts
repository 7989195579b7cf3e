import { describe, expect, test } from 'vitest'
import { addressOf } from '../../src/text/address.ts'

describe('the links of one post have one address', () => {
  test.each<[string, readonly string[]]>([
    [
      'x:1744',
      ['https://x.com/budi/status/1744', 'https://mobile.twitter.com/i/web/status/1744?s=20', 'x.com/budi/statuses/1744/photo/1/', '1744'],
    ],
    [
      'facebook:900101',
      [
        'https://www.facebook.com/budi/posts/900101/',
        'https://m.facebook.com/permalink.php?story_fbid=900101&id=7',
        'https://web.facebook.com/story.php?id=7&story_fbid=900101',
        'http://facebook.com/groups/77/posts/900101?ref=share',
        'https://www.facebook.com/budi/posts/judul-unggahan/900101',
        'https://www.facebook.com/watch/?v=900101',
        'https://www.facebook.com/reel/900101',
        'https://www.facebook.com/photo?fbid=900101&set=a.1',
      ],
    ],
    ['facebook:pfbid0Rekaan', ['https://www.facebook.com/budi/posts/pfbid0Rekaan?mibextid=x']],
    ['instagram:RekaanAb_1', ['https://www.instagram.com/p/RekaanAb_1/?igsh=x', 'https://instagram.com/budi/reel/RekaanAb_1']],
    ['threads:RekaanAb_1', ['https://www.threads.net/@budi/post/RekaanAb_1', 'https://threads.com/t/RekaanAb_1/']],
    [
      'tiktok:7001',
      ['https://www.tiktok.com/@budi/video/7001', 'https://www.tiktokv.com/share/video/7001/', 'https://m.tiktok.com/@budi/photo/7001'],
    ],
    [
      'youtube:RekaanAb_12',
      ['https://www.youtube.com/watch?v=RekaanAb_12&t=5s', 'https://youtu.be/RekaanAb_12', 'https://m.youtube.com/shorts/RekaanAb_12'],
    ],
  ])('%s', (address, links) => {
    const platform = address.slice(0, address.indexOf(':'))
    expect(links.map((link) => addressOf(link, platform))).toEqual(links.map(() => address))
    expect(addressOf(address, '')).toBe(address)
  })
})

test.each([
  ['a comment is not its post', 'https://www.facebook.com/budi/posts/17?comment_id=18', 'facebook:17/18'],
  ['nor on YouTube', 'https://www.youtube.com/watch?v=RekaanAb_12&lc=Ugz', 'youtube:RekaanAb_12/Ugz'],
  ['a profile', 'https://www.facebook.com/Budi.S/?ref=x', 'facebook/budi.s'],
  ['a profile by number', 'https://m.facebook.com/profile.php?id=77', 'facebook/77'],
  ['a site that nobody knows', 'https://www.Kabar.contoh.id/berita/?utm_source=wa&id=3#isi', 'kabar.contoh.id/berita?id=3'],
  ['an id without platform', '17', ''],
  ['nothing', ' ', ''],
])('%s: %s is %s', (_, link, address) => expect(addressOf(link, '')).toBe(address))
