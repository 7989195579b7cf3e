import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeReport } from '../../src/review/report.ts'
import { dossierOf } from '../review/sheets.ts'
import { temporaryFolder } from '../temporary.ts'
import { browser, isBrowserThere, opened } from './chromium.ts'

describe.skipIf(!isBrowserThere)('the report in Chromium', () => {
  test('is drawn without complaints, asks for nothing, fits a narrow window and prints on a few sheets', async () => {
    const output = join(temporaryFolder(), 'laporan.html')
    await makeReport({ dossier: await dossierOf(), decisions: undefined, output, locale: 'id', overwrite: false })
    const { page, asked, complaints } = await opened(await browser(), output)
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(['Kemajuan telaah', 'Temuan menurut unit']),
    )
    expect(await page.getByRole('img', { name: 'Temuan menurut minggu' }).locator('rect').count()).toBeGreaterThan(10)
    expect(await page.getByRole('row', { name: /^Dinas Kesehatan/ }).count()).toBe(1)
    const widths = await page.locator('.bar rect').evaluateAll((drawn) => drawn.map((part) => part.getBoundingClientRect().width))
    expect(Math.max(...widths)).toBeGreaterThan(100)
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(6)
    expect([complaints, asked]).toEqual([[], [page.url()]])
  }, 60_000)
})
