import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SaringError } from '../../src/error.ts'
import { categoriesFor, type LegalQuestion } from '../../src/judge/law.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Category, EmploymentStatus, Lexicon } from '../../src/model.ts'
import { LEGAL_SIGNALS, STAGES } from '../../src/model.ts'
import { recipientOn } from '../../src/report/deadline.ts'
import { describe as say, wordsOf } from '../../src/words/index.ts'
import { PEMILU, PILKADA, shipped } from '../judging.ts'
import { temporaryFolder } from '../temporary.ts'

/**
 * Eight mistakes are easily made in citing these rules. Each is numbered here and tried from three sides: rows that would
 * make it are refused, all questions are asked and their answers read again without the table, and the shipped names are looked at.
 *
 * 1 number or year of the joint decree · 2 the sanction for a letter of support · 3 UU 5/2014 or UU 20/2023 by date ·
 * 4 PP 94/2021 by date · 5 the recipient by date · 6 UU 7/2017 and UU 10/2016 by kind of election · 7 criminal clauses ·
 * 8 rules for PNS and honorer
 */

/** A lexicon over the shipped one with these rows. */
async function withRows(legal: readonly string[], instruments: readonly string[] = []): Promise<Lexicon> {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'general'))
  const table = (name: string, rows: readonly string[]): void => {
    const header = readFileSync(`lexicons/general/${name}`, 'utf8').split('\n')[0]
    writeFileSync(join(folder, 'general', name), `${[header, ...rows].join('\n')}\n`)
  }
  table('legal.csv', legal)
  table('instruments.csv', instruments)
  return loadLexicon(['shipped', folder])
}

/** What the loader says against them: codes with column, and the line. */
async function complaints(legal: readonly string[], instruments: readonly string[] = []): Promise<string[]> {
  const error = (await withRows(legal, instruments).catch((error) => error)) as SaringError
  const problem = error.problem
  if (problem?.code !== 'lexicon') return []
  for (const locale of ['id', 'en'] as const)
    for (const one of problem.problems) expect(say(wordsOf(locale).lexiconProblem, one)).toMatch(/\.csv:\d+: .{20,}\.$/)
  return problem.problems.map((one) =>
    [one.code, 'column' in one ? one.column : '', 'expected' in one ? one.expected : '', one.place.split('/').at(-1)]
      .filter((part) => part !== '')
      .join(' '),
  )
}

interface RowCells {
  readonly instrument?: string
  readonly item?: string
  readonly kind?: string
  readonly signal?: string
  readonly from?: string
  readonly to?: string
  readonly status?: string
  readonly category?: string
  readonly sanction?: string
  readonly certainty?: string
}
const row = (cells: RowCells): string => {
  const { instrument = 'PP94-2021', item = 'Pasal 5', kind = '', signal = 'call', from = '', to = '', status = '' } = cells
  const { category = 'uji', sanction = '', certainty = '' } = cells
  return `uji,${instrument},${item},${kind},${signal},,,${from},${to},${status},${category},${sanction},${certainty},karangan`
}
const instrument = (name: string, from = '2022-09-22', to = ''): string =>
  `SKB-2022,${name},pemilu|pilkada,${from},${to},PNS,confirmed,karangan`

