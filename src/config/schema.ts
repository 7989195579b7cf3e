import { z } from 'zod'
import { isDay } from '../day.ts'
import { ACTS, type Act, TIERS, type Tier } from '../model.ts'
import { wordsOf } from '../words/index.ts'
import type { Spellings } from './yaml.ts'

/**
 * The one definition of `saring.yaml` and of a mandate file. Both take English and Indonesian keys; the Indonesian one comes first,
 * because messages name it first. An `error` text names what is expected, in the terms of the catalogue (`words/`, `expectation`).
 */

export const SETTINGS_KEYS: Spellings = {
  pegawai: 'roster',
  roster: 'roster',
  akun_kampanye: 'accounts',
  accounts: 'accounts',
  katalog: 'catalogue',
  catalogue: 'catalogue',
  wilayah: 'region',
  region: 'region',
  pemilihan: 'elections',
  elections: 'elections',
  election: 'elections',
  mandat: 'mandate',
  mandate: 'mandate',
  zona_waktu: 'timezone',
  timezone: 'timezone',
  leksikon: 'lexicons',
  lexicons: 'lexicons',
  tingkat: 'tier',
  tier: 'tier',
  laju_telaah: 'rate',
  rate: 'rate',
  bahasa: 'locale',
  locale: 'locale',
}

const PERIOD = { dari: 'from', from: 'from', sampai: 'to', to: 'to' }
export const MANDATE_KEYS: Spellings = {
  tujuan: 'purpose',
  purpose: 'purpose',
  nomor: 'order',
  nomor_surat: 'order',
  order: 'order',
  pejabat: 'authority',
  wewenang: 'authority',
  authority: 'authority',
  masa: { name: 'period', keys: PERIOD },
  period: { name: 'period', keys: PERIOD },
  unit: 'units',
  units: 'units',
  aksi: 'acts',
  acts: 'acts',
}

const text = z.string({ error: 'text' }).min(1, { error: 'text' })
const day = z.string({ error: 'date' }).refine(isDay, { error: 'date' })

/** A single value may stand without the dash of a list. */
const listOf = <Schema extends z.ZodType>(value: Schema) =>
  z.preprocess((found) => (typeof found === 'string' ? [found] : found), z.array(value, { error: 'text' }).min(1, { error: 'text' }))

/** English names and the Indonesian words of the sheets are both taken. */
const named = <const Name extends string>(names: readonly Name[], words: Readonly<Record<Name, string>>) => {
  const byWord = new Map<string, Name>(names.flatMap((name) => [[words[name], name] as const, [name, name] as const]))
  const error = [...names, ...names.map((name) => words[name])].join(' | ')
  return z
    .string({ error })
    .refine((value) => byWord.has(value.toLowerCase()), { error })
    .transform((value) => byWord.get(value.toLowerCase()) as Name)
}
const { act, tier } = wordsOf('id')

export const settingsFile = z.object({
  roster: text.optional(),
  accounts: listOf(text).optional(),
  catalogue: listOf(text).optional(),
  region: text.optional(),
  elections: listOf(text).optional(),
  mandate: text.optional(),
  timezone: text.optional(),
  lexicons: listOf(text).optional(),
  tier: named<Tier>(TIERS, tier).optional(),
  rate: z
    .string({ error: 'positive' })
    .regex(/^[1-9]\d*$/, { error: 'positive' })
    .transform(Number)
    .optional(),
  locale: z.enum(['id', 'en'], { error: 'id | en' }).optional(),
})

export const mandateFile = z.object({
  purpose: text,
  order: text,
  authority: text,
  period: z.object({ from: day, to: day }, { error: 'period' }).refine((range) => range.from <= range.to, { error: 'from-before-to' }),
  units: listOf(text).default([]),
  acts: listOf(named<Act>(ACTS, act)).default([]),
})
