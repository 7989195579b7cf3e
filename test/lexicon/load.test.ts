import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SaringError } from '../../src/error.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { LexiconProblem } from '../../src/words/index.ts'
import { describe as say, wordsOf } from '../../src/words/index.ts'
import { temporaryFolder } from '../temporary.ts'

const ELECTION = `id: pilkada-uji
name: { id: Uji, en: Trial }
kind: pilkada
timezone: Asia/Jakarta
windows:
  attention: [{ from: 2024-01-01, to: 2024-12-31 }]
  nomination: []
  campaign: []
  quiet: []
  vote: []
  result: []
sources: [karangan]
`
const PARTICIPANTS =
  'id,contest,region,number,kind,name,running_mate,certainty,source\nuji-1,bupati-sintang,SINTANG,1,pair,Dodi Karangan,Susi Rekaan,confirmed,karangan\n'
const ALIASES =
  'participant,alias,kind,strength,platform,valid_from,valid_to,certainty,why,source\nuji-1,Dodi Karangan,name,strong,,,,confirmed,nama,karangan\n'

const RECIPIENTS = 'valid_from,valid_to,recipient,source\n'

/** A pack on the disk, with what is changed in it. */
function pack(changes: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  const files = {
    'pilkada-uji/election.yaml': ELECTION,
    'pilkada-uji/participants.csv': PARTICIPANTS,
    'pilkada-uji/aliases.csv': ALIASES,
    ...changes,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const problemsOf = async (folders: readonly string[]): Promise<readonly LexiconProblem[]> => {
  const error = await loadLexicon(folders).then(
    () => undefined,
    (error) => error as SaringError,
  )
  if (error === undefined) return []
  expect(error).toBeInstanceOf(SaringError)
  expect(error.exitCode).toBe(2)
  return error.problem.code === 'lexicon' ? error.problem.problems : []
}

test('an overlay adds to the shipped packs', async () => {
  const lexicon = await loadLexicon(['shipped', pack({})])
  expect(lexicon.elections.map(({ id }) => id)).toEqual(expect.arrayContaining(['pemilu-2024', 'pilkada-2024', 'pilkada-uji']))
  expect(Object.keys(lexicon.versions)).toContain('pilkada-uji')
})

describe('mistakes are named with their line and what to write', () => {
  test.each([
    [
      'a duplicate alias',
      { 'pilkada-uji/aliases.csv': `${ALIASES}uji-1,dodi  KARANGAN,name,strong,,,,confirmed,nama,karangan\n` },
      [{ code: 'duplicate', place: /aliases\.csv:3$/, first: /aliases\.csv:2$/ }],
    ],
    [
      'an unknown participant',
      { 'pilkada-uji/aliases.csv': ALIASES.replace('uji-1', 'uji-9') },
      [{ code: 'unknown-participant', place: /aliases\.csv:2$/, id: 'uji-9' }],
    ],
    [
      'a date that is none',
      { 'pilkada-uji/aliases.csv': ALIASES.replace('strong,,,', 'strong,,2024-02-31,') },
      [{ code: 'bad-value', place: /aliases\.csv:2$/, column: 'valid_from', value: '2024-02-31', expected: 'date-or-empty' }],
    ],
    [
      'a strength that is none',
      { 'pilkada-uji/aliases.csv': ALIASES.replace('strong', 'kuat') },
      [{ code: 'bad-value', column: 'strength', expected: 'strong | weak' }],
    ],
    [
      'no source',
      { 'pilkada-uji/aliases.csv': ALIASES.replace('nama,karangan', 'nama,') },
      [{ code: 'bad-value', column: 'source', expected: 'text' }],
    ],
    [
      'a column missing',
      { 'pilkada-uji/aliases.csv': ALIASES.replace('strength,', '').replace('strong,', '') },
      [{ code: 'columns-missing', place: /aliases\.csv:1$/, columns: ['strength'] }],
    ],
    [
      'a cell too many',
      { 'pilkada-uji/aliases.csv': ALIASES.replace('confirmed,', 'confirmed,,') },
      [{ code: 'cells', place: /aliases\.csv:2$/, expected: 10, found: 11 }],
    ],
    ['broken quotes', { 'pilkada-uji/aliases.csv': `${ALIASES}uji-1,"Dodi\n` }, [{ code: 'table-broken' }]],
    [
      'a number twice in a contest',
      { 'pilkada-uji/participants.csv': PARTICIPANTS + (PARTICIPANTS.split('\n')[1] ?? '').replace('uji-1', 'uji-2') },
      [{ code: 'duplicate', place: /participants\.csv:3$/ }],
    ],
    [
      'an unknown region',
      { 'pilkada-uji/participants.csv': PARTICIPANTS.replace('SINTANG', 'ATLANTIS') },
      [{ code: 'unknown-region', region: 'ATLANTIS' }],
    ],
    [
      'a number that is none',
      { 'pilkada-uji/participants.csv': PARTICIPANTS.replace('SINTANG,1', 'SINTANG,satu') },
      [{ code: 'bad-value', column: 'number', expected: 'positive' }],
    ],
    [
      'an election with a window turned round',
      { 'pilkada-uji/election.yaml': ELECTION.replace('from: 2024-01-01', 'from: 2025-01-01') },
      [{ code: 'bad-value', expected: 'from-before-to' }],
    ],
    [
      'an election with a key misspelt',
      { 'pilkada-uji/election.yaml': ELECTION.replace('kind: pilkada', 'jenis: pilkada') },
      [{ code: 'bad-value' }],
    ],
    ['an election that is no YAML', { 'pilkada-uji/election.yaml': `${ELECTION}  : [` }, [{ code: 'yaml-broken' }]],
    [
      'a duplicate term',
      { 'general/terms.csv': 'term,signal,match,language,weight,why,source\ncoblos,call,stem,id,60,a,b\n' },
      [{ code: 'duplicate', what: 'coblos' }],
    ],
    [
      'two recipients on one day',
      { 'general/recipients.csv': `${RECIPIENTS}2024-01-01,2024-06-30,KASN,karangan\n2024-06-30,,BKN,karangan\n` },
      [{ code: 'overlap', place: /recipients\.csv:3$/, first: /recipients\.csv:2$/ }],
    ],
    [
      'a recipient whose time is turned round',
      { 'general/recipients.csv': `${RECIPIENTS}2024-06-30,2024-01-01,KASN,karangan\n` },
      [{ code: 'bad-value', column: 'valid_from', expected: 'from-before-to' }],
    ],
    [
      'a recipient without a name',
      { 'general/recipients.csv': `${RECIPIENTS},,,karangan\n` },
      [{ code: 'bad-value', column: 'recipient', expected: 'text' }],
    ],
  ])('%s', async (_, changes, expected) => {
    const problems = await problemsOf(['shipped', pack(changes as unknown as Record<string, string>)])
    expect(problems.length).toBeGreaterThan(0)
    for (const [index, problem] of expected.entries())
      for (const [key, value] of Object.entries<unknown>(problem)) {
        const told = (problems[index] as unknown as Record<string, unknown>)[key]
        if (value instanceof RegExp) expect(told).toMatch(value)
        else expect(told).toEqual(value)
      }
    for (const locale of ['id', 'en'] as const)
      for (const problem of problems) expect(say(wordsOf(locale).lexiconProblem, problem)).toMatch(/\S: .{10,}/)
  })

  test('all at once, not one a run', async () => {
    expect(
      await problemsOf(['shipped', pack({ 'pilkada-uji/aliases.csv': ALIASES.replace('strong', 'kuat').replace('name', 'nama') })]),
    ).toHaveLength(2)
  })
})

test.each([
  ['a folder that is not there', ['/nirgends'], [], { code: 'lexicon-folder' }, 2],
  ['a folder without packs', [temporaryFolder()], [], { code: 'lexicon-folder' }, 2],
  ['an election that is not there', ['shipped'], ['pemilu-1955'], { code: 'unknown-election', id: 'pemilu-1955' }, 3],
])('%s is refused', async (_, folders, elections, problem, exitCode) => {
  await expect(loadLexicon(folders, elections)).rejects.toMatchObject({ problem, exitCode })
})
