import { z } from 'zod'
import { isDay } from '../day.ts'
import { ACTS, ALIAS_KINDS, LEGAL_SIGNALS, SIGNALS, TIERS } from '../model.ts'

/**
 * The one definition of every lexicon file; what law may say stands in `legal-schema.ts`. An `error` text names what is expected, in the terms of the catalogue
 * (`words/`, `expectation`): a date, a number, text, or one of a list.
 */

export const text = z.string().min(1, { error: 'text' })
export const maybe = z.string()
// What a JSON Schema cannot tell from a function, `meta` tells it.
const day = z.string().refine(isDay, { error: 'date' }).meta({ format: 'date' })
export const dayOrNone = z
  .string()
  .refine((value) => value === '' || isDay(value), { error: 'date-or-empty' })
  .meta({ pattern: '^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?$' })
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, { error: values.join(' | ') })
const parts = (value: string): string[] => (value === '' ? [] : value.split('|').map((part) => part.trim()))
const list = z.string().meta({ description: 'values joined by |' }).transform(parts)
export const listOf = (values: readonly string[]) =>
  z
    .string()
    .meta({ description: 'values joined by |', pattern: `^(?:${oneIn(values)}(?:\\|${oneIn(values)})*)?$` })
    .transform(parts)
    .refine((found) => found.every((value) => values.includes(value)), { error: values.join(' | ') })
const oneIn = (values: readonly string[]): string => ` *(?:${values.join('|')}) *`
const positive = z
  .string()
  .refine((value) => /^\d+$/.test(value) && Number(value) > 0, { error: 'positive' })
  .meta({ pattern: '^0*[1-9][0-9]*$' })
  .transform(Number)
export const certainty = oneOf(['confirmed', 'unverified'])

export const termRow = z.object({
  term: text,
  signal: oneOf(SIGNALS),
  match: oneOf(['exact', 'stem']),
  language: text,
  weight: positive,
  why: text,
  source: text,
})

export const regionRow = z.object({ region: text, kind: oneOf(['province', 'kabupaten', 'kota']), province: maybe, synonyms: list })

/** A word of everyday posts and in how many of them it stands; a name that many bear. Asked when aliases are drafted, never by a scan. */
export const everydayRow = z.object({ word: text, count: positive })
export const nameRow = z.object({ name: text, source: text })

/** A word for a protected trait, `except` before words that make another thing of it. Asked when a lexicon is checked, never by a scan. */
export const traitRow = z.object({
  word: text,
  trait: oneOf(['agama', 'suku', 'ras', 'gender', 'disabilitas']),
  except: list,
  source: text,
})

export const participantRow = z.object({
  id: text,
  contest: text,
  region: maybe,
  number: positive,
  kind: oneOf(['pair', 'candidate', 'party', 'empty-box']),
  name: text,
  running_mate: maybe,
  certainty,
  source: text,
})

export const aliasRow = z.object({
  participant: text,
  alias: text,
  kind: oneOf(ALIAS_KINDS),
  strength: oneOf(['strong', 'weak']),
  platform: maybe,
  valid_from: dayOrNone,
  valid_to: dayOrNone,
  certainty,
  why: text,
  source: text,
})

export const exampleRow = z.object({
  text: maybe,
  act: oneOf(ACTS),
  target_author: maybe,
  date: dayOrNone,
  region: maybe,
  tier: oneOf([...TIERS, 'none', '']),
  participants: list,
  why: text,
  // A column that tables may leave out: why the example is known not to hold yet.
  todo: maybe.default(''),
})

/** A sentence in which a rule fires, with a gap for a name: `{}`, or `{#}` for a name joined to one word. */
export const ruleExampleRow = z.object({ rule: text, text: text.regex(/\{#?\}/, { error: 'gap' }), tier: oneOf(TIERS), why: text })

export const officeRow = z.object({ participant: text, office: text, from: dayOrNone, to: dayOrNone, source: text })

export const recipientRow = z.object({ valid_from: dayOrNone, valid_to: dayOrNone, recipient: text, source: text })

/** What somebody has decided to hide: the item of a key, or a term. Nothing is hidden for ever, and never without a name. */
export const suppressRow = z.object({ key: maybe, term: maybe, scope: list, reason: text, owner: text, until: day })

const words = z.strictObject({ id: text, en: text })
const dates = z.array(z.strictObject({ from: day, to: day }).refine((range) => range.from <= range.to, { error: 'from-before-to' }))
const tier = oneOf(TIERS)
const points = z.number().int().min(0).max(100)

export const electionFile = z.strictObject({
  id: text,
  name: words,
  kind: oneOf(['pemilu', 'pilkada']),
  timezone: text,
  windows: z.strictObject({ attention: dates.min(1), nomination: dates, campaign: dates, quiet: dates, vote: dates, result: dates }),
  sources: z.array(text).min(1),
  notes: z.array(text).default([]),
})

const ruleBase = { id: text, tier, unless: z.array(text).default([]), legal: oneOf(LEGAL_SIGNALS), reason: words }
const signals = z.array(oneOf(SIGNALS)).min(1)
const tokens = z.number().int().min(0)

const rule = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('mention'), ...ruleBase }),
  z.strictObject({ on: z.literal('tag'), ...ruleBase }),
  z.strictObject({ on: z.literal('both'), ...ruleBase, groups: z.array(z.array(text).min(1)).min(2) }),
  z.strictObject({
    on: z.literal('alias'),
    ...ruleBase,
    aliases: z.array(oneOf(ALIAS_KINDS)).min(1),
    needs: oneOf(['strong', 'named', 'beside']),
  }),
  z.strictObject({
    on: z.literal('signal'),
    ...ruleBase,
    signals,
    weight: z.number().default(0),
    near: tokens,
    side: oneOf(['any', 'before', 'behind']).default('any'),
    apart: z.boolean().default(false),
    denied: z.boolean().default(false),
  }),
  z.strictObject({
    on: z.literal('together'),
    ...ruleBase,
    signals,
    near: tokens,
    weight: z.number().default(0),
    sum: z.number(),
    kinds: z.number().default(1),
    lead: z.array(oneOf(SIGNALS)).default([]),
  }),
])

export const rulesFile = z.strictObject({
  rules: z.array(rule),
  weakening: z.array(
    z.strictObject({
      id: text,
      on: oneOf(['signal', 'headline', 'office', 'namesake']).default('signal'),
      signal: oneOf(SIGNALS).optional(),
      where: oneOf(['before', 'sentence', 'item']),
      near: tokens.default(0),
      unless: z.array(oneOf(SIGNALS)).default([]),
      spares: z.array(text).default([]),
      reason: words,
    }),
  ),
  targets: z.partialRecord(
    z.enum(ACTS),
    z.strictObject({
      account: tier,
      accountWithHighText: tier,
      text: z.strictObject({ high: tier.optional(), medium: tier.optional(), low: tier.optional() }),
    }),
  ),
  targetReasons: z.strictObject({ account: words, named: words, text: words }),
  caps: z.strictObject({ noTime: tier, outside: tier }),
  points: z.strictObject({ strong: points, weak: points, account: points, targetText: points, weakening: points }),
})
