import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { type Reading, readExports } from './reading.ts'

const STORY = 'fixtures/exports/facebook-2018'
type Files = Record<string, Uint8Array>

/** The files of a story, by their paths inside it. */
function filesOf(folder: string, under = ''): Files {
  const files: Files = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      files[under + path.slice(folder.length + 1).replaceAll('\\', '/')] = new Uint8Array(readFileSync(path))
    }
  return files
}

const STORY_FILES = filesOf(STORY)
const post = (text: string): Uint8Array => strToU8(JSON.stringify([{ timestamp: 1727748000, data: [{ post: text }], title: 'Budi' }]))
const profile = (account: string): Uint8Array =>
  strToU8(JSON.stringify({ profile_v2: { name: { full_name: account }, profile_uri: `https://www.facebook.com/${account}` } }))

/** Writes a ZIP, or whatever it is, and reads it. */
function read(name: string, bytes: Uint8Array): Promise<Reading> {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return readExports(path)
}

const textsOf = ({ exports }: Reading): string[] => exports.flatMap(({ items }) => items.map(({ text }) => text))
const countOf = ({ exports }: Reading): number[] => exports.map(({ items }) => items.length)

describe('one export, however it comes', async () => {
  const folder = await readExports(STORY)
  const keys = ({ exports }: Reading): string[] => exports.flatMap(({ items }) => items.map(({ key }) => key)).sort()

  test('ZIP', async () => {
    const zip = await read('arsip.zip', zipSync(STORY_FILES))
    expect(keys(zip)).toEqual(keys(folder))
    expect(zip).toMatchObject({ failures: [], ignored: 2, exports: [{ owner: { account: 'budi.karangan' } }] })
  })

  test('ZIP in a ZIP', async () => {
    const inner = zipSync(STORY_FILES)
    expect(keys(await read('kiriman.zip', zipSync({ 'a/facebook.zip': inner, 'surat.txt': strToU8('x') })))).toEqual(keys(folder))
  })

  test('two ZIPs, the profile in one', async () => {
    const place = temporaryFolder()
    const names = Object.keys(STORY_FILES)
    const part = (paths: string[]): Uint8Array => zipSync(Object.fromEntries(paths.map((path) => [path, STORY_FILES[path] as Uint8Array])))
    writeFileSync(join(place, 'facebook-budikarangan-2024-10-02-AbCdEf12.zip'), part(names.filter((path) => !path.startsWith('profile'))))
    writeFileSync(
      join(place, 'facebook-budikarangan-2024-10-02-GhIjKl34.zip'),
      part(names.filter((path) => /^(?:profile|posts)/.test(path))),
    )
    const parts = await readExports(place)
    expect(parts.exports).toHaveLength(1)
    expect(parts.exports[0]?.owner).toMatchObject({ account: 'budi.karangan', source: 'profile' })
    expect([...new Set(keys(parts))]).toEqual([...new Set(keys(folder))])
  })

  test.each<[string, number, number]>([
    ['before it', 100, 0],
    ['behind it', 0, 100],
    ['far behind it', 0, 200_000],
    ['on both sides', 70_000, 2],
  ])('ZIP with bytes %s that are not its own, by itself and in a ZIP', async (_, before, behind) => {
    const padded = Buffer.concat([Buffer.alloc(before, 'x'), zipSync(STORY_FILES), Buffer.alloc(behind)])
    const told = await read('arsip.zip', padded)
    expect(told.failures).toEqual([])
    expect(keys(told)).toEqual(keys(folder))
    expect(keys(await read('kiriman.zip', zipSync({ 'facebook.zip': padded })))).toEqual(keys(folder))
  })

  test('paths with backslashes, copies and rubbish of systems', async () => {
    const files = Object.fromEntries(
      Object.entries(STORY_FILES).map(([path, bytes]) => [`ekspor\\${path.replaceAll('/', '\\').replace('.json', ' (1).json')}`, bytes]),
    )
    const rubbish = {
      '__MACOSX/ekspor/posts/._your_posts_1.json': strToU8('\0'),
      'ekspor/.DS_Store': strToU8('Bud1'),
      'no-data.txt': strToU8('x'),
    }
    const told = await read('arsip.zip', zipSync({ ...files, ...rubbish }))
    expect(keys(told)).toEqual(keys(folder))
    expect(told.ignored).toBe(2)
  })

  test('under the name of another platform', async () => {
    const told = await read('instagram-orang.lain-2024-10-02-AbCdEf12.zip', zipSync(STORY_FILES))
    expect(keys(told)).toEqual(keys(folder))
    expect(told.exports.map(({ platform, owner }) => [platform, owner?.account])).toEqual([['facebook', 'budi.karangan']])
  })

  test('a single file out of it, whatever it is called', async () => {
    const told = await read('unduhan.json', STORY_FILES['comments/comments.json'] as Uint8Array)
    expect(told.exports.map(({ platform, acts }) => [platform, acts])).toEqual([['facebook', { comment: 3 }]])
  })

  test('saved again as UTF-16, or with a byte order mark', async () => {
    const bytes = Buffer.from(STORY_FILES['comments/comments.json'] as Uint8Array).toString('utf8')
    expect(countOf(await read('a.json', Buffer.from(`\uFEFF${bytes}`, 'utf16le')))).toEqual([3])
    expect(countOf(await read('b.json', Buffer.from(`\uFEFF${bytes}`)))).toEqual([3])
  })
})

