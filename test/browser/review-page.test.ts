import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { saring } from '../cli/running.ts'
import { manyFindings, pageOf } from '../review/many-findings.ts'
import { temporaryFolder } from '../temporary.ts'
import { browser, isBrowserThere, opened } from './chromium.ts'

const COUNT = 120

describe.skipIf(!isBrowserThere)('the review page in Chromium', () => {
  let dossier = ''
  let file = ''
  let context: BrowserContext
  beforeAll(async () => {
    dossier = await manyFindings(COUNT)
    file = await pageOf(dossier)
    context = await browser()
  }, 120_000)

  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const counted = (page: Page): Promise<string | null> => page.locator('#counted').textContent()
  const place = (page: Page): Promise<string | null> => page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset')
  const saved = async (page: Page): Promise<string> => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan keputusan' }).click()
    const download = await coming
    const path = join(temporaryFolder(), download.suggestedFilename())
    await download.saveAs(path)
    return path
  }

  test('100 decisions by keyboard survive a reload and are imported as they were made', async () => {
    const { page, asked, complaints } = await opened(context, file)
    await page.getByLabel('Penelaah').fill('siti')
    await press(page, 'Enter')
    for (let index = 0; index < 100; index++) await press(page, String((index % 4) + 1))
    expect(await counted(page)).toBe(`100 dari ${COUNT} diputuskan`)
    await page.reload()
    expect(await counted(page)).toBe(`100 dari ${COUNT} diputuskan`)
    const path = await saved(page)
    expect(path).toMatch(/keputusan-siti-[0-9a-f]{8}\.csv$/)
    const run = await saring(['review', 'import', path, '--dossier', dossier, '--format', 'json'])
    expect([run.code, JSON.parse(run.stdout)]).toMatchObject([
      0,
      { taken: 100, undecided: COUNT - 100, unsigned: 0, refused: [], deleted: [] },
    ])
    expect([complaints, new Set(asked.map((address) => new URL(address).protocol))]).toEqual([
      [],
      new Set(['file:', 'blob:'].slice(0, asked.some((address) => address.startsWith('blob:')) ? 2 : 1)),
    ])
    await page.close()
  }, 120_000)

  test('keys move, decide, take back and decide copies; only what is seen is in the page', async () => {
    const other = await pageOf(await manyFindings(40))
    const { page, complaints } = await opened(context, other)
    await press(page, 'j', 'j', 'ArrowDown', 'k')
    expect(await place(page)).toBe('3')
    await press(page, '2')
    expect([await place(page), await counted(page)]).toEqual(['4', '1 dari 40 diputuskan'])
    await press(page, 'u')
    expect([await place(page), await counted(page)]).toEqual(['3', '0 dari 40 diputuskan'])

    await press(page, '/')
    await page.keyboard.type('kampung kita 1')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('KAMPUNG kita')
    expect(await page.locator('.found').textContent()).toBe('10 dari 40 temuan')
    await press(page, 'Escape', '1', 'c')
    expect(await counted(page)).toBe('10 dari 40 diputuskan')
    await press(page, 'u')
    expect(await counted(page)).toBe('1 dari 40 diputuskan')

    await press(page, 'r')
    await page.keyboard.type('12 jelas')
    await press(page, 'Enter', 'j', 'k')
    expect([await page.getByLabel('Alasan keputusan').inputValue(), await counted(page)]).toEqual(['12 jelas', '1 dari 40 diputuskan'])

    await press(page, '/')
    await page.keyboard.press('ControlOrMeta+A')
    await press(page, 'Delete', 'Escape', 'End')
    expect(await place(page)).toBe('40')
    expect(await page.locator('[role=option]').count()).toBeLessThan(25)
    expect(complaints).toEqual([])
    await page.close()
  }, 60_000)

  test('posts are shown letter for letter, evidence marked, and nothing in them runs or leads away', async () => {
    const { page, complaints } = await opened(context, await pageOf(await manyFindings(8)))
    const texts: string[] = []
    for (let index = 0; index < 8; index++) {
      texts.push((await page.locator('.own blockquote').textContent()) ?? '')
      expect((await page.locator('.own mark').allTextContents()).join(' ')).toMatch(/coblos/)
      await press(page, 'j')
    }
    expect(texts.join('\n')).toContain('</script><script>document.title="x"</script>')
    expect(texts.join('\n')).toContain('<img src=x onerror="document.title=1">')
    expect(texts.join('\n')).not.toContain('wargalain')
    expect([
      await page.title(),
      complaints,
      await page.locator('a[href^="javascript"]').count(),
      await page.locator('img').count(),
    ]).toEqual(['saring · telaah', [], 0, 0])
    const reached = page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        (error) => String(error),
      ),
    )
    expect([await reached, complaints.join(' ')]).toEqual([
      'TypeError: Failed to fetch',
      expect.stringContaining('Content Security Policy'),
    ])
    await page.close()
  }, 60_000)

  test('two windows of one dossier know of each other', async () => {
    const same = await pageOf(await manyFindings(8))
    const [{ page: one }, { page: other }] = [await opened(context, same), await opened(context, same)]
    await press(one, '1')
    await expect.poll(() => counted(other)).toBe('1 dari 8 diputuskan')
    await one.close()
    await other.close()
  }, 60_000)

  test('in the other language, dark, narrow, with names for whoever listens', async () => {
    const { page, complaints } = await opened(context, file)
    await page.getByRole('button', { name: 'English' }).click()
    expect([await page.locator('html').getAttribute('lang'), await page.getByRole('listbox', { name: 'Findings' }).count()]).toEqual([
      'en',
      1,
    ])
    expect(await page.getByRole('group', { name: 'Decide' }).getByRole('button').allTextContents()).toEqual(
      expect.arrayContaining(['relevant1', 'outside mandate4']),
    )
    expect(await page.getByRole('progressbar', { name: /of 120 decided/ }).count()).toBe(1)
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const before = await ground()
    await page.getByRole('button', { name: 'Light/dark' }).click()
    expect(await ground()).not.toBe(before)
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    await page.locator('.list').focus()
    await press(page, '?')
    await page.getByRole('checkbox', { name: 'Single keys are on' }).uncheck()
    await press(page, 'Escape', '0', 'u')
    expect([await page.getByRole('dialog').count(), await counted(page)]).toEqual([0, `100 of ${COUNT} decided`])
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    expect([await page.locator('html').getAttribute('lang'), complaints]).toEqual(['id', []])
    await page.close()
  }, 60_000)
})