describe('the loader refuses what would be cited wrongly', () => {
  const beyond = (column: string): string => `beyond-instrument ${column} legal.csv:2`
  const bad = (column: string, expected: string): string => `bad-value ${column} ${expected} legal.csv:2`
  test.each<[string, RowCells, string]>([
    ['1: the wrong number in a row', { category: 'menurut SKB 22 Tahun 2022' }, bad('category', 'no-other-instrument')],
    [
      '2: a wrong hook',
      { item: 'Pasal 5 huruf n angka 5', sanction: 'rentang berat menurut Pasal 14 huruf i angka 5' },
      bad('sanction_range', 'right-hook'),
    ],
    ['2: a hook without its duty', { sanction: 'rentang berat menurut Pasal 14 i 5' }, bad('sanction_range', 'right-hook')],
    [
      '2: the letter of support for a call',
      { item: 'Pasal 5 huruf n angka 7', sanction: 'rentang berat menurut Pasal 14 huruf i angka 5' },
      bad('sanction_range', 'right-hook'),
    ],
    ['3: UU 5/2014 too late', { instrument: 'UU5-2014', to: '2023-10-31' }, beyond('valid_to')],
    ['3: UU 20/2023 too early', { instrument: 'UU20-2023', from: '2023-10-30' }, beyond('valid_from')],
    ['3: both in one row', { instrument: 'UU20-2023', category: 'semula UU 5/2014' }, bad('category', 'no-other-instrument')],
    ['4: PP 94/2021 too early', { from: '2021-08-30' }, beyond('valid_from')],
    ['4: PP 53/2010 too late', { instrument: 'PP53-2010', from: '2021-08-31' }, beyond('valid_from')],
    ['6: UU 7/2017 for a pilkada', { instrument: 'UU7-2017', kind: 'pemilu|pilkada' }, beyond('election_kind')],
    ['6: UU 10/2016 for a pemilu', { instrument: 'UU10-2016', kind: 'pemilu' }, beyond('election_kind')],
    ['7: a criminal word', { category: 'pidana pemilu' }, bad('category', 'no-criminal-clause')],
    ['7: a fine', { sanction: 'rentang denda menurut Pasal 5' }, bad('sanction_range', 'no-criminal-clause')],
    ['7: a criminal article of UU 7/2017', { instrument: 'UU7-2017', item: 'Pasal 494' }, bad('item', 'no-criminal-clause')],
    ['7: a criminal article of UU 10/2016', { instrument: 'UU10-2016', item: 'Pasal 188' }, bad('item', 'no-criminal-clause')],
    ['8: discipline of PNS for honorer', { status: 'honorer' }, beyond('status')],
    ['8: discipline of PNS for PPPK', { status: 'PNS|PPPK' }, beyond('status')],
    ['a decided sanction', { sanction: 'hukuman disiplin berat' }, bad('sanction_range', 'sanction-range')],
    ['surer than its instrument', { instrument: 'B71-2017', certainty: 'confirmed' }, beyond('certainty')],
    ['a sign alone', { signal: 'gesture' }, bad('signal', LEGAL_SIGNALS.filter((signal) => !/gesture|mention/.test(signal)).join(' | '))],
    ['dates turned round', { from: '2024-02-01', to: '2024-01-01' }, bad('valid_from', 'from-before-to')],
    ['an instrument that is not there', { instrument: 'SKB-2027' }, 'unknown-instrument legal.csv:2'],
  ])('%s', async (_, cells, expected) => expect(await complaints([row(cells)])).toEqual([expected]))

  test.each(['SKB Nomor 22 Tahun 2022', 'SKB 22/2022', 'SKB 22 September 2023', 'SKB 3 Menteri', 'SKB Tiga Menteri'])(
    '1: “%s”',
    async (name) => expect(await complaints([], [instrument(name)])).toEqual(['bad-value name right-name instruments.csv:2']),
  )
  test('an id twice in one file', async () => expect(await complaints([row({}), row({})])).toEqual(['duplicate legal.csv:3']))
  test('an instrument that says for nobody', async () =>
    expect(await complaints([], [instrument('SKB').replace('PNS', '')])).toEqual([
      'bad-value status PNS | CPNS | PPPK | honorer instruments.csv:2',
    ]))
  test('a row inside its instrument is taken', async () =>
    expect(await complaints([row({ from: '2021-08-31', status: 'CPNS', kind: 'pilkada', certainty: 'unverified' })])).toEqual([]))
})

