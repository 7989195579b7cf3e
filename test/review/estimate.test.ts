import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DECISIONS, type Decision } from '../../src/model.ts'
import { estimateFrom, itemsFor } from '../../src/review/estimate.ts'
import type { SamplePlan } from '../../src/review/sample.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'
import { at, csv, dossierOf, filledIn, type Rows, rowsOf } from './sheets.ts'

const planOf = (population: number, size: number, more = 0): SamplePlan => ({
  tool: 'saring',
  seed: '1',
  population,
  flagged: { high: 50, medium: 40, low: 30 },
  flagged_keys: Array.from({ length: 120 }, (_, index) => `f${index}`),
  not_assessable: 0,
  strata: [],
  items: Array.from({ length: size + more }, (_, index) => ({ key: `s${index}`, stratum: 'x post', counts: index < size })),
})
/** So many of each decision on the sample, in their order, and on findings. */
function decided(sample: readonly number[], findings: readonly number[] = []): Map<string, Decision> {
  const listed = (counts: readonly number[], name: string): [string, Decision][] =>
    counts
      .flatMap((count, index) => Array.from({ length: count }, () => DECISIONS[index] as Decision))
      .map((each, index) => [`${name}${index}`, each])
  return new Map([...listed(sample, 's'), ...listed(findings, 'f')])
}

test('nothing missed among 300 of 12,400: at most 0.99 %, about 123 items', () => {
  const found = estimateFrom(planOf(12_400, 300), decided([0, 300]))
  expect(found).toMatchObject({ decided: 300, missed: 0, unsure: 0, undecided: 0, weaknesses: [] })
  expect(found.atMost).toBeCloseTo(0.00994, 5)
  expect(Math.round((found.atMost ?? 0) * 12_400)).toBe(123)
})

test('a log may hold decisions of other scans: they say nothing of this one', () => {
  const own = decided([2, 298], [90, 20])
  const all = new Map([...own, ...Array.from({ length: 400 }, (_, index): [string, Decision] => [`other${index}`, 'relevan'])])
  expect(estimateFrom(planOf(3000, 300), all)).toEqual(estimateFrom(planOf(3000, 300), own))
})

test('recall is a range: 90 relevant findings against what 2 missed of 300 may stand for', () => {
  const { recall, share } = estimateFrom(planOf(3000, 300), decided([2, 298], [90, 20]))
  expect(recall).toMatchObject({ reviewed: 110, relevant: 90, flagged: 120 })
  expect(recall?.value).toBeCloseTo(90 / (90 + 20), 6)
  expect(recall?.low).toBeCloseTo(90 / (90 + 3000 * (share?.high ?? 0)), 9)
  expect(recall?.high).toBeCloseTo(90 / (90 + 3000 * (share?.low ?? 0)), 9)
})

test('an unsure item counts against us in the upper bound, and not in the lower', () => {
  const [sure, unsure] = [decided([1, 299]), decided([1, 298, 1])].map((decisions) => estimateFrom(planOf(9000, 300), decisions))
  expect(unsure?.unsure).toBe(1)
  expect(unsure?.share?.low).toBe(sure?.share?.low)
  expect(unsure?.atMost ?? 0).toBeGreaterThan(sure?.atMost ?? 1)
})

test('items drawn for the minimum of an account stand beside the estimate', () => {
  const plan = planOf(9000, 100, 20)
  const all = new Map(plan.items.map(({ key, counts }): [string, Decision] => [key, counts ? 'tidak' : 'relevan']))
  expect(estimateFrom(plan, all)).toMatchObject({ decided: 100, missed: 0, beside: { decided: 20, missed: 20 } })
})

test('it says when it says little', () => {
  const weaknesses = (plan: SamplePlan, decisions: Map<string, Decision>) => estimateFrom(plan, decisions).weaknesses
  expect(weaknesses(planOf(9000, 300), new Map())).toEqual(['nothing-decided'])
  expect(weaknesses(planOf(9000, 58), decided([0, 58]))).toEqual(['too-few'])
  expect(weaknesses(planOf(9000, 59), decided([0, 59]))).toEqual([])
  expect(weaknesses(planOf(9000, 300), decided([0, 200]))).toEqual(['undecided'])
  expect(weaknesses(planOf(90_000, 300), decided([0, 300], [100]))).toEqual(['too-wide'])
  expect([itemsFor(0.01), itemsFor(0.005)]).toEqual([299, 598])
})

