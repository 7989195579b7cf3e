import { describe, expect, test } from 'vitest'
import { readExports } from './reading.ts'
import { lineOf, readFiles } from './telling.ts'

const ROOT = 'fixtures/exports/monitoring'
const TOKOH = 'https://x.com/tokoh_rekaan/status'
const status = (account: string, id: string): string => `https://x.com/${account}/status/18409000000000${id}`

test.each<[string, string, Record<string, number>, string[]]>([
  ['zeeschuimer.ndjson', 'zeeschuimer', { post: 6, share: 4, comment: 3 }, ['pinterest.com']],
  ['twarc2.jsonl', 'twarc2', { post: 2, share: 3, comment: 1 }, []],
  ['twarc2-flat.jsonl', 'twarc2', { post: 1, share: 1, comment: 1 }, []],
  ['twarc.jsonl', 'twarc', { post: 1, share: 2 }, []],
  ['snscrape.jsonl', 'snscrape', { post: 2, share: 2, comment: 1 }, []],
  ['snscrape-instagram.jsonl', 'snscrape', { post: 1 }, []],
  ['instaloader', 'instaloader', { post: 1, comment: 2 }, []],
  ['apify-instagram.json', 'apify instagram', { post: 1 }, []],
  ['apify-tiktok.json', 'apify tiktok', { post: 1 }, []],
  ['apify-facebook.json', 'apify facebook', { post: 1 }, []],
  ['meta-content-library.json', 'meta content library', { post: 1 }, []],
  ['tweet-harvest.json', 'tweet-harvest', { share: 1 }, []],
])('%s', async (name, era, acts, labels) => {
  const { exports, failures, notices } = await readExports(`${ROOT}/${name}`)
  expect([failures, notices]).toEqual([[], []])
  expect(exports.map((found) => [found.platform, found.era, found.owner, found.acts, [...found.labels]])).toEqual([
    ['monitoring', era, undefined, acts, labels],
  ])
})

describe('word for word, with platform and account', () => {
  test.each<[string, string[]]>([
    [
      'zeeschuimer.ndjson',
      [
        `x warga_a post|Selamat pagi & sehat||||${status('warga_a', '01001')}`,
        `x warga_b share||Hadir besok di alun-alun, lengkap|tokoh_rekaan|${status('tokoh_rekaan', '01003')}|${status('warga_b', '01002')}`,
        `x warga_a share|Betul sekali|Hadir besok di alun-alun, lengkap|tokoh_rekaan|${status('tokoh_rekaan', '01003')}|${status('warga_a', '01004')}`,
        `x warga_a comment|@tokoh_rekaan siap||tokoh_rekaan|${status('tokoh_rekaan', '01003')}|${status('warga_a', '01005')}`,
        `x warga_a post|Awal catatan panjang sampai akhir||||${status('warga_a', '01006')}`,
        'instagram kantor.rekaan post|Foto kegiatan||||https://www.instagram.com/p/Cabc/',
        'instagram kantor.rekaan post|||||https://www.instagram.com/p/Cabd/',
        'tiktok kantor.video post|Video #rekaan||||https://www.tiktok.com/@kantor.video/video/7412000000000000001',
        'tiktok warga.c comment|Mantap|||https://www.tiktokv.com/share/video/7412000000000000001/|',
        'threads warga.d comment|Sependapat||tokoh.rekaan||https://www.threads.net/@warga.d/post/Dabc',
        'threads warga.d share||Kiriman asli|tokoh.rekaan|https://www.threads.net/@tokoh.rekaan/post/Dabe|https://www.threads.net/@warga.d/post/Dabd',
        'facebook halaman.rekaan share|Warga, selamat pagi|Kiriman tokoh|Tokoh Rekaan|https://www.facebook.com/tokoh.rekaan/posts/5|https://www.facebook.com/halaman.rekaan/posts/555',
        `x warga_a post|Selamat pagi & sehat||||${status('warga_a', '01001')}`,
        'nothing-to-read',
        'nothing-to-read',
      ],
    ],
    [
      'twarc2.jsonl',
      [
        `x warga_a post|Apel pagi https://berita.example/apel||||${status('warga_a', '02001')}`,
        `x warga_a share||Kita hadir besok pagi|tokoh_rekaan|${TOKOH}/1840900000000002009|${status('warga_a', '02002')}`,
        `x warga_a comment|Siap|Kita hadir besok pagi|tokoh_rekaan|${TOKOH}/1840900000000002009|${status('warga_a', '02003')}`,
        `x warga_a share|Benar ini|Kutipan tokoh|tokoh_rekaan|${TOKOH}/1840900000000002008|${status('warga_a', '02004')}`,
        `x warga_a post|Awal panjang dan akhirnya||||${status('warga_a', '02005')}`,
        `x warga_a share||Sudah hilang da…|hilang_rekaan|${status('hilang_rekaan', '02007')}|${status('warga_a', '02006')}`,
      ],
    ],
    [
      'snscrape.jsonl',
      [
        `x warga_a post|Halo https://berita.example/a||||${status('warga_a', '04001')}`,
        `x warga_a post|Lama||||${status('warga_a', '04002')}`,
        `x warga_a share||Hadir besok|tokoh_rekaan|${TOKOH}/1840900000000004009|${status('warga_a', '04003')}`,
        `x warga_a share|Setuju|Hadir besok|tokoh_rekaan|${TOKOH}/1840900000000004009|${status('warga_a', '04004')}`,
        `x warga_a comment|@tokoh_rekaan siap||tokoh_rekaan|${TOKOH}/1840900000000004009|${status('warga_a', '04005')}`,
      ],
    ],
    ['tweet-harvest.json', ['x warga_a share||Hadir besok|tokoh_rekaan||https://x.com/warga_a/status/1840900000000005001']],
    ['apify-instagram.json', ['instagram kantor.rekaan post|Foto kegiatan #pagi||||https://www.instagram.com/p/Cabc/']],
  ])('%s', async (name, expected) => {
    const { exports } = await readExports(`${ROOT}/${name}`)
    const lines = (exports[0]?.reads ?? []).flatMap((read) => {
      if (read.kind !== 'item' && read.kind !== 'rejected') return []
      return read.kind === 'rejected' ? [read.why.code] : [`${read.item.platform} ${read.item.account} ${lineOf(read.item)}`]
    })
    expect(lines).toEqual(expected)
  })
})

