import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
])('%s is %s', (written, name) => expect(regionOf(written, shipped.regionNames)?.name).toBe(name))

test.each(['', 'Kota Atlantis', 'Kab.'])('%s is no region', (written) => expect(regionOf(written, shipped.regionNames)).toBeUndefined())

const roster = (text: string) => {
  const file = join(temporaryFolder(), 'pegawai.csv')
  writeFileSync(file, text)
  return readRoster(file, shipped.regionNames)
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
    'nip,name,account\n1,Budi,@budi\n2,Sri,BUDI\n',
    { code: 'roster-account-twice', line: 3, first: 2, account: 'budi' },
  ],
  ['one NIP for two people', 'nip,name,account\n1,Budi,budi\n1,Joko,joko\n', { code: 'roster-person-twice', line: 3, first: 2 }],
  ['no account at all', 'nip,name,account\n', { code: 'roster-empty' }],
  ['an unknown region', 'name,account,region\nBudi,budi,Atlantis\n', { code: 'roster-region', line: 2 }],
  ['a short row', 'name,account,unit\nBudi,budi\n', { code: 'roster-cells', line: 2, expected: 3, found: 2 }],
  ['broken quotes', 'name,account\n"Budi,budi\n', { code: 'roster-broken' }],
])('a roster with %s is refused', async (_, text, problem) => {
  await expect(roster(text)).rejects.toMatchObject({ problem, exitCode: 2 })
})
