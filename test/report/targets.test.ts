import { expect, test } from 'vitest'
import { Targets } from '../../src/report/targets.ts'
import type { Waiter } from '../../src/report/waiting.ts'

const like = (targetUrl: string, targetAuthor: string): Waiter =>
  ({ item: { act: 'like', platform: 'facebook', key: 'k', targetUrl, targetAuthor, time: undefined } }) as unknown as Waiter

test('the most frequent target first; what names none, which nobody can look up, last', async () => {
  const targets = new Targets()
  const page = 'https://facebook.com/halaman'
  for (const [target, waiter] of [
    ...Array.from({ length: 5 }, () => ['@', like('', '')] as const),
    ['@tokoh rekaan', like('', 'Tokoh Rekaan')] as const,
    ...Array.from({ length: 2 }, () => ['facebook/halaman', like(page, '')] as const),
  ])
    await targets.add(target, waiter)
  const rows = []
  for await (const { url, author, count } of targets.rows()) rows.push([url, author, count])
  await targets.close()
  expect(rows).toEqual([
    [page, '', 2],
    ['', 'Tokoh Rekaan', 1],
    ['', '', 5],
  ])
})
