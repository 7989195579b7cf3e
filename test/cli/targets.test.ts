import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

const HEAD = 'id,platform,account,act,time,url,text,target_author,target_url,region\n'
const DAY = '2024-10-20'
const CALL = 'Ayo coblos nomor 2 Ria Norsan-Krisantus Kurniawan'
const like = (id: number | string, target: string, day = DAY, author = ''): string =>
  `${id},x,lina.rekaan,like,${day},,,${author},${target},Kab. Sintang\n`
const post = (id: number, text: string): string =>
  `${id},x,warga.rekaan,post,${DAY},https://x.com/warga.rekaan/status/${id},${text},,,Kab. Sintang\n`
const status = (id: number): string => `https://x.com/i/web/status/${id}`

/** A folder with exports, scanned into a dossier. */
function place(files: Readonly<Record<string, string>>): { folder: string; scan: (...more: string[]) => ReturnType<typeof saring> } {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'ekspor'))
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, 'ekspor', name), HEAD + rows)
  const output = join(folder, 'hasil/')
  const scan = (...more: string[]) =>
    saring(['scan', join(folder, 'ekspor'), '--tier', 'low', '--output', output, '--overwrite', '--profile', 'plain', ...more])
  return { folder, scan }
}
const read = (folder: string, name: string): string => readFileSync(join(folder, 'hasil', name), 'utf8')
const ledgerOf = (folder: string): { outcomes: object; files: { file: string; read: number; outcomes: object }[] } =>
  JSON.parse(read(folder, 'ledger.json'))

describe('other items of the run', () => {
  test('a like is counted once, in its own file, wherever its target stands', async () => {
    const { folder, scan } = place({
      'a.csv': like(1, status(901)) + like(2, status(999)),
      'b.csv': post(901, CALL) + like(3, status(901)),
    })
    expect((await scan()).code).toBe(0)
    const { outcomes, files } = ledgerOf(folder)
    expect(outcomes).toEqual({ flagged: 3, 'not-assessable': 1 })
    expect(files.map(({ outcomes }) => outcomes)).toEqual([{ flagged: 1, 'not-assessable': 1 }, { flagged: 2 }])
    expect(JSON.parse(read(folder, 'manifest.json')).targets).toEqual({ account: 0, run: 2, catalogue: 0, open: 1, outside: 0 })
    expect(read(folder, 'flagged.csv')).toContain('diambil dari item lain dalam pemindaian ini')
  })

  test('a target that names nobody makes its like clean; one without words leaves it not assessable', async () => {
    const { folder, scan } = place({ 'a.csv': like(1, status(901)) + like(2, status(902)) + post(901, 'Jadwal posyandu') })
    await scan()
    expect(ledgerOf(folder).outcomes).toEqual({ clean: 2, 'not-assessable': 1 })
  })

  test('thousands of likes go through temporary files, and each finds its post', async () => {
    const likes = Array.from({ length: 2_500 }, (_, index) => like(10_000 + index, status(900 + (index % 50))))
    const posts = Array.from({ length: 25 }, (_, index) => post(900 + index, CALL))
    const { folder, scan } = place({ 'a.csv': likes.join(''), 'b.csv': posts.join('') })
    await scan()
    expect(ledgerOf(folder).outcomes).toEqual({ flagged: 1_275, 'not-assessable': 1_250 })
    const lines = read(folder, 'not-assessable.csv').trim().split('\r\n')
    expect(lines).toHaveLength(26)
    expect(lines[1]).toBe(`${status(925)},,,50,suka,${DAY},${DAY},x,${lines[1]?.split(',').at(-1)}`)
  })

  test('in order of input, and for posts of standard input, there is no second reading, and that is told', async () => {
    const { folder, scan } = place({ 'a.csv': like(1, status(901)) + post(901, CALL) })
    expect((await scan('--order', 'input')).stderr).toContain('1 item tidak dicarikan sasarannya di antara item lain, karena --order input')
    expect(ledgerOf(folder).outcomes).toEqual({ flagged: 1, 'not-assessable': 1 })
    const stream = await saring(['scan', '-', '--format', 'ndjson', '--tier', 'low'], HEAD + like(1, status(901)) + post(901, CALL))
    expect(stream.stdout.trim().split('\n')).toHaveLength(1)
    expect(stream.stderr).toContain('masukan standar tidak dapat dibaca dua kali')
  })
})

