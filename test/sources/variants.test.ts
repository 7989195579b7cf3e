import { join } from 'node:path'
import { gzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readExports, written } from './reading.ts'
import { linesOf, readFiles } from './telling.ts'

const T = 1726140600
const label = (name: string, value: string): object => ({ label: name, value })
const link = (url: string): object => ({ label: 'URL', value: url, href: url })
const named = (title: string, name: string): object => ({ title, dict: [{ label: 'Name', value: name }] })
const labelled = (...values: readonly object[]): object => ({ timestamp: T, media: [], label_values: values, fbid: '1' })
const fbPost = { timestamp: T, data: [{ post: 'satu' }], title: 'Ani Rekaan' }
const photo = (description: string, at = T): object => ({ uri: 'a.jpg', creation_timestamp: at, title: 'Foto', description })
const FB = 'https://www.facebook.com/ani/posts/1'

const HEAD = 'Channel ID,Comment Create Timestamp,Price,Comment ID,Parent Comment ID,Video ID,Comment Text'
const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

/** What exports may look like that nobody has seen yet: each is read, or each of its elements is told of. */
test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  ['Facebook, times as texts', { 'posts/your_posts_1.json': [{ ...fbPost, timestamp: String(T) }] }, ['post|satu||||']],
  ['Facebook, times in milliseconds', { 'posts/your_posts_1.json': [{ ...fbPost, timestamp: T * 1000 }] }, ['post|satu||||']],
  [
    'Facebook, milliseconds under a name of their own',
    { 'posts/your_posts_1.json': [{ timestamp_ms: T * 1000, data: [{ post: 'satu' }] }] },
    ['post|satu||||'],
  ],
  ['Facebook, keys that nobody knows', { 'kiriman.json': [{ ...fbPost, fbid: '1', privacy: 'x' }] }, ['post|satu||||']],
  ['Facebook, a version with two digits', { 'x.json': { posts_v10: [fbPost] } }, ['post|satu||||']],
  ['Facebook, a list of posts with a key', { 'x.json': { posts_v2: [fbPost] } }, ['post|satu||||']],
  [
    'Facebook, two lists joined by hand',
    { 'x.json': `${JSON.stringify([fbPost])}\n${JSON.stringify([{ ...fbPost, data: [{ post: 'dua' }] }])};` },
    ['post|satu||||', 'post|dua||||'],
  ],
  ['Facebook, a list that was filled up with zeros', { 'x.json': `${JSON.stringify([fbPost])}\0\0xyz` }, ['post|satu||||']],
  [
    'Facebook, elements that are none',
    { 'posts/your_posts_1.json': [fbPost, null, 'x', 5, [], { foo: 1 }] },
    ['post|satu||||', ...Array.from({ length: 5 }, () => 'nothing-to-read')],
  ],
  ['Facebook, every element broken', { 'posts/your_posts_1.json': '[{"timestamp":x},{"timestamp":y}]' }, ['broken-json', 'broken-json']],
  [
    'Facebook, posts as labels',
    {
      'your_facebook_activity/posts/your_posts_1.json': [
        labelled(label('Teks', 'satu kiriman'), link(FB)),
        labelled(label('Beitrag', 'lihat ini'), link('https://berita.example/1')),
        labelled(label('Teks', ''), link('https://www.facebook.com/tokoh/posts/2'), named('Penulis', 'Tokoh Rekaan')),
      ],
    },
    [
      `post|satu kiriman||||${FB}`,
      'share|lihat ini|||https://berita.example/1|',
      'share|||Tokoh Rekaan|https://www.facebook.com/tokoh/posts/2|',
    ],
  ],
  [
    'Facebook, comments as labels, with a key or without',
    {
      'your_facebook_activity/comments_and_reactions/comments.json': [
        labelled(label('Komentar', 'setuju'), link(FB), named('Penulis', 'Tokoh Rekaan')),
      ],
      'x.json': { comments_v2: [labelled(label('Comment', 'ikut'), link(FB))] },
    },
    [`comment|ikut|||${FB}|`, `comment|setuju||Tokoh Rekaan|${FB}|`],
  ],
  [
    'Facebook, reactions as labels under the old key',
    { 'x.json': { reactions_v2: [labelled(label('Reaction', 'Like'), link(FB), named('Author', 'Tokoh Rekaan'))] } },
    [`like|||Tokoh Rekaan|${FB}|`],
  ],
  [
    'Facebook, what others wrote to the timeline',
    { "posts/other_people's_posts_to_your_timeline.json": [fbPost], 'posts/your_posts_1.json': [fbPost] },
    ['post|satu||||'],
  ],
  [
    'Facebook, albums and videos: captions that no post has said',
    {
      'posts/album/0.json': {
        name: 'Album',
        description: 'kata album',
        last_modified_timestamp: T,
        photos: [photo('dua'), photo('tiga'), photo('')],
      },
      'posts/your_videos.json': { videos_v2: [photo('empat', T + 5)] },
      'posts/your_uncategorized_photos.json': { other_photos_v2: [photo('')] },
      'posts/your_posts_1.json': [{ ...fbPost, attachments: [{ data: [{ media: photo('dua') }] }] }],
    },
    ['post|kata album||||', 'post|tiga||||', 'post|satu/dua||||', 'post|empat||||'],
  ],
  [
    'Facebook, lists of one that stand as the one, and lists that became objects of numbers',
    {
      'comments_and_reactions/comments.json': {
        comments_v2: { timestamp: T, data: { comment: { timestamp: T, comment: 'setuju', author: 'Ani' } }, title: 'Ani' },
      },
      'comments_and_reactions/posts_and_comments.json': {
        reactions_v2: [{ timestamp: T, data: { reaction: { reaction: 'LIKE', actor: 'Ani' } }, title: 'Ani menyukai foto Tokoh Rekaan.' }],
      },
      'groups/your_group_membership_activity.json': { groups_joined_v2: { timestamp: T, data: { name: 'Grup Rekaan' } } },
      'likes_and_reactions_1.json': [{ ...labelled(), label_values: { 0: label('Reaksi', 'Suka'), 3: link(FB) } }],
      'posts/your_posts_1.json': [
        { ...fbPost, data: { post: 'lihat' }, attachments: { data: { external_context: { url: 'https://berita.example/1' } } } },
      ],
    },
    ['comment|setuju||||', 'like|||Tokoh Rekaan||', 'follow|||Grup Rekaan||', `like||||${FB}|`, 'share|lihat|||https://berita.example/1|'],
  ],
  [
    'Facebook, whose post in which group was commented on',
    {
      'groups/your_comments_in_groups.json': {
        group_comments_v2: [
          {
            timestamp: T,
            data: [{ comment: { timestamp: T, comment: 'siap', author: 'Ani', group: 'Grup Rekaan' } }],
            title: 'Ani mengomentari postingan Tokoh Rekaan.',
          },
        ],
      },
    },
    ['comment|siap||Grup Rekaan › Tokoh Rekaan||'],
  ],
  [
    'Facebook, albums and videos as pages: captions that no post has said, never what others wrote below',
    {
      'posts/album/0.html': boxes(
        '<h2>Album Rekaan</h2><div>kata album</div>',
        '<img src="a.jpg"><div>dua</div><div>kata orang lain</div>',
        '<img src="b.jpg"><div>tiga</div><table><tr><td>Alamat IP<div>192.0.2.1</div></td></tr></table>',
        '<img src="c.jpg">',
      ),
      'posts/your_videos.html': boxes('<a href="d.mp4">d.mp4</a><div>empat</div>', '<a href="e.mp4">e.mp4</a><div>lima</div>'),
      'posts/your_posts_1.html': boxes(
        '<h2>Ani menambahkan foto.</h2><div>satu</div><img src="a.jpg"><div>dua</div>',
        '<div>lima</div><a href="e.mp4">e.mp4</a>',
      ),
    },
    ['post|kata album||||', 'post|tiga||||', 'post|satu/dua||||', 'post|lima||||', 'post|empat||||'],
  ],
  [
    'Facebook, shares of others’ posts of which only a sentence tells, in several languages',
    {
      'posts/your_posts_1.json': ['Ani hat einen Beitrag geteilt.', 'Ani a partagé une publication.', 'Ani berkongsi siaran.'].map(
        (title) => ({
          timestamp: T,
          data: [],
          title,
        }),
      ),
    },
    ['share|||||', 'share|||||', 'share|||||'],
  ],
  [
    'Facebook, a link in a footer that has no class of its own',
    {
      'posts/your_posts_1.html':
        '<html><div class="_a6-g"><div>satu</div><footer><a href="https://www.facebook.com/ani/posts/1"><div class="_a72d">12 Sep 2024 19.30</div></a></footer></div></html>',
    },
    [`post|satu||||${FB}`],
  ],
  ['Facebook, a page under the name of a list', { 'posts/your_posts_1.json': page('halo') }, ['post|halo||||']],
  [
    'Instagram, times of posts outside of their media',
    { 'media/posts_1.json': [{ media: [{ uri: 'a', title: 'satu' }], creation_timestamp: T }] },
    ['post|satu||||'],
  ],
  [
    'Instagram, likes whose name stands as the value, or nowhere',
    {
      'likes/liked_posts.json': {
        likes_media_likes: ['tokoh.rekaan', '👍'].map((value) => ({
          title: '',
          string_list_data: [{ href: 'https://www.instagram.com/p/a/', value, timestamp: T }],
        })),
      },
    },
    ['like|||tokoh.rekaan|https://www.instagram.com/p/a/|', 'like||||https://www.instagram.com/p/a/|'],
  ],
  [
    'Instagram, reposts with a key',
    {
      'media/reposts.json': {
        ig_reposts: [
          labelled(label('Text', 'setuju'), {
            title: 'Media',
            dict: [{ dict: [link('https://www.instagram.com/reel/a/'), label('Caption', 'ayo')] }],
          }),
        ],
      },
    },
    ['share|setuju|ayo||https://www.instagram.com/reel/a/|'],
  ],
  [
    'X, scripts joined by hand',
    {
      'data/tweets.js': ['0', '1']
        .map(
          (part) =>
            `window.YTD.tweets.part${part} = [{"tweet":{"id":183419520000000000${part},"full_text":"ke-${part}","created_at":"Thu Sep 12 11:30:00 +0000 2024"}}];\r\n`,
        )
        .join(''),
    },
    ['post|ke-0||||https://x.com/i/web/status/1834195200000000000', 'post|ke-1||||https://x.com/i/web/status/1834195200000000001'],
  ],
  [
    'YouTube, comments in plain words',
    {
      'comments.csv': `${HEAD}\nUCrekaan,2024-09-12T11:30:00+00:00,0,Ugx1,,dQw4w9WgXcQ,halo semua\n`,
      'komentar.csv':
        'ID Channel;Waktu;Harga;ID Komentar;ID Induk;ID Video;Teks Komentar\r\nUCrekaan;2024-09-12T11:31:00+00:00;0;Ugx2;;dQw4w9WgXcQ;halo lagi\r\n',
    },
    ['halo semua', 'halo lagi'].map((text, index) => `comment|${text}|||${VIDEO}|${VIDEO}&lc=Ugx${index + 1}`),
  ],
])('%s', async (_, files, lines) => {
  const told = await readFiles(
    Object.fromEntries(Object.entries(files).map(([name, held]) => [name, typeof held === 'string' ? held : JSON.stringify(held)])),
  )
  expect(told.failures).toEqual([])
  expect(linesOf(told)).toEqual(lines)
})

