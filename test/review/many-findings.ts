import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { makePage } from '../../src/review/page.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'

/** What somebody may post to harm whoever opens a page that shows it. */
export const HOSTILE = [
  '</script><script>document.title="x"</script>',
  '<!--<script>',
  '<img src=x onerror="document.title=1">',
  '\u2028document.title=1\u2029//',
  '"; document.title=1; "',
  '=HYPERLINK("https://x.example/";"klik")',
  '<b onmouseover=alert(1)>tebal</b> &lt;script&gt; \u202Ekebalik',
]

/** So many findings of invented people; every fourth text is the same. @returns the folder of the dossier */
export async function manyFindings(count: number, ...more: string[]): Promise<string> {
  const place = temporaryFolder()
  const header = 'id,platform,account,act,time,url,text,name,nip,unit,region'
  const rows = Array.from({ length: count }, (_, index) => {
    const text =
      index % 4 === 3
        ? 'Ayo coblos nomor 2, Norsan-Krisantus pasti menang di kampung kita'
        : `Ayo coblos Norsan-Krisantus! ${index} kali ${HOSTILE[index % 7]} @wargalain`
    const url = index % 9 === 0 ? 'javascript:alert(1)' : `https://x.com/pegawai/status/${index}`
    const person = [`Budi Santoso ${index % 5}`, `1985010120100120${String(index % 90).padStart(2, '0')}`, 'Dinas Contoh', 'Kota Pontianak']
    return [`t${index}`, 'x', `pegawai${index % 5}`, 'post', '2024-10-20T10:00:00+07:00', url, text, ...person].map(
      (cell) => `"${cell.replaceAll('"', '""')}"`,
    )
  })
  const table = join(place, 'ekspor.csv')
  writeFileSync(table, [header, ...rows.map((row) => row.join(','))].join('\r\n'))
  const folder = join(place, 'hasil')
  const args = ['scan', table, '--tier', 'low', '--as-of', '2024-10-25', '--quiet', '--no-config', '--output', `${folder}/`]
  expect(await saring([...args, ...more])).toMatchObject({ code: 0, stderr: '' })
  return folder
}

/** @returns the file of the page of a dossier */
export async function pageOf(
  dossier: string,
  options: { readonly locale?: 'id' | 'en'; readonly showIdentity?: boolean } = {},
): Promise<string> {
  const output = join(temporaryFolder(), 'telaah.html')
  await makePage({ dossier, output, locale: 'id', showIdentity: false, overwrite: false, ...options })
  return output
}
