import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Workbook, type WorkbookColumn } from '../../src/report/workbook.ts'
import { sheetsOf } from '../../src/text/workbook.ts'

const COLUMNS: readonly WorkbookColumn[] = [
  { header: 'keputusan', width: 16, look: 'input', choices: ['relevan', 'tidak'], refusal: 'Pilih.' },
  { header: 'teks', width: 60, look: 'long' },
  { header: 'nip', width: 20, look: 'text' },
  { header: 'skor', width: 7, look: 'number' },
]

async function written(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const book = new Workbook(['Temuan', 'Panduan'], COLUMNS, async (bytes) => pieces.push(bytes))
  for (const row of rows) await book.row(row)
  await book.finish([['Cara'], ['1', 'Baca']])
  return Buffer.concat(pieces)
}

const partOf = (workbook: Buffer, name: string): string => Buffer.from(unzipSync(workbook)[name] as Uint8Array).toString('utf8')

test('NIPs and ids stay text, evidence is bold, the header stands still, columns filter, decisions are chosen from a list', async () => {
  const sheet = partOf(await written([['', 'Ayo «coblos» dia', '19850101 201001 2 001', '80']]), 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<c r="C2" s="2" t="inlineStr"><is><t xml:space="preserve">19850101 201001 2 001</t></is></c>')
  expect(sheet).toMatch(/<r><t xml:space="preserve">Ayo <\/t><\/r><r><rPr><b\/>.*?<\/rPr><t xml:space="preserve">«coblos»<\/t><\/r>/)
  expect(sheet).toContain('<c r="D2" s="4"><v>80</v></c>')
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('<autoFilter ref="A1:D2"/><dataValidations count="1">')
  expect(sheet).toContain('error="Pilih." sqref="A2:A2"><formula1>"relevan,tidak"</formula1>')
})

test('a workbook without rows has a header and no choices', async () => {
  const workbook = await written([])
  expect((await sheetsOf(workbook))?.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Temuan', 1],
    ['Panduan', 2],
  ])
  expect(partOf(workbook, 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation')
})

test('the same rows give the same bytes, and no macro', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => ['', `teks ${index} ${'x'.repeat(500)}`, '', String(index)])
  const [one, two] = [await written(rows), await written(rows)]
  expect(one.equals(two)).toBe(true)
  expect(Object.keys(unzipSync(one)).filter((name) => /vba|macro/i.test(name))).toEqual([])
})

test('whatever stands in a cell comes back, but for blanks at its ends', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('<', '&', '"', '_', 'x', '0', '4', '1', '«', '»', '\n', '\u0007', '\t', '😀', '='), maxLength: 20 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
      const kept = texts.map((value) => value.replace(/\r/g, '')).map((value) => value || '-')
      const sheets = await sheetsOf(await written(kept.map((value) => ['', value, 'a', '1'])))
      expect(sheets?.[0]?.rows.slice(1).map((row) => row[1]?.trim())).toEqual(kept.map((value) => value.trim()))
    }),
    { numRuns: 60 },
  )
})