function page(text: string): string {
  const box = `<section class="_a6-g"><h2 class="_a6-h">Ani</h2><div class="_2pin"><div>${text}</div></div><footer class="_a6-o">12 Sep 2024 19.30</footer></section>`
  return `<html><body><div role="main">${box}</div></body></html>`
}

/** @returns a page of Meta with a box for each body, all of one minute */
function boxes(...bodies: readonly string[]): string {
  const footer = '<footer class="_a6-o"><div class="_a72d">12 Sep 2024 19.30</div></footer>'
  return `<html><body>${bodies.map((body) => `<section class="_a6-g">${body}${footer}</section>`).join('')}</body></html>`
}

const RAR = Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00])
const zipped = (name: string, bytes: Uint8Array): Uint8Array => zipSync({ [name]: bytes })

test.each<[string, string, string | Uint8Array, string]>([
  ['a page of Meta under a name that nobody knows', 'kiriman_anda.html', page('halo'), 'input-html-page'],
  ['another archive', 'arsip.rar', RAR, 'input-archive'],
  ['another archive under the name of a ZIP', 'arsip.zip', RAR, 'input-archive'],
  ['a review sheet', 'flagged.csv', 'tingkat;skor;keputusan;teks;akun;kunci\ntinggi;80;;halo;ani;k\n', 'own-sheet'],
  [
    'a list of targets that was filled in',
    'a.csv',
    'url,author,text,items,example_key\nhttps://x.com/i/web/status/1,,halo,3,k\n',
    'own-sheet',
  ],
  ['a sheet of rejected records', 'rejected.csv', 'berkas,catatan_ke,baris,sebab,isi_mentah\na.csv,1,2,x,y\n', 'own-sheet'],
  ['findings', 'temuan.ndjson', '{"key":"k","tier":"high","score":80,"text":"halo","stage":"campaign","hits":[]}\n', 'own-sheet'],
  ['a ZIP in a .gz', 'a.zip.gz', gzipSync(zipped('posts/your_posts_1.json', new Uint8Array(1))), 'zip-in-stream'],
  ['a ZIP in a ZIP in a ZIP', 'a.zip', zipped('b.zip', zipped('c.zip', zipped('x.json', new Uint8Array(1)))), 'zip-inner-deep'],
])('%s is told of', async (_, name, bytes, code) => {
  const told = await readFiles({ [name]: bytes, 'b.csv': 'akun,isi,tanggal\nani,baik,2024-10-01\n' })
  expect(told.failures).toEqual([code])
  expect(linesOf(told), 'the other file is read all the same').toEqual(['post|baik||||'])
})

