import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The floors of the house, from the roof down. A file imports from its own room and from floors below, never from beside or above. */
const FLOORS: readonly { readonly rooms: readonly string[]; readonly why: string }[] = [
  { rooms: ['cli'], why: 'only the roof prints and knows commander; everything below can run without a terminal' },
  {
    rooms: [
      'scan',
      'explain',
      'check',
      'aliases',
      'init',
      'inspect',
      'verify',
      'parity',
      'draft',
      'corpus',
      'prove',
      'impact',
      'scorecard',
      'review',
      'crew',
      'prepared',
      'reading',
      'conclusion',
      'shards',
    ],
    why: 'the errands put the parts together, one screen each',
  },
  {
    rooms: ['weighing'],
    why: 'between desk and books: who weighs what was read, and in which order it comes to the books',
  },
  { rooms: ['desk', 'scales'], why: 'where items are read, of a scan or one by one; they know the parts and not the errand' },
  { rooms: ['books'], why: 'what became of each record is counted and kept, whoever has weighed it' },
  {
    rooms: ['weigher', 'lexicons', 'standing'],
    why: 'whose an item is and what it weighs hangs on nothing but the item, the roster and the lexicon: any thread may say it',
  },
  {
    rooms: ['glance'],
    why: 'rows are settled on their bytes by what the parts say of accounts, times, links and names',
  },
  { rooms: ['trip'], why: 'what a scan is asked for, is given and tells' },
  {
    rooms: ['sources', 'people', 'lexicon', 'judge', 'report', 'config', 'revision'],
    why: 'parts know nothing of each other, so each can be read and replaced alone',
  },
  { rooms: ['temporary'], why: 'what memory is not to hold waits in a file, whichever part it is of' },
  { rooms: ['match'], why: 'matching knows forms and spans, and nothing of what a hit means' },
  { rooms: ['text'], why: 'text knows letters, and nothing of lexicons' },
  { rooms: ['error', 'problem'], why: 'an error, or a problem of a lexicon, carries a message as data' },
  { rooms: ['words'], why: 'the catalogue holds every sentence, and speaks of the words of the model only' },
  { rooms: ['model', 'day', 'grouped'], why: 'the ground imports nothing' },
]

/** Each foreign package enters by few doors — a file, or a room where it shapes the whole room — so that replacing it means opening those. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  chalk: ['src/cli'],
  'cli-progress': ['src/cli/progress.ts'],
  'cli-table3': ['src/report/table.ts'],
  commander: ['src/cli'],
  'csv-parse': ['src/text/csv.ts'],
  'csv-stringify': ['src/report/cells.ts'],
  'd3-scale': ['src/review/charts.ts'],
  'd3-shape': ['src/review/charts.ts'],
  franc: ['src/text/trigrams.ts'],
  'fastest-levenshtein': ['src/people/roster.ts'],
  fflate: ['src/sources/xlsx-links.ts', 'src/report/workbook.ts'],
  htmlparser2: ['src/sources'],
  natural: ['src/text/stem.ts'],
  'read-excel-file': ['src/text/workbook.ts'],
  yaml: ['src/lexicon/yaml.ts', 'src/config'],
  yauzl: ['src/sources/zip.ts'],
  zod: ['src/lexicon', 'src/config'],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts'))
/** What a file imports; of packages without mere types, which bind nothing at run time. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(import type )?.*\bfrom '([^']+)'$|import\('([^']+)'\)/gm)]
    .map((found) => ({ name: (found[2] ?? found[3]) as string, isType: found[1] !== undefined }))
    .filter(({ name, isType }) => name.startsWith('.') || !isType)
    .map(({ name }) => name)
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
  const used = new Set<string>()
  for (const file of files)
    for (const name of importsOf(file).filter((name) => !name.startsWith('.') && !name.startsWith('node:'))) {
      const packageName = name.split('/')[0] as string
      used.add(packageName)
      const doors = DOORS[packageName] ?? []
      expect(
        doors.some((door) => file.startsWith(door)),
        `${file} → ${packageName}`,
      ).toBe(true)
    }
  const stemDoor = readFileSync('src/text/stem.ts', 'utf8').match(/'natural\/[^']+'/g)
  expect(stemDoor).toEqual(["'natural/lib/natural/stemmers/indonesian/stemmer_id.js'"])
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  expect([...used, 'natural'].sort(), 'every dependency is used').toEqual(Object.keys(dependencies).sort())
})

test('nothing opens a socket, reads .env or asks the environment behind the door', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    expect(importsOf(file).filter((name) => /^node:(?:net|http|https|http2|tls|dgram|dns)/.test(name))).toEqual([])
    // git, on what is there: it is told to use no protocol.
    expect(importsOf(file).includes('node:child_process'), file).toBe(file === 'src/revision.ts')
    expect(/\bfetch\(|process\.env|WebSocket/.test(text), file).toBe(false)
  }
})
