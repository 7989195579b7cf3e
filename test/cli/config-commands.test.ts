import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
/** A working folder with one file each; the export has one item inside every mandate below, and several that lie outside of some. */
function workingFolder(files: Readonly<Record<string, string>>): string {
  const place = temporaryFolder()
  const all = {
    'ekspor.csv': [
      'id,account,act,time,unit,text,visibility',
      '1,a,post,2024-10-01,Dinas A,Ayo coblos Norsan-Krisantus,',
      '2,a,post,2024-05-01,Dinas A,Ayo coblos Norsan-Krisantus,',
      '3,b,comment,2024-10-02,Dinas B,Ayo coblos Norsan-Krisantus,',
      '4,b,post,,Dinas B,Ayo coblos Norsan-Krisantus,',
      '5,c,post,2024-10-03,,Ayo coblos Norsan-Krisantus,',
      '6,a,post,2024-05-02,Dinas A,Ayo coblos Norsan-Krisantus,private',
      '',
    ].join('\n'),
    ...files,
  }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(place, name), text)
  return place
}
const MANDATE = 'tujuan: Uji\nnomor: 700/1\npejabat: Inspektur\nmasa: {dari: 2024-09-25, sampai: 2024-11-27}\n'

describe('scan --mandate', () => {
  test.each([
    ['', { flagged: 4, 'outside-mandate': 1, private: 1 }, /1 item tanpa waktu tetap dinilai/],
    ['unit: Dinas A\n', { flagged: 2, 'outside-mandate': 3, private: 1 }, /1 item tanpa unit tetap dinilai/],
    ['unit: [Dinas A, Dinas Z]\n', { flagged: 2, 'outside-mandate': 3, private: 1 }, /tidak ditemui .*: Dinas Z\./],
    [
      'aksi: [komentar]\n',
      { flagged: 1, 'outside-mandate': 4, private: 1 },
      /Mandat: 700\/1, Inspektur — Uji \(2024-09-25 s\.d\. 2024-11-27\)/,
    ],
  ])('%j judges what it covers and counts the rest', async (more, outcomes, told) => {
    const place = workingFolder({ 'mandat.yaml': MANDATE + more })
    const mandate = join(place, 'mandat.yaml')
    const args = ['scan', join(place, 'ekspor.csv'), '--region', 'Kalbar', '--output', join(place, 'hasil/')]
    const { code, stderr } = await saring([...args, '--mandate', mandate])
    expect(code).toBe(0)
    expect(stderr).toMatch(told)
    expect(json(join(place, 'hasil', 'ledger.json'))).toMatchObject({ read: 6, outcomes })
    expect(json(join(place, 'hasil', 'manifest.json')).mandate).toMatchObject({
      file: mandate,
      purpose: 'Uji',
      order: '700/1',
      authority: 'Inspektur',
      period: { from: '2024-09-25', to: '2024-11-27' },
    })
  })

  test('without one, summary and manifest say that none was stated', async () => {
    const place = workingFolder({})
    const { stderr } = await saring(['scan', join(place, 'ekspor.csv'), '--output', join(place, 'hasil/')])
    expect(stderr).toContain('Mandat: tidak disebutkan.')
    expect(json(join(place, 'hasil', 'manifest.json')).mandate).toBe('tidak disebutkan')
  })

  test('a mistake in it stops the scan before anything is written', async () => {
    const place = workingFolder({ 'mandat.yaml': MANDATE.replace('2024-11-27', '2024-11-31') })
    const args = ['scan', join(place, 'ekspor.csv'), '--mandate', join(place, 'mandat.yaml'), '--output', join(place, 'hasil/')]
    const { code, stdout, stderr } = await saring(args)
    expect([code, stdout, existsSync(join(place, 'hasil'))]).toEqual([2, '', false])
    expect(stderr).toMatch(/mandat\.yaml:4: "sampai" berisi "2024-11-31"; tulis tanggal yang ada/)
  })

  test('it is never written over', async () => {
    const place = workingFolder({ 'mandat.yaml': MANDATE })
    const mandate = join(place, 'mandat.yaml')
    const { code } = await saring(['scan', join(place, 'ekspor.csv'), '--mandate', mandate, '--output', mandate, '--overwrite'])
    expect([code, readFileSync(mandate, 'utf8')]).toEqual([3, MANDATE])
  })
})

