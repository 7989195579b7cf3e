import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { saring } from './cli/running.ts'
import { temporaryFolder } from './temporary.ts'

const ROOT = 'fixtures/stories'
/** What differs from one machine or lexicon version to the next, and is no part of a story. */
const still = (text: string): string =>
  text
    .replace(/@[0-9a-f]{12}/g, '@…')
    .replace(/\d+[.,]\d detik/, '… detik')
    .replace(/Ditulis: .*/, 'Ditulis: hasil/')

/** Every folder is a story: an export as a user has it, and in `hasil/` the very files that the user opens. */
describe.each(readdirSync(ROOT))('%s', (name) => {
  const story = `${ROOT}/${name}`
  const input = readdirSync(story).find((file) => file.startsWith('posts')) as string
  const beside = Object.entries({ 'pegawai.csv': '--roster', 'akun.csv': '--accounts', 'katalog.csv': '--catalogue' })
  const tables = beside.flatMap(([file, option]) => (existsSync(`${story}/${file}`) ? [option, `${story}/${file}`] : []))

  test('gives the files that stand beside it', async () => {
    rmSync(`${input}.kolom.yaml`, { force: true }) // a map that an earlier run has offered would not be offered again
    const folder = join(temporaryFolder(), 'hasil/')
    const { code, stdout, stderr } = await saring(['scan', `${story}/${input}`, ...tables, '--tier', 'low', '--output', folder])
    expect(stdout).toBe('')
    rmSync(`${input}.kolom.yaml`, { force: true })
    await expect(still(`${stderr}\nkode keluar ${code}\n`).replaceAll(folder, 'hasil/')).toMatchFileSnapshot(
      join('..', story, 'hasil', 'layar.txt'),
    )
    if (!existsSync(folder)) return
    for (const file of ['flagged.csv', 'rejected.csv', 'not-assessable.csv', 'ledger.json'])
      await expect(still(readFileSync(join(folder, file), 'utf8'))).toMatchFileSnapshot(join('..', story, 'hasil', file))

    const sameText = readFileSync(join(folder, 'same-text.csv'), 'utf8')
    if (sameText.split('\r\n').length > 2) await expect(sameText).toMatchFileSnapshot(join('..', story, 'hasil', 'same-text.csv'))

    const ledger = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))
    const sum = (outcomes: Record<string, number>): number => Object.values(outcomes).reduce((total, count) => total + count, 0)
    expect(sum(ledger.outcomes)).toBe(ledger.read)
    for (const file of ledger.files) expect(sum(file.outcomes)).toBe(file.read)
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([])
  })
})
