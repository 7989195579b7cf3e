import { writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMandate } from '../../src/config/mandate.ts'
import { readSettings } from '../../src/config/settings.ts'
import { SaringError } from '../../src/error.ts'
import { describe as say, wordsOf } from '../../src/words/index.ts'
import { temporaryFolder } from '../temporary.ts'

const folder = temporaryFolder()
const file = (text: string): string => {
  const path = join(folder, 'uji.yaml')
  writeFileSync(path, text)
  return path
}
/** What is said of a file, in both languages, without its folder. */
async function mistakes(read: (path: string) => Promise<unknown>, text: string): Promise<{ code: number; id: string; en: string }> {
  const error = await read(file(text)).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof SaringError)) throw new Error(`no mistake found in ${text}`)
  const told = (locale: 'id' | 'en'): string => say(wordsOf(locale).problem, error.problem).replaceAll(folder + sep, '')
  return { code: error.exitCode, id: told('id'), en: told('en') }
}

const WHOLE = 'tujuan: Uji\nnomor: 007\npejabat: Inspektur\nmasa: {dari: 2024-09-25, sampai: 2024-11-27}\n'

describe('a mandate', () => {
  test('in Indonesian and English says the same', async () => {
    const indonesian = await readMandate(file(`${WHOLE}unit:\n  - Dinas A\n  - Dinas B, Bidang C\naksi: [unggahan, suka]\n`))
    const english = await readMandate(
      file(
        '# letter\npurpose: Uji\norder: "007"\nauthority: Inspektur\nperiod:\n  from: 2024-09-25\n  to: 2024-11-27\nunits: [Dinas A, "Dinas B, Bidang C"]\nacts: [post, LIKE]\n',
      ),
    )
    expect({ ...indonesian, sha256: '' }).toEqual({ ...english, sha256: '' })
    expect(indonesian).toMatchObject({ order: '007', units: ['Dinas A', 'Dinas B, Bidang C'], acts: ['post', 'like'] })
  })

  test('units and acts may be left out, and one may stand without a dash', async () => {
    expect(await readMandate(file(WHOLE))).toMatchObject({ units: [], acts: [] })
    expect(await readMandate(file(`${WHOLE}unit: Dinas A\naksi: komentar\n`))).toMatchObject({ units: ['Dinas A'], acts: ['comment'] })
    expect(await readMandate(file(`\uFEFF${WHOLE.replaceAll('\n', '\r\n')}`))).toMatchObject({ purpose: 'Uji' })
    expect(await readMandate(file(WHOLE.replace('nomor', 'nomor_surat').replace('pejabat', 'wewenang')))).toMatchObject({ order: '007' })
  })

  test.each([
    [`${WHOLE}tujan: x\n`, /uji\.yaml:5: "tujan" tidak dikenal; .*tulis salah satu dari: tujuan/, /uji\.yaml:5: "tujan" is unknown/],
    [
      WHOLE.replace('2024-11-27', '2024-02-30'),
      /uji\.yaml:4: "sampai" berisi "2024-02-30"; tulis tanggal yang ada/,
      /:4: "sampai" contains/,
    ],
    [WHOLE.replace('2024-11-27', '2024-09-01'), /:4: "masa" .*tanggal awal harus sebelum/, /:4: "masa" .*start date must be before/],
    [
      WHOLE.replace(', sampai: 2024-11-27', ''),
      /:4: "masa" belum memuat "sampai"; tambahkan \(sampai atau to\)/,
      /:4: "masa": "to" is missing/,
    ],
    [WHOLE.replace('{dari: 2024-09-25, sampai: 2024-11-27}', '2024'), /:4: "masa" berisi "2024"; tulis \{dari:/, /write \{from:/],
    [WHOLE.replace('dari:', 'mulai:'), /:4: "mulai" tidak dikenal; .*dari, from, sampai, to/, /"mulai" is unknown/],
    [`${WHOLE}aksi: [unggahan, terbang]\n`, /:5: "aksi" berisi "terbang"; tulis post atau .*unggahan/, /contains "terbang"; write post or/],
    [`${WHOLE}aksi: terbang\n`, /:5: "aksi" berisi "terbang"/, /contains "terbang"/],
    [`${WHOLE}aksi:\n  - unggahan\n  - terbang\n`, /:7: "aksi" berisi "terbang"/, /:7: "aksi" contains/],
    [`${WHOLE}unit:\n`, /:5: "unit" berisi ""; isi tidak boleh kosong/, /must not be empty/],
    [`${WHOLE}unit: []\n`, /:5: "unit" berisi ""; isi tidak boleh kosong/, /must not be empty/],
    [`${WHOLE}unit: [[a]]\n`, /:5: "unit" berisi/, /:5: "unit"/],
    [`${WHOLE}unit: {a: b}\n`, /:5: "unit" berisi/, /:5: "unit"/],
    [`${WHOLE}purpose: lagi\n`, /:5: "purpose" sudah diisi di uji\.yaml:1/, /already given at uji\.yaml:1/],
    [`${WHOLE}tujuan: lagi\n`, /:5: "tujuan" sudah diisi di uji\.yaml:1/, /already given/],
    [WHOLE.replace('tujuan: Uji', 'tujuan: &a Uji').replace('007', '*a'), /:2: "nomor" berisi/, /:2: "nomor"/],
    [`${WHOLE.replace('Inspektur', '&a Inspektur')}unit: *a\n`, /:5: "unit" berisi/, /:5: "unit"/],
    [`${WHOLE}unit: [*a]\n`, /bukan YAML|:5: "unit"/, /YAML|:5: "unit"/],
    ['__proto__: x\n', /:1: "__proto__" tidak dikenal/, /"__proto__" is unknown/],
    ['a: [\n', /uji\.yaml:\d: bukan YAML yang sah/, /not valid YAML/],
    ['- a\n', /uji\.yaml:1: bukan YAML yang sah/, /not valid YAML/],
    ['', /belum memuat "tujuan".*\n.*"nomor".*\n.*"pejabat".*\n.*"masa"/, /"purpose" is missing/],
  ])('%j is told at its line, with what to write, and ends with 2', async (text, indonesian, english) => {
    const { code, id, en } = await mistakes(readMandate, text)
    expect(code).toBe(2)
    expect(id).toMatch(indonesian)
    expect(en).toMatch(english)
  })

  test('that is not there is told', async () =>
    expect(readMandate(join(folder, 'tidak-ada.yaml'))).rejects.toMatchObject({ problem: { code: 'input-missing' }, exitCode: 2 }))
})

describe('settings', () => {
  test('are taken in both languages, with paths from the file, and with their lines', async () => {
    const path = file('# ini\npegawai: pegawai.csv\nleksikon: [shipped, sendiri/]\ntingkat: Rendah\nelection: pemilu-2024\n')
    const settings = await readSettings(path)
    expect(settings?.values).toEqual({
      roster: join(folder, 'pegawai.csv'),
      lexicons: ['shipped', join(folder, 'sendiri/')],
      tier: 'low',
      elections: ['pemilu-2024'],
    })
    expect(settings?.lines.get('tier')).toBe(4)
  })

  test('an empty file settles nothing', async () => {
    expect((await readSettings(file('# kosong\n')))?.values).toEqual({})
    expect((await readSettings(file('')))?.values).toEqual({})
  })

  test.each([
    ['rooster: a\n', /uji\.yaml:1: "rooster" tidak dikenal; .*pegawai, roster/],
    ['a: 1\ntingkat: parah\n', /:1: "a" tidak dikenal.*\n.*:2: "tingkat" berisi "parah"; tulis high atau .*rendah/],
    ['bahasa: jawa\n', /:1: "bahasa" berisi "jawa"; tulis id atau en/],
    ['mandat: {tujuan: x}\n', /:1: "mandat" berisi ""; isi tidak boleh kosong/],
    ['pegawai:\n', /:1: "pegawai" berisi ""/],
  ])('%j is told at its line', async (text, message) => expect((await mistakes(readSettings, text)).id).toMatch(message))
})
