import { z } from 'zod'
import { ACTS, LEGAL_SIGNALS, SILENT_SIGNALS, STAGES } from '../model.ts'
import { certainty, dayOrNone, listOf, maybe, text } from './schema.ts'

/**
 * What `instruments.csv` and `legal.csv` may say. Mistakes that are easily made in citing these rules are refused here,
 * so that they cannot reach a finding.
 */

const KINDS = ['pemilu', 'pilkada']
const STATUSES = ['PNS', 'CPNS', 'PPPK', 'honorer']
const TELLING = LEGAL_SIGNALS.filter((signal) => !SILENT_SIGNALS.includes(signal))

/** Names under which the joint decree of 22 September 2022 (MenPANRB 2/2022 and four more) goes round, and which are wrong. */
const WRONG_NAME = /\b(?:SKB|Keputusan Bersama|MenPANRB)\b.*(?:\b22(?:\/| Tahun )2022\b|\b(?:3|tiga) Menteri\b|\b22 September 2023\b)/i
/** A post, like or share by itself fits no criminal clause, so none is ever named. */
const CRIMINAL_WORD = /pidana|penjara|kurungan|denda/i
/** UU 7/2017 Pasal 490, 493, 494, 521, 547; UU 10/2016 Pasal 187 to 189. */
const CRIMINAL_ARTICLE = /\b(?:18[789]|49[034]|521|547)\b/
/** A law, decree or letter by its kind or number: it would be printed without being held to its own dates. */
const ANOTHER_NAME = /\b(?:UU|PP|SKB|SE)\b|\d\/(?:19|20)\d\d\b|\bTahun (?:19|20)\d\d\b/

const lawful = text.refine((value) => !CRIMINAL_WORD.test(value), { error: 'no-criminal-clause' })
const printed = maybe
  .refine((value) => !CRIMINAL_WORD.test(value) && !CRIMINAL_ARTICLE.test(value), { error: 'no-criminal-clause' })
  .refine((value) => !ANOTHER_NAME.test(value), { error: 'no-other-instrument' })
const named = printed.refine((value) => value !== '', { error: 'text' })
const someOf = (values: readonly string[]) => listOf(values).refine((found) => found.length > 0, { error: values.join(' | ') })

export const instrumentRow = z.object({
  id: text,
  name: lawful.refine((value) => !WRONG_NAME.test(value), { error: 'right-name' }),
  election_kind: someOf(KINDS),
  valid_from: dayOrNone,
  valid_to: dayOrNone,
  status: someOf(STATUSES),
  certainty,
  source: text,
})

export const legalRow = z
  .object({
    id: lawful,
    instrument: text,
    item: named,
    election_kind: listOf(KINDS),
    signal: listOf(TELLING),
    act: listOf(ACTS),
    stage: listOf(STAGES),
    valid_from: dayOrNone,
    valid_to: dayOrNone,
    status: listOf(STATUSES),
    category: named,
    sanction_range: printed.refine((value) => value === '' || /^rentang .*menurut /.test(value), { error: 'sanction-range' }),
    certainty: z.union([certainty, z.literal('')], { error: 'confirmed | unverified' }),
    source: lawful,
  })
  .refine(isRightHook, { path: ['sanction_range'], error: 'right-hook' })

/**
 * PP 94/2021 numbers duties and sanctions apart: Pasal 5 huruf n angka k is met by Pasal 14 huruf i angka k − 2.
 * The last of them (7 and 5) is the letter of support with copies of identity cards, and nothing that is posted.
 */
function isRightHook({ item, category, sanction_range, signal }: Readonly<HookCells>): boolean {
  const said = `${item} ${category} ${sanction_range}`
  const duty = /Pasal 5 (?:huruf )?n (?:angka )?(\d+)/.exec(said)?.[1]
  const hook = /Pasal 14 (?:huruf )?i (?:angka )?(\d+)/.exec(said)?.[1]
  if (hook !== undefined && Number(duty) !== Number(hook) + 2) return false
  return duty !== '7' || (signal.length === 1 && signal[0] === 'support-letter')
}

interface HookCells {
  readonly item: string
  readonly category: string
  readonly sanction_range: string
  readonly signal: readonly string[]
}
