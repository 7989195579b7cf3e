import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

const PACK = ['general', 'pilkada-2024']

/** A place with exports, a roster, packs of its own and the dossier of a scan over them. */
async function place(): Promise<string> {
  const folder = temporaryFolder()
  cpSync('fixtures/demo/ekspor', join(folder, 'ekspor'), { recursive: true })
  cpSync('fixtures/demo/pegawai.csv', join(folder, 'pegawai.csv'))
  for (const pack of PACK) cpSync(join('lexicons', pack), join(folder, 'packs', pack), { recursive: true })
  const [exports, roster, packs] = ['ekspor', 'pegawai.csv', 'packs'].map((name) => join(folder, name)) as [string, string, string]
  const scan = ['scan', exports, '--roster', roster, '--lexicons', packs, '--output', join(folder, 'hasil/'), '--quiet']
  expect(await saring(scan)).toMatchObject({ code: 0, stderr: '' })
  return folder
}
const verify = (folder: string, ...more: string[]) => saring(['verify', join(folder, 'hasil'), ...more])

test('a dossier that nobody has touched agrees, and says the hash of its manifest', async () => {
  const folder = await place()
  const { code, stdout, stderr } = await verify(folder)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/keluaran: 12 dari 12 cocok\nmasukan: 3 dari 3 cocok\ndaftar pegawai: 1 dari 1 cocok\nleksikon: 2 dari 2 cocok\n/)
  const json = JSON.parse((await verify(folder, '--format', 'json')).stdout)
  expect(json).toMatchObject({ agrees: true, differences: [], unchecked: [] })
  expect(stdout).toContain(json.manifest_sha256)
})

describe('any difference ends with 4 and is named', () => {
  test.each<[string, (folder: string) => void, object, RegExp]>([
    [
      'a review sheet that somebody has worked in',
      (folder) => appendFileSync(join(folder, 'hasil/flagged.csv'), 'x'),
      { kind: 'output', what: 'flagged.csv', state: 'edited' },
      /flagged\.csv: diubah sejak ditulis, mungkin diisi penelaah\. Simpan sebagai lembar kerja/,
    ],
    [
      'a recap that was edited',
      (folder) => appendFileSync(join(folder, 'hasil/units.csv'), 'x'),
      { kind: 'output', what: 'units.csv', state: 'changed' },
      /units\.csv: isinya berbeda dari yang tercatat/,
    ],
    [
      'a sheet that is gone',
      (folder) => rmSync(join(folder, 'hasil/ledger.json')),
      { kind: 'output', what: 'ledger.json', state: 'missing', found: null },
      /ledger\.json: tidak ditemukan/,
    ],
    [
      'an input that changed',
      (folder) => appendFileSync(join(folder, 'ekspor/x-2024.ndjson'), '\n'),
      { kind: 'input', what: expect.stringMatching(/x-2024\.ndjson$/), state: 'changed' },
      /masukan: 2 dari 3 cocok/,
    ],
    [
      'an input that is gone',
      (folder) => rmSync(join(folder, 'ekspor/x-2024.ndjson')),
      { kind: 'input', state: 'missing' },
      /x-2024\.ndjson: tidak ditemukan.*--inputs/,
    ],
    [
      'a roster that changed',
      (folder) => appendFileSync(join(folder, 'pegawai.csv'), '\n'),
      { kind: 'roster', state: 'changed' },
      /daftar pegawai: 0 dari 1 cocok/,
    ],
    [
      'a lexicon pack that changed',
      (folder) => appendFileSync(join(folder, 'packs/general/terms.csv'), '\n'),
      { kind: 'lexicon', what: 'general', state: 'lexicon' },
      /general: paket leksikon berbeda/,
    ],
    [
      'a lexicon pack that is gone',
      (folder) => rmSync(join(folder, 'packs/pilkada-2024'), { recursive: true }),
      { kind: 'lexicon', what: 'pilkada-2024', state: 'missing' },
      /pilkada-2024: tidak ditemukan/,
    ],
  ])('%s', async (_, change, difference, sentence) => {
    const folder = await place()
    change(folder)
    const told = await verify(folder)
    expect([told.code, told.stderr]).toEqual([4, ''])
    expect(told.stdout).toMatch(sentence)
    expect(told.stdout).toContain('1 perbedaan')
    const { code, stdout } = await verify(folder, '--format', 'json')
    expect(code).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({ agrees: false, differences: [difference] })
  })

  test('all lexicon packs gone with their folder', async () => {
    const folder = await place()
    rmSync(join(folder, 'packs'), { recursive: true })
    const { code, stdout } = await verify(folder)
    expect(code).toBe(4)
    expect(stdout).toMatch(/leksikon: 0 dari 2 cocok\n {2}general: tidak ditemukan.*\n {2}… dan 1 lagi/)
  })

  test('the first of a kind is named, all with --format json; a worked-in sheet hides nothing', async () => {
    const folder = await place()
    for (const name of ['flagged.csv', 'units.csv', 'accounts.csv']) appendFileSync(join(folder, 'hasil', name), 'x')
    const { stdout } = await verify(folder, '--locale', 'en')
    expect(stdout).toMatch(/outputs: 9 of 12 agree\n {2}flagged\.csv: changed since.*\n {2}units\.csv: .*\n {2}… and 1 more/)
    expect(JSON.parse((await verify(folder, '--format', 'json')).stdout).differences).toHaveLength(3)
  })
})

