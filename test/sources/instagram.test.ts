import { expect, test } from 'vitest'
import { readExports, said, written } from './reading.ts'

const ROOT = 'fixtures/exports'

test.each<[string, string[]]>([
  [
    'instagram-2020',
    [
      'comment|13:00|Mantap 👍||tokoh_karangan||',
      'comment|13:01|siap||warga.karangan||',
      'nothing-to-read',
      'comment|13:02|Hadir||tokoh_karangan||',
      'follow|07:00|||tokoh_karangan||',
      'follow|07:00|||warga.karangan||',
      'like|12:00|||tokoh_karangan||',
      'like|12:01|||warga.karangan||',
      'like|12:02|||tokoh_karangan||',
      'post|08:00|Apel pagi||||',
      'post|09:00|Rapat koordinasi – selesai 🙏||||',
      'post|10:00|||||',
    ],
  ],
  [
    'instagram-2021',
    [
      'comment|09:00|Terima kasih – sukses…||tokoh_karangan||',
      'comment|09:01|keren||warga.karangan||',
      'post|09:00|Satu kiriman saja||||',
      'post|09:03|Video rapat||||',
      'post|09:01|Di kantor||||',
      'post|09:02|||||',
      'follow|09:00|||tokoh_karangan|https://www.instagram.com/tokoh_karangan|',
      'like|09:00|||warga.karangan|https://www.instagram.com/p/CCC/|',
      'like|09:00|||tokoh_karangan|https://www.instagram.com/p/AAA/|',
      'like|09:00|||tokoh_karangan|https://www.instagram.com/p/BBB/|',
      'like||||akun_hilang||',
      'nothing-to-read',
    ],
  ],
  [
    'instagram-2024',
    [
      'follow|09:00|||tokoh_karangan|https://www.instagram.com/tokoh_karangan|',
      'follow|09:00|||warga.karangan|https://www.instagram.com/warga.karangan|',
      'comment|09:00|Selamat – bekerja||tokoh_karangan||',
      'comment|09:01|Keren||tokoh_karangan||',
      'comment|09:02|Tanpa pemilik||||',
      'comment|09:03|Terbalik urutannya||warga.karangan||',
      'nothing-to-read',
      'like|09:00|||tokoh_karangan|https://www.instagram.com/reel/DDD/|',
      'post|09:03|Sudah diarsipkan||||',
      'post|09:00|Satu foto 📷||||',
      'post|09:02|Korsel||||',
    ],
  ],
  [
    'instagram-2026',
    [
      'follow|09:00|||tokoh_karangan|https://www.instagram.com/_u/tokoh_karangan|',
      'comment|09:00|https://berita.example/x||tokoh_karangan||',
      'like|09:00||Ayo ke kantor 📣|tokoh_karangan|https://www.instagram.com/p/AAA/|',
      'like|09:01|||warga.karangan|https://www.instagram.com/p/BBB/|',
      'like|09:02||Rapat desa|tokoh_karangan|https://www.instagram.com/p/CCC/|',
      'share|09:00|Setuju – lanjut 👍|Kata orang lain|tokoh_karangan|https://www.instagram.com/p/DDD/|',
      'share|09:01||||https://www.instagram.com/p/EEE/|',
      'share|09:02|Kata sendiri|Kata lain|tokoh_karangan|https://www.instagram.com/p/FFF/|',
      'follow|09:00|||tokoh_karangan|https://www.threads.net/@tokoh_karangan|',
      'like|09:00|||tokoh_karangan|https://www.threads.com/@tokoh_karangan/post/Cabc123|',
      'post|09:00|Utas pertama 🧵||||',
      'comment|09:01|Balasan saya||||',
      'post|09:02|Beberapa foto||||',
    ],
  ],
  [
    'instagram-html-2024',
    [
      'follow|18:37|||tokoh_karangan|https://www.instagram.com/tokoh_karangan|',
      'follow||||warga.karangan|https://www.instagram.com/_u/warga.karangan|',
      'comment|18:35|Siap hadir||tokoh_karangan||',
      'comment|18:36|27 November 2024||warga.karangan||',
      'like|18:32|||tokoh_karangan|https://www.instagram.com/p/AAA/|',
      'like|18:33||Kata orang lain\ndua baris|tokoh_karangan|https://www.instagram.com/p/BBB/|',
      'post|18:30|Rapat & apel 🙏/baris dua||||',
      'post|18:31|||||',
      'share|18:34|Kata sendiri|Kata orang lain|tokoh_karangan|https://www.instagram.com/reel/CCC/|',
      'like|18:40|||tokoh_karangan|https://www.threads.net/@tokoh_karangan/post/x|',
      'post|18:39|Utas lewat HTML||||',
    ],
  ],
])('%s, word for word', async (story, lines) => expect(await said(`${ROOT}/${story}`)).toEqual(lines))

