import { expect, test } from 'vitest'
import { readExports, said } from './reading.ts'

const ROOT = 'fixtures/exports'

/** What each invented export holds; those of Facebook's JSON that say the same in two files count twice here, and once for an inspection. */
test.each([
  {
    story: 'facebook-2018',
    platform: 'facebook',
    era: '2018',
    owner: 'budi.karangan',
    source: 'profile',
    acts: { post: 2, share: 1, comment: 2, like: 2, follow: 2 },
    ignored: 3,
    labels: [],
  },
  {
    story: 'facebook-2020',
    platform: 'facebook',
    era: '2020',
    owner: 'ani.karangan',
    source: 'root',
    acts: { post: 1, share: 1, comment: 4, like: 2, follow: 4 },
    ignored: 1,
    labels: [],
  },
  {
    story: 'facebook-2024',
    platform: 'facebook',
    era: '2025',
    owner: 'siti.rekaan',
    source: 'profile',
    acts: { post: 4, share: 2, like: 2, follow: 2 },
    ignored: 1,
    labels: ['Reaktion', 'Verfasser'],
  },
  {
    story: 'facebook-html-2024',
    platform: 'facebook',
    era: 'html',
    owner: 'dewi.karangan',
    source: 'root',
    acts: { post: 2, share: 1, comment: 1, like: 2, follow: 1 },
    ignored: 1,
    labels: ['0 Eyl 0 0:0:0'],
  },
  { story: 'fb-html-2021', platform: 'facebook', era: 'html', acts: { post: 1 }, ignored: 0, labels: [] },
  { story: 'fb-html-2019', platform: 'facebook', era: 'html', acts: { post: 1 }, ignored: 0, labels: [] },
  {
    story: 'instagram-2020',
    platform: 'instagram',
    era: '2020',
    owner: 'rina.karangan',
    source: 'profile',
    acts: { post: 3, comment: 3, like: 3, follow: 2 },
    ignored: 2,
    labels: [],
  },
  {
    story: 'instagram-2021',
    platform: 'instagram',
    era: '2021',
    owner: 'joko_karangan',
    source: 'profile',
    acts: { post: 4, comment: 2, like: 4, follow: 1 },
    ignored: 4,
    labels: [],
  },
  {
    story: 'instagram-2024',
    platform: 'instagram',
    era: '2024',
    owner: 'sari.karangan',
    source: 'profile',
    acts: { post: 3, comment: 4, like: 1, follow: 2 },
    ignored: 4,
    labels: ['Medya Sahibi', 'Saat', 'Yorum'],
  },
  {
    story: 'tiktok-2022',
    platform: 'tiktok',
    era: '2022',
    owner: 'yuni_karangan',
    source: 'profile',
    acts: { post: 1, comment: 1, share: 2, like: 1, follow: 1 },
    ignored: 0,
    labels: ['papan karangan'],
  },
  {
    story: 'tiktok-2023',
    platform: 'tiktok',
    era: '2023',
    owner: 'agus_karangan',
    source: 'profile',
    acts: { post: 1, comment: 4, like: 2 },
    ignored: 0,
    labels: [],
  },
  { story: 'tiktok-2025', platform: 'tiktok', era: '2025', acts: { post: 2, share: 1, like: 1, follow: 1 }, ignored: 0, labels: [] },
  {
    story: 'tiktok-2026',
    platform: 'tiktok',
    era: '2026',
    owner: 'lina_karangan',
    source: 'profile',
    acts: { post: 1, comment: 1, like: 1, follow: 1 },
    ignored: 0,
    labels: [],
  },
  {
    story: 'tiktok-txt',
    platform: 'tiktok',
    era: 'txt',
    owner: 'nur_karangan',
    source: 'profile',
    acts: { post: 1, comment: 2, share: 2, like: 2, follow: 1 },
    ignored: 4,
    labels: [],
  },
  {
    story: 'tiktok-txt-nl',
    platform: 'tiktok',
    era: 'txt',
    acts: { comment: 1, like: 1 },
    ignored: 0,
    labels: ['Lien vidéo', 'Opmerkinkje'],
  },
])('$story', async ({ story, platform, era, owner, source, acts, ignored, labels }) => {
  const { exports, failures } = await readExports(`${ROOT}/${story}`)
  expect(failures).toEqual([])
  const told = exports.map((found) => ({
    platform: found.platform,
    era: found.era,
    owner: found.owner?.account,
    source: found.owner?.source,
    acts: found.acts,
    ignored: found.ignored,
    labels: [...found.labels].sort(),
  }))
  expect(told).toEqual([{ platform, era, owner, source, acts, ignored, labels }])
})

