import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { scorecardCsv, scorecardMarkdown, scorecardRecord } from '../../src/cli/lexicon-report-text.ts'
import { impact } from '../../src/impact.ts'
import { adviceOn, precisionOf } from '../../src/scorecard/advice.ts'
import { type Scorecard, scorecard } from '../../src/scorecard.ts'
import { wordsOf } from '../../src/words/index.ts'
import { ALIAS_HEAD, GENERAL, ownPack, ownPosts } from '../own-pack.ts'
import { temporaryFolder } from '../temporary.ts'

const WORLD = { stdin: Readable.from([]), signal: new AbortController().signal, now: () => new Date('2024-12-01T00:00:00Z') }
const PACK = ownPack()
/** Seven accounts that call for one, two of them naming the other side too, and one bare mention. */
const POSTS = ownPosts([
  ...[1, 2, 3, 4, 5, 6].map((one) => `a${one},warga.${one},2024-11-05,SINTANG,Ayo coblos Bang Dokar`),
  'b,warga.7,2024-11-05,SINTANG,Ayo coblos Bang Dokar jangan Wati Khayalan',
  'c,warga.8,2024-11-05,SINTANG,Rombongan Joni Ilusif lewat',
])
const measured = (decisions?: string): Promise<Scorecard> =>
  scorecard({ packs: [GENERAL, PACK], paths: [POSTS], region: undefined, locale: 'en', decisions }, WORLD)

/** What reviewers decided: one word for each post, in order of its id. */
async function decided(words: readonly string[]): Promise<string> {
  const bare = ownPack({ 'pilkada-uji/aliases.csv': ALIAS_HEAD })
  const options = { old: bare, new: PACK, paths: [POSTS], region: undefined, locale: 'id', decisions: undefined, limits: [] } as const
  const { changes } = await impact(options, WORLD)
  const keys = changes.filter(({ participants }) => participants.join() === 'uji-1').map(({ key }) => key)
  const path = join(temporaryFolder(), 'putusan.csv')
  writeFileSync(path, `key,decision\n${words.map((word, index) => `${keys[index]},${word}\n`).join('')}`)
  return path
}

const cardOf = ({ tallies }: Scorecard, term: string) => {
  const tally = tallies.find((tally) => tally.term === term)
  if (tally === undefined) throw new Error(term)
  return { ...tally, accounts: tally.accounts.size }
}

test('an entry is counted by the findings that hold it, those that rest on it alone, and the accounts', async () => {
  const card = await measured()
  expect([card.read, card.findings]).toEqual([8, 8])
  expect(cardOf(card, 'Bang Dokar')).toMatchObject({ hits: 7, unique: 6, accounts: 7, participant: 'uji-1', relevant: 0 })
  expect(cardOf(card, 'Joni Ilusif')).toMatchObject({ hits: 1, unique: 1, accounts: 1 })
  expect(cardOf(card, 'Susi Rekaan')).toMatchObject({ hits: 0, unique: 0, accounts: 0 })
  const indonesian = card.languages.find(({ language }) => language === 'id')
  expect(indonesian?.findings).toBe(7)
  expect(indonesian?.met).toBeGreaterThan(0)
  expect(indonesian?.terms).toBeGreaterThan(indonesian?.met ?? 0)
})

test('decisions give a precision from five on, and only relevant or not counts', async () => {
  const six = await measured(await decided(['relevan', 'relevan', 'relevan', 'relevan', 'tidak', 'ragu']))
  expect(cardOf(six, 'Bang Dokar')).toMatchObject({ relevant: 4, notRelevant: 1 })
  expect(scorecardRecord(six, 0)).toMatchObject({
    terms: expect.arrayContaining([expect.objectContaining({ term: 'Bang Dokar', decided: 5, precision: 0.8, advice: 'keep' })]),
  })
  const four = await measured(await decided(['relevan', 'relevan', 'relevan', 'tidak']))
  expect(scorecardRecord(four, 0)).toMatchObject({
    terms: expect.arrayContaining([expect.objectContaining({ term: 'Bang Dokar', decided: null, interval: null, advice: 'undecided' })]),
  })
})

describe('the advice', () => {
  test.each([
    ['nothing met', 0, 0, 0, 0, 'unmet'],
    ['too few decisions', 9, 2, 2, 0, 'undecided'],
    ['mostly relevant', 20, 15, 5, 0, 'keep'],
    ['just half', 20, 5, 5, 0, 'keep'],
    ['less than half, and not surely', 20, 2, 4, 0, 'tune'],
    ['surely less than half', 20, 1, 19, 0, 'retire'],
    ['the same, but something relevant hangs on it alone', 20, 1, 19, 1, 'tune'],
  ] as const)('%s', (_, hits, relevant, notRelevant, uniqueRelevant, expected) => {
    expect(adviceOn({ hits, relevant, notRelevant, uniqueRelevant })).toBe(expected)
  })

  test('the interval is Wilson’s', () => {
    const precision = precisionOf({ relevant: 8, notRelevant: 2 })
    expect(precision?.interval.map((end) => end.toFixed(3))).toEqual(['0.490', '0.943'])
    expect(precisionOf({ relevant: 4, notRelevant: 0 })).toBeUndefined()
  })
})

test('what is below five is hidden in every form, and no account or text is ever told', async () => {
  const card = await measured()
  const words = wordsOf('en')
  const forms = [scorecardMarkdown(card, 10, words), scorecardCsv(card, words), JSON.stringify(scorecardRecord(card, 10))]
  for (const form of forms) for (const secret of ['warga.', 'Rombongan', 'lewat']) expect(form).not.toContain(secret)
  expect(forms[0]).toContain('| Joni Ilusif | full name | uji-2 | 1 | 1 | &lt;5 |  | too few decisions |')
  expect(forms[1]).toContain('Joni Ilusif,name,uji-2,,1,1,<5,,,,,too few decisions')
  expect(JSON.parse(forms[2] as string).terms).toContainEqual(expect.objectContaining({ term: 'Joni Ilusif', accounts: null }))
})