test.each<[string, string, unknown, string]>([
  ['messages', 'message_1.json', { participants: [], messages: [{ sender_name: 'Ani', content: 'rahasia' }] }, 'file-left-alone'],
  ['searches', 'word_or_phrase_searches.json', [{ string_map_data: { Search: { value: 'rahasia' } } }], 'file-left-alone'],
  ['messages on X', 'dm.js', 'window.YTD.direct_messages.part0 = [{"dmConversation":{"messages":[]}}]', 'file-left-alone'],
  ['labels that could be anything', 'x.json', [labelled(label('Text', 'satu kiriman yang cukup panjang'), link(FB))], 'file-left-alone'],
  ['a folder of nothing else', '.', undefined, 'folder-unknown'],
])('%s: named itself, it is told of, and nothing of it is shown', async (_, name, held, code) => {
  const folder = written({ 'message_1.json': [{ sender_name: 'Ani' }], ...(held === undefined ? {} : { [name]: held }) })
  const told = await readExports(join(folder, name))
  expect(told).toMatchObject({ failures: [code], exports: [] })
})

test('a comment in a group is one, though one list of Facebook names whose post it is below and the other does not', async () => {
  const comment = (title: string): object => ({
    timestamp: T,
    data: [{ comment: { timestamp: T, comment: 'siap', author: 'Ani', group: 'Grup Rekaan' } }],
    title,
  })
  const told = await readFiles({
    'comments.json': JSON.stringify({ comments_v2: [comment('Ani membalas komentarnya sendiri.')] }),
    'groups/x.json': JSON.stringify({ group_comments_v2: [comment('Ani mengomentari postingan Tokoh Rekaan.')] }),
  })
  const items = told.exports.flatMap((found) => found.items)
  expect(items.map(({ targetAuthor }) => targetAuthor)).toEqual(['Grup Rekaan', 'Grup Rekaan › Tokoh Rekaan'])
  expect(new Set(items.map(({ key }) => key)).size).toBe(1)
})

test('what was sent to persons is passed over, and counted', async () => {
  const shares = ['whatsapp', 'chat_head', 'facebook'].map((Method, at) => ({
    Date: `2024-09-12 11:3${at}:00`,
    Link: `https://x/${at}`,
    Method,
  }))
  const told = await readFiles({ 'user_data.json': JSON.stringify({ Activity: { 'Share History': { ShareHistoryList: shares } } }) })
  expect(linesOf(told)).toEqual(['share||||https://x/2|'])
  expect(told.exports[0]?.reads.filter(({ kind }) => kind === 'notice')).toMatchObject([{ notice: { code: 'passed-over', count: 2 } }])
})