test.each<[string, string, Record<string, number> | undefined]>([
  ["pages/pages_you've_liked.json", '[{"name":"Halaman Rekaan","timestamp":1727748000}]', { follow: 1 }],
  [
    'pages/pages_you_ve_liked.json',
    '[{"timestamp":1727748000,"label_values":[{"dict":[{"label":"Nama","value":"Halaman Rekaan"}],"title":"Halaman"}]}]',
    { follow: 1 },
  ],
  ['orang.json', '[{"name":"Siapa Saja","timestamp":1727748000}]', undefined],
  ['posts/your_posts_1.json', '[]', {}],
  ['likes_and_reactions/posts_and_comments.json', '{"reactions":null}', {}],
  ['apa-saja.json', '[{"timestamp":1727748000,"data":[{"post":"satu"}],"title":"Budi"}]', { post: 1 }],
  ['apa-saja.json', '[{"timestamp":1727748000,"title":"Judul","isi":"tabel orang lain"}]', undefined],
  [
    'comments_and_reactions/likes_and_reactions_1.json',
    '[{"timestamp":1727748000,"data":[{"reaction":{"reaction":"LIKE","actor":"Budi"}}]}]',
    { like: 1 },
  ],
])('%s with %s', async (name, text, acts) => {
  const place = temporaryFolder()
  mkdirSync(dirname(join(place, name)), { recursive: true })
  writeFileSync(join(place, name), text)
  const { exports } = await readExports(place)
  expect(exports.find(({ platform }) => platform === 'facebook')?.acts).toEqual(acts)
})

test('several people in one ZIP are several exports', async () => {
  const told = await read(
    'kantor.zip',
    zipSync({
      'ani/posts/your_posts_1.json': post('dari Ani'),
      'ani/profile_information/profile_information.json': profile('ani'),
      'budi/posts/your_posts_1.json': post('dari Budi'),
      'budi/profile_information/profile_information.json': profile('budi'),
      'daftar.csv': strToU8('akun,isi,tanggal,platform\ncici,dari Cici,2024-10-01,x\n'),
    }),
  )
  expect(
    told.exports.map(({ platform, owner, items }) => [
      platform,
      owner?.account ?? items[0]?.account,
      textsOf({ ...told, exports: [{ ...told.exports[0], items } as never] }),
    ]),
  ).toEqual([
    ['facebook', 'ani', ['dari Ani']],
    ['facebook', 'budi', ['dari Budi']],
    ['table', 'cici', ['dari Cici']],
  ])
})