test.each([
  [
    'instagram-2026',
    [
      ['instagram', '2026', { post: undefined, comment: 1, share: 3, like: 3, follow: 1 }, 4],
      ['threads', '2024', { post: 2, comment: 1, share: undefined, like: 1, follow: 1 }, 0],
    ],
    'dedi.karangan',
  ],
  [
    'instagram-html-2024',
    [
      ['instagram', 'html', { post: 2, comment: 2, share: 1, like: 2, follow: 2 }, 2],
      ['threads', 'html', { post: 1, comment: undefined, share: undefined, like: 1, follow: undefined }, 0],
    ],
    'wati.karangan',
  ],
])('%s: Threads lies in it, and the profile is that of both', async (story, counts, owner) => {
  const { exports, failures } = await readExports(`${ROOT}/${story}`)
  expect(failures).toEqual([])
  const { post, comment, share, like, follow } = {} as Record<string, number>
  expect(
    exports.map(({ platform, era, acts, ignored }) => [platform, era, { post, comment, share, like, follow, ...acts }, ignored]),
  ).toEqual(counts)
  expect(exports.map((found) => [found.owner?.account, found.owner?.source])).toEqual(exports.map(() => [owner, 'profile']))
})

test('what was archived is private, and labels that nobody knows are told', async () => {
  const { exports } = await readExports([`${ROOT}/instagram-2024`, `${ROOT}/instagram-2026`])
  const items = exports.flatMap((found) => found.items)
  expect(items.filter(({ visibility }) => visibility === 'private').map(({ text }) => text)).toEqual(['Sudah diarsipkan'])
  expect(exports[1]?.labels.toSorted()).toEqual([
    'Adresse',
    'Beschriftung',
    'Eigentümer',
    'Konto',
    'Medium',
    'Rufname',
    'Schlagworte',
    'Wort',
    'Wörter',
    'Überschrift',
  ])
})

const LINK = 'https://www.instagram.com/p/AAA/'
const liked = (author: string) => ({ title: author, string_list_data: [{ href: LINK, value: '', timestamp: 1727748000 }] })
const labelled = (...values: object[]) => ({ timestamp: 1727748000, media: [], label_values: values })
const medium = (title: string) => ({ uri: 'a.jpg', creation_timestamp: 1727748000, title })