describe('the settings file', () => {
  test('gives what no option gives, and the summary names it', async () => {
    const place = workingFolder({ 'saring.yaml': 'mandat: mandat.yaml\nwilayah: Kalbar\ntingkat: tinggi\n', 'mandat.yaml': MANDATE })
    const settings = join(place, 'saring.yaml')
    const args = ['scan', join(place, 'ekspor.csv'), '--config', settings]
    const first = await saring(args)
    expect(first).toMatchObject({ code: 0 })
    expect(first.stderr).toContain(`Pengaturan: ${settings}`)
    expect(first.stderr).toMatch(/Mandat: 700\/1/)
    expect(first.stderr).toMatch(/1 {2}di luar mandat/)
    expect(first.stdout).not.toContain('sedang,')
    expect((await saring([...args, '--tier', 'medium'])).stdout).toContain('sedang,')
  })

  test('sets the language, also of the help; an option wins', async () => {
    const settings = join(workingFolder({ 'saring.yaml': 'bahasa: en\n' }), 'saring.yaml')
    expect((await saring(['config', '--config', settings])).stdout).toContain('setting ')
    expect((await saring(['config', '--config', settings, '--locale', 'id'])).stdout).toContain('pengaturan ')
    expect((await saring(['scan', '--help', `--config=${settings}`])).stdout).toContain('Usage:')
  })

  test.each([
    ['pegawai: hilang.csv\n', /saring\.yaml:1: .*hilang\.csv tidak ada/],
    ['#\nmandat: hilang.yaml\n', /saring\.yaml:2: .*hilang\.yaml tidak ada/],
    ['leksikon: [shipped, hilang]\n', /saring\.yaml:1: .*hilang tidak ada/],
    ['#\n\nwilayah: Atlantis\n', /saring\.yaml:3: wilayah "Atlantis" tidak dikenal/],
    ['pemilihan: pemilu-1955\n', /saring\.yaml:1: pemilihan "pemilu-1955" tidak ada; yang ada: pemilu-2019, pemilu-2024/],
    ['zona_waktu: Asia/Atlantis\n', /saring\.yaml:1: zona waktu "Asia\/Atlantis" tidak dikenal/],
    ['laju_telaah: nol\n', /saring\.yaml:1: "laju_telaah" berisi "nol"; tulis bilangan bulat di atas 0/],
    ['wilaya: Kalbar\n', /saring\.yaml:1: "wilaya" tidak dikenal/],
  ])('%j is told at its line and ends with 2', async (text, message) => {
    const place = workingFolder({ 'saring.yaml': text })
    const { code, stdout, stderr } = await saring(['scan', join(place, 'ekspor.csv'), '--config', join(place, 'saring.yaml')])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  test('a file that --config names must be there', async () =>
    expect(await saring(['config', '--config', 'tidak-ada.yaml'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/tidak ada/) }))

  test('an option replaces what is wrong in the file', async () => {
    const place = workingFolder({ 'saring.yaml': 'wilayah: Atlantis\npegawai: hilang.csv\n', 'p.csv': 'name,account\nA,a\n' })
    const args = ['scan', join(place, 'ekspor.csv'), '--config', join(place, 'saring.yaml')]
    expect(await saring([...args, '--region', 'Kalbar', '--roster', join(place, 'p.csv')])).toMatchObject({ code: 0 })
  })

  test('explain takes region, elections and lexicons from it', async () => {
    const settings = join(workingFolder({ 'saring.yaml': 'wilayah: Kab. Sintang\n' }), 'saring.yaml')
    const args = ['explain', 'Ayo coblos nomor 2', '--date', '2024-11-01']
    expect((await saring([...args, '--config', settings])).stdout).toMatch(/sintang/i)
    expect((await saring([...args, '--config', settings, '--no-config'])).stdout).not.toMatch(/sintang/i)
  })
})

describe('saring config', () => {
  test('shows each value and where it comes from', async () => {
    const settings = join(workingFolder({ 'saring.yaml': 'wilayah: Kalbar\ntier: low\n' }), 'saring.yaml')
    const args = ['config', '--config', settings, '--tier', 'tinggi', '--election', 'pemilu-2024', '--election', 'pilkada-2024']
    const { code, stdout } = await saring(args)
    expect(code).toBe(0)
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['pengaturan', 'nilai', 'asal'],
      ['roster', '(tidak ada)', 'bawaan'],
      ['accounts', '(tidak ada)', 'bawaan'],
      ['catalogue', '(tidak ada)', 'bawaan'],
      ['region', 'Kalbar', `${settings}:1`],
      ['elections', 'pemilu-2024, pilkada-2024', 'opsi --election'],
      ['mandate', '(tidak ada)', 'bawaan'],
      ['timezone', 'Asia/Jakarta', 'bawaan'],
      ['lexicons', 'shipped', 'bawaan'],
      ['tier', 'high', 'opsi --tier'],
      ['rate', '60', 'bawaan'],
      ['locale', 'id', 'bawaan'],
      [''],
      [`Berkas pengaturan: ${settings}`],
      [''],
    ])
    expect(JSON.parse((await saring([...args, '--format', 'json'])).stdout)).toMatchObject({
      file: settings,
      settings: {
        roster: { value: null, from: 'default' },
        region: { value: 'Kalbar', from: 'file', place: `${settings}:1` },
        tier: { value: 'high', from: 'option', option: '--tier' },
      },
    })
  })

  test.each([
    [{ 'mandat.yaml': 'tujuan: x\n', 'saring.yaml': 'mandat: mandat.yaml\n' }, /mandat\.yaml:1: belum memuat "nomor"/],
    [{ 'saring.yaml': 'a: b\n' }, /saring\.yaml:1: "a" tidak dikenal/],
    [{ 'saring.yaml': '#\nwilayah: Atlantis\n' }, /saring\.yaml:2: wilayah "Atlantis" tidak dikenal/],
    [{ 'saring.yaml': 'pemilihan: [pemilu-1955]\n' }, /saring\.yaml:1: pemilihan "pemilu-1955" tidak ada/],
  ])('checks what a scan would check: %j', async (files, message) => {
    const { code, stdout, stderr } = await saring(['config', '--config', join(workingFolder(files), 'saring.yaml')])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  test('knows a language that was asked for before the command', async () =>
    expect((await saring(['--locale', 'en', 'config'])).stdout).toMatch(/locale {2,}en {2,}option --locale/))

  test('wrong options end with 3', async () => {
    expect(await saring(['config', '--region', 'Atlantis'])).toMatchObject({ code: 3, stdout: '' })
    expect(await saring(['config', '--timezone', 'Asia/Atlantis'])).toMatchObject({ code: 3, stdout: '' })
  })
})

describe('saring init', () => {
  const built = existsSync('dist/cli/run.js')
  const here = (place: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), 'bin/saring.js'), ...args], { cwd: place, encoding: 'utf8' })

  test('writes a working folder', async () => {
    const place = join(temporaryFolder(), 'baru')
    const { code, stdout, stderr } = await saring(['init', place])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('saring scan ekspor/')
    expect(readdirSync(place).sort()).toEqual(['BACA.md', 'ekspor', 'mandat.yaml', 'pegawai.csv', 'saring.yaml'])
  })

  test('never overwrites: it says which files exist, and writes nothing', async () => {
    const place = temporaryFolder()
    mkdirSync(join(place, 'ekspor'))
    writeFileSync(join(place, 'mandat.yaml'), 'milik saya')
    const { code, stderr } = await saring(['init', place])
    expect(code).toBe(3)
    expect(stderr).toContain(join(place, 'mandat.yaml'))
    expect(stderr).not.toContain('pegawai.csv')
    expect(readFileSync(join(place, 'mandat.yaml'), 'utf8')).toBe('milik saya')
    expect(readdirSync(place).sort()).toEqual(['ekspor', 'mandat.yaml'])
  })

  test('a file is no folder', async () => {
    const place = workingFolder({})
    expect(await saring(['init', join(place, 'ekspor.csv')])).toMatchObject({ code: 3, stderr: expect.stringMatching(/ekspor\.csv/) })
  })

  test.skipIf(!built)('a scan works there at once, and --no-config ignores the settings', () => {
    const place = temporaryFolder()
    expect(here(place, 'init')).toMatchObject({ status: 0 })
    const { status, stderr } = here(place, 'scan', 'ekspor/', '--output', 'hasil/')
    expect(status).toBe(0)
    expect(stderr).toMatch(/Pengaturan: saring\.yaml/)
    const manifest = json(join(place, 'hasil', 'manifest.json'))
    expect(manifest.options).toMatchObject({ roster: 'pegawai.csv', mandate: 'mandat.yaml', settings: 'saring.yaml' })
    expect(manifest.mandate.order).toBe('700/000-CONTOH/2024')
    expect(manifest.ledger.outcomes).toMatchObject({ flagged: 2, 'outside-mandate': 1, 'out-of-roster': 1 })
    expect(JSON.parse(here(place, 'config', '--format', 'json', '--no-config').stdout).file).toBe(null)
    expect(here(place, 'scan', 'ekspor/', '--no-config').stderr).toMatch(/Mandat: tidak disebutkan/)
  })
})