test('a pack of one’s own ends a decree, and its rows end with it', async () => {
  const next = 'SKB-2027,SKB baru,pemilu|pilkada,2027-01-01,,PNS,unverified,karangan'
  const { legal } = await withRows([row({ instrument: 'SKB-2027' })], [instrument('SKB lama', '2022-09-22', '2026-12-31'), next])
  const question: LegalQuestion = { signals: ['call'], act: 'post', election: PILKADA, stage: 'campaign', date: undefined, status: 'PNS' }
  const on = (date: string): string[] => categoriesFor(legal, [{ ...question, date }]).map(({ id }) => id)
  expect(on('2026-12-31')).toEqual(['SKB22-D-2', 'SKB22-D-8', 'PP94-5-n-6', 'UU20-netralitas'])
  expect(on('2027-01-01')).toEqual(['PP94-5-n-6', 'UU20-netralitas', 'uji'])
})

/** What is wrong with a citation, as the list of known citation bugs says it: apart from the table, by printed names and bare dates. */
function wrongIn(category: Category, { signals, election, date, status }: LegalQuestion): string[] {
  const printed = `${category.instrument} ${category.item} ${category.category} ${category.sanctionRange}`
  const cites = (name: string): boolean => category.instrument.startsWith(name)
  const day = date ?? election.windows.attention[0]?.to ?? ''
  const isOutOf = (name: string, from: string, to: string): boolean => cites(name) && (day < from || day > to)
  const wrong: Record<string, boolean> = {
    'number or year of the decree':
      /\b22(?: Tahun |\/)2022|September 2023|3 Menteri/.test(printed) || isOutOf('SKB 2022', '2022-09-22', '9999'),
    'decree of 2020': isOutOf('SKB 2020', '2020-09-10', '2022-09-21') || isOutOf('Surat MenPANRB B/71', '2017-12-27', '2020-09-09'),
    'letter of support': printed.includes('Pasal 14 huruf i angka 5') && !signals.includes('support-letter'),
    'statute by date': isOutOf('UU 5/2014', '2015-01-01', '2023-10-30') || isOutOf('UU 20/2023', '2023-10-31', '9999'),
    'discipline by date': isOutOf('PP 94/2021', '2021-08-31', '9999') || isOutOf('PP 53/2010', '2011-01-01', '2021-08-30'),
    'kind of election': cites(election.kind === 'pilkada' ? 'UU 7/2017' : 'UU 10/2016'),
    'criminal clause': /pidana|penjara|kurungan|denda|\b(?:490|494|187|188|189)\b/i.test(printed),
    'rules of others': cites('SE MenPANRB') !== (status === 'honorer') || status === 'other',
    'rules of PNS': status === 'PPPK' && /^PP (?:94|53|42)\b/.test(category.instrument),
    'named as recipient': category.item.includes('KASN') || category.category.includes('KASN'),
  }
  return Object.keys(wrong).filter((bug) => wrong[bug])
}

test('no question on any day from 2016 to 2027 is answered with a wrong citation', () => {
  const edges = shipped.legal.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((day) => day !== '')
  const near = edges.flatMap((edge) => [-1, 0, 1].map((days) => new Date(Date.parse(edge) + days * 86_400_000).toISOString().slice(0, 10)))
  const months = Array.from({ length: 144 }, (_, month) => new Date(Date.UTC(2016, month, 15)).toISOString().slice(0, 10))
  const statuses: (EmploymentStatus | undefined)[] = ['PNS', 'CPNS', 'PPPK', 'honorer', 'other', undefined]
  const wrong = new Set<string>()
  const met = new Set<string>()
  let longest = 0
  const check = (question: LegalQuestion): void => {
    const categories = categoriesFor(shipped.legal, [question])
    longest = Math.max(longest, categories.length)
    for (const category of categories) {
      met.add(category.id)
      for (const bug of wrongIn(category, question))
        wrong.add(`${bug}: ${category.id} on ${question.date}, ${question.election.kind}, ${question.status}`)
    }
  }
  for (const date of [undefined, ...new Set([...near, ...months])])
    for (const election of [PEMILU, PILKADA])
      for (const status of statuses)
        for (const stage of STAGES)
          for (const signal of LEGAL_SIGNALS)
            for (const act of ['share', 'follow'] as const) check({ signals: [signal], act, election, stage, date, status })
  expect([...wrong]).toEqual([])
  expect([...met].sort(), 'every row was among the answers').toEqual(shipped.legal.map(({ category }) => category.id).sort())
  expect(longest, 'a list that a person can read').toBeLessThanOrEqual(7)
})

