import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { saring } from './running.ts'

const PARTICIPANTS =
  'id,contest,region,number,kind,name,running_mate,certainty,source\n' +
  'uji-1,bupati-uji,SINTANG,1,pair,"H. ZUBRANKAS WOLKIMAR, S.E.",BRUX,confirmed,karangan\n' +
  'uji-2,walikota-uji,SINTANG,1,empty-box,Kolom Kosong,,confirmed,karangan\n'

function table(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'uji'))
  writeFileSync(join(folder, 'uji', 'participants.csv'), PARTICIPANTS)
  return join(folder, 'uji')
}

test('rows of aliases.csv on stdout, what they are on stderr', async () => {
  const { code, stdout, stderr } = await saring(['lexicon', 'aliases', table(), '--contest', 'bupati-uji', '--dropped'])
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines[0]).toBe('participant,alias,kind,strength,platform,valid_from,valid_to,certainty,why,source')
  expect(lines).toContain('uji-1,Zubrankas Wolkimar,name,strong,,,,confirmed,nama lengkap tercetak,disusun dari nama tercetak')
  expect(lines.find((line) => line.startsWith('uji-1,Brux,name,weak'))).toContain('hanya 4 huruf')
  expect(stderr).toContain('uji-1: "Wolkimar-Brux" tidak diusulkan')
  expect(stderr).toContain('1 peserta')
})

test('--write writes beside the participants, keeps other contests and rows that people wrote', async () => {
  const folder = table()
  const path = join(folder, 'aliases.csv')
  await saring(['lexicon', 'aliases', folder, '--write'])
  const first = readFileSync(path, 'utf8')
  expect(first).toContain('uji-2,Kotak Kosong,nickname,weak,,,,unverified')
  writeFileSync(path, `${first}uji-1,Bang Wol,nickname,weak,,,,unverified,sapaan,karangan\n`)
  const { code, stdout } = await saring(['lexicon', 'aliases', join(folder, 'participants.csv'), '--write', '--contest', 'bupati-uji'])
  expect([code, stdout]).toEqual([0, ''])
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect([...lines].sort()).toEqual([...first.trimEnd().split('\n'), 'uji-1,Bang Wol,nickname,weak,,,,unverified,sapaan,karangan'].sort())
})

test('a shipped folder is named as it lies in its pack, and drafts what it ships', async () => {
  const { stdout } = await saring(['lexicon', 'aliases', 'pilkada-2024/bali'])
  expect(stdout).toBe(readFileSync('lexicons/pilkada-2024/bali/aliases.csv', 'utf8'))
})

test('where there are no participants it says what to name', async () => {
  const { code, stderr } = await saring(['lexicon', 'aliases', 'tidak-ada'])
  expect(code).toBe(3)
  expect(stderr).toContain('participants.csv')
})
