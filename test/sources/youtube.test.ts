import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readExports } from './reading.ts'
import { linesOf, readFiles } from './telling.ts'

const NEW = 'Channel ID,Comment create timestamp,Price,Comment ID,Parent comment ID,Post ID,Video ID,Comment text,Top-level comment ID\n'
const OLD = 'Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text\n'
const FOREIGN = 'Kanal-ID,Erstellzeitpunkt,Preis,Kommentar-ID,ID übergeordnet,Beitrags-ID,Video-ID,Kommentartext,ID oberste Ebene\n'
const FIRST = 'UCrekaan,2024-09-12T11:30:00+00:00,0,UgxSatu,,,abcdefghij1,"{""text"":""Setuju""}",\n'
const ANSWER =
  'UCrekaan,2024-09-12T11:31:00+00:00,0,UgxSatu.8dua,UgxSatu,,abcdefghij1,"{""text"":""Ya""},{""text"":""\n""},{""text"":""👍""}",UgxSatu\n'
const VIDEO = 'https://www.youtube.com/watch?v=abcdefghij1'
const LINES = [`comment|Setuju|||${VIDEO}|${VIDEO}&lc=UgxSatu`, `comment|Ya/👍|||${VIDEO}|${VIDEO}&lc=UgxSatu.8dua`]

describe('comments', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['the order since 2024', NEW + FIRST + ANSWER, LINES],
    ['headings of any language', FOREIGN + FIRST + ANSWER, LINES],
    ['blank rows at the end', `${NEW}${FIRST}${ANSWER}\n\n\n`, LINES],
    ['CRLF and a byte order mark', `\uFEFF${(NEW + FIRST).replaceAll('\n', '\r\n')}`, LINES.slice(0, 1)],
    [
      'saved by a spreadsheet with semicolons',
      `${NEW.replaceAll(',', ';')}UCrekaan;2024-09-12T11:30:00+00:00;0;UgxSatu;;;abcdefghij1;"{""text"":""Setuju""}";\n`,
      LINES.slice(0, 1),
    ],
    ['UTF-16', Buffer.from(`\uFEFF${NEW}${FIRST}`, 'utf16le'), LINES.slice(0, 1)],
    [
      'the order until 2024, segments in an object',
      `${OLD}UgxSatu,UCrekaan,2024-09-12T11:30:00+00:00,0,,abcdefghij1,"{""takeoutSegments"":[{""text"":""Se""},{""text"":""tuju""}]}"\n`,
      LINES.slice(0, 1),
    ],
    ['no comments', NEW, []],
    ['cut off inside a text', `${NEW}${FIRST}${ANSWER.slice(0, 90)}`, [LINES[0] as string, 'broken-quotes']],
    ['cut off between cells', `${NEW}${FIRST}UCrekaan,2024-09-12T11:31:00+00:00,0`, [LINES[0] as string, 'cell-count']],
    [
      'a link, whose words stand beside it or not',
      `${NEW}${FIRST.replace('{""text"":""Setuju""}', '{""text"":""di ""},{""link"":{""linkUrl"":""https://berita.example""}}')}`,
      [`comment|di https://berita.example|||${VIDEO}|${VIDEO}&lc=UgxSatu`],
    ],
    [
      'under a post of a channel',
      `${NEW}UCrekaan,2024-09-12T11:30:00+00:00,0,UgxSatu,,UgkxKiriman,,"{""text"":""Bagus""}",\n`,
      ['comment|Bagus|||https://www.youtube.com/post/UgkxKiriman|https://www.youtube.com/post/UgkxKiriman?lc=UgxSatu'],
    ],
    [
      'posts of one’s own channel have the same shape',
      'ID Postingan,ID Channel,Waktu,Teks\nUgkxKiriman,UCrekaan,2024-09-12T11:30:00+00:00,"{""text"":""Kabar kantor""}"\n',
      ['post|Kabar kantor||||https://www.youtube.com/post/UgkxKiriman'],
    ],
  ])('%s', async (_, content, expected) => {
    const reading = await readFiles({ 'Takeout/YouTube dan YouTube Music/komentar/komentar.csv': content })
    expect(reading.failures).toEqual([])
    expect(linesOf(reading)).toEqual(expected)
  })
})