describe('the shipped table', () => {
  const instruments = [...new Set(shipped.legal.map((row) => row.instrument))]

  test('uses every instrument, and names none of them wrongly', () => {
    const listed = readFileSync('lexicons/general/instruments.csv', 'utf8').trim().split('\n').slice(1)
    expect(instruments.map(({ id }) => id).sort()).toEqual(listed.map((line) => line.split(',')[0]).sort())
    for (const { name } of instruments) expect(name).not.toMatch(/22 Tahun 2022|22\/2022|3 Menteri/)
    const decree = instruments.find(({ id }) => id === 'SKB-2022')
    expect(decree?.name).toContain('MenPANRB 2/2022')
    expect(decree?.name).not.toContain('2023')
    expect(decree?.validFrom).toBe('2022-09-22')
  })

  test('pairs each duty of PP 94/2021 with its own sanction', () => {
    const pairs = shipped.legal
      .filter(({ instrument }) => instrument.id === 'PP94-2021')
      .map(({ category: { item, sanctionRange } }) => `${item}: ${sanctionRange}`)
    expect([...new Set(pairs)]).toEqual([
      'Pasal 5 huruf n angka 1: rentang hukuman disiplin sedang menurut Pasal 13',
      'Pasal 5 huruf n angka 2: rentang hukuman disiplin sedang menurut Pasal 13',
      'Pasal 5 huruf n angka 3: rentang hukuman disiplin berat menurut Pasal 14 huruf i angka 1',
      'Pasal 5 huruf n angka 4: rentang hukuman disiplin berat menurut Pasal 14 huruf i angka 2',
      'Pasal 5 huruf n angka 5: rentang hukuman disiplin berat menurut Pasal 14 huruf i angka 3',
      'Pasal 5 huruf n angka 6: rentang hukuman disiplin berat menurut Pasal 14 huruf i angka 4',
      'Pasal 5 huruf n angka 7: rentang hukuman disiplin berat menurut Pasal 14 huruf i angka 5',
    ])
  })

  test('says both versions where sources differ, and marks what nobody says in one sentence', () => {
    const rowOf = (id: string): Category | undefined => shipped.legal.find(({ category }) => category.id === id)?.category
    for (const id of ['SKB22-D-3', 'SKB22-D-8']) {
      expect(rowOf(id)?.sanctionRange).toContain('sedang atau berat menurut sumber yang berbeda')
      expect(rowOf(id)?.certainty).toBe('unverified')
    }
    for (const { category } of shipped.legal)
      if (/-serangan$|-sasaran$|-lain$|-lama$|^B71/.test(category.id)) expect(category.certainty, category.id).toBe('unverified')
    expect(rowOf('SKB22-D-7')?.category).toContain('tujuan')
  })

  test('each id is told in docs/legal-basis.md, and no other', () => {
    const told = readFileSync('docs/legal-basis.md', 'utf8')
      .match(/`[A-Z]+\d[\w-]*`/g)
      ?.map((id) => id.slice(1, -1))
    const ids = shipped.legal.map(({ category }) => category.id)
    expect([...new Set(told)].sort()).toEqual([...ids].sort())
  })
})

test.each([
  ['2016-01-01', 'KASN'],
  ['2024-08-24', 'KASN'],
  ['2024-08-25', 'BKN'],
  ['2027-12-31', 'BKN'],
])('5: who takes a finding on %s is %s', (day, name) => expect(recipientOn(shipped.recipients, day)).toBe(name))
