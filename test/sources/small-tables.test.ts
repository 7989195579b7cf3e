import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SaringError } from '../../src/error.ts'
import type { Item } from '../../src/model.ts'
import { regionOf } from '../../src/people/region.ts'
import { readAccounts } from '../../src/sources/accounts-table.ts'
import { readCatalogue } from '../../src/sources/catalogue.ts'
import { readOwners } from '../../src/sources/owners-table.ts'
import { describe as told, wordsOf } from '../../src/words/index.ts'
import { shipped } from '../judging.ts'
import { temporaryFolder } from '../temporary.ts'
import { workbookOf } from '../workbook.ts'

const PAIR = 'pilkada-2024-bupati-sintang-2'
function file(content: string | Buffer, name = 'tabel.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}
const accounts = (...contents: readonly (string | Buffer)[]) =>
  readAccounts(
    contents.map((content) => file(content)),
    { participants: shipped.participants, regionOf: (written) => regionOf(written, shipped.regionNames) },
  )
/** What a reader is told, without the folder of the file. */
const complaint = async (errand: Promise<unknown>): Promise<string> =>
  errand.then(
    () => 'no complaint',
    ({ problem }: SaringError) => told(wordsOf('id').problem, problem).replaceAll(/\S*\/tabel\.csv/g, 'tabel.csv'),
  )

describe('campaign accounts', () => {
  const head = 'participant,platform,account,name,valid_from,valid_to,source\n'
  test.each<[string, string, (string | undefined)[][]]>([
    [
      'a handle',
      `${head}${PAIR},instagram,@Guyub.Rekaan,,2024-09-25,2024-11-23,KPU\n`,
      [['guyub.rekaan', 'instagram', '2024-09-25', '2024-11-23', 'KPU']],
    ],
    [
      'a link brings its platform',
      `${head}${PAIR},,https://www.facebook.com/guyub/?x=1,,,,\n`,
      [['guyub', 'facebook', '', '', 'tabel.csv:2']],
    ],
    ['a group', `${head}${PAIR},,https://facebook.com/groups/9001,,,,r\n`, [['9001', 'facebook', '', '', 'r']]],
    ['the name of a page', `${head}${PAIR},FB,,Sintang Guyub,,,r\n`, [['Sintang Guyub', 'facebook', '', '', 'r']]],
    [
      'headers and days of an office',
      `Daftar akun;;;\nPeserta;Akun;Nama;Berlaku_Dari;Berlaku Sampai;Sumber\n${PAIR};guyub;Sintang Guyub;25/09/2024;23 November 2024;r\n;;;;;\n`,
      [
        ['guyub', '', '2024-09-25', '2024-11-23', 'r'],
        ['Sintang Guyub', '', '2024-09-25', '2024-11-23', 'r'],
      ],
    ],
    [
      'by election, number and region',
      'pemilihan;nomor;wilayah;akun\npilkada-2024;2;Kab. Sintang;guyub\n',
      [['guyub', '', '', '', 'tabel.csv:2']],
    ],
    [
      'one owner after the other',
      `${head}${PAIR},x,guyub,,,2024-10-01,r\npilkada-2024-bupati-sintang-1,x,guyub,,2024-10-02,,r\n`,
      [
        ['guyub', 'x', '', '2024-10-01', 'r'],
        ['guyub', 'x', '2024-10-02', '', 'r'],
      ],
    ],
  ])('%s', async (_, content, expected) => {
    const { aliases, files } = await accounts(content)
    expect(aliases.map((alias) => [alias.kind, alias.strength])).toEqual(aliases.map(() => ['handle', 'strong']))
    expect(
      aliases.map(({ written, platform, validFrom, validTo, source }) => [
        written,
        platform,
        validFrom,
        validTo,
        source.replace(/^.*\//, ''),
      ]),
    ).toEqual(expected)
    expect(files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['nobody', `${head}calon-rekaan,x,guyub,,,,\n`, /tabel\.csv:2: peserta "calon-rekaan" tidak ada/],
    [
      'a day that is none',
      `${head}${PAIR},x,guyub,,31/02/2024,,\n`,
      /tabel\.csv:2: "valid_from" berisi "31\/02\/2024"; tulis tanggal yang ada/,
    ],
    ['an end before its start', `${head}${PAIR},x,guyub,,2024-11-01,2024-10-01,\n`, /tabel\.csv:2: "valid_to" berisi/],
    ['neither account nor name', `${head}${PAIR},x,,,,,r\n`, /tabel\.csv:2: "account" berisi ""; tulis nama akun, tautan profil/],
    ['a link without account', `${head}${PAIR},x,https://x.com/i/web/status/1,Nama Halaman,,,r\n`, /tabel\.csv:2: "account" berisi/],
    [
      'two owners',
      `${head}${PAIR},x,guyub,,,,\npilkada-2024-bupati-sintang-1,,@Guyub,,,,\n`,
      /tabel\.csv:3: akun guyub sudah tercatat untuk peserta lain di tabel\.csv:2/,
    ],
    ['several contests', 'election,number,account\npilkada-2024,2,guyub\n', /tabel\.csv:2: \d+ peserta cocok/],
    ['no such contest', 'election,number,region,account\npilkada-2024,9,Kab. Sintang,guyub\n', /tabel\.csv:2: tidak ada peserta/],
    ['no such region', 'election,number,region,account\npilkada-2024,2,Kab. Rekaan,guyub\n', /tabel\.csv:2: wilayah "Kab\. Rekaan"/],
    ['too many cells', `${head}${PAIR},x,guyub,a,b,c,d,e\n`, /tabel\.csv:2: 8 sel, judul mempunyai 7/],
    ['broken quotes', `${head}${PAIR},x,"guyub,,,,\n`, /tabel\.csv:\d: tanda kutip rusak/],
    ['other columns', 'a,b\n1,2\n', /memerlukan kolom participant atau number, dan account atau name\. Judul yang ditemukan: a, b/],
    ['nothing', '', /berkas kosong/],
  ])('%s is told with its line', async (_, content, complaints) => {
    expect(await complaint(accounts(content))).toMatch(complaints)
  })

  test('all rows that cannot be used are told at once', async () => {
    const said = await complaint(accounts(`${head}a,x,guyub,,,,\n${PAIR},x,guyub,,9/9,,\n`, `${head}b,x,lain,,,,\n`))
    expect(said).toMatch(/\(3 masalah\):\n {2}tabel\.csv:2:.*\n {2}tabel\.csv:3:.*\n {2}tabel\.csv:2:/)
  })
})

describe('a catalogue', () => {
  const item = (fields: Partial<Item>): Item =>
    ({ platform: 'x', targetUrl: '', targetAuthor: '', targetText: '', ...fields }) as unknown as Item
  const completed = async (content: string, fields: Partial<Item>): Promise<(string | undefined)[]> => {
    const { targetAuthor, targetText, targetFrom } = (await readCatalogue([file(content)])).complete(item(fields))
    return [targetAuthor, targetText, targetFrom]
  }
  const LINK = 'https://x.com/i/web/status/17'
  test.each<[string, string, Partial<Item>, (string | undefined)[]]>([
    ['author and text', 'url,author,text\nhttps://twitter.com/a/status/17?s=20,a,Isi\n', { targetUrl: LINK }, ['a', 'Isi', 'catalogue']],
    ['what the item carries wins', `url,author,text\n${LINK},a,Isi\n`, { targetUrl: LINK, targetAuthor: 'b' }, ['b', 'Isi', 'catalogue']],
    [
      'an item that lacks nothing',
      `url,author,text\n${LINK},a,Isi\n`,
      { targetUrl: LINK, targetAuthor: 'b', targetText: 'c' },
      ['b', 'c', undefined],
    ],
    ['an author alone', `url,author,text\n${LINK},a,\n`, { targetUrl: LINK }, ['a', '', 'catalogue']],
    ['a page without link', 'url,author,text\n,Dapur Mamak,Isi\n', { targetAuthor: 'dapur mamak' }, ['dapur mamak', 'Isi', 'catalogue']],
    ['a bare id with its platform', 'tautan;pemilik;teks\nx:17;;Isi\n', { targetUrl: '17' }, ['', 'Isi', 'catalogue']],
    ['rows complete each other', `url,author,text\n${LINK},a,\n${LINK},b,Isi\n`, { targetUrl: LINK }, ['a', 'Isi', 'catalogue']],
    ['a target it does not have', `url,author,text\n${LINK},a,Isi\n`, { targetUrl: `${LINK}8` }, ['', '', undefined]],
    [
      'guards of a spreadsheet',
      `\uFEFFtautan;pemilik;teks\r\n${LINK};'@a;"'=1+1; ya"\r\n`,
      { targetUrl: LINK },
      ['@a', '=1+1; ya', 'catalogue'],
    ],
  ])('%s', async (_, content, fields, expected) => expect(await completed(content, fields)).toEqual(expected))

  test('rows that nobody has filled in are counted, and no more', async () => {
    const { files } = await readCatalogue([file(`url,author,text\n${LINK},,\n,a,\n,,Isi\n${LINK}9,,Isi\n`)])
    expect(files).toMatchObject([{ rows: 1, empty: 3 }])
  })

  test.each([
    ['without a column of links', 'author,text\na,b\n', /memerlukan kolom url, dan author atau text/],
    ['a text with its commas bare', `url,author,text\n${LINK},a,satu, dua\n`, /tabel\.csv:2: 4 sel, judul mempunyai 3/],
    ['not there', undefined, /tidak ada\. Periksa/],
  ])('%s', async (_, content, complaints) => {
    const path = content === undefined ? '/nowhere/tabel.csv' : file(content)
    expect(await complaint(readCatalogue([path]))).toMatch(complaints)
  })
})

describe('as a workbook', () => {
  const book = (...rows: readonly (readonly (string | number)[])[]): string => file(workbookOf(rows), 'tabel.xlsx')

  test('campaign accounts, below a title', async () => {
    const path = book(
      ['AKUN KAMPANYE TERDAFTAR'],
      ['peserta', 'platform', 'akun', 'berlaku_dari'],
      [PAIR, 'instagram', '@guyub.rekaan', '25/09/2024'],
    )
    const { aliases } = await readAccounts([path], { participants: shipped.participants, regionOf: () => undefined })
    expect(aliases.map(({ written, platform, validFrom }) => [written, platform, validFrom])).toEqual([
      ['guyub.rekaan', 'instagram', '2024-09-25'],
    ])
  })

  test('a catalogue', async () => {
    const catalogue = await readCatalogue([
      book(['tautan', 'pemilik', 'teks'], ['https://x.com/a/status/1', '', 'kata-kata'], ['', '', '']),
    ])
    expect(catalogue.files).toMatchObject([{ rows: 1 }])
    const like = { targetUrl: 'https://x.com/a/status/1', targetAuthor: '', targetText: '', platform: 'x' } as Item
    expect(catalogue.complete(like).targetText).toBe('kata-kata')
  })

  test('owners; a NIP that is a number there is refused', async () => {
    const owners = await readOwners(
      book(['berkas', 'nip', 'nama', 'akun'], ['budi.zip', '19850101 201001 2 001', 'Budi Rekaan', 'budi.rekaan']),
    )
    expect(owners.rowFor(['kiriman/budi.zip'])).toMatchObject({ name: 'Budi Rekaan', account: 'budi.rekaan', line: 2 })
    const rounded = book(['berkas', 'nip'], ['budi.zip', 1.98501012010012e17])
    await expect(readOwners(rounded)).rejects.toMatchObject({ problem: { code: 'owners-nip', line: 2 } })
  })
})