test('where every item was judged there is nothing to estimate: the share is what it is', () => {
  expect(estimateFrom(planOf(40, 40), decided([2, 38]))).toMatchObject({ atMost: 0.05, share: { low: 0.05, high: 0.05 }, weaknesses: [] })
})

test('from the exports to the sentence: a blind sample, judged, estimated', async () => {
  const place = temporaryFolder()
  const draw = (folder: string, ...more: string[]) =>
    saring([
      'sample',
      'fixtures/demo/ekspor',
      '--roster',
      'fixtures/demo/pegawai.csv',
      '-o',
      join(place, folder),
      '-f',
      'csv',
      '--size',
      '60',
      '--per-account',
      '9',
      ...more,
    ])
  const drawn = await draw('contoh')
  expect([drawn.code, drawn.stdout]).toEqual([
    0,
    expect.stringMatching(/^60 dari \d+ item yang tidak ditandai, dan \d+ lagi agar setiap akun terwakili: /),
  ])
  await draw('lagi')
  await draw('lain', '--seed', '2')
  const bytes = (folder: string, file: string): string => readFileSync(join(place, folder, file), 'utf8')
  for (const file of ['sample.csv', 'sample.json']) {
    expect(bytes('lagi', file)).toBe(bytes('contoh', file))
    expect(bytes('lain', file)).not.toBe(bytes('contoh', file))
  }
  expect((await draw('contoh')).code).toBe(3)
  const rows = rowsOf(join(place, 'contoh', 'sample.csv'))
  const dossier = await dossierOf()
  const flagged = filledIn(rowsOf(join(dossier, 'flagged.csv')), 'siti', ['relevan', 'tidak'])
  const keys = (table: Rows): string[] => table.slice(1).map((row) => row[at(table, 'kunci')] as string)
  expect(keys(rows).filter((key) => keys(flagged).includes(key))).toEqual([])
  writeFileSync(join(dossier, 'flagged.csv'), csv(flagged))
  await saring(['review', 'import', join(dossier, 'flagged.csv'), '--dossier', dossier])
  const judged = rows.map((row, index) => (index === 0 ? row : row.with(0, 'tidak')))
  writeFileSync(join(place, 'contoh', 'sample.csv'), csv(judged))
  const { code, stdout } = await saring(['estimate', join(place, 'contoh'), '--decisions', join(dossier, 'decisions.ndjson')])
  expect(code).toBe(0)
  expect(stdout).toContain('0 dari 60: paling banyak 4,87% (95%), kira-kira 4 item.')
  expect(stdout).toMatch(
    /Yang relevan dan ditemukan: 100,00% \(95%: \d\d,\d\d% sampai 100,00%\); \d+ relevan dari \d+ temuan yang diputuskan\./,
  )
  writeFileSync(
    join(place, 'contoh', 'sample.csv'),
    csv(judged.map((row, index) => (index === 2 ? row.with(at(rows, 'teks'), 'lain') : row))),
  )
  const damaged = await saring(['estimate', join(place, 'contoh'), '--format', 'json'])
  expect([damaged.code, JSON.parse(damaged.stdout).refused]).toEqual([4, [expect.objectContaining({ why: 'changed' })]])
  const other = await saring(['estimate', join(place, 'contoh'), '--sheet', join(dossier, 'flagged.csv'), '--format', 'json'])
  expect([other.code, JSON.parse(other.stdout)]).toEqual([4, expect.objectContaining({ decided: 0, recall: null })])
  expect(JSON.parse(other.stdout).refused[0]).toMatchObject({ why: 'not-sampled' })
  const misspelt = await saring(['estimate', join(place, 'contoh'), '--decisions', join(place, 'decision.ndjson')])
  expect(misspelt).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('decision.ndjson: catatan keputusan tidak ada') })
  expect(await saring(['estimate', place])).toMatchObject({ code: 2, stderr: expect.stringContaining('sample.json') })
}, 60_000)