/** One file alone, whatever folder it lies in. */
test.each<[string, string, unknown, string[]]>([
  ['a name of a second download', 'liked_posts (1).json', { likes_media_likes: [liked('tokoh')] }, [`like|09:00|||tokoh|${LINK}|`]],
  ['a key tells, whatever the name', 'berkas.json', { likes_media_likes: [liked('tokoh')] }, [`like|09:00|||tokoh|${LINK}|`]],
  ['one like instead of a list', 'liked_posts.json', { likes_media_likes: liked('tokoh') }, [`like|09:00|||tokoh|${LINK}|`]],
  ['one post instead of a list', 'posts_1.json', { media: medium('Sendiri') }, ['post|09:00|Sendiri||||']],
  ['an empty list', 'liked_posts.json', [], []],
  ['nothing in the list', 'liked_posts.json', { likes_media_likes: null }, []],
  [
    'a link that stands below the owner of the bio',
    'liked_posts.json',
    [
      labelled(
        { label: 'URL', value: LINK, href: LINK },
        {
          title: 'Owner',
          dict: [
            {
              dict: [
                { label: 'URL', value: 'https://situs.example/', href: 'https://situs.example/' },
                { label: 'Name', value: 'tokoh' },
              ],
            },
          ],
        },
      ),
    ],
    [`like|09:00|||tokoh|${LINK}|`],
  ],
  [
    'captions that differ',
    'liked_posts.json',
    [
      labelled(
        { label: 'URL', value: LINK, href: LINK },
        { label: 'Caption', value: 'Satu' },
        { label: 'Caption', value: 'Dua' },
        { label: 'Caption', value: 'Satu' },
      ),
    ],
    [`like|09:00||Satu\nDua||${LINK}|`],
  ],
  [
    'an id that JavaScript would round',
    'liked_posts.json',
    [{ ...labelled({ label: 'URL', value: LINK, href: LINK }), fbid: 18000000000000001n }],
    [`like|09:00||||${LINK}|`],
  ],
])('%s', async (_, name, value, lines) => expect(await said(written({ [name]: value }))).toEqual(lines))

/** Of the same shape as what is read, and private. */
test.each([
  ['saved_posts.json', [labelled({ label: 'URL', value: LINK, href: LINK })]],
  ['stories_viewed.json', [labelled({ label: 'URL', value: LINK, href: LINK })]],
  ['followers_1.json', [liked('warga')]],
  ['blocked_profiles.json', { relationships_blocked_users: [liked('warga')] }],
  ['close_friends.json', { relationships_close_friends: [liked('warga')] }],
  [
    'ads_viewed.json',
    { impressions_history_ads_seen: [{ string_map_data: { Author: { value: 'toko' }, Time: { timestamp: 1727748000 } } }] },
  ],
  ['story_likes.json', { story_activities_story_likes: [liked('tokoh')] }],
])('%s is left alone', async (name, value) => {
  const folder = written({ 'ekspor/likes/liked_posts.json': { likes_media_likes: [liked('tokoh')] }, [`ekspor/content/${name}`]: value })
  const { exports, ignored } = await readExports(folder)
  expect(exports.map(({ acts }) => acts)).toEqual([{ like: 1 }])
  expect(ignored).toBe(1)
})

test('a file that is cut off gives what is whole, and one record that says so', async () => {
  const whole = JSON.stringify({ likes_media_likes: [liked('tokoh'), liked('warga'), liked('lain')] })
  const cut = written({ 'liked_posts.json': whole.slice(0, -60) })
  expect(await said(cut)).toEqual([`like|09:00|||tokoh|${LINK}|`, `like|09:00|||warga|${LINK}|`, 'json-cut-off'])
})

test('parts of one export are one, and a reel that stands in two files has one key', async () => {
  const folder = written({
    'instagram-budi.karangan-2025-03-01-AAAA1111/your_instagram_activity/media/posts_1.json': [{ media: [medium('Rapat')] }],
    'instagram-budi.karangan-2025-03-01-BBBB2222/your_instagram_activity/media/reels.json': {
      ig_reels_media: [{ media: [medium('Rapat')] }],
    },
  })
  const { exports } = await readExports(folder)
  expect(exports.map(({ owner, acts }) => [owner?.account, acts])).toEqual([['budi.karangan', { post: 2 }]])
  expect(new Set(exports[0]?.items.map(({ key }) => key)).size).toBe(1)
})

/** Both write boxes, and some of their pages have the same name. */
test.each([
  ['comments/comments.html', 'facebook'],
  ['comments/post_comments_1.html', 'instagram'],
  ['following_and_followers/following.html', 'facebook'],
  ['followers_and_following/following.html', 'instagram'],
  ['threads/following.html', 'threads'],
])('%s is a page of %s', async (name, platform) => {
  const { exports } = await readExports(
    written({ [name]: '<html><body><div class="_a6-g"><h2 class="_a6-h">tokoh</h2></div></body></html>' }),
  )
  expect(exports.map((found) => [found.platform, found.items.length])).toEqual([[platform, 1]])
})
