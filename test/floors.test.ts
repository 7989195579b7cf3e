import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The floors of the house, from the roof down. A file imports from its own room and from floors below, never from beside or above. */
const FLOORS: readonly { readonly rooms: readonly string[]; readonly why: string }[] = [
  { rooms: ['cli'], why: 'only the roof prints and knows commander; everything below can run without a terminal' },
  { rooms: ['scan', 'desk', 'explain'], why: 'the errands put the parts together, one screen each' },
  {
    rooms: ['sources', 'people', 'lexicon', 'judge', 'report'],
    why: 'parts know nothing of each other, so each can be read and replaced alone',
  },
  { rooms: ['match'], why: 'matching knows forms and spans, and nothing of what a hit means' },
  { rooms: ['text'], why: 'text knows letters, and nothing of lexicons' },
  { rooms: ['error'], why: 'an error carries a message as data' },
  { rooms: ['words'], why: 'the catalogue holds every sentence, and speaks of the words of the model only' },
  { rooms: ['model', 'day'], why: 'the ground imports nothing' },
]

/** Each foreign package enters by one door, so that replacing it means opening one file. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  chalk: ['src/cli/explain.ts', 'src/cli/scan-run.ts', 'src/cli/summary.ts', 'src/cli/explain-text.ts', 'src/report/table.ts'],
  'cli-progress': ['src/cli/progress.ts'],
  'cli-table3': ['src/report/table.ts'],
  commander: ['src/cli/dispatch.ts', 'src/cli/explain.ts', 'src/cli/program.ts', 'src/cli/scan.ts', 'src/cli/usage.ts'],
  'csv-parse': ['src/lexicon/table.ts', 'src/people/roster.ts', 'src/sources/table.ts'],
  'csv-stringify': ['src/report/cells.ts'],
  natural: ['src/text/stem.ts'],
  yaml: ['src/lexicon/load.ts'],
  zod: ['src/lexicon/load.ts', 'src/lexicon/schema.ts', 'src/lexicon/table.ts'],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts'))
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'$|import\('([^']+)'\)/gm)].map((found) => (found[1] ?? found[2]) as string)
const roomOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/, '') as string
const floorOf = (room: string): number => FLOORS.findIndex(({ rooms }) => rooms.includes(room))

test.each(files)('%s imports downhill', (file) => {
  const room = roomOf(file)
  expect(floorOf(room), `the room ${room} stands on no floor`).toBeGreaterThanOrEqual(0)
  for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
    const other = roomOf(relative('.', resolve(dirname(file), target)).replaceAll('\\', '/'))
    const isDown =
      floorOf(other) > floorOf(room) || other === room || (floorOf(other) === floorOf(room) && room !== other && floorOf(room) === 1)
    expect(isDown, `${file} → ${target}: ${FLOORS[floorOf(room)]?.why}`).toBe(true)
  }
})

test('every foreign package enters by its door', () => {
  const entries = new Map<string, string[]>()
  for (const file of files)
    for (const name of importsOf(file).filter((name) => !name.startsWith('.') && !name.startsWith('node:'))) {
      const packageName = name.split('/')[0] as string
      entries.set(packageName, [...new Set([...(entries.get(packageName) ?? []), file])].sort())
    }
  const stemDoor = readFileSync('src/text/stem.ts', 'utf8').match(/'natural\/[^']+'/g)
  expect(stemDoor).toEqual(["'natural/lib/natural/stemmers/indonesian/stemmer_id.js'"])
  for (const [packageName, doors] of entries) expect(doors, packageName).toEqual([...(DOORS[packageName] ?? [])].sort())
})

test('nothing opens a socket, reads .env or asks the environment behind the door', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    expect(importsOf(file).filter((name) => /^node:(?:net|http|https|http2|tls|dgram|dns|child_process)/.test(name))).toEqual([])
    expect(/\bfetch\(|process\.env|WebSocket/.test(text), file).toBe(false)
  }
})