describe('trouble', () => {
  const whole = zipSync({ 'posts/your_posts_1.json': post('satu') })
  /** Sets the flag of encryption in the local and in the central header. */
  const locked = (zip: Uint8Array): Uint8Array => {
    const bytes = Buffer.from(zip)
    for (const [mark, offset] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const)
      bytes[bytes.indexOf(mark, 0, 'latin1') + offset] = 1
    return bytes
  }
  const damaged = (zip: Uint8Array): Uint8Array => {
    const bytes = Buffer.from(zip)
    bytes.fill(0xff, bytes.indexOf('your_posts_1.json') + 30, bytes.indexOf('your_posts_1.json') + 60)
    return bytes
  }

  test.each<[string, Uint8Array, string[]]>([
    ['cut off', whole.subarray(0, whole.length - 30), ['zip-broken']],
    ['cut off behind a whole ZIP that it holds', zipSync({ 'a.zip': [whole, { level: 0 }] }).subarray(0, -60), ['zip-broken']],
    ['locked with a password', locked(whole), ['zip-password']],
    ['damaged inside', damaged(whole), ['zip-member-broken']],
    ['empty', zipSync({}), []],
    ['of no bytes', new Uint8Array(), ['input-empty']],
    ['leading out', zipSync({ '../../etc/posts/your_posts_1.json': post('satu') }), ['zip-leads-out']],
    [
      'holding nothing known',
      zipSync({ 'messages/inbox/a/message_1.json': strToU8('{"messages":[]}'), 'x.json': strToU8('{"a":1}') }),
      ['zip-unknown'],
    ],
    ['growing a thousandfold', zipSync({ 'posts/your_posts_1.json': strToU8(`[${' '.repeat(30_000_000)}]`) }), ['zip-grows']],
    [
      'holding an empty file',
      zipSync({ 'posts/your_posts_1.json': post('satu'), 'comments/comments.json': new Uint8Array() }),
      ['input-empty'],
    ],
  ])('a ZIP that is %s', async (_, bytes, failures) => {
    const place = temporaryFolder()
    writeFileSync(join(place, 'a.zip'), bytes)
    writeFileSync(join(place, 'b.csv'), 'akun,isi,tanggal\nani,baik,2024-10-01\n')
    const told = await readExports(place)
    expect(told.failures).toEqual(failures)
    expect(textsOf(told), 'the other file is read all the same').toContain('baik')
  })

  test.each([
    ['nothing', {}],
    ['nothing but pictures', { 'media/a.jpg': strToU8('x') }],
  ])('a ZIP of %s, and nothing beside it', async (_, files) =>
    expect((await read('a.zip', zipSync(files as Files))).failures).toEqual(['zip-unknown']),
  )

  test.each<[string, string, string[], string[]]>([
    ['in the middle of an element', '[{"timestamp":1727748000,"data":[{"post":"satu"}]},{"timestamp":1727', ['satu'], ['json-cut-off']],
    ['between two elements', '[{"timestamp":1727748000,"data":[{"post":"satu"}]},', ['satu'], ['json-cut-off']],
    ['in its first element', '{"comments_v2":[{"timestamp":17277', [], ['json-cut-off']],
    [
      'nowhere, but one element is broken',
      '[{"timestamp":1727748000,"data":[{"post":"satu"}]},{"timestamp":x}]',
      ['satu'],
      ['broken-json'],
    ],
  ])('JSON cut off %s', async (_, text, texts, rejected) => {
    const told = await read('your_posts_1.json', strToU8(text))
    expect(textsOf(told)).toEqual(texts)
    expect(told.exports.flatMap(({ reads }) => reads.flatMap((found) => (found.kind === 'rejected' ? [found.why.code] : [])))).toEqual(
      rejected,
    )
  })

  test('HTML cut off', async () => {
    const html = readFileSync('fixtures/exports/fb-html-2021/posts/your_posts_1.html', 'utf8')
    const told = await read('your_posts_1.html', strToU8(html.slice(0, html.indexOf('Nov 14'))))
    expect(told.exports.flatMap(({ reads }) => reads.flatMap((found) => (found.kind === 'rejected' ? [found.why.code] : [])))).toEqual([
      'html-cut-off',
    ])
  })

  test('sections that are null, and ids and times as numbers and texts', async () => {
    const told = await read(
      'comments.json',
      strToU8(
        '{"comments_v2":[null,{"timestamp":"1727748000","data":null,"title":null},{"timestamp":0,"data":[{"comment":{"comment":5}}]}],"reactions_v2":null}',
      ),
    )
    expect(told.failures).toEqual([])
    expect(told.exports[0]?.reads.map(({ kind }) => kind)).toEqual(['rejected', 'item', 'item'])
    expect(told.exports[0]?.items.map(({ text, time }) => [text, time?.date])).toEqual([
      ['', '2024-10-01'],
      ['5', undefined],
    ])
  })
})

test('beside an export, private files are never opened, and a clerk’s table is read', async () => {
  const place = temporaryFolder()
  cpSync(STORY, place, { recursive: true })
  mkdirSync(join(place, 'catatan'))
  writeFileSync(join(place, 'catatan', 'rekap.csv'), 'nama,akun,isi,tanggal\nAni,ani,baik,2024-10-01\n')
  const { exports, ignored } = await readExports(place)
  expect(exports.map(({ platform }) => platform)).toEqual(['table', 'facebook'])
  expect(ignored).toBe(2)
})
