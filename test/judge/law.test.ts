import { describe, expect, test } from 'vitest'
import { categoriesFor, type LegalQuestion } from '../../src/judge/law.ts'
import { held, PEMILU, PILKADA, shipped } from '../judging.ts'

const QUESTION: LegalQuestion = { signals: [], act: 'post', election: PILKADA, stage: 'campaign', date: '2024-10-20', status: 'PNS' }
const idsOf = (change: Partial<LegalQuestion>): string =>
  categoriesFor(shipped.legal, [{ ...QUESTION, ...change }])
    .map(({ id }) => id)
    .join(' ')

const BEFORE = { stage: 'pre-nomination', date: '2024-08-01' } as const
const NEUTRAL = 'UU20-netralitas'

describe('each item of the annex of 2022 has its signal and stage', () => {
  test.each<[string, Partial<LegalQuestion>, string]>([
    ['KE-1', { signals: ['material'], ...BEFORE }, `SKB22-KE-1 PP42-11-c ${NEUTRAL}`],
    ['KE-2, support', { signals: ['support'], ...BEFORE }, `SKB22-KE-2 PP42-11-c ${NEUTRAL}`],
    ['KE-2, prayer and campaign', { signals: ['prayer', 'campaign'], ...BEFORE }, `SKB22-KE-2 PP42-11-c ${NEUTRAL}`],
    ['KE-2, colleagues', { signals: ['colleagues'], ...BEFORE }, `SKB22-KE-2 PP42-11-c ${NEUTRAL}`],
    ['KE-2, attack', { signals: ['attack'], ...BEFORE }, `SKB22-KE-2-serangan PP42-11-c ${NEUTRAL}`],
    ['KE-2, the words of another', { signals: ['target-text'], act: 'like', ...BEFORE }, `SKB22-KE-2-sasaran PP42-11-c ${NEUTRAL}`],
    ['KE-3 and KE-6', { signals: ['attendance'], ...BEFORE }, `SKB22-KE-3 SKB22-KE-6 PP42-11-c ${NEUTRAL}`],
    ['KE-4', { signals: ['target-account'], act: 'follow', ...BEFORE }, `SKB22-KE-4 PP42-11-c ${NEUTRAL}`],
    ['KE-5', { signals: ['photo'], ...BEFORE }, `SKB22-KE-5 PP42-11-c ${NEUTRAL}`],
    ['KE-7', { signals: ['spouse'], ...BEFORE }, `SKB22-KE-7 PP42-11-c ${NEUTRAL}`],
    ['KE-7, which has no counterpart after nomination', { signals: ['spouse'] }, `SKB22-KE-7 ${NEUTRAL}`],
    ['D-1', { signals: ['material'] }, `SKB22-D-1 PP94-5-n-4 ${NEUTRAL}`],
    ['D-2', { signals: ['support'] }, `SKB22-D-2 ${NEUTRAL}`],
    ['D-2, the words of another', { signals: ['target-text'], act: 'share' }, `SKB22-D-2-sasaran ${NEUTRAL}`],
    ['D-2 and D-8', { signals: ['call'] }, `SKB22-D-2 SKB22-D-8 PP94-5-n-6 ${NEUTRAL}`],
    ['D-3', { signals: ['candidacy'], ...BEFORE }, `SKB22-D-3 ${NEUTRAL}`],
    ['D-4', { signals: ['attendance'] }, `SKB22-D-4 PP94-5-n-1 ${NEUTRAL}`],
    ['D-5', { signals: ['membership'] }, `SKB22-D-5 UU20-52 ${NEUTRAL}`],
    ['D-5 before nomination', { signals: ['membership'], ...BEFORE }, `SKB22-D-5 UU20-52 ${NEUTRAL}`],
    ['D-6', { signals: ['target-account'], act: 'like' }, `SKB22-D-6 PP94-5-n-5 ${NEUTRAL}`],
    ['D-7', { signals: ['photo'] }, `SKB22-D-7 PP94-5-n-2 ${NEUTRAL}`],
    ['D-8, colleagues', { signals: ['colleagues'] }, `SKB22-D-8 PP94-5-n-3 PP94-5-n-6 ${NEUTRAL}`],
    ['D-9', { signals: ['team'], ...BEFORE }, `SKB22-D-9 ${NEUTRAL}`],
    ['D-10', { signals: ['team'] }, `SKB22-D-10 ${NEUTRAL}`],
    ['D-11', { signals: ['support-letter'], ...BEFORE }, `SKB22-D-11 PP94-5-n-7 ${NEUTRAL}`],
    ['D-12', { signals: ['decision'] }, `SKB22-D-12 PP94-5-n-5 UU10-71-1 ${NEUTRAL}`],
    ['D-12, attack', { signals: ['attack'] }, `SKB22-D-12-serangan PP94-5-n-5-serangan ${NEUTRAL}`],
    ['quiet period', { signals: ['support'], stage: 'quiet', date: '2024-11-25' }, `SKB22-D-2 ${NEUTRAL}`],
    ['after the vote', { signals: ['support'], stage: 'after', date: '2024-12-10' }, `SKB22-D-2 ${NEUTRAL}`],
    ['one item once, by its surest row', { signals: ['call', 'target-text', 'attack'], ...BEFORE }, `SKB22-KE-2 PP42-11-c ${NEUTRAL}`],
    ['a mention', { signals: ['mention'] }, ''],
    ['a sign', { signals: ['gesture', 'mention'] }, ''],
    ['nothing', { signals: [] }, ''],
  ])('%s', (_, change, expected) => expect(idsOf(change)).toBe(expected))

  test('no item is missing', () => {
    const numbers = (list: string): string[] =>
      shipped.legal.flatMap(({ category }) => new RegExp(`^SKB22-${list}-(\\d+)$`).exec(category.id)?.[1] ?? [])
    expect(numbers('KE')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(numbers('D')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'])
  })
})

describe('each day has its own rules', () => {
  const onBorders: [string, string, string][] = [
    ['2017-12-26', 'call', 'PP53-4 UU5-netralitas'],
    ['2017-12-27', 'call', 'B71-unggahan PP53-4 UU5-netralitas'],
    ['2018-06-01', 'photo', 'B71-foto PP53-4 UU5-netralitas'],
    ['2020-09-09', 'call', 'B71-unggahan PP53-4 UU5-netralitas'],
    ['2020-09-10', 'call', 'SKB20-1 PP53-4 UU5-netralitas'],
    ['2020-10-10', 'decision', 'SKB20-14 PP53-4 UU10-71-1 UU5-netralitas'],
    ['2020-10-10', 'membership', 'SKB20-15 UU5-87-4-c UU5-netralitas'],
    ['2020-10-10', 'attack', 'SKB20-1-lain PP53-4-lain UU5-netralitas'],
    ['2020-08-10', 'support-letter', 'PP53-4-surat UU5-netralitas'],
    ['2021-08-30', 'call', 'SKB20-1 PP53-4 UU5-netralitas'],
    ['2021-08-31', 'call', 'SKB20-1 PP94-5-n-6 UU5-netralitas'],
    ['2022-09-21', 'call', 'SKB20-1 PP94-5-n-6 UU5-netralitas'],
    ['2022-09-22', 'call', 'SKB22-D-2 SKB22-D-8 PP94-5-n-6 UU5-netralitas'],
    ['2023-10-30', 'call', 'SKB22-D-2 SKB22-D-8 PP94-5-n-6 UU5-netralitas'],
    ['2023-10-31', 'call', 'SKB22-D-2 SKB22-D-8 PP94-5-n-6 UU20-netralitas'],
    ['2027-06-01', 'call', 'SKB22-D-2 SKB22-D-8 PP94-5-n-6 UU20-netralitas'],
  ]
  test.each(onBorders)('%s, %s', (date, signal, expected) => expect(idsOf({ date, signals: [signal] })).toBe(expected))

  test.each([
    ['2018-01-10', 'B71-unggahan PP42-11-c-lama UU5-netralitas'],
    ['2022-09-21', 'SKB20-1 PP42-11-c-lama UU5-netralitas'],
    ['2022-09-22', 'SKB22-KE-2 PP42-11-c UU5-netralitas'],
  ])('%s before nomination', (date, expected) => expect(idsOf({ date, stage: 'pre-nomination', signals: ['call'] })).toBe(expected))
})

describe('whom and which election a rule is for', () => {
  test.each<[string, Partial<LegalQuestion>, string]>([
    ['PNS', { status: 'PNS' }, `SKB22-D-2 SKB22-D-8 PP94-5-n-6 ${NEUTRAL}`],
    ['CPNS', { status: 'CPNS' }, `SKB22-D-2 SKB22-D-8 PP94-5-n-6 ${NEUTRAL}`],
    ['PPPK', { status: 'PPPK' }, `SKB22-D-2 SKB22-D-8 PP49-disiplin ${NEUTRAL}`],
    ['PPPK, party', { status: 'PPPK', signals: ['membership'] }, `SKB22-D-5 PP49-disiplin PP49-53-3-c UU20-52 ${NEUTRAL}`],
    ['honorer', { status: 'honorer' }, 'SE01-netralitas'],
    ['honorer before the letter', { status: 'honorer', date: '2023-01-02' }, ''],
    ['honorer on its first day', { status: 'honorer', date: '2023-01-03' }, 'SE01-netralitas'],
    ['another status', { status: 'other' }, ''],
    ['no status', { status: undefined }, `SKB22-D-2 SKB22-D-8 PP94-5-n-6 ${NEUTRAL}`],
    ['pemilu', { election: PEMILU, date: '2024-01-10' }, `SKB22-D-2 SKB22-D-8 PP94-5-n-6 UU7-283 ${NEUTRAL}`],
    ['pemilu, office', { election: PEMILU, date: '2024-01-10', signals: ['decision'] }, `SKB22-D-12 PP94-5-n-5 UU7-282 ${NEUTRAL}`],
    ['pemilu, the decree of the pilkada of 2020', { election: PEMILU, date: '2021-06-01' }, 'PP53-4 UU7-283 UU5-netralitas'],
    ['stage unknown', { stage: 'unknown' }, `SKB22-KE-2 SKB22-D-2 SKB22-D-8 PP94-5-n-6 PP42-11-c ${NEUTRAL}`],
    ['outside every window', { stage: 'outside' }, `SKB22-KE-2 SKB22-D-2 SKB22-D-8 PP94-5-n-6 PP42-11-c ${NEUTRAL}`],
    ['no date', { date: undefined, stage: 'unknown' }, `SKB22-KE-2 SKB22-D-2 SKB22-D-8 PP94-5-n-6 PP42-11-c ${NEUTRAL}`],
    [
      'no date, an election of old',
      { date: undefined, stage: 'unknown', election: held('pilkada', '2018-07-27') },
      'B71-unggahan PP53-4 PP42-11-c-lama UU5-netralitas',
    ],
  ])('%s', (_, change, expected) => expect(idsOf({ signals: ['call'], ...change })).toBe(expected))

  test('two elections at once: the items of both annexes first, and nothing twice', () => {
    const pemilu = { ...QUESTION, signals: ['call'], election: PEMILU, date: '2024-01-10' }
    const ids = categoriesFor(shipped.legal, [pemilu, { ...pemilu, election: PILKADA, stage: 'pre-nomination' }]).map(({ id }) => id)
    expect(ids.join(' ')).toBe(`SKB22-KE-2 SKB22-D-2 SKB22-D-8 PP94-5-n-6 PP42-11-c UU7-283 ${NEUTRAL}`)
  })
})
