import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSources, type Source } from '../../src/check/source.ts'
import { check, checkSources } from '../../src/check.ts'
import { ALIASES, EXAMPLE_HEAD, ownPack as invented } from '../own-pack.ts'

const TODAY = '2026-11-01'
const EXAMPLES = `${EXAMPLE_HEAD}Ayo coblos Dodi Karangan!,post,,2024-11-05,SINTANG,high,uji-1,ajakan dengan nama
Ayo coblos Wati Khayalan!,post,,2024-11-05,SINTANG,high,uji-2,ajakan dengan nama
Kue ulang tahun Dodi enak sekali,post,,2024-11-05,SINTANG,,,nama depan saja
`
const ownPack = (changes: Readonly<Record<string, string>> = {}): string => invented({ 'pilkada-uji/examples.csv': EXAMPLES, ...changes })

const codes = async (folders: readonly string[]): Promise<string[]> =>
  (await check({ folders, fix: false, asOf: TODAY })).report.problems.map(({ message }) => message.code)

test('a pack of one’s own stands beside the shipped ones, and is told alone', async () => {
  expect(await codes([ownPack()])).toEqual([])
  const own = ownPack({ 'pilkada-uji/aliases.csv': ALIASES.replace('uji-1,Bang Dokar', 'uji-3,Bang Dokar') })
  const { report } = await check({ folders: [own], fix: false, asOf: TODAY })
  expect(report.problems).toMatchObject([{ line: 5, column: 1, message: { code: 'unknown-participant', id: 'uji-3' } }])
  expect(report.problems[0]?.file).not.toContain('\\')
  expect(report.cases).toHaveLength(4)
})

test('one pack alone is a folder too', async () => {
  expect(await codes([join(ownPack(), 'pilkada-uji')])).toEqual([])
})

test('many mistakes are told at once', async () => {
  const own = ownPack({
    'pilkada-uji/aliases.csv': `${ALIASES.replace('strong', 'kuat').replace('pasangan,karangan', 'pasangan,')}uji-7,X Y,nama,lemah,,,,,,\n`,
  })
  expect(await codes([own])).toEqual([
    'bad-value',
    'source-missing',
    'bad-value',
    'bad-value',
    'bad-value',
    'why-missing',
    'source-missing',
  ])
})

test('--fix writes what is safe, and tells what is left', async () => {
  const own = ownPack({
    'pilkada-uji/aliases.csv': `\uFEFF${ALIASES.replaceAll(',', ';').replace('uji-1;Bang Dokar', 'uji-9; Bang Dokar')}`,
  })
  const { report, fixed } = await check({ folders: [own], fix: true, asOf: TODAY })
  expect(fixed).toHaveLength(1)
  expect(report.problems.map(({ message }) => message.code)).toEqual(['unknown-participant'])
  expect(readFileSync(join(own, 'pilkada-uji/aliases.csv'), 'utf8')).toBe(ALIASES.replace('uji-1,Bang Dokar', 'uji-9,Bang Dokar'))
})

test('a workbook beside a table is told, and what Excel and editors leave behind is not', async () => {
  const files = ['aliases.xlsx', 'Participants.CSV', 'examples.csv.txt', 'election.yml', '~$aliases.xlsx', '.~lock.aliases.csv#', 'BACA.md']
  const own = ownPack(Object.fromEntries(files.map((name) => [`pilkada-uji/${name}`, '\u0000PK;\n'])))
  const { report } = await check({ folders: [own], fix: true, asOf: TODAY })
  const told = report.problems.map(({ message }) => message)
  expect(told.map((message) => message.code === 'unknown-file' && `${message.name} → ${message.meant}`)).toEqual([
    'Participants.CSV → participants.csv',
    'aliases.xlsx → aliases.csv',
    'election.yml → election.yaml',
    'examples.csv.txt → examples.csv',
  ])
  expect(readFileSync(join(own, 'pilkada-uji/aliases.xlsx'), 'utf8')).toBe('\u0000PK;\n')
})

test('a folder that is none is refused', async () => {
  await expect(codes([join(ownPack(), 'tidak-ada')])).rejects.toMatchObject({ problem: { code: 'lexicon-folder' }, exitCode: 2 })
  const empty = join(ownPack(), 'kosong')
  mkdirSync(empty)
  await expect(codes([empty])).rejects.toMatchObject({ problem: { code: 'lexicon-folder' }, exitCode: 2 })
})

test('50,000 terms, each with a mistake, are told in one go', async () => {
  const rows = [...Array(50_000).keys()].map((at) => `kata ${at.toString(36)} uji,puji,exact,id,20,pujian,karangan`)
  const own = ownPack({ 'general/terms.csv': `term,signal,match,language,weight,why,source\n${rows.join('\n')}\n` })
  const found = await codes([own])
  expect(found).toHaveLength(50_000)
  expect(new Set(found)).toEqual(new Set(['bad-value']))
}, 60_000)

const packs = await readSources([ownPack()])
const general = packs.filter(({ file }) => file.pack === 'general')
const pack = packs.filter(({ isAsked }) => isAsked)

test('nothing that stands in a file makes the check fall', async () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\n\r,;"=<>| a0]*$/))
  const file = fc.nat({ max: pack.length - 1 })
  await fc.assert(
    fc.asyncProperty(file, fc.nat(), anything, async (which, at, text) => {
      const sources = pack.map((source, index): Source => {
        const place = at % (source.bytes.length + 1)
        const bytes = Buffer.concat([source.bytes.subarray(0, place), Buffer.from(text), source.bytes.subarray(place)])
        return index === which ? { ...source, bytes } : source
      })
      const { problems } = await checkSources([...general, ...sources], TODAY)
      for (const { line, column } of problems) expect([line > 0, column > 0]).toEqual([true, true])
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('an empty file is told as what it lacks', async () => {
  const own = ownPack()
  writeFileSync(join(own, 'pilkada-uji/aliases.csv'), '')
  expect(await codes([own])).toEqual(['columns-missing'])
})
