import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { headerCells } from '../../src/report/columns.ts'
import { VERSION } from '../../src/report/version.ts'
import { sheetsOf } from '../../src/text/workbook.ts'
import { wordsOf } from '../../src/words/index.ts'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

const DEMO = ['scan', 'fixtures/demo/ekspor', '--roster', 'fixtures/demo/pegawai.csv']
const folder = temporaryFolder
const ndjson = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('help and version', () => {
  test('the version is the package’s', async () => expect(await saring(['--version'])).toMatchObject({ code: 0, stdout: `${VERSION}\n` }))
  test.each([
    [['--help']],
    [['scan', '--help']],
    [['explain', '--help']],
    [['review', 'import', '--help']],
    [['estimate', '--help']],
    [['help', 'scan']],
  ])('%j speaks Indonesian, and English when asked', async (args) => {
    const indonesian = await saring(args)
    const english = await saring([...args, '--locale', 'en'])
    expect([indonesian.code, english.code]).toEqual([0, 0])
    expect(indonesian.stdout).toContain('Pemakaian:')
    if (args[0] !== 'help') expect(english.stdout).toContain('Usage:')
  })
  test('the README shows the help that there is', async () => {
    const readme = readFileSync('README.md', 'utf8')
    expect(readme).toContain((await saring(['scan', '--help'])).stdout.trimEnd())
  })
})

test('what stands in a text does not steer the terminal that explains it', async () => {
  const { code, stdout } = await saring(['explain', '\u001b[31mCoblos Norsan\u202E', '--date', '2024-11-01', '--region', 'Kalbar'])
  expect(code).toBe(0)
  for (const control of ['\u001b', '\u202E']) expect(stdout).not.toContain(control)
  expect(stdout).toContain('\uFFFD')
})