test('NIPs in names of files are shown to nobody, and the files are found again all the same', async () => {
  const folder = temporaryFolder()
  const post = (text: string): Uint8Array => strToU8(JSON.stringify([{ timestamp: 1727748000, data: [{ post: text }], title: 'Ani' }]))
  mkdirSync(join(folder, 'ekspor', '198501012010012001_ani'), { recursive: true })
  // Two people whose names differ in nothing that is shown.
  for (const nip of ['198602022011012002', '198703032012012002'])
    writeFileSync(join(folder, 'ekspor', `${nip}.csv`), `akun,isi,tanggal\nx${nip.slice(0, 8)},Ayo coblos Ganjar,2024-01-01\nrusak\n`)
  const members = { '19900101 201501 1 003/posts/your_posts_1.json': post('a'), '19910101 201501 1 003/posts/your_posts_1.json': post('b') }
  writeFileSync(join(folder, 'ekspor', '198501012010012001_ani', 'kiriman.zip'), zipSync(members))
  const [output, exports] = [join(folder, 'hasil'), join(folder, 'ekspor')]
  expect(await saring(['scan', exports, '--output', `${output}/`, '--quiet'])).toMatchObject({ code: 0 })
  expect((await saring(['inspect', exports])).stdout).not.toMatch(/198501012010012001|198602022011012002/)
  const sheets = readdirSync(output).map((name) => readFileSync(join(output, name), 'utf8'))
  expect(sheets.join('\n')).toContain('***************002.csv')
  expect(sheets.join('\n')).not.toMatch(/(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)/)
  expect((await saring(['verify', output])).stdout).toContain('masukan: 4 dari 4 cocok')
  writeFileSync(join(exports, '198703032012012002.csv'), 'lain')
  expect((await saring(['verify', output])).stdout).toContain('masukan: 3 dari 4 cocok')
})

test('inputs with relative paths are found from --inputs, wherever the dossier has gone', async () => {
  const [output, elsewhere] = [join(temporaryFolder(), 'hasil/'), temporaryFolder()]
  await saring(['scan', 'fixtures/demo/ekspor', '--roster', 'fixtures/demo/pegawai.csv', '--output', output])
  mkdirSync(join(elsewhere, 'fixtures'))
  cpSync('fixtures/demo', join(elsewhere, 'fixtures/demo'), { recursive: true })
  expect(await saring(['verify', output])).toMatchObject({ code: 0 })
  expect(await saring(['verify', output, '--inputs', elsewhere])).toMatchObject({ code: 0 })
  expect(await saring(['verify', output, '--inputs', join(elsewhere, 'fixtures')])).toMatchObject({ code: 4 })
})

test('standard input, and a file that broke off, cannot be compared again: said, and no difference', async () => {
  const output = join(temporaryFolder(), 'hasil/')
  const broken = join(temporaryFolder(), 'kosong.csv')
  writeFileSync(broken, '')
  expect(await saring(['scan', '-', broken, '--output', output], 'id,text\n1,halo\n')).toMatchObject({ code: 2 })
  const { code, stdout } = await saring(['verify', output])
  expect(code).toBe(0)
  expect(stdout).toMatch(/ {2}-: tidak diperiksa.*\n {2}.*kosong\.csv: tidak diperiksa/)
})

describe('without a manifest there is nothing to hold it to: 2', () => {
  test('a folder that is none', async () => {
    const { code, stdout, stderr } = await saring(['verify', 'test'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/test: tidak ada manifest\.json/)
  })
  test.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['of another program', '{"tool":"lain"}'],
    ['without hashes', '{"tool":"saring","inputs":[],"outputs":[{"file":"a"}],"roster":null,"lexicons":{},"lexicon_folders":[]}'],
  ])('a manifest that is %s', async (_, text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'manifest.json'), text)
    const { code, stderr } = await saring(['verify', folder])
    expect(code).toBe(2)
    expect(stderr).toMatch(/bukan manifest yang lengkap/)
  })
})

test.each([['verify'], ['schema']])('%s --help speaks both languages; a call without its argument ends with 3', async (command) => {
  expect((await saring([command, '--help'])).stdout).toContain('Pemakaian:')
  expect((await saring([command, '--help', '--locale', 'en'])).stdout).toContain('Usage:')
  expect(await saring([command])).toMatchObject({ code: 3 })
})
test('a schema that there is not', async () => {
  const { code, stderr } = await saring(['schema', 'sheet'])
  expect(code).toBe(3)
  expect(stderr).toMatch(/Pilih: finding, ledger, manifest/)
})

test('--recipient names who takes the findings, else the day of reference does', async () => {
  const recipients = async (...more: string[]): Promise<Set<string>> => {
    const output = join(temporaryFolder(), 'hasil/')
    await saring(['scan', 'fixtures/demo/ekspor', '--output', output, '--profile', 'plain', '--locale', 'en', ...more])
    const rows = readFileSync(join(output, 'flagged.csv'), 'utf8').split('\r\n')
    const at = rows[0]?.split(',').indexOf('recipient') ?? -1
    expect(at).toBeGreaterThan(0)
    const ndjson = (await saring(['scan', 'fixtures/demo/ekspor', '--format', 'ndjson', ...more])).stdout.trimEnd().split('\n')
    return new Set(ndjson.map((line) => `${JSON.parse(line).recipient} ${JSON.parse(line).deadline}`))
  }
  expect(await recipients('--as-of', '2024-08-24')).toEqual(new Set(['KASN 2024-08-31']))
  expect(await recipients('--as-of', '2024-08-25')).toEqual(new Set(['BKN 2024-09-01']))
  expect(await recipients('--as-of', '2024-08-25', '--recipient', 'Badan Uji')).toEqual(new Set(['Badan Uji 2024-09-01']))
})
