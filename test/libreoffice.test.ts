import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { saring } from './cli/running.ts'
import { temporaryFolder } from './temporary.ts'

const isThere = spawnSync('soffice', ['--version']).status === 0
/** Filter options of LibreOffice: delimiter `;`, quote `"`, UTF-8, from line 1; as Excel reads it, numbers and dates are recognised. */
const READ = 'CSV:59,34,76,1,,1057,false,true'
const WRITE = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false'

const rowsOf = (file: string): string[][] =>
  parse(readFileSync(file), { delimiter: ';', bom: true, record_delimiter: ['\r\n', '\n'] }) as string[][]

/** Opens a file in LibreOffice and saves it as another kind; one profile a call, so that runs do not meet. */
function convert(file: string, kind: string, filter: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const { status, stderr } = spawnSync('soffice', [profile, '--headless', ...filter, '--convert-to', kind, '--outdir', folder, file], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
}

test.skipIf(!isThere)(
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
      convert(join(place, 'buku', `lembar-${index}.xlsx`), WRITE, [], join(place, 'kembali'))
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
