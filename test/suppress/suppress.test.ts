import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { scanCorpus } from '../../src/corpus.ts'
import { isExpired } from '../../src/lexicon/suppressions.ts'
import type { FindingRecord } from '../../src/report/record.ts'
import { scan } from '../../src/scan.ts'
import { GENERAL, ownPack, ownPosts, SUPPRESS_HEAD } from '../own-pack.ts'
import { temporaryFolder } from '../temporary.ts'

const WORLD = { stdin: Readable.from([]), signal: new AbortController().signal, now: () => new Date('2024-12-01T00:00:00Z') }
const POSTS = ownPosts([
  'a,warga.satu,2024-11-05,SINTANG,Ayo coblos Bang Dokar',
  'b,warga.dua,2024-11-05,SINTANG,Ayo coblos Bang Dokar dan Dodi Karangan',
  'c,warga.tiga,2024-11-05,SINTANG,Ayo coblos Wati Khayalan',
  'd,warga.empat,2024-11-05,SINTANG,Cuaca cerah hari ini',
])

interface Told {
  readonly flagged: readonly string[]
  readonly suppressed: number
  readonly notices: readonly string[]
}

async function scanned(files: Readonly<Record<string, string>>, asOf = '2024-12-01'): Promise<Told> {
  const records: FindingRecord[] = []
  const corpus = { paths: [POSTS], region: undefined, locale: 'id', asOf } as const
  const report = await scanCorpus(corpus, [GENERAL, ownPack(files)], WORLD, (record) => records.push(record))
  expect(report.isBalanced).toBe(true)
  const codes = report.notices.map(({ code }) => code).filter((code) => code.startsWith('suppressions'))
  return { flagged: records.map(({ id }) => id).sort(), suppressed: report.ledger.outcomes.suppressed ?? 0, notices: codes }
}

const keyOf = async (id: string): Promise<string> => {
  const keys = new Map<string, string>()
  const corpus = { paths: [POSTS], region: undefined, locale: 'id' } as const
  await scanCorpus(corpus, [GENERAL, ownPack()], WORLD, (record) => keys.set(record.id, record.key))
  return keys.get(id) as string
}

const row = (cells: string): string => `${SUPPRESS_HEAD}${cells}\n`
const BY = 'namanya sama dengan penjual bakso,Tim Kurasi,2024-12-31'

test.each([
  { what: 'nothing', table: SUPPRESS_HEAD, flagged: ['a', 'b', 'c'], suppressed: 0, notices: [] },
  { what: 'a term alone', table: row(`,Bang Dokar,,${BY}`), flagged: ['b', 'c'], suppressed: 1, notices: [] },
  { what: 'a term in another case', table: row(`,bang dokar,,${BY}`), flagged: ['b', 'c'], suppressed: 1, notices: [] },
  { what: 'both terms', table: row(`,Bang Dokar,,${BY}\n,Dodi Karangan,,${BY}`), flagged: ['c'], suppressed: 2, notices: [] },
  {
    what: 'a word that only adds: the name carries the item whole',
    table: row(`,coblos,,${BY}`),
    flagged: ['a', 'b', 'c'],
    suppressed: 0,
    notices: ['suppressions-unused'],
  },
  { what: 'within its scope', table: row(`,Bang Dokar,SINTANG|post|uji-1,${BY}`), flagged: ['b', 'c'], suppressed: 1, notices: [] },
  {
    what: 'the province takes its kabupaten along',
    table: row(`,Bang Dokar,Kalimantan Barat,${BY}`),
    flagged: ['b', 'c'],
    suppressed: 1,
    notices: [],
  },
  ...['LANDAK', 'like', 'uji-2'].map((scope) => ({
    what: `outside its scope: ${scope}`,
    table: row(`,Bang Dokar,${scope},${BY}`),
    flagged: ['a', 'b', 'c'],
    suppressed: 0,
    notices: ['suppressions-unused'],
  })),
])('a term hides what nothing else carries: $what', async ({ what, table, ...expected }) => {
  expect(await scanned({ 'general/suppress.csv': table }), what).toEqual(expected)
})

test('a key hides its item, whatever else stands in it, and no other', async () => {
  const key = await keyOf('b')
  expect(await scanned({ 'general/suppress.csv': row(`${key},,,${BY}`) })).toEqual({ flagged: ['a', 'c'], suppressed: 1, notices: [] })
})

test('what has expired hides nothing and is told; its last day still counts', async () => {
  const files = { 'pilkada-uji/suppress.csv': row(`,Bang Dokar,,${BY}`) }
  expect(await scanned(files, '2024-12-31')).toMatchObject({ suppressed: 1, notices: [] })
  expect(await scanned(files, '2025-01-01')).toEqual({ flagged: ['a', 'b', 'c'], suppressed: 0, notices: ['suppressions-expired'] })
  expect([isExpired({ until: '2024-12-31' }, '2024-12-31'), isExpired({ until: '2024-12-31' }, '2025-01-01')]).toEqual([false, true])
})

test('the dossier lists what is hidden: by what, why, by whom and until when', async () => {
  const folder = join(temporaryFolder(), 'hasil')
  const lexicons = [GENERAL, ownPack({ 'general/suppress.csv': row(`,Bang Dokar,SINTANG,${BY}`) })]
  const { EVERYTHING } = await import('../../src/corpus.ts')
  const options = { ...EVERYTHING, paths: [POSTS], region: undefined, locale: 'id' as const, lexicons, asOf: '2024-12-01', dossier: folder }
  await scan(options, { ...WORLD, show: async () => true, expect: () => undefined, progress: () => undefined })
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'suppressed.csv')), { columns: true, bom: true })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    akun: 'warga.satu',
    tingkat: 'tinggi',
    disembunyikan_oleh: 'Bang Dokar',
    cakupan: 'SINTANG',
    alasan_sembunyi: 'namanya sama dengan penjual bakso',
    penanggung_jawab: 'Tim Kurasi',
    berlaku_sampai: '2024-12-31',
  })
  expect(JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))).toMatchObject({ read: 4, outcomes: { suppressed: 1 } })
})

test.each([
  ['key and term together', 's1,Bang Dokar,', BY, 'key'],
  ['neither', ',,', BY, 'key'],
  ['an unknown scope', ',Bang Dokar,Pulau Entah', BY, 'scope'],
  ['no reason', ',Bang Dokar,', ',Tim,2024-12-31', 'reason'],
  ['no owner', ',Bang Dokar,', 'alasan,,2024-12-31', 'owner'],
  ['for ever', ',Bang Dokar,', 'alasan,Tim,', 'until'],
  ['a day that is none', ',Bang Dokar,', 'alasan,Tim,31/12/2024', 'until'],
])('a decision that says too little is no decision: %s', async (_, what, by, column) => {
  const files = { 'general/suppress.csv': row(`${what},${by}`) }
  await expect(scanned(files)).rejects.toMatchObject({
    exitCode: 2,
    problem: { code: 'lexicon', problems: [expect.objectContaining({ code: 'bad-value', column })] },
  })
})