describe('wrong calls say what to do, and end with 3', () => {
  test.each([
    [[], /Perintah belum disebut/],
    [['scann'], /scann tidak dikenal.*scan/],
    [['scan'], /paths belum diisi/],
    [['scan', 'x', '--tir', 'low'], /--tir tidak dikenal.*--tier/],
    [['scan', 'x', '--tier', 'parah'], /Pilih: high, medium, low/],
    [['scan', 'fixtures/demo/ekspor', '--limit', 'banyak'], /--limit.*bilangan bulat/],
    [['scan', 'fixtures/demo/ekspor', '--rate', '0'], /--rate.*bilangan bulat/],
    [['scan', 'fixtures/demo/ekspor', '--as-of', '2024-02-31'], /--as-of.*bukan tanggal/],
    [['scan', 'fixtures/demo/ekspor', '--region', 'Atlantis'], /Atlantis.*tidak dikenal/],
    [['scan', 'fixtures/demo/ekspor', '--timezone', 'Asia/Atlantis'], /Zona waktu/],
    [['scan', 'fixtures/demo/ekspor', '--election', 'pemilu-1955'], /pemilu-1955.*Yang ada/],
    [['explain', 'a', 'b'], /Terlalu banyak argumen/],
    [['explain', ''], /Beri teks/],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await saring(args)
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('inputs that cannot be used end with 2, and the rest is still whole', () => {
  test.each([
    [['scan', 'tidak-ada.csv'], /tidak-ada\.csv: berkas atau folder tidak ada/],
    [['merge', 'tidak-ada/', '--fail-on', 'tinggi'], /tidak-ada\/: berkas atau folder tidak ada/],
    [['scan', 'fixtures/stories/empty-file/posts.csv'], /berkas kosong/],
    [['scan', 'fixtures/stories/unknown-columns/posts.csv'], /tidak ada kolom text.*foo, bar, baz/],
    [['scan', 'fixtures/demo/ekspor', '--roster', 'tidak-ada.csv'], /tidak ada/],
    [['scan', 'fixtures/demo/ekspor', '--lexicons', 'tidak-ada'], /bukan folder leksikon/],
  ])('%j', async (args, message) => {
    const { code, stderr } = await saring(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('a dossier inside the input is output, not input', async () => {
    const place = folder()
    writeFileSync(join(place, 'ekspor.csv'), 'id,text,time\n1,Ayo coblos Prabowo-Gibran,2024-01-15\n')
    for (let run = 0; run < 2; run++) expect(await saring(['scan', place, '--output', join(place, 'hasil/')])).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(join(place, 'hasil', 'ledger.json'), 'utf8'))).toMatchObject({ read: 1, outcomes: { flagged: 1 } })
  })

  test('records that share an id and say different things are told of and listed', async () => {
    const place = folder()
    writeFileSync(join(place, 'ekspor.csv'), 'id,text\n1,Selamat pagi\n1,Selamat malam\n1,Selamat pagi\n')
    const { stderr } = await saring(['scan', join(place, 'ekspor.csv'), '--output', join(place, 'hasil/')])
    expect(stderr).toMatch(/1 catatan rangkap mempunyai id yang sama tetapi isi yang berbeda/)
    expect(
      readFileSync(join(place, 'hasil', 'duplicates.csv'), 'utf8')
        .split('\r\n')
        .slice(1, 3)
        .map((row) => row.split(';')[3]),
    ).toEqual(['tidak', 'ya'])
  })

  test('one bad file among good ones', async () => {
    const { code, stdout, stderr } = await saring([
      'scan',
      'fixtures/stories/empty-file/posts.csv',
      'fixtures/stories/stages/posts.csv',
      '--format',
      'ndjson',
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(/empty-file.*kosong/)
    expect(ndjson(stdout).length).toBeGreaterThan(3)
  })
})

describe('output', () => {
  test('stdout carries data only, in every format', async () => {
    const [csv, tsv, lines, json, table] = await Promise.all(
      ['csv', 'tsv', 'ndjson', 'json', 'table'].map((format) => saring([...DEMO, '--format', format])),
    )
    const found = ndjson(lines?.stdout ?? '')
    expect(found.length).toBeGreaterThan(20)
    expect(JSON.parse(json?.stdout ?? '')).toEqual(found)
    expect(csv?.stdout.startsWith('tingkat,skor,keputusan,')).toBe(true)
    expect(tsv?.stdout.startsWith('tingkat\tskor\tkeputusan\t')).toBe(true)
    expect(table?.stdout).toContain('tingkat')
    for (const { stdout } of [csv, tsv, lines, json] as { stdout: string }[]) expect(stdout).not.toContain('Neraca')
  })

  test('piped without a format it is CSV; the header is there without findings too', async () => {
    const { stdout, code } = await saring(['scan', 'fixtures/stories/neutral-talk/posts.csv'])
    expect([code, stdout.trimEnd().split('\r\n').length]).toEqual([0, 1])
  })

  test('from standard input to standard output', async () => {
    const line = JSON.stringify({
      id: '1844553120000000513',
      platform: 'twitter',
      account: '@Budi',
      text: 'Ayo coblos Prabowo-Gibran',
      time: '2024-01-15',
    })
    const { code, stdout } = await saring(['scan', '-', '--format', 'ndjson', '--output', '-'], `${line}\n`)
    expect(code).toBe(0)
    expect(ndjson(stdout)[0]).toMatchObject({
      id: '1844553120000000513',
      tier: 'high',
      platform: 'x',
      account: 'budi',
      source: { file: '-', record: 1 },
    })
  })

  test('every key of a finding, in its order', async () => {
    const { stdout } = await saring([...DEMO, '--format', 'ndjson', '--limit', '1'])
    expect(Object.keys(ndjson(stdout)[0] ?? {})).toEqual(
      'key id tier score act platform account time url text target_author target_text target_url nip name unit region status elections participants participant_names hits signals categories stage language language_margin reasons rules weakened_by arithmetic without same_text same_text_count lexicons known_at deadline days_left recipient source'.split(
        ' ',
      ),
    )
  })

  test('spans point into the text that is written, masked or not', async () => {
    for (const identity of [[], ['--show-identity']]) {
      const { stdout } = await saring([...DEMO, '--format', 'ndjson', '--tier', 'low', ...identity])
      for (const finding of ndjson(stdout))
        for (const { span, field, text } of finding['hits'] as { span: [number, number]; field: string; text: string }[])
          expect(String(finding[field]).slice(...span)).toBe(text)
    }
  })

  test('identity is hidden unless asked for', async () => {
    const hidden = await saring([...DEMO, '--format', 'csv', '--tier', 'low'])
    const shown = await saring([...DEMO, '--format', 'csv', '--tier', 'low', '--show-identity'])
    const nip = /\b(?:19|20)\d{6}\s?\d{6}\s?\d\s?\d{3}\b/
    expect(hidden.stdout).not.toMatch(nip)
    expect(shown.stdout).toMatch(nip)
  })

  test('--tier and --limit choose what is shown, the ledger counts all', async () => {
    const all = await saring([...DEMO, '--tier', 'low', '--format', 'ndjson'])
    const few = await saring([...DEMO, '--tier', 'high', '--limit', '3', '--format', 'ndjson'])
    expect(ndjson(few.stdout)).toEqual(ndjson(all.stdout).slice(0, 3))
    const ledgerOf = (stderr: string): string => stderr.slice(stderr.indexOf('Neraca:'), stderr.indexOf('seimbang'))
    expect(ledgerOf(few.stderr)).toBe(ledgerOf(all.stderr))
  })

  test('--order input follows the files', async () => {
    const { stdout } = await saring([...DEMO, '--tier', 'low', '--order', 'input', '--format', 'ndjson'])
    const places = ndjson(stdout).map((finding) => finding['source'] as { file: string; record: number })
    expect(places).toEqual([...places].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.record - b.record)))
  })

  test('--fail-on is a gate', async () => {
    expect((await saring([...DEMO, '--fail-on', 'high', '--format', 'ndjson'])).code).toBe(1)
    expect((await saring(['scan', 'fixtures/stories/neutral-talk/posts.csv', '--fail-on', 'low'])).code).toBe(0)
  })
})

describe('the dossier', () => {
  const FILES = [
    'accounts.csv',
    'duplicates.csv',
    'flagged.csv',
    'flagged.xlsx',
    'ledger.json',
    'manifest.json',
    'not-assessable.csv',
    'rejected.csv',
    'same-text.csv',
    'suppressed.csv',
    'terms.csv',
    'units.csv',
    'unmatched.csv',
  ]

  test('a workbook goes to a file, by its name or by --format', async () => {
    const place = folder()
    for (const [name, more] of [
      ['temuan.xlsx', []],
      ['temuan', ['--format', 'xlsx']],
    ] as const) {
      expect(await saring([...DEMO, ...more, '--output', join(place, name)])).toMatchObject({ code: 0, stdout: '' })
      const sheets = await sheetsOf(readFileSync(join(place, name)))
      expect(sheets?.map((sheet) => sheet.name)).toEqual(['Temuan', 'Panduan'])
      expect(sheets?.[0]?.rows[0]).toEqual(headerCells(wordsOf('id')))
    }
  })

  test('the same input twice gives the same bytes, but for the run block', async () => {
    const [first, second] = [join(folder(), 'hasil/'), join(folder(), 'hasil/')]
    for (const output of [first, second]) expect(await saring([...DEMO, '--output', output])).toMatchObject({ code: 0, stdout: '' })
    expect(readdirSync(first).sort()).toEqual(FILES)
    for (const file of FILES) {
      const [a = '', b = ''] = [first, second].map((output) => readFileSync(join(output, file), 'latin1').replace(/"run": \{[^}]*\}/, ''))
      expect(a).toBe(b)
    }
  })

  test('sheets suit Excel in Indonesia: mark, semicolons, CRLF', async () => {
    const output = join(folder(), 'hasil/')
    await saring([...DEMO, '--output', output])
    for (const file of FILES.filter((name) => name.endsWith('.csv'))) {
      const text = readFileSync(join(output, file), 'utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.split('\r\n')[0]).toContain(';')
    }
  })

  test('it may be written again while nobody has worked in it; after that only with --overwrite', async () => {
    const output = join(folder(), 'hasil/')
    await saring([...DEMO, '--output', output])
    expect((await saring([...DEMO, '--output', output])).code).toBe(0)
    writeFileSync(join(output, 'flagged.csv'), 'keputusan\nrelevan\n')
    const refused = await saring([...DEMO, '--output', output])
    expect(refused.code).toBe(3)
    expect(refused.stderr).toMatch(/sudah diubah/)
    expect(readFileSync(join(output, 'flagged.csv'), 'utf8')).toContain('relevan')
    expect((await saring([...DEMO, '--output', output, '--overwrite'])).code).toBe(0)
  })

  test('files of somebody else with the same names are left alone', async () => {
    const output = folder()
    writeFileSync(join(output, 'units.csv'), 'milik orang lain')
    const { code, stderr } = await saring([...DEMO, '--output', output])
    expect([code, readFileSync(join(output, 'units.csv'), 'utf8')]).toEqual([3, 'milik orang lain'])
    expect(stderr).toMatch(/berkas lain/)
  })

  test('a folder whose parent is a file', async () => {
    const file = join(folder(), 'berkas')
    writeFileSync(file, '')
    const { code, stderr } = await saring([...DEMO, '--output', `${file}/hasil/`])
    expect(code).toBe(3)
    expect(stderr).toMatch(/adalah berkas, bukan folder/)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    const output = folder()
    chmodSync(output, 0o500)
    expect((await saring([...DEMO, '--output', join(output, 'hasil/')])).code).toBe(2)
  })

  test('interrupted, it leaves nothing half done and ends with 130', async () => {
    const output = join(folder(), 'hasil/')
    const { code, stderr } = await saring([...DEMO, '--output', output], '', AbortSignal.abort())
    expect(code).toBe(130)
    expect(stderr).toMatch(/Dihentikan/)
    expect(existsSync(output) ? readdirSync(output) : []).toEqual([])
  })
})

describe('a single output file', () => {
  test('takes its format from its name', async () => {
    const file = join(folder(), 'temuan.ndjson')
    expect(await saring([...DEMO, '--output', file])).toMatchObject({ code: 0, stdout: '' })
    expect(ndjson(readFileSync(file, 'utf8')).length).toBeGreaterThan(20)
  })

  test('is never written over what was read, nor over what is there', async () => {
    const place = folder()
    const [posts, out] = [join(place, 'ekspor.csv'), join(place, 'temuan.csv')]
    writeFileSync(posts, 'id,text\n1,halo\n')
    writeFileSync(out, 'keputusan saya')
    const over = await saring(['scan', posts, '--output', posts, '--overwrite'])
    expect([over.code, readFileSync(posts, 'utf8')]).toEqual([3, 'id,text\n1,halo\n'])
    expect(await saring(['scan', posts, '--output', out])).toMatchObject({ code: 3 })
    expect(readFileSync(out, 'utf8')).toBe('keputusan saya')
    expect(await saring(['scan', posts, '--output', out, '--overwrite'])).toMatchObject({ code: 0 })
  })

  test('in a place that is not there', async () => {
    const { code, stderr } = await saring([...DEMO, '--output', join(folder(), 'tidak', 'ada.csv')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/tidak dapat ditulis/)
  })
})

describe('explain', () => {
  test('says what a scan says', async () => {
    const { stdout } = await saring([
      'explain',
      'Ayo coblos Norsan-Krisantus',
      '--region',
      'Kab. Sintang',
      '--date',
      '2024-10-20',
      '--format',
      'json',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'flagged', tier: 'high', score: 80, mode: 'open', region: 'SINTANG' })
  })
  test.each([
    ['a clean text', ['explain', 'Selamat pagi', '--date', '2024-10-20'], /tidak ada peserta pemilihan yang dimaksud/],
    ['a weak name', ['explain', 'Pak Edi lewat', '--date', '2024-10-20', '--region', 'Kota Pontianak'], /sebutan lemah/],
    ['another region', ['explain', 'Heri mantap', '--date', '2024-10-20', '--region', 'Kab. Tuban'], /pemilihan wilayah lain/],
    ['a like without a text', ['explain', '', '--act', 'like', '--author', 'Budi'], /tidak dapat dinilai/],
    ['no date', ['explain', 'Ayo coblos Prabowo-Gibran', '--no-date'], /Waktu tidak diketahui/],
    ['English', ['explain', 'Ayo coblos Prabowo-Gibran', '--date', '2024-01-15', '--locale', 'en'], /Result: high/],
  ])('%s', async (_, args, expected) => {
    const { code, stdout } = await saring(args)
    expect(code).toBe(0)
    expect(stdout).toMatch(expected)
  })
  test('a date that is none', async () => expect((await saring(['explain', 'x', '--date', 'besok'])).code).toBe(3))
})

describe('as a program', () => {
  const built = existsSync('dist/cli/run.js')
  test.skipIf(!built || process.platform === 'win32')('--help | head too', () => {
    expect(spawnSync('bash', ['-c', 'set -o pipefail; node bin/saring.js scan --help | head -1'], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })
  test.skipIf(!built || process.platform === 'win32')('| head closes the pipe without a stack trace', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'set -o pipefail; node bin/saring.js scan fixtures/demo/ekspor --tier low | head -1'],
      { encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(stdout.startsWith('tingkat,skor')).toBe(true)
    expect(stderr).not.toMatch(/EPIPE|at .*js:/)
  })
  test.skipIf(!built)('no socket is opened, no .env read, and of natural only the Indonesian stemmer and what it needs itself', () => {
    const place = folder()
    writeFileSync(join(place, '.env'), 'SARING_RAHASIA=1')
    const guard = pathToFileURL(join(process.cwd(), 'test/cli/guard.mjs')).href
    const args = [
      '--import',
      guard,
      join(process.cwd(), 'bin/saring.js'),
      'scan',
      join(process.cwd(), 'fixtures/demo/ekspor'),
      '--tier',
      'low',
    ]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' })
    expect(stderr).not.toContain('forbidden')
    expect(stderr).toContain('natural: stemmer, 0 others')
    expect(status).toBe(0)
  })
})
