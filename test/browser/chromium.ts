import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { temporaryFolder } from '../temporary.ts'

/** Debian's Chromium. Where it is not installed, tests that need it are skipped. */
const CHROMIUM = '/usr/bin/chromium'
export const isBrowserThere = existsSync(CHROMIUM)
if (!isBrowserThere) process.stderr.write('Chromium (/usr/bin/chromium) is not installed: tests with it are skipped.\n')

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

export interface Window {
  readonly page: Page
  /** Addresses that were asked for, and what the page complained of. */
  readonly asked: string[]
  readonly complaints: string[]
}

const contexts: BrowserContext[] = []
afterAll(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

/** Opens a browser of its own, with an empty profile, in the zone of Jakarta. */
export async function browser(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(temporaryFolder(), {
    executablePath: CHROMIUM,
    headless: true,
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1280, height: 800 },
    args: [...FLAGS, '--disable-component-update', '--disable-sync'],
  })
  contexts.push(context)
  return context
}

/** Opens a file as somebody does who clicks on it. */
export async function opened(context: BrowserContext, file: string): Promise<Window> {
  const page = await context.newPage()
  const [asked, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(pathToFileURL(file).href)
  return { page, asked, complaints }
}