const TIME = '2024-09-12T11:30:00.000Z'
const POST = 'https://www.instagram.com/p/Cabc/'
test.each<[string, object, string]>([
  [
    'Instagram',
    { postUrl: POST, id: '1', text: 'Setuju', ownerUsername: 'warga.a', timestamp: TIME, repliesCount: 0, replies: [], owner: { id: '9' } },
    `instagram warga.a comment|Setuju|||${POST}|`,
  ],
  [
    'TikTok',
    { videoWebUrl: 'https://www.tiktok.com/@tokoh/video/1', cid: '5', createTimeISO: TIME, text: 'Setuju', uniqueId: 'warga.a' },
    'tiktok warga.a comment|Setuju|||https://www.tiktok.com/@tokoh/video/1|',
  ],
  [
    'Facebook',
    {
      facebookUrl: 'https://www.facebook.com/h/posts/1',
      date: TIME,
      text: 'Setuju',
      profileName: 'Warga Rekaan',
      profileUrl: 'https://www.facebook.com/warga.a',
      postTitle: 'Kiriman tokoh',
    },
    'facebook warga.a comment|Setuju|Kiriman tokoh||https://www.facebook.com/h/posts/1|',
  ],
])('comments that Apify has collected on %s are their authors’', async (_, comment, line) => {
  const { exports } = await readFiles({ 'dataset.json': JSON.stringify([comment]) })
  expect(exports.flatMap(({ items }) => items.map((item) => `${item.platform} ${item.account} ${lineOf(item)}`))).toEqual([line])
})

test('terms of use are told of', async () => {
  const { exports } = await readExports(`${ROOT}/meta-content-library.json`)
  expect(exports[0]?.reads).toContainEqual({
    kind: 'notice',
    notice: { code: 'terms-of-use', file: `${ROOT}/meta-content-library.json`, tool: 'Meta Content Library' },
  })
})

test('what is packed with LZMA is refused, and the rest is read', async () => {
  const post = { node: { shortcode: 'Cabc', owner: { username: 'a.rekaan' } }, instaloader: { node_type: 'Post' } }
  const { exports, failures } = await readFiles({
    'a/1_UTC.json': JSON.stringify(post),
    'a/2_UTC.json.xz': Buffer.from('fd377a585a000004e6d6b4460200', 'hex'),
    'a/2_UTC.txt': 'Keterangan',
  })
  expect(failures).toEqual(['input-xz'])
  expect(exports.map(({ acts }) => acts)).toEqual([{ post: 1 }])
})

test.each<[string, string]>([
  ['accounts', '{"data":[{"id":"1","username":"a","name":"A"}],"__twarc":{}}\n'],
  ['counts', '{"data":[{"start":"2024-10-01T00:00:00Z","end":"2024-10-02T00:00:00Z","tweet_count":4}],"__twarc":{}}\n'],
])('%s of twarc2 look alike and are no posts', async (_, line) => {
  const { exports } = await readFiles({ 'twarc.jsonl': line })
  expect(exports.flatMap(({ items }) => items)).toEqual([])
})

test('messages of errors between the posts of a tool are told of', async () => {
  const post = { shortCode: 'Cabc', caption: 'Foto', ownerUsername: 'kantor.rekaan', url: 'https://www.instagram.com/p/Cabc/' }
  const { exports } = await readFiles({ 'apify.json': JSON.stringify([{ error: 'no_items' }, post, null]) })
  expect(exports[0]?.reads.map((read) => (read.kind === 'item' ? read.item.text : read.kind === 'rejected' ? read.why.code : ''))).toEqual([
    'nothing-to-read',
    'Foto',
    'nothing-to-read',
  ])
})

test('a line that is cut off costs itself only', async () => {
  const line = (id: string): string =>
    JSON.stringify({ id, text: 'Selamat', author_id: '1', created_at: '2024-10-01T02:00:00.000Z', author: { username: 'a_rekaan' } })
  const { exports } = await readFiles({
    'x.jsonl': `${line('1840900000000000001')}\n${line('1840900000000000002').slice(0, 40)}\n\n${line('1840900000000000003')}`,
  })
  expect(exports[0]?.reads.map((read) => (read.kind === 'item' ? read.item.id : read.kind === 'rejected' ? read.why.code : ''))).toEqual([
    '1840900000000000001',
    'broken-json',
    '1840900000000000003',
  ])
})
