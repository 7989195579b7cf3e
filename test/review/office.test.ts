import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { convert, csvForm, isOfficeThere, READ } from '../office.ts'
import { temporaryFolder } from '../temporary.ts'
import { csv, dossierOf, filledIn, importing, type Rows, rowsOf, workbook } from './sheets.ts'

/** Sheets are filled in, opened in LibreOffice, saved in one of its forms, and imported: with the dossier and without. */
describe.skipIf(!isOfficeThere)('out of the program, through LibreOffice and back', () => {
  const place = temporaryFolder()
  let dossier = ''
  let rows: Rows = []
  let expected: readonly string[] = []
  beforeAll(async () => {
    dossier = await dossierOf()
    rows = filledIn(rowsOf(join(dossier, 'flagged.csv')))
    expected = (await importing([csv(rows)], dossier)).decided
    writeFileSync(join(place, 'lembar.csv'), `\uFEFF${csv(rows)}`)
    writeFileSync(join(place, 'lembar.xlsx'), await workbook(rows))
  }, 60_000)

  const forms: readonly (readonly [string, 'csv' | 'xlsx', string, string])[] = [
    ['the CSV as a workbook', 'csv', 'xlsx', 'xlsx'],
    ['the workbook again', 'xlsx', 'xlsx', 'xlsx'],
    ['the workbook as CSV with ;', 'xlsx', 'csv', csvForm(';', 'utf-8')],
    ['the workbook as CSV with a comma', 'xlsx', 'csv', csvForm(',', 'utf-8')],
    ['the workbook with tabs, UTF-16', 'xlsx', 'csv', csvForm('\t', 'utf-16')],
    ['the workbook as Windows-1252', 'xlsx', 'csv', csvForm(';', 'windows-1252')],
    ['the CSV as Windows-1252', 'csv', 'csv', csvForm(';', 'windows-1252')],
  ]
  test.each(forms)(
    '%s',
    async (name, from, to, form) => {
      const folder = join(place, name.replaceAll(/\W+/g, '-'))
      convert(join(place, `lembar.${from}`), form, from === 'csv' ? [`--infilter=${READ}`] : [], folder)
      const saved = readFileSync(join(folder, `lembar.${to}`))
      for (const at of [dossier, undefined]) {
        const { decided, refused } = await importing([saved], at)
        expect(refused).toEqual([])
        expect(decided).toEqual(expected)
      }
    },
    60_000,
  )

  test.each([
    ['xls', 'input-biff'],
    ['ods', 'input-ods'],
    ['html', 'table-broken'],
  ])(
    'what is saved as .%s is refused, with what to do',
    async (form, code) => {
      convert(join(place, 'lembar.xlsx'), form, [], join(place, form))
      await expect(importing([readFileSync(join(place, form, `lembar.${form}`))])).rejects.toMatchObject({ problem: { code } })
    },
    60_000,
  )
})