test.each<[string, string[]]>([
  [
    'facebook-2018',
    [
      'comment|08:59|Mantap — lanjut||Halaman Karangan||',
      'not-own',
      'follow|08:59|||Tokoh Karangan||',
      'post|08:59|Hadir di grup||Grup Karangan||',
      'comment|08:59|Setuju||Grup Karangan||',
      'follow|08:59|||Halaman Karangan||',
      'like|08:59|||Tokoh Karangan||',
      'like|08:59|||||',
      'post|08:59|Selamat pagi, jaga netralitas ya||||',
      'share|08:59||||https://berita.example/1|',
    ],
  ],
  [
    'facebook-2020',
    [
      'comment|09:00|Siap||Grup Karangan||',
      'comment|09:00|||Tokoh Karangan||',
      'comment|09:00|https://video.example/x||Halaman Karangan||',
      'like|09:00|||Tokoh Karangan||',
      'like|09:00|||||',
      'follow|09:00|||Tokoh Karangan||',
      'comment|09:00|Siap||Grup Karangan||',
      'follow|09:00|||Relawan Karangan||',
      'follow|09:00|||Sahabat Karangan 2024||',
      'share|09:00|Mohon dibaca|Judul|Grup Karangan|https://berita.example/2|',
      'follow|09:00|||Halaman Karangan||',
      'post|09:00|Satu kiriman saja||||',
    ],
  ],
  [
    'facebook-2024',
    [
      'follow|09:00|||Tokoh Rekaan||',
      'like|09:00|||Tokoh Rekaan|https://www.facebook.com/tokoh.rekaan/posts/1|',
      'like|09:00|||Warga Rekaan|https://www.facebook.com/groups/1/permalink/2/|',
      'follow||||Halaman Rekaan|https://www.facebook.com/1000|',
      'post|09:00|Semangat pagi – apel rutin 🙏||||',
      'share|10:00|Baca ini dulu|Jadwal kampanye||https://berita.example/jadwal|',
      'share|11:00|||||',
      'post|12:00|Foto bersama||||',
      'post|12:00|Detik yang sama, kiriman lain||||',
      'post|09:00|Sudah dibuang||||',
    ],
  ],
  [
    'facebook-html-2024',
    [
      'comment|18:34|Setuju||Tokoh Karangan||',
      'like|18:35|||Halaman Karangan||',
      'like|18:36|||Tokoh Karangan|https://www.facebook.com/tokoh/posts/1|',
      'follow|18:37|||Halaman Karangan||',
      'post|18:30|Selamat pagi & salam @teman 🙏/baris dua||||https://www.facebook.com/dewi.karangan/posts/1',
      'share|18:32|Baca ini|||https://berita.example/a|',
      'post||Foto kantor||||',
    ],
  ],
  ['fb-html-2021', ['post|22:13|Halo semua||||']],
  ['fb-html-2019', ['post|22:13|Halo semua||||']],
])('%s, word for word', async (story, lines) => expect(await said(`${ROOT}/${story}`)).toEqual(lines))

test('what was put into the bin is private, and the audience of the rest is not told', async () => {
  const { exports } = await readExports(`${ROOT}/facebook-2024`)
  const items = exports[0]?.items ?? []
  expect(items.filter(({ visibility }) => visibility === 'private').map(({ text }) => text)).toEqual(['Sudah dibuang'])
  expect(items.filter(({ visibility }) => visibility === 'public')).toEqual([])
})
