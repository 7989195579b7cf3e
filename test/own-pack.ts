import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SHIPPED } from '../src/lexicon/packs.ts'
import { temporaryFolder } from './temporary.ts'

/** The shipped words and rules without anybody's name. */
export const GENERAL = join(SHIPPED, 'general')

export const ALIAS_HEAD = 'participant,alias,kind,strength,platform,valid_from,valid_to,certainty,why,source\n'
export const EXAMPLE_HEAD = 'text,act,target_author,date,region,tier,participants,why\n'
export const SUPPRESS_HEAD = 'key,term,scope,reason,owner,until\n'

const ELECTION = `id: pilkada-uji
name: { id: Uji, en: Trial }
kind: pilkada
timezone: Asia/Jakarta
windows:
  attention: [{ from: 2024-01-01, to: 2024-12-31 }]
  nomination: [{ from: 2024-09-22, to: 2024-09-23 }]
  campaign: [{ from: 2024-09-25, to: 2024-11-23 }]
  quiet: [{ from: 2024-11-24, to: 2024-11-26 }]
  vote: [{ from: 2024-11-27, to: 2024-11-27 }]
  result: []
sources: [karangan]
`
const PARTICIPANTS = `id,contest,region,number,kind,name,running_mate,certainty,source
uji-1,bupati-sintang,SINTANG,1,pair,Dodi Karangan,Susi Rekaan,confirmed,karangan
uji-2,bupati-sintang,SINTANG,2,pair,Wati Khayalan,Joni Ilusif,confirmed,karangan
`
export const ALIASES = `${ALIAS_HEAD}uji-1,Dodi Karangan,name,strong,,,,confirmed,nama,karangan
uji-1,Susi Rekaan,name,strong,,,,confirmed,nama,karangan
uji-1,Dodi-Susi,pair,strong,,,,confirmed,pasangan,karangan
uji-1,Bang Dokar,nickname,strong,,,,confirmed,panggilan,karangan
uji-2,Wati Khayalan,name,strong,,,,confirmed,nama,karangan
uji-2,Joni Ilusif,name,strong,,,,confirmed,nama,karangan
uji-2,Wati-Joni,pair,strong,,,,confirmed,pasangan,karangan
`
const EXAMPLES = `${EXAMPLE_HEAD}Ayo coblos Dodi Karangan!,post,,2024-11-05,SINTANG,high,uji-1,ajakan dengan nama
Kue ulang tahun Dodi enak sekali,post,,2024-11-05,SINTANG,,,nama depan saja
`

/** An invented pack on the disk, in a folder of packs, with what is changed in it. Everybody in it is made up. */
export function ownPack(changes: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  const files = {
    'pilkada-uji/election.yaml': ELECTION,
    'pilkada-uji/participants.csv': PARTICIPANTS,
    'pilkada-uji/aliases.csv': ALIASES,
    'pilkada-uji/examples.csv': EXAMPLES,
    ...changes,
  }
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text)
  return folder
}

/** A table of posts for a scan, by its rows behind `id,account,time,region,text`. @returns its path */
export function ownPosts(rows: readonly string[]): string {
  const path = join(temporaryFolder(), 'unggahan.csv')
  write(path, `id,account,time,region,text\n${rows.map((row) => `${row}\n`).join('')}`)
  return path
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
