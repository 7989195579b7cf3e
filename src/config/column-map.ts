import { z } from 'zod'
import type { ColumnMap } from '../model.ts'
import { readYaml, type Spellings } from './yaml.ts'

/** Fields of a record, with the words that a clerk may use for them. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'id',
  platform: 'platform',
  account: 'akun',
  act: 'aksi',
  time: 'waktu',
  clock: 'jam',
  url: 'tautan',
  text: 'teks',
  target_text: 'teks_sasaran',
  target_author: 'akun_sasaran',
  target_url: 'tautan_sasaran',
  visibility: 'privasi',
  nip: 'nip',
  name: 'nama',
  unit: 'unit',
  region: 'wilayah',
  status: 'status',
}

const NAMES: Spellings = Object.fromEntries(
  Object.entries(FIELDS).flatMap(([field, word]) => [
    [word, field],
    [field, field],
  ]),
)
const KEYS: Spellings = {
  kolom: { name: 'fields', keys: NAMES },
  fields: { name: 'fields', keys: NAMES },
  tetap: { name: 'fixed', keys: NAMES },
  fixed: { name: 'fixed', keys: NAMES },
}

const text = z.string({ error: 'text' })
/** A field that is left empty has no column. */
const headers = z
  .preprocess((found) => (typeof found === 'string' ? [found] : found), z.array(text, { error: 'text' }))
  .transform((found) => found.filter((name) => name !== ''))
const mapFile = z.strictObject({ fields: z.record(z.string(), headers), fixed: z.record(z.string(), text).default({}) })

/**
 * Reads a map of columns for tables whose headers nobody knows.
 * @throws SaringError with every mistake found, each with `file:line` and what to write
 */
export async function readColumnMap(file: string): Promise<ColumnMap> {
  const { value } = await readYaml(file, KEYS, mapFile)
  const fixed = Object.fromEntries(Object.entries(value.fixed).filter(([, held]) => held !== ''))
  return { fields: value.fields, fixed }
}

/** A map to fill in, for a table with these headers. */
export function columnMapTemplate(file: string, columns: readonly string[], explanation: string): string {
  const plain = (line: string): string => line.replace(/[\p{Cc}#]/gu, ' ')
  const lines = Object.entries(FIELDS).map(([, word]) => `  ${word}: ''`)
  return [
    ...explanation.split('\n').map((line) => `# ${line}`),
    `# ${plain(file)}: ${columns.map(plain).join(' | ')}`,
    'kolom:',
    ...lines,
    'tetap:',
    "  platform: ''",
    "  aksi: ''",
    '',
  ].join('\n')
}
