import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SHIPPED } from '../src/lexicon/packs.ts'
import { saring } from './cli/running.ts'
import { temporaryFolder } from './temporary.ts'

const PAGE = readFileSync('docs/menambah-kandidat.md', 'utf8')
const tables = [...PAGE.matchAll(/```csv\n(.*?)```/gs)].map(([, rows = '']) => rows)
const commands = [...PAGE.matchAll(/^saring (.*)$/gm)].map(([, command = '']) => command.split(' '))

/** The page is walked as a new user would, in a copy of the packs that it speaks of. */
test('who does what docs/menambah-kandidat.md says has a candidate who is found, and is told what it changed', async () => {
  const lexicons = temporaryFolder()
  for (const name of ['general', 'pilkada-2024/election.yaml', 'pilkada-2024/kalimantan-barat'])
    cpSync(join(SHIPPED, name), join(lexicons, name), { recursive: true })
  const here = (args: readonly string[]): string[] => args.map((arg) => arg.replace(/^lexicons(?=\/|$)/, lexicons))
  const does = (name: string) => saring(here(commands.find((command) => command[1] === name) as string[]))
  const table = (name: string): string => join(lexicons, 'pilkada-2024/kalimantan-barat', name)

  const [participant = '', examples = '', suppression = ''] = tables
  appendFileSync(table('participants.csv'), participant)
  const early = await does('check')
  expect([early.code, early.stdout]).toEqual([1, expect.stringContaining('tidak mempunyai sebutan jenis name')])

  expect((await does('aliases')).code).toBe(0)
  appendFileSync(table('examples.csv'), examples)
  expect(await does('check')).toMatchObject({ code: 0 })

  // Numbers of the new contest meet those of the governor's: what the page says of row four.
  const tried = await does('test')
  expect([tried.code, tried.stdout]).toEqual([1, expect.stringContaining(': 1 salah, 0 peringatan')])
  expect(tried.stdout).toContain(
    'Seharusnya menunjuk pilkada-2024-gubernur-kalimantan-barat-3, tetapi menunjuk pilkada-2024-bupati-landak-3',
  )

  appendFileSync(table('suppress.csv'), suppression)
  const later = await does('check')
  expect(later.stdout).toContain('Bang Dokar')
}, 60_000)

test('every command of the page, the workflow and the action exists, with every option', async () => {
  const texts = ['docs/menambah-kandidat.md', '.github/workflows/lexicon.yml', 'action.yml'].map((path) => readFileSync(path, 'utf8'))
  const called = texts.flatMap((text) => [
    ...text.replace(/\n\s+--/g, ' --').matchAll(/(?:saring|saring\.js|\$SARING"?) lexicon (\w+)(.*)/g),
  ])
  expect(called.length).toBeGreaterThan(12)
  for (const [line, name = '', rest = ''] of called) {
    const { code, stdout } = await saring(['lexicon', name, '--help'])
    expect(code, line).toBe(0)
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(stdout, line).toContain(option)
  }
})
