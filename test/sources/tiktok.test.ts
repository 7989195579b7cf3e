import { expect, test } from 'vitest'
import { activitiesIn, rowOf } from '../../src/sources/platforms/tiktok-items.ts'
import { readExports, said, written } from './reading.ts'

const ROOT = 'fixtures/exports'

test.each<[string, string[]]>([
  [
    'tiktok-2022',
    [
      'follow|08:00|||tokoh_karangan||',
      'like|09:00||||https://www.tiktokv.com/share/video/7412345678901234561/|',
      'share|10:02||||https://www.tiktokv.com/share/video/7412345678901234564/|',
      'share|10:03||||https://www.tiktokv.com/share/video/7412345678901234565/|',
      'comment|11:00|Mantap 👍||||',
      'post|12:00|||||',
    ],
  ],
  [
    'tiktok-2023',
    [
      'like|09:00||||https://www.tiktokv.com/share/video/7412345678901234561/|',
      'like|||||https://www.tiktokv.com/share/video/7412345678901234562/|',
      'nothing-to-read',
      'comment|11:00|Siap||||',
      'comment|12:00|Foto saja||||https://www.tiktokv.com/share/video/7412345678901234569/',
      'comment|13:01|Hadir||||',
      'comment|13:02|Lagi||||',
      'post|15:00|||||https://www.tiktokv.com/share/video/7412345678901234563/',
    ],
  ],
  [
    'tiktok-2025',
    [
      'post|08:00|Apel pagi||||',
      'post|09:00|Foto bersama||||',
      'follow|10:00|||tokoh_karangan||',
      'like|11:00||||https://www.tiktokv.com/share/video/7412345678901234561/|',
      'share|12:00||||https://www.tiktokv.com/share/video/7412345678901234562/|',
    ],
  ],
  [
    'tiktok-2026',
    [
      'comment|08:00|Setuju|||https://www.tiktokv.com/share/video/7412345678901234561/|',
      'like|09:00||||https://www.tiktokv.com/share/video/7412345678901234563/|',
      'post|10:00|Hanya saya||||',
      'follow|11:00|||tokoh_karangan||',
    ],
  ],
  [
    'tiktok-txt',
    [
      'comment|18:32|Setuju pak 👍/Foto: bersama ya//Pesan: baris lain||||',
      'comment|18:33|Kedua||||',
      'post|18:36|Apel pagi||||',
      'follow|07:00|||tokoh_karangan||',
      'like|18:30||||https://www.tiktokv.com/share/video/7412345678901234567/|',
      'like|18:31||||https://www.tiktokv.com/share/video/7412345678901234568/|',
      'impossible-time',
      'share|18:33||||https://www.tiktokv.com/share/video/7412345678901234569/|',
      'share|18:35||||https://www.tiktokv.com/share/video/7412345678901234562/|',
    ],
  ],
  ['tiktok-txt-nl', ['like|18:30||||https://www.tiktokv.com/share/video/7412345678901234567/|', 'comment|18:32|Setuju pak/baris dua||||']],
])('%s, word for word', async (story, lines) => expect(await said(`${ROOT}/${story}`)).toEqual(lines))

const LINK = 'https://www.tiktokv.com/share/video/7412345678901234567/'

/** What was sent to persons is not there at all. */
test.each([
  ['facebook', 'all'],
  ['Facebook Lite', 'all'],
  ['twitter', 'all'],
  ['instagram_story', 'all'],
  ['linkedin', 'all'],
  ['repost', 'all'],
  ['whatsapp', 'none'],
  ['WhatsApp Status', 'none'],
  ['chat_head', 'none'],
  ['chat_merge', 'none'],
  ['copy link', 'none'],
  ['copy', 'none'],
  ['instagram_dm', 'none'],
  ['facebook_messenger', 'none'],
  ['messenger', 'none'],
  ['telegram', 'none'],
  ['line', 'none'],
  ['email', 'none'],
  ['sms', 'none'],
  ['papan_karangan', 'private'],
  ['', 'private'],
])('shared by way of "%s": %s', (Method, audience) => {
  const labels: string[] = []
  const made = activitiesIn(rowOf(Object.entries({ Date: '2024-10-01 02:00:00', Link: LINK, Method })), 'share', (label) =>
    labels.push(label),
  )
  const share = { act: 'share', time: '2024-10-01 02:00:00 UTC', target_url: LINK }
  expect(made).toEqual({ all: [share], none: [], private: [{ ...share, visibility: 'private' }] }[audience])
  expect(labels).toEqual(Method === 'papan_karangan' ? ['papan karangan'] : [])
})

