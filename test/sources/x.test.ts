import { describe, expect, test } from 'vitest'
import { withoutEntities } from '../../src/text/entities.ts'
import { readExports } from './reading.ts'
import { linesOf, readFiles } from './telling.ts'

const AT = 'Tue Oct 01 02:00:00 +0000 2024'
const OWN = 'https://x.com/warga_rekaan/status/1840900000000000001'
const ACCOUNT = { 'data/account.js': 'window.YTD.account.part0 = [{"account":{"username":"Warga_Rekaan"}}]' }
const tweet = (full_text: string, more: object = {}): object => ({ id_str: '1840900000000000001', full_text, created_at: AT, ...more })
const script = (name: string, elements: unknown): string => `window.YTD.${name}.part0 = ${JSON.stringify(elements)}`
const link = (expanded_url: string): object => ({ entities: { urls: [{ url: 'https://t.co/aaaaaaaaa1', expanded_url }] } })
const reply = (in_reply_to_screen_name: string): object => ({ in_reply_to_screen_name, in_reply_to_status_id_str: '1840800000000000001' })
const QUOTED = 'https://twitter.com/tokoh_rekaan/status/1840800000000000002'

describe('what a post does to another', () => {
  test.each<[string, object, string]>([
    ['a post', tweet('Selamat pagi &amp; sehat &lt;3'), `post|Selamat pagi & sehat <3||||${OWN}`],
    ['a retweet', tweet('RT @tokoh_rekaan: Hadir di alun-…'), `share||Hadir di alun-…|tokoh_rekaan||${OWN}`],
    ['a retweet behind own words', tweet('Setuju! RT @tokoh_rekaan: Hadir'), `share|Setuju!|Hadir|tokoh_rekaan||${OWN}`],
    ['a retweet of two', tweet('RT @satu_rekaan: RT @dua_rekaan: Hadir'), `share||RT @dua_rekaan: Hadir|satu_rekaan||${OWN}`],
    [
      'an answer',
      tweet('Siap', reply('tokoh_rekaan')),
      `comment|Siap||tokoh_rekaan|https://x.com/tokoh_rekaan/status/1840800000000000001|${OWN}`,
    ],
    ['an answer to no post', tweet('@a_rekaan hai', { in_reply_to_screen_name: 'a_rekaan' }), `comment|@a_rekaan hai||a_rekaan||${OWN}`],
    [
      'a quote',
      tweet('Benar ini https://t.co/aaaaaaaaa1', link(QUOTED)),
      `share|Benar ini||tokoh_rekaan|https://x.com/tokoh_rekaan/status/1840800000000000002|${OWN}`,
    ],
    [
      'a quote without words',
      tweet('https://t.co/aaaaaaaaa1', link(`${QUOTED}?s=20`)),
      `share|||tokoh_rekaan|https://x.com/tokoh_rekaan/status/1840800000000000002|${OWN}`,
    ],
    [
      'a quote in a thread of one’s own',
      tweet('Lihat https://t.co/aaaaaaaaa1', { ...reply('WARGA_rekaan'), ...link(QUOTED) }),
      `share|Lihat||tokoh_rekaan|https://x.com/tokoh_rekaan/status/1840800000000000002|${OWN}`,
    ],
    [
      'an answer that quotes stays an answer',
      tweet('Lihat https://t.co/aaaaaaaaa1', { ...reply('lain_rekaan'), ...link(QUOTED) }),
      `comment|Lihat ${QUOTED}||lain_rekaan|https://x.com/lain_rekaan/status/1840800000000000001|${OWN}`,
    ],
    ['a link in the middle quotes nobody', tweet('Di https://t.co/aaaaaaaaa1 ada', link(QUOTED)), `post|Di ${QUOTED} ada||||${OWN}`],
    [
      'a text that was cut off links to itself',
      tweet('Panjang… https://t.co/aaaaaaaaa1', link('https://twitter.com/i/web/status/1840900000000000001')),
      `post|Panjang… https://twitter.com/i/web/status/1840900000000000001||||${OWN}`,
    ],
    ['a short link that nobody writes out says nothing', tweet('https://t.co/aaaaaaaaa1'), `post|||||${OWN}`],
    [
      'nor does the link of a picture',
      tweet('Foto https://t.co/aaaaaaaaa1', { extended_entities: { media: [{ url: 'https://t.co/aaaaaaaaa1', expanded_url: 'x' }] } }),
      `post|Foto||||${OWN}`,
    ],
  ])('%s', async (_, element, expected) => {
    const reading = await readFiles({ ...ACCOUNT, 'data/tweets.js': script('tweets', [{ tweet: element }]) })
    expect(linesOf(reading)).toEqual([expected])
  })
})

