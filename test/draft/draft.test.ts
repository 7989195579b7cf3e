import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainPrinted, proposedAliases, toldNickname } from '../../src/draft/aliases.ts'
import { contestOf } from '../../src/draft/contest.ts'
import { windowsAround } from '../../src/draft/election.ts'
import { sceneOf } from '../../src/lexicon/aliases/scene.ts'
import type { Named } from '../../src/lexicon/aliases/ways.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Region } from '../../src/model.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'

const LANDAK: Region = { name: 'LANDAK', kind: 'kabupaten', province: 'KALIMANTAN BARAT' }
const PONTIANAK: Region = { name: 'KOTA PONTIANAK', kind: 'kota', province: 'KALIMANTAN BARAT' }
const KALBAR: Region = { name: 'KALIMANTAN BARAT', kind: 'province', province: 'KALIMANTAN BARAT' }

test.each([
  ['Drs. H. BUDI RIMBAWAN, M.Si.', 'Budi Rimbawan'],
  ['Dr.Hj. Sari Lestari Angin', 'Sari Lestari Angin'],
  ['Moh. Mahfud MD', 'Moh. Mahfud MD'],
  ['RINTO (PURN)', 'Rinto'],
  ['Haji', 'Haji'],
])('%s is printed plainly as %s', (printed, plain) => expect(plainPrinted(printed)).toBe(plain))

test('a plain name stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(plainPrinted(plainPrinted(name))).toBe(plainPrinted(name))
    }),
  )
})

test.each<[string, Partial<Parameters<typeof contestOf>[0]>, string]>([
  ['a list of a district', { party: 'Partai Golkar', district: 'Landak 2' }, 'dprd-landak-dapil-2/golkar'],
  [
    'one of the province',
    { party: 'PDI Perjuangan', contest: 'DPRD Provinsi', district: 'Kalbar 6', region: KALBAR },
    'dprd-provinsi-kalimantan-barat-dapil-6/pdi-perjuangan',
  ],
  ['what a province votes for', { party: 'PKB', region: KALBAR }, 'dprd-provinsi-kalimantan-barat/pkb'],
  ['the national council', { party: 'PKB', contest: 'DPR RI', region: KALBAR }, 'dpr-kalimantan-barat/pkb'],
  ['the senate', { contest: 'Calon DPD', region: KALBAR }, 'dpd-kalimantan-barat'],
  ['a pair in a city', { isPair: true, region: PONTIANAK }, 'walikota-pontianak'],
  ['a pair in a kabupaten, carried by a party', { isPair: true, party: 'PAN' }, 'bupati-landak'],
])('%s', (_, told, contest) =>
  expect(contestOf({ contest: '', district: '', party: '', isPair: false, region: LANDAK, ...told })).toBe(contest),
)

describe('names of candidates are weighed as those of the shipped packs are', async () => {
  const shipped = await loadLexicon(['shipped'])
  const named = (number: number, name: string, runningMate: string): Named => {
    const rest = { election: 'uji', contest: 'bupati-landak', region: 'LANDAK', kind: 'pair' as const }
    return { ...rest, id: `uji-bupati-landak-${number}`, name, runningMate }
  }
  const [one, rival] = [named(1, 'Budi Wolkimar', 'Sari Plestonia'), named(2, 'Wolkimar', 'Agus Rimba')]
  const elections = [{ id: 'uji', windows: windowsAround('2029-11-28') }]
  const { evidence } = await sceneOf(shipped, ['shipped'], { participants: [one, rival], elections, staff: [] })

  test('the whole and what is rare stand alone, what others bear needs context, what a rival is called is left out', () => {
    const told = proposedAliases(one, evidence).map(({ alias, kind, strength }) => `${alias} ${kind} ${strength}`)
    expect(told).toEqual([
      'Budi Wolkimar name strong',
      'Sari Plestonia name strong',
      'Budi-Sari pair weak',
      'Wolkimar-Sari pair weak',
      'Budi short-name weak',
      'Sari short-name weak',
      'Plestonia short-name strong',
      'Plestonya short-name strong',
      'Plestoniya short-name strong',
    ])
  })

  test.each([
    ['Bang Zubrank', 'strong'],
    ['Zubrank', 'strong'],
    ['Bang Budi', 'weak'],
    ['Muda', 'weak'],
  ])('told is the nickname %s: %s', (written, strength) => {
    expect(toldNickname(written, one, evidence)).toMatchObject({ written, kind: 'nickname', strength })
  })
})

test('windows around a vote follow each other', () => {
  const { attention, campaign, quiet, vote } = windowsAround('2029-02-14')
  const days = [attention[0]?.from, campaign[0]?.from, campaign[0]?.to, quiet[0]?.from, quiet[0]?.to, vote[0]?.from, attention[0]?.to]
  expect(days).toEqual([...days].sort())
  expect(quiet).toEqual([{ from: '2029-02-11', to: '2029-02-13' }])
})

