import { describe, expect, test } from 'vitest'
import { fixedText } from '../../src/check/fix.ts'
import { readSources, type Source } from '../../src/check/source.ts'
import { checkSources } from '../../src/check.ts'
import type { Problem } from '../../src/problem.ts'
import { entries } from '../../src/words/problems/entries/id.ts'
import { files } from '../../src/words/problems/files/id.ts'
import { DAMAGES, type Damage } from './damages.ts'
import { pageOf, type Tried } from './page.ts'

const TODAY = '2026-11-01'
const all = await readSources(['shipped'])
/** The general pack and the one that is damaged; sources are opened once, so that each damage costs its own file only. */
const some = all.filter(({ file }) => file.pack === 'general' || file.pack === 'pilkada-2018-kalbar')
const shortly = ({ file, line, column, message }: Problem): string => `${file}:${line}:${column} ${message.code}`

/** The line that a problem is on; nothing where the file is written in letters of another kind. */
function lineOf({ bytes, file }: Source, [problem]: readonly Problem[]): string | undefined {
  const text = bytes.toString('utf8')
  return problem?.file !== file.shown || text.includes('\0') ? undefined : text.split('\n')[problem.line - 1]
}

const original = (name: string): Source =>
  some.find(({ file }) => file.name === name) ?? {
    file: { pack: name.split('/')[0] as string, name, path: `lexicons/${name}`, shown: `lexicons/${name}` },
    bytes: Buffer.alloc(0),
    isAsked: true,
  }

function damaged({ file, damage }: Damage): Source[] {
  const source = original(file)
  const made = damage(source.bytes.toString('utf8'))
  const others = some.filter((other) => other !== source)
  return made === undefined ? others : [...others, { ...source, bytes: Buffer.from(made as string) }]
}

/** `file:line:column`; where only a column is told, the line is the first that differs. */
function placeOf({ file, damage, at }: Damage): string {
  if (at.includes(':')) return at.includes('/') ? at : `${file}:${at}`
  const text = original(file).bytes.toString('utf8')
  const lines = Buffer.from(damage(text) as string)
    .toString('utf8')
    .split('\n')
  return `${file}:${lines.findIndex((line, index) => line !== text.split('\n')[index]) + 1}:${at}`
}

test('the shipped packs have no problem', async () => {
  expect(all.length).toBeGreaterThan(100)
  expect((await checkSources(all, TODAY)).problems.map(shortly)).toEqual([])
})

const tried: Tried[] = []

describe('each damage is named where it stands, and nothing else is', () => {
  test.each(DAMAGES.map((damage) => [damage.code, damage.how, damage] as const))('%s: %s', async (code, _, damage) => {
    const sources = damaged(damage)
    const { problems } = await checkSources(sources, TODAY)
    expect(problems.map(shortly)).toEqual([`lexicons/${placeOf(damage)} ${code}`])
    const source = sources.find(({ file }) => file.name === damage.file)
    const mended = source === undefined ? undefined : fixedText(source, problems)
    tried.push({ damage, problem: problems[0] as Problem, line: source && lineOf(source, problems), isMended: mended !== undefined })
    if (damage.isMended) expect(mended).toBe(original(damage.file).bytes.toString('utf8'))
  })
})

test('docs/lexicon-problems.md tells every code as the check does', async () => {
  await expect(pageOf(tried)).toMatchFileSnapshot('../../docs/lexicon-problems.md')
})

test('every code has its damage', () => {
  expect([...new Set(DAMAGES.map(({ code }) => code))].sort()).toEqual(Object.keys({ ...files, ...entries }).sort())
})