test.each<[string, Record<string, string | Uint8Array>, string[]]>([
  [
    'cut off',
    { 'data/tweets.js': script('tweets', [{ tweet: tweet('Satu') }, { tweet: tweet('Dua') }]).slice(0, -40) },
    ['post|Satu', 'json-cut-off'],
  ],
  ['no posts', { 'data/tweets.js': script('tweets', []), 'data/like.js': script('like', []) }, []],
  ['one post without a list', { 'data/tweets.js': script('tweets', { tweet: tweet('Sendiri') }) }, ['post|Sendiri']],
  ['no wrapper', { 'data/tweet.js': script('tweet', [tweet('Polos')]) }, ['post|Polos']],
  ['saved without its script', { 'apa-saja.json': JSON.stringify([{ tweet: tweet('Disimpan') }]) }, ['post|Disimpan']],
  ['saved as UTF-16', { 'tweets.js': Buffer.from(`\uFEFF${script('tweets', [{ tweet: tweet('Lebar') }])}`, 'utf16le') }, ['post|Lebar']],
  [
    'null for a post',
    { 'tweets.js': script('tweets', [null, { tweet: null }, { tweet: tweet('Ada') }]) },
    ['nothing-to-read', 'nothing-to-read', 'post|Ada'],
  ],
  [
    'several parts',
    { 'data/tweets.js': script('tweets', [{ tweet: tweet('Satu') }]), 'data/tweets-part1.js': script('tweets', [{ tweet: tweet('Dua') }]) },
    ['post|Dua', 'post|Satu'],
  ],
  ['messages, searches and addresses', { 'data/direct-messages.js': script('direct_messages', [{ dmConversation: {} }]), ...ACCOUNT }, []],
])('%s', async (_, files, expected) => {
  const { exports, failures } = await readFiles(files)
  expect(failures).toEqual([])
  expect(exports.map(({ platform }) => platform)).toEqual(['x'])
  expect(linesOf({ exports }).map((line) => line.split('|').slice(0, 2).join('|'))).toEqual(expected)
})

test('ids that are numbers keep their digits', async () => {
  const { exports } = await readFiles({
    'tweets.js': `window.YTD.tweets.part0 = [{"id":1840900000000000001,"full_text":"a","created_at":"${AT}"}]`,
  })
  expect(exports[0]?.items.map(({ id }) => id)).toEqual(['1840900000000000001'])
})

describe('an archive of 2025', async () => {
  const { exports, notices } = await readExports('fixtures/exports/x-2025')
  const items = exports[0]?.items ?? []

  test('long posts have all of their text', () => {
    const long = items.find(({ id }) => id === '1840900000000000005')
    expect(long?.text).toMatch(/^Panjang sekali: pelayanan publik & tata kelola\. .* Akhir catatan\. https:\/\/berita\.example\/panjang$/)
  })

  test('pictures tell which post was passed on', () => {
    expect(items.find(({ id }) => id === '1840900000000000003')?.targetUrl).toBe('https://x.com/tokoh_rekaan/status/1840800000000000009')
  })

  test('likes have the time of their target, and are marked so', () => {
    expect(items.filter(({ act }) => act === 'like').map(({ time, targetText }) => [time?.iso, time?.isOfTarget, targetText])).toEqual([
      ['2024-10-01T00:04:55+07:00', true, 'Ayo ke TPS & gunakan hak pilih'],
      ['2024-10-01T00:04:55+07:00', true, ''],
      ['2024-10-01T00:04:55+07:00', true, ''],
      [undefined, undefined, 'Cuitan lama'],
    ])
    expect(exports[0]?.reads).toContainEqual(
      expect.objectContaining({ kind: 'notice', notice: expect.objectContaining({ code: 'times-of-targets', count: 3 }) }),
    )
    expect(notices).toEqual([])
  })

  test('what is for few, and what was deleted, is not public', () => {
    expect(items.filter(({ visibility }) => visibility === 'private').map(({ text }) => text)).toEqual([
      'Hanya untuk komunitas',
      'Sudah saya hapus',
    ])
  })

  test('a post that stands in two parts has one key', () => {
    const twice = items.filter(({ id }) => id === '1840900000000000001')
    expect(twice.map(({ key }) => key)).toEqual([twice[0]?.key, twice[0]?.key])
  })

  test('nothing private, and no e-mail address, is read', () => {
    expect(JSON.stringify(exports[0]?.reads)).not.toMatch(/Pesan pribadi|192\.0\.2\.1|rahasia|@rekaan\.example/)
  })
})

describe('an archive of 2013', async () => {
  const { exports } = await readExports('fixtures/exports/x-2013')
  const items = exports[0]?.items ?? []

  test('scripts and table have the same keys', () => {
    const keysIn = (end: string): string[] => items.filter(({ place }) => place.file.endsWith(end)).map(({ key }) => key)
    expect(keysIn('tweets.csv')).toHaveLength(5)
    expect(keysIn('tweets.csv')).toEqual(expect.arrayContaining(keysIn('.js')))
  })

  test('until 2010 the day alone is known', () => {
    expect(items.filter(({ id }) => id === '1700000001').map(({ time }) => time?.iso)).toEqual(['2009-05-04', '2009-05-04'])
  })

  test('word for word', () => {
    const own = 'https://x.com/pegawai_rekaan/status'
    expect(linesOf({ exports }).slice(1, 4)).toEqual([
      `post|Selamat pagi dari kantor||||${own}/440900000000000001`,
      `share||Kita hadir bersama di lapangan, lengkap|tokoh_rekaan|https://x.com/tokoh_rekaan/status/440800000000000003|${own}/440900000000000002`,
      `comment|@tokoh_rekaan terima kasih||tokoh_rekaan|https://x.com/tokoh_rekaan/status/440800000000000004|${own}/440900000000000003`,
    ])
    expect(items.find(({ id }) => id === '440900000000000004')?.text).toBe('Hanya di tabel\nbaris dua https://berita.example/tabel')
  })
})

test.each([
  ['a &amp; b', 'a & b'],
  ['&lt;b&gt; &quot;x&quot; &#39;y&#39; &#x1F64F;', '<b> "x" \'y\' 🙏'],
  ['&amp;lt; once only', '&lt; once only'],
  ['A&B &bukan; &#9999999;', 'A&B &bukan; &#9999999;'],
])('entities: %s', (written, expected) => expect(withoutEntities(written)).toBe(expected))