test.each([
  ['Everyone', 'public'],
  ['Only You', 'private'],
  ['Friends', 'private'],
  ['N/A', 'unknown'],
])('a video for "%s" is %s', async (WhoCanView, visibility) => {
  const video = { Date: '2024-10-01 02:00:00', Link: 'https://v16.tiktokcdn.example/a', Title: 'Apel', WhoCanView }
  const { exports } = await readExports(written({ 'user_data_tiktok.json': { Post: { Posts: { VideoList: [video] } } } }))
  expect(exports.flatMap(({ items }) => items.map((item) => item.visibility))).toEqual([visibility])
})

const like = { Date: '2024-10-01 02:00:00', Link: LINK }

/** Lists are found by their names, and of those that share a name by what they lie in. */
test.each<[string, unknown, string[]]>([
  ['another place', { Sections: { 'Like List': { ItemFavoriteList: [like] } } }, [`like|09:00||||${LINK}|`]],
  ['watched', { 'Your Activity': { 'Watch History': { VideoList: [like] } } }, []],
  ['browsed', { Activity: { 'Video Browsing History': { VideoList: [like] } } }, []],
  ['bookmarked', { Activity: { 'Favorite Videos': { FavoriteVideoList: [like] } } }, []],
  ['deleted', { 'Your Activity': {}, Post: { 'Recently Deleted Posts': { Posts: { VideoList: [like] } } } }, []],
  ['followers', { 'Profile And Settings': { Follower: { FansList: [{ ...like, UserName: 'warga' }] } } }, []],
  ['no lists', { 'Your Activity': { 'Like List': { ItemFavoriteList: null }, 'Share History': {} } }, []],
  ['reposts, whatever their key', { 'Your Activity': { 'Repost List': { VideoReposts: [like] } } }, [`share|09:00||||${LINK}|`]],
])('JSON, %s', async (_, value, lines) => expect(await said(written({ 'user_data_tiktok.json': value }))).toEqual(lines))

test('a head full of other lists hides nothing', async () => {
  const favourites = Array.from({ length: 3000 }, (__, index) => ({ ...like, Link: `${LINK}?${index}` }))
  const Activity = { 'Favorite Videos': { FavoriteVideoList: favourites }, 'Like List': { ItemFavoriteList: [like] } }
  const Profile = { 'Profile Information': { ProfileMap: { userName: 'yuni_karangan' } } }
  const { exports } = await readExports(written({ 'data.json': { Activity, Profile } }))
  expect(exports.map(({ platform, owner, acts }) => [platform, owner?.account, acts])).toEqual([['tiktok', 'yuni_karangan', { like: 1 }]])
})

test.each([
  ['in an element', -40, [`like|09:00||||${LINK}|`, 'json-cut-off']],
  ['between lists', -1, [`like|09:00||||${LINK}|`, `like|09:00||||${LINK}|`, 'json-cut-off']],
])('JSON that is cut off %s', async (_, end, lines) => {
  const whole = JSON.stringify({ Activity: { 'Like List': { ItemFavoriteList: [like, like] } } })
  expect(await said(written({ 'user_data.json': whole.slice(0, end) }))).toEqual(lines)
})

const DATED = 'Date: 2024-10-01 02:00:00 UTC'

test.each([
  ['Like List.txt', `${DATED}\nLink: ${LINK}\n`, [`like|09:00||||${LINK}|`]],
  ['Daftar Suka.txt', `Tanggal: 2024-10-01 02:00:00\nTautan: ${LINK}\n`, [`like|09:00||||${LINK}|`]],
  ['Reposts (1).txt', `${DATED}\nLink: ${LINK}`, [`share|09:00||||${LINK}|`]],
  ['apa saja.txt', `${DATED}\nComment: Setuju\nbaris dua\n\nbaris empat\n`, ['comment|09:00|Setuju/baris dua//baris empat||||']],
  ['Comments.txt', `${DATED}\nComment: Lihat\nVideo: bagus\nPhoto: N/A\n`, ['comment|09:00|Lihat/Video: bagus||||']],
  ['Comments.txt', `${DATED}\nComment: Ya\nOriginal post link: ${LINK}\n`, [`comment|09:00|Ya|||${LINK}|`]],
  ['Following.txt', `${DATED}\nUsername: tokoh\n\n${DATED}\nUsername: warga\n`, ['follow|09:00|||tokoh||', 'follow|09:00|||warga||']],
  ['Following.txt', `${DATED}\nKonto: tokoh\n`, ['follow|09:00|||tokoh||']],
  ['Berichten.txt', `${DATED}\nLink: ${LINK}\nTitle: N/A\nWho can view: Everyone\n`, [`post|09:00|||||${LINK}`]],
])('%s', async (name, text, lines) => expect(await said(written({ [name]: text }))).toEqual(lines))

test('of the profile, nothing but the names is told', async () => {
  const { exports } = await readExports(`${ROOT}/tiktok-txt`)
  expect([exports[0]?.owner?.account, exports[0]?.owner?.name]).toEqual(['nur_karangan', 'Nur Karangan'])
})