describe('Takeout in Indonesian', async () => {
  const { exports, ignored } = await readExports('fixtures/exports/youtube-2025')
  const [found] = exports

  test('word for word', () =>
    expect(linesOf({ exports })).toEqual([
      'comment|Setuju, Pak/👍|||https://www.youtube.com/watch?v=abcdefghij1|https://www.youtube.com/watch?v=abcdefghij1&lc=UgxRekaan000000000000001',
      'comment|@warga https://berita.example|||https://www.youtube.com/watch?v=abcdefghij1|https://www.youtube.com/watch?v=abcdefghij1&lc=UgxRekaan000000000000001.9balas',
      'comment|Bagus|||https://www.youtube.com/post/UgkxPostingan00000000001|https://www.youtube.com/post/UgkxPostingan00000000001?lc=UgxRekaan000000000000003',
      'comment|Hore |||https://www.youtube.com/watch?v=abcdefghij2|https://www.youtube.com/watch?v=abcdefghij2&lc=UgxRekaan000000000000004',
      'broken-json',
      'comment|Salam dari kantor|||https://www.youtube.com/watch?v=abcdefghij3|',
      'like||||https://www.youtube.com/watch?v=abcdefghij4|',
      'follow|||Tokoh, Rekaan|http://www.youtube.com/channel/UCtokoh0000000000000001|',
      'follow|||Kanal Rekaan|http://www.youtube.com/channel/UCkanal0000000000000002|',
    ]))

  test('everything is the owner’s, whose channel stands in the comments', () => {
    expect(new Set(found?.items.map(({ account }) => account))).toEqual(new Set(['ucrekaan0000000000000001']))
    expect(found?.owner?.aliases).toContain('saluran warga')
  })

  test('what was watched, searched for or put aside is left alone', () => {
    expect(JSON.stringify(found?.reads)).not.toMatch(/Debat|search_query|abcdefghij5/)
    expect(ignored).toBe(4)
  })
})

test('comments as a page, likes and subscriptions of before 2021, word for word', async () => {
  const reading = await readExports('fixtures/exports/youtube-2020')
  expect(linesOf(reading).slice(2)).toEqual([
    'comment|Sukses & sehat/selalu|||http://www.youtube.com/watch?v=klmnopqrst2|http://www.youtube.com/watch?v=klmnopqrst2&lc=UgyHalaman1',
    'comment|Mantap|||http://www.youtube.com/watch?v=klmnopqrst3|',
    'like||||https://www.youtube.com/watch?v=klmnopqrst6|',
    'like||Video Rekaan/Keterangan video||https://www.youtube.com/watch?v=klmnopqrst4|',
    'follow|||Tokoh Rekaan|https://www.youtube.com/channel/UCtokoh0000000000000001|',
  ])
})

test('a page of comments that is cut off says so, and keeps what is whole', async () => {
  const item = (text: string): string => `<li>x <a href="http://www.youtube.com/watch?v=a">v</a> 2017-05-29 15:36:43 UTC.<br>${text}</li>`
  const reading = await readFiles({ 'my-comments.html': `<html><body><ul>${item('Satu')}${item('Dua')}`.slice(0, -12) })
  expect(linesOf(reading)).toEqual(['comment|Satu|||http://www.youtube.com/watch?v=a|', 'html-cut-off'])
})

test('several people under one folder are several exports, whatever the folder is called', async () => {
  const path = 'Takeout/YouTube dan YouTube Music/komentar/komentar.csv'
  const other = FIRST.replaceAll('UCrekaan', 'UClain')
  const { exports } = await readFiles({ [`youtube/andi/${path}`]: NEW + FIRST, [`youtube/budi/${path}`]: NEW + other })
  expect(exports.map(({ owner, items }) => [owner?.account, items.length])).toEqual([
    ['ucrekaan', 1],
    ['uclain', 1],
  ])
})

test('two ZIPs of one Takeout are one export', async () => {
  const { exports } = await readFiles({
    'takeout-20250301T101010Z-001.zip': zipSync({ 'Takeout/YouTube dan YouTube Music/komentar/komentar.csv': strToU8(NEW + FIRST) }),
    'takeout-20250301T101010Z-002.zip': zipSync({
      'Takeout/YouTube dan YouTube Music/subscription/subscription.csv': strToU8(
        'ID Channel,URL Channel,Judul Channel\nUCtokoh,http://www.youtube.com/channel/UCtokoh,Tokoh\n',
      ),
    }),
  })
  expect(exports.map(({ owner, acts }) => [owner?.account, acts])).toEqual([['ucrekaan', { comment: 1, follow: 1 }]])
})

test.each([
  [
    'a subscription table by itself',
    'abos.csv',
    'Kanal-ID,Kanal-URL,Kanaltitel\nUCtokoh,http://www.youtube.com/channel/UCtokoh,Tokoh\n',
    { follow: 1 },
  ],
  ['an empty one', 'subscriptions.csv', 'Channel Id,Channel Url,Channel Title\n', {}],
  ['a clerk’s table with channels in it is none', 'rekap.csv', 'account,text\nUCrekaan,Halo\n', { post: 1 }],
])('%s', async (_, name, content, acts) => {
  const { exports, failures } = await readFiles({ [name]: content })
  expect(failures).toEqual([])
  expect(exports.map((found) => found.acts)).toEqual([acts])
})