describe('saring lexicon new', () => {
  const table = (rows: readonly string[]): { readonly place: string; readonly file: string } => {
    const place = temporaryFolder()
    const file = join(place, 'calon.csv')
    writeFileSync(file, `${rows.join('\n')}\n`)
    return { place, file }
  }
  const made = async (rows: readonly string[], more: readonly string[] = ['--election', 'pemilu-2024']) => {
    const { place, file } = table(rows)
    const folder = join(place, 'paket', 'calon-kami')
    return { folder, ran: await saring(['lexicon', 'new', folder, '--table', file, ...more]) }
  }

  test('a table as Excel saves it, with titles above, becomes a pack that opens with the shipped ones', async () => {
    const { folder, ran } = await made([
      '\uFEFFDaftar calon tetap;;;;',
      ';;;;',
      'Nama Calon;No. Urut;Partai;Dapil;Wilayah',
      '"DRS. BUDI RIMBAWAN, M.SI.";1,0;PKB;Landak 2;Kab. Landak',
      'Sari Lestari Angin;02;PKB;Landak 2;Pemkab Landak',
    ])
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    const lexicon = await loadLexicon(['shipped', folder])
    expect(lexicon.participants.filter(({ election }) => election.id === 'calon-kami')).toMatchObject([
      { id: 'calon-kami-dprd-landak-dapil-2-pkb-1', name: 'Budi Rimbawan', number: 1, kind: 'candidate', region: 'LANDAK' },
      { id: 'calon-kami-dprd-landak-dapil-2-pkb-2', name: 'Sari Lestari Angin', number: 2 },
    ])
  })

  test('pairs of an election to come, by the day of its vote', async () => {
    const { folder, ran } = await made(
      ['nama,wakil,nomor,wilayah,akun,tagar', 'Agus Rimba Jaya,Siti Karangan,1,Kota Pontianak,@agussiti;@timagus,#AgusSitiMenang'],
      ['--vote', '2029-11-28', '--name', 'Pilkada Contoh'],
    )
    expect(ran.code).toBe(0)
    const { elections, participants, aliases } = await loadLexicon(['shipped', folder])
    expect(elections.find(({ id }) => id === 'calon-kami')).toMatchObject({ kind: 'pilkada', name: { id: 'Pilkada Contoh' } })
    const pair = participants.find(({ id }) => id === 'calon-kami-walikota-pontianak-1')
    expect(pair).toMatchObject({ kind: 'pair', name: 'Agus Rimba Jaya', runningMate: 'Siti Karangan' })
    const handles = aliases.filter(({ participant, kind }) => participant === pair && kind === 'handle').map(({ written }) => written)
    expect(handles).toEqual(['agussiti', 'timagus'])
  })

  test('an account that is somebody else’s is told, and its example left out', async () => {
    const { folder, ran } = await made(['nama,nomor,partai,wilayah,akun', 'Budi Rimbawan,1,PKB,Landak,@prabowo'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/“prabowo” seharusnya sedang, hasilnya sedang \(pemilu-2024-presiden-2, calon-kami-dprd-landak-pkb-1\)/)
    const examples = readFileSync(join(folder, 'examples.csv'), 'utf8')
    expect(examples).toContain('Kue ulang tahun Budi')
    expect(examples).not.toContain('prabowo')
  })

  test('a name that a candidate for president stands for is nobody’s by itself', async () => {
    const { folder } = await made(['nama,nomor,partai,wilayah', 'Prabowo Rimbawan,1,PKB,Landak'])
    const { aliases } = await loadLexicon(['shipped', folder])
    const written = aliases.filter(({ participant }) => participant.election.id === 'calon-kami').map(({ written }) => written)
    expect(written).toEqual(['Prabowo Rimbawan', 'Rimbawan'])
  })

  test.each<[string, readonly string[], RegExp]>([
    [
      'a number that is none',
      ['nama,nomor,partai,wilayah', 'A Rekaan,dua,PKB,Landak'],
      /calon\.csv:2: "number" berisi "dua"; tulis bilangan bulat/,
    ],
    ['a region that is none', ['nama,nomor,partai,wilayah', 'A Rekaan,1,PKB,Kab. Antah'], /calon\.csv:2: wilayah "Kab\. Antah"/],
    ['no region', ['nama,nomor,partai', 'A Rekaan,1,PKB'], /"region" berisi ""/],
    ['neither party nor office', ['nama,nomor,wilayah', 'A Rekaan,1,Landak'], /tulis partainya, atau jabatan/],
    [
      'one number twice',
      ['nama,nomor,partai,wilayah', 'A Rekaan,1,PKB,Landak', 'B Rekaan,1,PKB,Landak'],
      /calon\.csv:3: "dprd-landak\/pkb 1" sudah ada di .*calon\.csv:2/,
    ],
    [
      'one account of two',
      ['nama,nomor,partai,wilayah,ig', 'A Rekaan,1,PKB,Landak,@satu', 'B Rekaan,2,PKB,Landak,satu'],
      /calon\.csv:3: akun satu sudah tercatat/,
    ],
    [
      'a pair for a council',
      ['nama,wakil,nomor,lembaga,wilayah', 'A Rekaan,B Rekaan,1,DPRD,Landak'],
      /calon lembaga perwakilan tidak berpasangan/,
    ],
    ['no candidates', ['nama,nomor,partai,wilayah', ',,,'], /tidak ada calon di dalamnya/],
    ['no numbers', ['nama,partai', 'A Rekaan,PKB'], /memerlukan kolom name, dan number/],
  ])('%s: nothing is written, and the row is named', async (_, rows, told) => {
    const { folder, ran } = await made(rows)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(told)
    expect(existsSync(folder)).toBe(false)
  })

  test.each<[readonly string[], RegExp]>([
    [[], /Kapan pemilihannya\? .*pemilu-2024/],
    [['--election', 'pemilu-1955'], /Pemilihan "pemilu-1955" tidak ada/],
    [['--vote', '2029-02-31'], /--vote: "2029-02-31" bukan tanggal/],
  ])('%j is a wrong call', async (more, told) => {
    const { ran } = await made(['nama,nomor,partai,wilayah', 'A Rekaan,1,PKB,Landak'], more)
    expect(ran.code).toBe(3)
    expect(ran.stderr).toMatch(told)
  })

  test('what is there is not written over without a word', async () => {
    const { folder } = await made(['nama,nomor,partai,wilayah', 'A Rekaan,1,PKB,Landak'])
    const { file } = table(['nama,nomor,partai,wilayah', 'B Rekaan,1,PKB,Landak'])
    const again = ['lexicon', 'new', folder, '--table', file, '--election', 'pemilu-2024']
    const before = readFileSync(join(folder, 'participants.csv'), 'utf8')
    expect(await saring(again)).toMatchObject({ code: 3, stderr: expect.stringContaining('--overwrite') })
    expect(readFileSync(join(folder, 'participants.csv'), 'utf8')).toBe(before)
    expect((await saring([...again, '--overwrite'])).code).toBe(0)
    expect(readFileSync(join(folder, 'participants.csv'), 'utf8')).toContain('B Rekaan')
  })
})

/** The least that Excel would call a workbook. Numbers are numbers, as whoever types them has them. */
function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cell = (text: string): string =>
    /^\d+$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  const placed = rows.map((cells, row) => {
    const inner = cells.map((text, column) => cell(text).replace('<c', `<c r="${String.fromCharCode(65 + column)}${row + 1}"`))
    return `<row r="${row + 1}">${inner.join('')}</row>`
  })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packed = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${placed.join('')}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)])))
}

