import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { DOCUMENTS, TABLES } from '../../src/lexicon/tables.ts'
import { ALIASES, EXAMPLE_HEAD, ownPack } from '../own-pack.ts'
import { saring } from './running.ts'

const EXAMPLES = `${EXAMPLE_HEAD}Ayo coblos Dodi Karangan!,post,,2024-11-05,SINTANG,high,uji-1|uji-2,ajakan
Kue ulang tahun Dodi enak sekali,post,,2024-11-05,SINTANG,,,nama depan saja
`
const pack = (aliases: string): string => ownPack({ 'pilkada-uji/examples.csv': EXAMPLES, 'pilkada-uji/aliases.csv': aliases })

test('a sound pack ends with 0, and says how much was looked at', async () => {
  expect(await saring(['lexicon', 'check', pack(ALIASES)])).toMatchObject({ code: 0, stdout: 'Tidak ada masalah (4 diperiksa).\n' })
})

test('an error ends with 1 and is told where it stands; a warning only where it is asked for', async () => {
  const wrong = await saring(['lexicon', 'check', pack(ALIASES.replace('uji-1,Bang', 'uji-7,Bang')), '--locale', 'en'])
  expect(wrong.code).toBe(1)
  expect(wrong.stdout).toMatch(/pilkada-uji\/aliases\.csv\n +5:1 {2}error {2}Participant “uji-7” does not exist\. {2}unknown-participant\n/)
  const warned = pack(ALIASES.replace('Bang Dokar', 'Bang  Dokar'))
  expect((await saring(['lexicon', 'check', warned])).code).toBe(0)
  expect((await saring(['lexicon', 'check', warned, '--fail-on', 'warning', '--format', 'json'])).code).toBe(1)
})

test('--fix mends, says so on stderr, and leaves stdout to the report', async () => {
  const folder = pack(`\uFEFF${ALIASES.replaceAll(',', ';')}`)
  const { code, stdout, stderr } = await saring(['lexicon', 'check', folder, '--fix', '--format', 'json'])
  expect([code, JSON.parse(stdout).problems]).toEqual([0, []])
  expect(stderr).toMatch(/^Diperbaiki: .*pilkada-uji\/aliases\.csv\n$/)
  expect(readFileSync(join(folder, 'pilkada-uji', 'aliases.csv'), 'utf8')).toBe(ALIASES)
})

test.each([
  [['tidak-ada'], 2, /bukan folder leksikon/],
  [['--format', 'pdf'], 3, /pdf|sarif/],
  [['--as-of', 'kemarin'], 3, /kemarin/],
])('%s ends with %i', async (args, code, said) => {
  const ran = await saring(['lexicon', 'check', ...args])
  expect([ran.code, ran.stdout]).toEqual([code, ''])
  expect(ran.stderr).toMatch(said)
})

test('the hooks of pre-commit call a command that there is, for every file of a lexicon', async () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { entry: string; files: string; pass_filenames: boolean }[]
  for (const { entry, files, pass_filenames } of hooks) {
    const [program, ...args] = entry.split(' ')
    expect([program, pass_filenames]).toEqual(['saring', false])
    expect((await saring([...args, '--help'])).code).toBe(0)
    for (const name of [...TABLES.keys(), ...DOCUMENTS]) expect(`lexicons/general/${name}`).toMatch(new RegExp(files))
  }
})
