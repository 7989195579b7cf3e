import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isNip, plainNip } from '../../src/people/nip.ts'
import { regionOf } from '../../src/people/region.ts'
import { readRoster } from '../../src/people/roster.ts'
import { shipped } from '../judging.ts'
import { temporaryFolder } from '../temporary.ts'

test.each([
  ['Kab. Landak', 'LANDAK'],
  ['Kabupaten Landak', 'LANDAK'],
  ['Pemkab Landak', 'LANDAK'],
  ['Pemerintah Kabupaten Sintang', 'SINTANG'],
  ['LANDAK', 'LANDAK'],
  ['Kota Pontianak', 'KOTA PONTIANAK'],
  ['Pemkot Pontianak', 'KOTA PONTIANAK'],
  ['Pontianak', 'KOTA PONTIANAK'],
  ['Kab. Kubu Raya', 'KUBU RAYA'],
  ['Provinsi Kalimantan Barat', 'KALIMANTAN BARAT'],
  ['Pemprov Kalbar', 'KALIMANTAN BARAT'],
  ['Kalbar', 'KALIMANTAN BARAT'],
  ['DKI Jakarta', 'DKI JAKARTA'],
  ['Kota Bandung', 'KOTA BANDUNG'],
  ['Kab. Bandung', 'BANDUNG'],
  ['Kota Yogyakarta', 'KOTA YOGYAKARTA'],
  ['Kab. Gorontalo', 'KAB GORONTALO'],
  ['Gorontalo', 'GORONTALO'],
  ['Kab. Lima Puluh Kota', 'LIMA PULUH KOTA'],
  ['Pemda Landak', 'LANDAK'],
  ['Kotamadya Pontianak', 'KOTA PONTIANAK'],
  ['Provinsi Daerah Istimewa Yogyakarta', 'DAERAH ISTIMEWA YOGYAKARTA'],
])('%s is %s', (written, name) => expect(regionOf(written, shipped.regionNames)?.name).toBe(name))

test('every region is known by every way in which clerks write it', () => {
  const leads = {
    kabupaten: ['', 'Kab. ', 'Kabupaten ', 'Pemkab ', 'Pemerintah Kabupaten '],
    kota: [''],
    province: ['', 'Provinsi ', 'Pemprov ', 'Prov. '],
  }
  const shared = (name: string): boolean =>
    shipped.regions.filter((region) => region.name.replace(/^(?:KOTA|KAB) /, '') === name.replace(/^(?:KOTA|KAB) /, '')).length > 1
  for (const { name, kind } of shipped.regions) {
    const bare = name.replace(/^(?:KOTA|KAB) /, '')
    const spellings =
      kind === 'kota'
        ? [name, `Pemkot ${bare}`, `Pemerintah Kota ${bare}`, `Kotamadya ${bare}`]
        : leads[kind].filter((lead) => lead !== '' || !shared(name)).map((lead) => `${lead}${bare}`)
    for (const spelling of spellings) expect(regionOf(spelling, shipped.regionNames)?.name, spelling).toBe(name)
  }
})

test.each(['', 'Kota Atlantis', 'Kab.'])('%s is no region', (written) => expect(regionOf(written, shipped.regionNames)).toBeUndefined())

const damaged: number[] = []
const roster = (text: string) => {
  const file = join(temporaryFolder(), 'pegawai.csv')
  writeFileSync(file, text)
  return readRoster(file, { names: shipped.regionNames, onDamagedNips: (lines) => damaged.push(...lines) })
}

test('one person, several accounts; case, @ and profile URLs are equal', async () => {
  const { people } = await roster(
    'nip;name;status;unit;region;platform;account\n19850101 201001 2 001;Budi Santoso;PNS;Dinas A;Kab. Landak;facebook;@Budi.S\n198501012010012001;Budi Santoso;PNS;Dinas A;Kab. Landak;facebook;https://www.facebook.com/budi.s\n198501012010012001;Budi Santoso;PNS;Dinas A;Kab. Landak;x;budi\n',
  )
  expect(people).toEqual([{ nip: '198501012010012001', name: 'Budi Santoso', status: 'PNS', unit: 'Dinas A', region: 'LANDAK' }])
})

