import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** The bench is plain JavaScript, which no types come with. */
const bench = (file: string) => import(new URL(`../../bench/${file}`, import.meta.url).href)
const { barOf, pageOf, tableOf } = await bench('page.mjs')
const { scaled } = await bench('peers.mjs')
const { plainTerms } = await bench('terms.mjs')

test('a table can be read as it is, figures to the right', () => {
  const rows = [
    ['saring scan', '1,000', 1.5],
    ['naïve', '10', '22.25 ×'],
  ]
  expect(tableOf({ columns: ['', 'rows', 'CPU s'], rows }).split('\n')).toEqual([
    '|             |  rows |   CPU s |',
    '|-------------|------:|--------:|',
    '| saring scan | 1,000 |     1.5 |',
    '| naïve       |    10 | 22.25 × |',
  ])
})

test.each([
  [{ holds: true }, '- **holds**: memory'],
  [{ holds: false }, '- **BROKEN**: memory'],
  [{ holds: true, isGoal: true }, '- **met**: memory'],
  [{ holds: false, isGoal: true }, '- **not met**: memory'],
])('%j: a bar that breaks is told apart from a goal that is missed', (bar, line) => {
  expect(barOf({ text: 'memory', ...bar })).toBe(line)
})

test('the page says on what machine it was measured, and holds every section with its bars', () => {
  const section = { heading: 'Two workers', about: 'In turn.', tables: [{ columns: ['', 's'], rows: [['one', 1]] }] }
  const page: string = pageOf({ machine: 'a laptop', versions: 'saring 1' }, [
    { ...section, bars: [{ text: 'the same bytes', holds: true }] },
    { ...section, heading: 'Nothing to hold', bars: [] },
  ])
  expect(page).toContain('\n\n- machine: a laptop\n- versions: saring 1\n\n## Two workers\n\nIn turn.\n\n|     |   s |\n')
  expect(page).toContain('| one |   1 |\n\n- **holds**: the same bytes\n\n## Nothing to hold\n')
  expect(page.endsWith('| one |   1 |\n')).toBe(true)
})

test('what a slow script takes when it is warm is scaled to the rest of the rows', () => {
  const ran = (cpu: number) => ({ cpu, wall: cpu * 2, peak: 50 + cpu })
  const measured = { tenths: [1, 1, 9].map(ran), wholes: [11, 10, 10].map(ran) }
  expect(scaled(measured, 100, 1000)).toEqual({ cpu: 10 + 90, wall: 20 + 180, peak: 60, scaledFrom: 100 })
  expect(scaled({ ...measured, tenths: [] }, 100, 100)).toEqual({ cpu: 10, wall: 20, peak: 60 })
})

test('plain terms are small ASCII words, each once', () => {
  const terms: string[] = plainTerms()
  expect(terms).toEqual(expect.arrayContaining(['coblos', 'ria norsan']))
  expect(terms.filter((term) => !/^[a-z ]+$/.test(term))).toEqual([])
  expect(new Set(terms).size).toBe(terms.length)
})

test.each([
  ['a page of some parts', ['--write', '--only', 'scan']],
  ['a part that nobody knows', ['--only', 'memory']],
  ['a table of no rows', ['--rows', '0']],
])('%s is refused before anything is measured', (_, args) => {
  const { status, stderr } = spawnSync(process.execPath, ['bench/run.mjs', ...args], { encoding: 'utf8' })
  expect(status).toBe(3)
  expect(stderr).toMatch(/^node bench\/run\.mjs \[--only/)
})
