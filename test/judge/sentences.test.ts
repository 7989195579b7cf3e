import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readTable } from '../../src/lexicon/table.ts'
import { ACTS, TIERS } from '../../src/model.ts'
import type { LexiconProblem } from '../../src/words/index.ts'
import { namedIn, shipped, tierOf, weigh } from '../judging.ts'

/**
 * The judge held to sentences: `sentences.csv` says of each what a careful reader would make of it, and why. To add one, add a row.
 *
 * text           letters that cannot be seen, or that look like others, are written `\u200B`
 * tier           high, medium, low; `none` for nothing found; `not-assessable`
 * participants   their ids, joined by `|`; empty: not checked
 * weakened_by    the rules that weaken, joined by `|`; `-`: none does; empty: not checked
 * todo           what stands in the way: a row that is known to fail, counted as such until it is mended
 */
const TABLE = 'test/judge/sentences.csv'
const GROUPS = ['forms', 'calls', 'context', 'regions', 'stages', 'weakening', 'neutral', 'own-words', 'signs', 'acts'] as const

const unescaped = z
  .string()
  .transform((text) => text.replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))))
const list = (known: readonly string[]) =>
  z
    .string()
    .transform((joined) => joined.split('|').filter((id) => id !== ''))
    .pipe(z.array(z.enum(known as [string, ...string[]])))
const SENTENCE = z.object({
  group: z.enum(GROUPS),
  text: unescaped,
  act: z.enum(ACTS),
  target_author: z.string(),
  target_text: unescaped,
  date: z.string().regex(/^(?:\d{4}-\d\d-\d\d)?$/),
  region: z.string(),
  tier: z.enum([...TIERS, 'none', 'not-assessable']),
  participants: list(shipped.participants.map(({ id }) => id)),
  weakened_by: list(['-', ...shipped.ruleBook.weakening.map(({ id }) => id)]),
  why: z.string().min(1),
  todo: z.string(),
})
type Sentence = z.infer<typeof SENTENCE>

const problems: LexiconProblem[] = []
const sentences = await readTable(TABLE, TABLE, SENTENCE, problems)

test('every row of the table can be read, and no sentence stands there twice', () => {
  expect(problems).toEqual([])
  const asked = sentences.map(({ fields: { group, tier, participants, weakened_by, why, todo, ...asked } }) => JSON.stringify(asked))
  expect(asked.filter((row, index) => asked.indexOf(row) !== index)).toEqual([])
})

describe.each(GROUPS)('%s', (group) => {
  const rows = sentences
    .filter(({ fields }) => fields.group === group)
    .map(({ fields, place }) => [`${place} ${shown(fields)}`, fields] as const)
  test.each(rows.filter(([, { todo }]) => todo === ''))('%s', (_, sentence) => holds(sentence))
  test.fails.each(rows.filter(([, { todo }]) => todo !== ''))('known miss: %s', (_, sentence) => holds(sentence))
})

/** Own words, or what was done to whose words. */
function shown({ text, act, target_author, target_text }: Sentence): string {
  const target = [target_author, target_text].filter((part) => part !== '').map((part) => `“${part}”`)
  return [text === '' ? '' : `“${text}”`, ...(act === 'post' ? [] : [act, ...target])].filter((part) => part !== '').join(' ')
}

function holds(sentence: Sentence): void {
  const { date, tier, participants, weakened_by, why, group, todo, ...fields } = sentence
  const judgement = weigh({ ...fields, time: date })
  const found = tierOf(judgement).replace('clean', 'none')
  const rules = judgement.finding?.reasons.map(({ rule, evidence }) => `${rule} (${evidence.join(', ')})`) ?? []
  const place = [date || 'no date', fields.region || 'no region'].join(', ')
  const told = `${shown(sentence)} [${place}] should be ${tier}: ${why}. Found: ${[found, ...rules].join('; ')}`
  expect(found, told).toBe(tier)
  if (participants.length > 0) expect(namedIn(judgement), told).toEqual([...participants].sort())
  if (weakened_by.length > 0)
    expect(judgement.finding?.weakenedBy.map(({ kind }) => kind).sort(), told).toEqual(weakened_by.filter((rule) => rule !== '-').sort())
}