test.each([
  ['without an account column', 'nip,name\n1,Budi\n', { code: 'roster-columns', columns: ['account'] }],
  [
    'an account of two people',
    'nip,name,account\n198501012010012001,Budi,@budi\n198602022011011002,Sri,BUDI\n',
    { code: 'roster-account-twice', line: 3, first: 2, account: 'budi' },
  ],
  [
    'one NIP for two people',
    'nip,name,account\n198501012010012001,Budi,budi\n198501012010012001,Joko,joko\n',
    { code: 'roster-person-twice', line: 3, first: 2 },
  ],
  ['no account at all', 'nip,name,account\n', { code: 'roster-empty' }],
  ['a status that is none', 'name,account,status\nBudi,budi,Direktur\n', { code: 'roster-status', line: 2, status: 'Direktur' }],
  ['an unknown region', 'name,account,region\nBudi,budi,Atlantis\n', { code: 'roster-region', line: 2 }],
  ['a short row', 'name,account,unit\nBudi,budi\n', { code: 'roster-cells', line: 2, expected: 3, found: 2 }],
  ['broken quotes', 'name,account\n"Budi,budi\n', { code: 'roster-broken' }],
])('a roster with %s is refused', async (_, text, problem) => {
  await expect(roster(text)).rejects.toMatchObject({ problem, exitCode: 2 })
})

test('a roster in semicolons keeps the commas of degrees', async () => {
  const { people } = await roster('nip;name;account\n1;Benediktus Sunardi, S.Pd.;bene\n')
  expect(people[0]?.name).toBe('Benediktus Sunardi, S.Pd.')
})

test('people are met by account, by account alone where no platform is named, and by NIP without any account', async () => {
  const known = await roster(
    'nip,name,platform,account\n198501012010012001,Budi,facebook,budi\n198602022011011002,Sri,,\n198703032012012003,Joko,x,sama\n198804042013011004,Ani,facebook,sama\n',
  )
  const name = (item: object): string | undefined => known.personOf({ platform: '', account: '', nip: '', ...item } as never)?.name
  expect(name({ platform: 'facebook', account: 'budi' })).toBe('Budi')
  expect(name({ platform: 'x', account: 'budi' })).toBeUndefined()
  expect(name({ account: 'budi' })).toBe('Budi')
  expect(name({ account: 'sama' })).toBeUndefined()
  expect(name({ nip: '198602022011011002' })).toBe('Sri')
})

test.each([
  ['198501012010012001', true],
  ['19850101 201001 2 001', true],
  ["'198501012010012001", true],
  ['198501012010012000', false],
  ['198513012010012001', false],
  ['198501012010013001', false],
  ['1,98501E+17', false],
  ['12345', false],
])('%s: a NIP? %s', (written, expected) => expect(isNip(plainNip(written))).toBe(expected))

test('damaged NIPs are told of with their lines, and not used', async () => {
  damaged.length = 0
  const { people } = await roster('nip;name;account\n1,98501E+17;Budi;budi\n198501012010012000;Sri;sri\n198602022011011002;Joko;joko\n')
  expect(damaged).toEqual([2, 3])
  expect(people.map(({ nip }) => nip)).toEqual(['', '', '198602022011011002'])
})

test('a roster with a column for each platform, under titles, with a sum below', async () => {
  const known = await roster(
    'DAFTAR ASN;;;\nNIP;Nama Pegawai;Akun FB;Instagram\n198602022011011002;Joko;fb.com/joko;@joko_ig\n;Jumlah;;1\n',
  )
  const name = (platform: string, account: string): string | undefined => known.personOf({ platform, account, nip: '' } as never)?.name
  expect([name('facebook', 'joko'), name('instagram', 'joko_ig'), name('x', 'joko_ig')]).toEqual(['Joko', 'Joko', undefined])
})

test('an account that is written nearly alike is a hint, never a match', async () => {
  const known = await roster('name,account\nBudi,budi_santoso\nSri,sri\n')
  expect(known.nearest('budi.santoso')).toBe('budi_santoso')
  expect(known.nearest('joko_santoso')).toBe('')
  expect(known.nearest('srii')).toBe('')
  expect(known.personOf({ platform: 'x', account: 'budi.santoso', nip: '' } as never)).toBeUndefined()
})

test('a roster saved as an old .xls is refused with the sentence that says how to save it', async () => {
  const file = join(temporaryFolder(), 'pegawai.xls')
  writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(readRoster(file, { names: shipped.regionNames, onDamagedNips: () => undefined })).rejects.toMatchObject({
    problem: { code: 'input-biff' },
    exitCode: 2,
  })
})

test('several accounts in a cell are several; a dash or “tidak ada” is none', async () => {
  const known = await roster('Nama;Facebook;Twitter/X\nTono;tono, tono2;-\nSusi;susi;tidak ada\n')
  const name = (platform: string, account: string): string | undefined => known.personOf({ platform, account, nip: '' } as never)?.name
  expect([name('facebook', 'tono'), name('facebook', 'tono2'), name('x', 'tidak ada')]).toEqual(['Tono', 'Tono', undefined])
})
