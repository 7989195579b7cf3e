import { expect, test } from 'vitest'
import { readExports } from './reading.ts'

const ROOT = 'fixtures/exports'

test.each([{ story: 'facebook-2024', platform: 'facebook', era: '2024', owner: 'siti.rekaan', acts: { post: 3, share: 2 }, ignored: 1 }])(
  '$story',
  async ({ story, platform, era, owner, acts, ignored }) => {
    const { exports, failures } = await readExports(`${ROOT}/${story}`)
    expect(failures).toEqual([])
    expect(exports.map((found) => ({ platform: found.platform, era: found.era, owner: found.owner?.account, acts: found.acts }))).toEqual([
      { platform, era, owner, acts },
    ])
    expect(exports[0]?.ignored).toBe(ignored)
  },
)

test('texts are repaired, captions come once, and everything is the owner’s', async () => {
  const { exports } = await readExports(`${ROOT}/facebook-2024`)
  const items = exports[0]?.items ?? []
  expect(items.map(({ act, text, targetUrl }) => [act, text, targetUrl])).toEqual([
    ['post', 'Semangat pagi – apel rutin 🙏', ''],
    ['share', 'Baca ini dulu', 'https://berita.example/jadwal'],
    ['share', '', ''],
    ['post', 'Foto bersama', ''],
    ['post', 'Detik yang sama, kiriman lain', ''],
  ])
  expect(new Set(items.map(({ account }) => account))).toEqual(new Set(['siti.rekaan']))
  expect(items[0]?.time?.iso).toBe('2024-10-01T09:00:00+07:00')
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
})