/** The page is tried as written: its table, its commands, and what it says that they answer. */
test('docs/own-candidates.md', async () => {
  const page = readFileSync('docs/own-candidates.md', 'utf8')
  const place = temporaryFolder()
  const [, drawn = ''] = /\n\n(\| nama \|.*?\n)\n/s.exec(page) ?? []
  const rows = drawn
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('|---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  writeFileSync(join(place, 'caleg.xlsx'), workbookOf(rows))
  writeFileSync(
    join(place, 'ekspor.csv'),
    'id;text;time;region\n1;Ayo coblos Sari Lestari Angin;20/01/2024;Kab. Landak\n2;Coblos nomor 1 saja;20/01/2024;Kab. Landak\n',
  )
  const commands = [...page.matchAll(/^```sh\nsaring (.*)\n```$/gm)].map(([, command = '']) =>
    [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  )
  const here = (arg: string): string => (/^(?:paket\/|caleg|ekspor)/.test(arg) ? join(place, arg) : arg)
  const answers = []
  for (const args of commands) answers.push(await saring(args.map(here)))
  expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
  const [made, explained, scanned, compared] = answers
  const told = /```\n(Ditulis[^`]*)```/.exec(page)?.[1]
  expect(made?.stderr.replaceAll(`${place}/`, '')).toBe(told)
  expect(explained?.stdout).toMatch(/Hasil: tinggi/)
  expect(scanned?.stdout).toContain('Sari Lestari Angin (nomor 2, DPRD Landak)')
  expect(scanned?.stdout).not.toMatch(/nomor 1 saja.*DPRD/)
  expect(compared?.stdout).toContain('tidak ada pada golkar 2')
}, 60_000)
