import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownerOf } from '../../src/sources/owner.ts'
import { readOwners } from '../../src/sources/owners-table.ts'
import { temporaryFolder } from '../temporary.ts'
import { readExports, written } from './reading.ts'

const profile = [{ account: 'https://www.facebook.com/siti.rekaan', name: 'Siti Rekaan' }]
const caller = (account: string, nip = ''): { account: string; name: string; nip: string } => ({ account, name: '', nip })

describe('whose it is', () => {
  test.each([
    ['the profile tells', { profile }, 'siti.rekaan', 'profile'],
    ['the name of the root tells', { root: 'sitirekaan' }, 'sitirekaan', 'root'],
    ['an element tells a display name only', { content: [{ name: 'Siti Rekaan' }] }, 'siti rekaan', 'content'],
    [
      'the root has the handle, elements the display name',
      { content: [{ name: 'Siti Rekaan' }], root: 'sitirekaan99' },
      'sitirekaan99',
      'root',
    ],
    ['the profile before the root', { profile, root: 'sitirekaan' }, 'siti.rekaan', 'profile'],
    ['the caller, where nobody else tells', { caller: caller('@Siti.Rekaan') }, 'siti.rekaan', 'caller'],
    ['the caller, who says what the profile says', { caller: caller('siti.rekaan'), profile }, 'siti.rekaan', 'caller'],
    ['the caller, who gives the display name', { caller: caller('Siti Rekaan'), profile }, 'siti rekaan', 'caller'],
    [
      'the caller gives a handle, elements a display name',
      { caller: caller('sitirekaan99'), content: [{ name: 'Siti Rekaan' }] },
      'sitirekaan99',
      'caller',
    ],
    ['the caller gives a NIP, the profile the account', { caller: caller('', '198501012010012001'), profile }, 'siti.rekaan', 'profile'],
  ])('%s', (_, told, account, source) => {
    const { owner, contradiction, rootDiffers } = ownerOf({ caller: undefined, profile: [], content: [], root: '', ...told }, false, 'x')
    expect([owner?.account, owner?.source, contradiction, rootDiffers]).toEqual([account, source, undefined, false])
  })

  test.each([
    ['the caller names another than the profile', { caller: caller('budi'), profile }, 'owner-contradicted'],
    ['the caller names another than the root', { caller: caller('budi'), root: 'sitirekaan' }, 'owner-contradicted'],
    ['two profiles', { profile: [...profile, { account: 'budi', name: 'Budi' }] }, 'owner-several'],
  ])('%s: refused, unless the caller is trusted', (_, told, code) => {
    const facts = { caller: caller('budi'), profile: [], content: [], root: '', ...told }
    const disputed = { ...facts, caller: code === 'owner-several' ? undefined : facts.caller }
    expect(ownerOf(disputed, false, 'x')).toMatchObject({ owner: undefined, contradiction: { code } })
    expect(ownerOf(facts, true, 'x')).toMatchObject({ owner: { account: 'budi', source: 'caller' }, contradiction: undefined })
  })

  test('a root that is called otherwise than its profile is told of', () =>
    expect(ownerOf({ caller: undefined, profile, content: [], root: 'budi' }, false, 'x').rootDiffers).toBe(true))

  test('nobody tells', () => expect(ownerOf({ caller: undefined, profile: [], content: [], root: '' }, false, 'x').owner).toBeUndefined())
})

