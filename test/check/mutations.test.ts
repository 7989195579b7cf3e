import { describe, expect, test } from 'vitest'
import { fixedText } from '../../src/check/fix.ts'
import { readSources, type Source } from '../../src/check/source.ts'
import { checkSources } from '../../src/check.ts'
import { entries } from '../../src/words/problems/entries/id.ts'
import { files } from '../../src/words/problems/files/id.ts'
import { DAMAGES, type Damage } from './damages.ts'

const TODAY = '2026-11-01'
const all = await readSources(['shipped'])
/** The general pack and the one that is damaged; sources are opened once, so that each damage costs its own file only. */
const some = all.filter(({ file }) => file.pack === 'general' || file.pack === 'pilkada-2018-kalbar')
const told = async (sources: readonly Source[]): Promise<string[]> =>
  (await checkSources(sources, TODAY)).problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message.code}`)

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
  expect(await told(all)).toEqual([])
})

describe('each damage is named where it stands, and nothing else is', () => {
  test.each(DAMAGES.map((damage) => [damage.code, damage.how, damage] as const))('%s: %s', async (code, _, damage) => {
    const sources = damaged(damage)
    expect(await told(sources)).toEqual([`lexicons/${placeOf(damage)} ${code}`])
    if (damage.isMended === undefined) return
    const isMended = ({ file }: Source): boolean => file.name === damage.file
    const problems = (await checkSources(sources, TODAY)).problems
    expect(fixedText(sources.find(isMended) as Source, problems)).toBe((all.find(isMended) as Source).bytes.toString('utf8'))
  })
})

test('every code has its damage', () => {
  expect([...new Set(DAMAGES.map(({ code }) => code))].sort()).toEqual(Object.keys({ ...files, ...entries }).sort())
})
