import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { saring } from './cli/running.ts'
import { convert, csvForm, isOfficeThere, READ } from './office.ts'
import { temporaryFolder } from './temporary.ts'

const rowsOf = (file: string): string[][] =>
  parse(readFileSync(file), { delimiter: ';', bom: true, record_delimiter: ['\r\n', '\n'] }) as string[][]

test.skipIf(!isOfficeThere)(
  'a review sheet opened in LibreOffice, saved as workbook and back as CSV, keeps every NIP, id, account, key and text',
  async () => {
    const place = temporaryFolder()
    for (const [index, args] of [
      ['fixtures/demo/ekspor', '--roster', 'fixtures/demo/pegawai.csv'],
      ['fixtures/stories/formula-cells/posts.csv'],
    ].entries()) {
      const dossier = join(place, `hasil-${index}/`)
      expect((await saring(['scan', ...args, '--tier', 'low', '--show-identity', '--output', dossier])).code).toBe(0)
      const sheet = join(place, `lembar-${index}.csv`)
      copyFileSync(join(dossier, 'flagged.csv'), sheet)
      convert(sheet, 'xlsx', [`--infilter=${READ}`], join(place, 'buku'))
      convert(join(place, 'buku', `lembar-${index}.xlsx`), csvForm(';', 'utf-8'), [], join(place, 'kembali'))
      const [before, after] = [rowsOf(sheet), rowsOf(join(place, 'kembali', `lembar-${index}.csv`))]
      expect(after).toHaveLength(before.length)
      const header = before[0] as string[]
      for (const column of ['nip', 'id', 'akun', 'kunci', 'teks', 'teks_sasaran', 'alasan', 'waktu', 'sha256_catatan']) {
        const at = header.indexOf(column)
        expect(at, column).toBeGreaterThanOrEqual(0)
        expect(
          after.map((row) => row[at]?.replaceAll('\r\n', '\n')),
          column,
        ).toEqual(before.map((row) => row[at]?.replaceAll('\r\n', '\n')))
      }
    }
  },
  180_000,
)

test.skipIf(!isOfficeThere)(
  'the workbook opens in LibreOffice with the very cells of the CSV, its filters, its list of decisions and its evidence in bold',
  async () => {
    const place = temporaryFolder()
    const dossier = join(place, 'hasil/')
    const args = ['fixtures/demo/ekspor', '--roster', 'fixtures/demo/pegawai.csv', '--tier', 'low', '--show-identity']
    expect((await saring(['scan', ...args, '--output', dossier])).code).toBe(0)
    convert(join(dossier, 'flagged.xlsx'), csvForm(';', 'utf-8'), [], join(place, 'csv'))
    const lines = (rows: string[][]): string[][] => rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')))
    expect(lines(rowsOf(join(place, 'csv', 'flagged.csv')))).toEqual(lines(rowsOf(join(dossier, 'flagged.csv'))))
    convert(join(dossier, 'flagged.xlsx'), 'xlsx', [], join(place, 'xlsx'))
    const parts = unzipSync(readFileSync(join(place, 'xlsx', 'flagged.xlsx')))
    const [sheet, strings] = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((name) => Buffer.from(parts[name] ?? []).toString())
    expect(sheet).toMatch(/<autoFilter ref="A1:/)
    expect(sheet).toMatch(/type="list".*relevan,tidak,ragu,di luar mandat/)
    expect(strings).toMatch(/<r><rPr><b val="true"\/>.*?«Gaspol»<\/t><\/r>/)
  },
  180_000,
)
