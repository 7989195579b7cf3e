import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

test('tells what an export is, each activity once', async () => {
  const { code, stdout, stderr } = await saring(['inspect', 'fixtures/exports/facebook-2020', '--format', 'json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    exports: [
      {
        path: 'fixtures/exports/facebook-2020/facebook-ani.karangan',
        platform: 'facebook',
        era: '2020',
        owner: 'ani.karangan',
        owner_source: 'root',
        acts: { post: 1, comment: 3, share: 1, like: 2, follow: 4 },
        from: '2024-10-01',
        to: '2024-10-01',
        with_text: 0.3636,
        private: 0,
        duplicates: 1,
        rejected: 0,
        ignored_files: 1,
        unknown_labels: [],
      },
    ],
    ignored_files: 1,
    failures: [],
  })
})

test('for people, in their language', async () => {
  const { stdout } = await saring(['inspect', 'fixtures/exports/facebook-2024'])
  await expect(stdout).toMatchFileSnapshot('../../fixtures/inspect/id.txt')
  const english = await saring(['inspect', 'fixtures/exports/facebook-2024', '--locale', 'en'])
  await expect(english.stdout).toMatchFileSnapshot('../../fixtures/inspect/en.txt')
})

test('what is in an export does not depend on what lies beside it', async () => {
  const story = 'fixtures/exports/facebook-2018'
  const { stdout } = await saring(['inspect', `${story}/posts`, story, '--format', 'json'])
  const alone = await saring(['inspect', story, '--format', 'json'])
  const twice = await saring(['inspect', 'fixtures/stories/gzip/posts.csv.gz', 'fixtures/stories/gzip/posts.csv.gz', '--format', 'json'])
  expect(JSON.parse(stdout).exports[0].acts).toEqual(JSON.parse(alone.stdout).exports[0].acts)
  const [first, second] = JSON.parse(twice.stdout).exports
  expect(second.acts).toEqual(first.acts)
})

test('one bad file among good ones ends with 2, and the rest is told', async () => {
  const place = temporaryFolder()
  cpSync('fixtures/exports/facebook-2018', join(place, 'budi'), { recursive: true })
  writeFileSync(join(place, 'rusak.zip'), 'PK\x03\x04')
  const { code, stdout, stderr } = await saring(['inspect', place, '--format', 'json'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/rusak\.zip: arsip ZIP terpotong/)
  expect(JSON.parse(stdout)).toMatchObject({ exports: [{ owner: 'budi.karangan' }], failures: [{ code: 'zip-broken' }] })
})

test('a table counts as one, and its single account as its owner', async () => {
  const { stdout } = await saring(['inspect', 'fixtures/stories/gzip/posts.csv.gz', '--format', 'json'])
  expect(JSON.parse(stdout).exports).toMatchObject([{ platform: 'table', path: 'fixtures/stories/gzip/posts.csv.gz' }])
})

test('rows of a table that name their account are not taken for those of the account that was named', async () => {
  const path = join(temporaryFolder(), 'a.csv')
  writeFileSync(path, 'platform,akun,isi,tanggal\nx,lain.rekaan,halo,2024-10-01\n')
  const { stdout } = await saring(['inspect', path, '--account', 'siti.rekaan', '--format', 'json'])
  expect(JSON.parse(stdout).exports).toMatchObject([{ owner: 'lain.rekaan', owner_source: null }])
})

test('a scan of a ZIP has its files in the ledger, its owner in the roster under any name, and can be verified', async () => {
  const place = temporaryFolder()
  const zip = join(place, 'arsip.zip')
  const story = 'fixtures/exports/facebook-2018'
  const files = ['posts/your_posts_1.json', 'comments/comments.json', 'profile_information/profile_information.json']
  writeFileSync(zip, zipSync(Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(`${story}/${file}`))]))))
  const roster = join(place, 'pegawai.csv')
  writeFileSync(
    roster,
    'nip,name,status,unit,region,platform,account\n198501012010012001,Budi K,PNS,Dinas Karangan,,facebook,Budi Karangan\n',
  )
  const folder = join(place, 'hasil/')
  const { code } = await saring(['scan', zip, '--roster', roster, '--output', folder])
  expect(code).toBe(0)
  const ledger = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))
  expect(ledger.files).toEqual([
    { file: `${zip}/posts/your_posts_1.json`, read: 2, outcomes: { clean: 1, 'not-assessable': 1 } },
    { file: `${zip}/comments/comments.json`, read: 3, outcomes: { clean: 2, rejected: 1 } },
  ])
  expect((await saring(['verify', folder])).code).toBe(0)
  writeFileSync(zip, zipSync({ 'posts/your_posts_1.json': new Uint8Array([91, 93]) }))
  expect((await saring(['verify', folder])).code).toBe(4)
})

test('a disputed owner stops that export only', async () => {
  const { code, stderr } = await saring(['scan', 'fixtures/exports/facebook-2018', 'fixtures/exports/fb-html-2019', '--account', 'eko.k'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/Anda menyebut akun eko\.k, tetapi ekspor ini menyebut budi\.karangan/)
  expect(stderr).toMatch(/1 catatan dari 1 berkas/)
})