describe('not-assessable.csv is a catalogue', () => {
  const rows =
    like(1, status(17)) + like(2, status(18)) + like(3, `${status(18)}?s=20`) + like(4, status(19), '2022-01-01') + like(5, status(20), '')
  test('one line a target, the most frequent first, only where a window is open or no day is known', async () => {
    const { folder, scan } = place({ 'a.csv': rows })
    const { stderr } = await scan('--locale', 'en')
    const [head, ...lines] = read(folder, 'not-assessable.csv').trim().split('\r\n')
    expect(head).toBe('url,author,text,items,acts,first_date,last_date,platforms,example_key')
    expect(lines.map((line) => line.split(',').slice(0, 4))).toEqual([
      [status(18), '', '', '2'],
      [status(17), '', '', '1'],
      [status(20), '', '', '1'],
    ])
    expect(stderr).toContain('still not assessable 5 (1 of them outside every attention window)')
    expect(ledgerOf(folder).outcomes).toEqual({ 'not-assessable': 5 })
  })

  test.each([
    ['id', 'excel-id'],
    ['en', 'excel-id'],
    ['id', 'plain'],
    ['en', 'plain'],
  ])('filled in it comes back: %s, %s', async (locale, profile) => {
    const { folder, scan } = place({ 'a.csv': rows })
    const options = ['--locale', locale, '--profile', profile]
    await scan(...options)
    const cut = profile === 'plain' ? ',' : ';'
    const filled = read(folder, 'not-assessable.csv').replace(`${status(18)}${cut}${cut}${cut}`, `${status(18)}${cut}${cut}${CALL}${cut}`)
    const catalogue = join(folder, 'katalog.csv')
    writeFileSync(catalogue, filled)
    const { code } = await scan(...options, '--catalogue', catalogue)
    expect(code).toBe(0)
    expect(ledgerOf(folder).outcomes).toEqual({ flagged: 2, 'not-assessable': 3 })
    const { options: used, targets, catalogue: told } = JSON.parse(read(folder, 'manifest.json'))
    expect([used.catalogue, targets.catalogue, told[0].rows]).toEqual([[catalogue], 2, 1])
    expect(await saring(['verify', join(folder, 'hasil')])).toMatchObject({ code: 0 })
    appendFileSync(catalogue, '\r\n')
    expect(await saring(['verify', join(folder, 'hasil')])).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('katalog: 0 dari 1 cocok'),
    })
  })
})

describe('files of accounts and catalogues', () => {
  const ACCOUNTS = 'participant,account\npilkada-2024-bupati-sintang-2,guyub.rekaan\n'
  test('stand in the settings under either name, and are counted from there', async () => {
    const { folder } = place({ 'a.csv': like(1, '', DAY, 'guyub.rekaan') })
    writeFileSync(join(folder, 'akun.csv'), ACCOUNTS)
    for (const key of ['akun_kampanye: akun.csv', 'accounts: [akun.csv]']) {
      writeFileSync(join(folder, 'saring.yaml'), `${key}\n`)
      const { code, stderr } = await saring(['scan', join(folder, 'ekspor'), '--config', join(folder, 'saring.yaml')])
      expect([code, /sasaran dikenal dari akunnya 1/.test(stderr)]).toEqual([0, true])
    }
    writeFileSync(join(folder, 'saring.yaml'), 'katalog: tidak-ada.csv\n')
    expect(await saring(['config', '--config', join(folder, 'saring.yaml')])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/saring\.yaml:1: .*tidak-ada\.csv/),
    })
  })

  test('explain weighs with them as a scan does, on a day as people write it', async () => {
    const { folder } = place({})
    writeFileSync(join(folder, 'akun.csv'), ACCOUNTS)
    writeFileSync(join(folder, 'katalog.csv'), `url,author,text\n${status(17)},,${CALL}\n`)
    const explain = async (...more: string[]): Promise<string> => {
      const base = ['explain', '', '--act', 'like', '--date', '20/10/2024', '--region', 'Kab. Sintang', '--format', 'json']
      return JSON.parse((await saring([...base, ...more])).stdout).tier
    }
    expect(await explain('--author', 'guyub.rekaan')).toBeNull()
    expect(await explain('--author', 'guyub.rekaan', '--accounts', join(folder, 'akun.csv'))).toBe('medium')
    expect(await explain('--target-url', `${status(17)}?s=20`, '--catalogue', join(folder, 'katalog.csv'))).toBe('low')
  })

  test('verify compares the accounts', async () => {
    const { folder, scan } = place({ 'a.csv': like(1, '', DAY, 'guyub.rekaan') })
    const accounts = join(folder, 'akun.csv')
    writeFileSync(accounts, ACCOUNTS)
    await scan('--accounts', accounts)
    expect(ledgerOf(folder).outcomes).toEqual({ flagged: 1 })
    appendFileSync(accounts, '\n')
    expect(await saring(['verify', join(folder, 'hasil')])).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('akun kampanye: 0 dari 1'),
    })
  })

  test.each([
    ['--accounts', 'participant,account\ncalon-rekaan,guyub\n', 2, /tabel\.csv:2: peserta "calon-rekaan"/],
    ['--catalogue', 'url,text\nhttps://contoh.id/1,satu, dua\n', 2, /tabel\.csv:2: 3 sel, judul mempunyai 2/],
    ['--catalogue', '\u0000\u0001', 2, /memerlukan kolom url/],
  ])('%s that cannot be used ends with 2 before anything is written', async (option, content, expected, complaint) => {
    const { folder, scan } = place({ 'a.csv': like(1, status(17)) })
    writeFileSync(join(folder, 'tabel.csv'), content)
    const { code, stderr } = await scan(option, join(folder, 'tabel.csv'))
    expect([code, /\n\s+at /.test(stderr)]).toEqual([expected, false])
    expect(stderr).toMatch(complaint)
    expect(() => read(folder, 'ledger.json')).toThrow()
  })
})

test('what only friends can see is counted as private, and weighed when that is asked for', async () => {
  const path = join(temporaryFolder(), 'a.csv')
  writeFileSync(path, 'platform,account,text,time,visibility\nx,ani,Ayo coblos Ganjar Pranowo,2024-01-20,Friends\n')
  const outcomes = async (...more: string[]): Promise<unknown> => {
    const output = temporaryFolder()
    expect((await saring(['scan', path, '--output', `${output}/`, '--quiet', ...more])).code).toBe(0)
    return JSON.parse(readFileSync(join(output, 'ledger.json'), 'utf8')).outcomes
  }
  expect(await outcomes()).toEqual({ private: 1 })
  expect(await outcomes('--include-private')).toEqual({ flagged: 1 })
})
