import { expect, test } from 'vitest'
import { z } from 'zod'
import { readTable } from '../../src/lexicon/table.ts'
import type { Alias } from '../../src/model.ts'
import type { LexiconProblem } from '../../src/words/index.ts'
import { matcher, namedIn, shipped, tierOf, weigh } from '../judging.ts'
import { BEYOND_REACH, type Disguise, SEEN_THROUGH } from './disguises.ts'

/**
 * How much is still reached when words are hidden: names, calls for them, and that everyday words in the same disguises raise nothing.
 *
 * `sentences.csv`: a call, the words of it that are hidden, and whom it is for. `everyday.csv`: sentences that name nobody.
 */
const LEAST_SHARE = 0.98
/** Names beyond this are left out, evenly: the packs hold many thousands. */
const MOST_NAMES = 700
/** Shorter names joined or glued would meet everyday words. */
const LEAST_NAME = 5
const OPEN_DAYS = [
  ['2024-01-15', ''],
  ['2024-10-20', 'Kalimantan Barat'],
  ['2017-01-20', 'DKI Jakarta'],
] as const

const problems: LexiconProblem[] = []
const SENTENCE = z.object({ text: z.string(), hidden: z.string(), date: z.string(), region: z.string(), participants: z.string() })
const rowsOf = async <Shape extends z.ZodRawShape>(file: string, schema: z.ZodObject<Shape>) =>
  (await readTable(file, file, schema, problems)).map(({ fields }) => fields)
const sentences = await rowsOf('test/disguise/sentences.csv', SENTENCE)
const everyday = await rowsOf('test/disguise/everyday.csv', z.object({ text: z.string() }))

test('the tables can be read', () => expect(problems).toEqual([]))

const hide = ({ hide }: Disguise, text: string, hidden = text): string => {
  const words = new Set(hidden.split(/[\s-]+/))
  return text.replace(/\p{L}+/gu, (word) => (words.has(word) ? hide(word) : word))
}

const every = <Thing>(things: readonly Thing[], most: number): Thing[] =>
  things.filter((_, at) => at % Math.ceil(things.length / most) === 0)
const KINDS: ReadonlySet<Alias['kind']> = new Set(['name', 'pair', 'short-name', 'nickname', 'label'])
const names = every(
  shipped.aliases.filter(
    ({ strength, kind, written }) =>
      strength === 'strong' && KINDS.has(kind) && written.split(/[^\p{L}]+/u).every((word) => word.length >= LEAST_NAME),
  ),
  MOST_NAMES,
)

const isNameFound = (alias: Alias, disguise: Disguise): boolean =>
  matcher
    .find(`Kemarin ${hide(disguise, alias.written)} lewat`, 'text')
    .hits.some(({ entry }) => entry.type === 'alias' && entry.participant === alias.participant)

const isCallReached = ({ text, hidden, date, region, participants }: (typeof sentences)[number], disguise: Disguise): boolean => {
  const judgement = weigh({ text: hide(disguise, text, hidden), act: 'post', time: date, region })
  return ['high', 'medium'].includes(tierOf(judgement)) && namedIn(judgement).includes(participants)
}

const share = <Thing>(things: readonly Thing[], passes: (thing: Thing) => boolean): number => things.filter(passes).length / things.length
/** One line a disguise, for whoever reads a failure. */
const told = (shares: readonly (readonly [string, number])[]): string =>
  shares.map(([name, share]) => `${name}: ${(100 * share).toFixed(1)} %`).join('\n')
const mean = (shares: readonly (readonly [string, number])[]): number => shares.reduce((sum, [, share]) => sum + share, 0) / shares.length

test(`names are found in ${SEEN_THROUGH.length} disguises`, () => {
  expect(names.length).toBeGreaterThan(200)
  const shares = SEEN_THROUGH.map((disguise) => [disguise.name, share(names, (alias) => isNameFound(alias, disguise))] as const)
  expect(mean(shares), told(shares)).toBeGreaterThanOrEqual(LEAST_SHARE)
})

test('calls are reached in them', () => {
  const shares = SEEN_THROUGH.map((disguise) => [disguise.name, share(sentences, (sentence) => isCallReached(sentence, disguise))] as const)
  expect(mean(shares), told(shares)).toBeGreaterThanOrEqual(LEAST_SHARE)
})

test('what lies beyond reach is known', () => {
  const shares = BEYOND_REACH.map((disguise) => [disguise.name, share(sentences, (sentence) => isCallReached(sentence, disguise))] as const)
  expect(mean(shares), `no longer beyond reach; tell docs/accuracy.md:\n${told(shares)}`).toBeLessThan(0.5)
})

test.each([...SEEN_THROUGH, ...BEYOND_REACH].map((disguise) => [disguise.name, disguise] as const))(
  'everyday words raise nothing in disguise: %s',
  (_, disguise) => {
    for (const { text } of everyday)
      for (const [time, region] of OPEN_DAYS) {
        const hidden = hide(disguise, text)
        expect(tierOf(weigh({ text: hidden, act: 'post', time, region })), hidden).toBe('clean')
      }
  },
)