describe('exports', () => {
  test('the account that was named, against the profile', async () => {
    expect((await readExports('fixtures/exports/facebook-2018', { account: 'orang.lain' })).failures).toEqual(['owner-contradicted'])
    const trusted = await readExports('fixtures/exports/facebook-2018', { account: 'orang.lain', isTrusted: true })
    expect(trusted.failures).toEqual([])
    expect(new Set(trusted.exports[0]?.items.map(({ account }) => account))).toEqual(new Set(['orang.lain']))
  })

  test('pages of Facebook tell their owner in the profile, which names relatives too', async () => {
    const row = (label: string, value: string): string => `<tr><td class="_a6_q">${label}</td><td class="_a6_r">${value}</td></tr>`
    const box = (body: string): string => `<section class="_a6-g">${body}<footer class="_a6-o"></footer></section>`
    const rows = row('Nama', 'Ani Rekaan') + row('Tautan profil', 'https://www.facebook.com/ani.rekaan')
    const folder = written({
      'personal_information/profile_information/profile_information.html': `<html>${box(`<table>${rows}</table>`)}${box(
        `<table>${row('Keluarga', 'https://www.facebook.com/budi.rekaan')}</table>`,
      )}</html>`,
      'posts/your_posts_1.html': `<html>${box('<div>satu</div>')}</html>`,
    })
    const { exports } = await readExports(folder)
    expect(exports.map(({ owner }) => [owner?.account, owner?.name, owner?.source])).toEqual([['ani.rekaan', 'Ani Rekaan', 'profile']])
  })

  test('a download of Threads alone is named after its owner', async () => {
    const posts = { text_post_app_text_posts: [{ media: [{ uri: '', creation_timestamp: 1727748000, title: 'satu' }] }] }
    const folder = written({ 'threads-ani.rekaan-2025-01-01-AbCd/your_threads_activity/threads_and_replies.json': posts })
    const { exports } = await readExports(folder)
    expect(exports.map(({ platform, owner }) => [platform, owner?.account])).toEqual([['threads', 'ani.rekaan']])
  })

  test('an export that names nobody is told of', async () =>
    expect((await readExports('fixtures/exports/fb-html-2019')).notices).toEqual(['owner-unknown', 'times-without-zone']))
})

describe('the table of owners', () => {
  const table = (text: string): string => {
    const path = join(temporaryFolder(), 'pemilik.csv')
    writeFileSync(path, text)
    return path
  }

  test('gives account and NIP to the export of that name, and tells of rows without one', async () => {
    const owners = await readOwners(
      table('berkas;nip;nama;akun\nfb-html-2019\\;198501012010012001;Eko Karangan;eko.k\ntidak-ada.zip;;;x\n'),
    )
    const told = await readExports(['fixtures/exports/fb-html-2019', 'fixtures/exports/fb-html-2021'], { owners })
    expect(told.exports.map(({ items }) => items.map(({ account, nip, name }) => [account, nip, name]))).toEqual([
      [['eko.k', '198501012010012001', 'Eko Karangan']],
      [['', '', '']],
    ])
    expect(told.notices.filter((code) => code.startsWith('owner'))).toEqual(['owner-unknown', 'owners-unmet'])
    expect(owners.unmet).toEqual([3])
  })

  test('gives all exports in a folder their person, but for those that have a row of their own', async () => {
    const post = [{ timestamp: 1727748000, data: [{ post: 'satu' }] }]
    const reel = [{ media: [{ uri: 'a', creation_timestamp: 1727748000, title: 'dua' }] }]
    const folder = written({
      'Ani R/Facebook/posts/your_posts_1.json': post,
      'Ani R/unduhan/Instagram/content/posts_1.json': reel,
      'Ani R/titipan/posts/your_posts_1.json': post,
      'Budi/Facebook/posts/your_posts_1.json': post,
    })
    const owners = await readOwners(table('berkas;nip;akun\nAni R/;198501012010012001;\ntitipan;;cici\nbudi;;budi.k\n'))
    const { exports } = await readExports(folder, { owners })
    expect(exports.map(({ items }) => [items[0]?.nip, items[0]?.account])).toEqual([
      ['198501012010012001', ''],
      ['', 'cici'],
      ['198501012010012001', ''],
      ['', 'budi.k'],
    ])
    expect(owners.unmet).toEqual([])
  })

  test('gives a table its owner where the rows do not', async () => {
    const posts = join(temporaryFolder(), 'posting.csv')
    writeFileSync(posts, 'akun,isi\n,satu\nani,dua\n')
    const owners = await readOwners(table('file,account\nposting.csv,budi\n'))
    const { exports } = await readExports(posts, { owners })
    expect(exports[0]?.items.map(({ account }) => account)).toEqual(['budi', 'ani'])
  })

  test.each([
    ['a;b\n1;2\n', 'table-columns'],
    ['file;account\nx.zip;\n', 'owners-row'],
    ['file;nip\nx.zip;1,98501E+17\n', 'owners-nip'],
    ['file;nip\nx.zip;198501012010012000\n', 'owners-nip'],
    ['file;account\n"x;y\n', 'table-broken'],
  ])('%j is refused', async (text, code) => expect(readOwners(table(text))).rejects.toMatchObject({ problem: { code } }))
})
