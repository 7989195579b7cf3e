import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { measure } from './measure.mjs'

/** How long Chromium takes to open a review page, from its address until the first finding can be read and decided. */
const { values } = parseArgs({
  options: { findings: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
})
const MOST = 2000

const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
try {
  const table = join(folder, 'ekspor.csv')
  const rows = Array.from({ length: Number(values.findings) }, (_, index) => rowOf(index))
  writeFileSync(table, ['id,platform,account,act,time,text,region', ...rows].join('\r\n'))
  const [dossier, page] = [join(folder, 'hasil/'), join(folder, 'telaah.html')]
  measure('../bin/saring.js', ['scan', table, '--tier', 'low', '--quiet', '--no-config', '--no-progress', '--output', dossier])
  const made = measure('../bin/saring.js', ['review', 'page', dossier, '-o', page])
  console.log(`${made.printed.split('\n')[0]}: ${made.wall.toFixed(2)} s, ${(statSync(page).size / 2 ** 20).toFixed(1)} MiB`)
  const times = []
  for (let run = 0; run < Number(values.runs); run++) times.push(await opening(page))
  console.log(
    `opened in ${times.map((time) => time.toFixed(0)).join(', ')} ms; at most ${MOST}: ${Math.max(...times) < MOST ? 'holds' : 'BROKEN'}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Every text its own, as long as a post with a paragraph. */
function rowOf(index) {
  const text = `Ayo coblos Norsan-Krisantus! Ini unggahan ${index} dari kampung ${index % 97}. ${'Warga desa bergotong royong membersihkan saluran air. '.repeat(index % 6)}`
  return `t${index},x,pegawai${index % 400},post,2024-10-${String((index % 28) + 1).padStart(2, '0')}T10:00:00+07:00,${text},Kota Pontianak`
}

/** Milliseconds, in a browser that was just started. */
async function opening(page) {
  const profile = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const args = [...flags, '--disable-component-update', '--disable-sync']
  const context = await chromium.launchPersistentContext(profile, { executablePath: '/usr/bin/chromium', headless: true, args })
  try {
    const tab = await context.newPage()
    const start = performance.now()
    await tab.goto(pathToFileURL(page).href)
    await tab.locator('.own blockquote').waitFor()
    await tab.keyboard.press('1')
    await tab.locator('.row .done').waitFor()
    return performance.now() - start
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
