import { expect, test } from 'vitest'
import type { Read } from '../../src/sources/canonical.ts'
import { readMarkup } from '../../src/sources/markup.ts'

async function texts(html: string): Promise<(string | undefined)[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < html.length; at += 11) yield Buffer.from(html.slice(at, at + 11))
  }
  const reads: Read[] = []
  for await (const batch of readMarkup(pieces(), { file: 'rekap.xls', zone: 'Asia/Jakarta', map: undefined })) reads.push(...batch)
  return reads.map((read) =>
    read.kind === 'item'
      ? `${read.item.account}: ${read.item.text}`
      : read.kind === 'rejected'
        ? read.why.code
        : read.kind === 'notice'
          ? read.notice.code
          : read.kind,
  )
}

const HEADER = '<table><tr><th>Nama Akun<th>Isi Postingan<th>Tanggal</tr>'

test.each([
  ['entities and line breaks', `${HEADER}<tr><td>susi<td>kopi &amp; teh<br>pagi<td>13/10/2024</tr></table>`, ['susi: kopi & teh\npagi']],
  [
    'a cell over two rows',
    `${HEADER}<tr><td rowspan=2>susi<td>satu<td>13/10/2024</tr><tr><td>dua<td>13/10/2024</tr><tr><td>ani<td>tiga<td>13/10/2024</tr></table>`,
    ['susi: satu', 'susi: dua', 'ani: tiga'],
  ],
  ['empty cells left out at the end', `${HEADER}<tr><td>susi<td>satu</tr></table>`, ['susi: satu']],
  [
    'an XML spreadsheet with an index',
    '<?xml version="1.0"?><Workbook><Table><Row><Cell><Data>Akun</Data></Cell><Cell><Data>Nip</Data></Cell><Cell><Data>Isi</Data></Cell></Row><Row><Cell><Data>susi</Data></Cell><Cell ss:Index="3"><Data>satu</Data></Cell></Row></Table></Workbook>',
    ['susi: satu'],
  ],
])('%s', async (_, html, expected) => expect(await texts(html)).toEqual(expected))
