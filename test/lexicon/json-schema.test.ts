import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parse as yaml } from 'yaml'
import { z } from 'zod'
import { LEXICON_FILES, lexiconSchemaOf } from '../../src/lexicon/json-schema.ts'
import { packFiles } from '../../src/lexicon/packs.ts'
import { saring } from '../cli/running.ts'

/** A schema as another program reads it: from its JSON. */
const reader = (file: string): z.ZodType => z.fromJSONSchema(JSON.parse(JSON.stringify(lexiconSchemaOf(file))))
const shipped = await packFiles(['shipped'])

test.each(LEXICON_FILES)('%s: what is shipped fits its schema', (file) => {
  const schema = reader(file)
  for (const { name, path } of shipped.filter(({ name }) => name.endsWith(`/${file}`))) {
    const text = readFileSync(path, 'utf8')
    const values: unknown[] = file.endsWith('.yaml') ? [yaml(text)] : parse(text, { columns: true })
    const wrong = values.filter((value) => !schema.safeParse(value).success)
    expect(wrong.slice(0, 3), name).toEqual([])
  }
})

const ALIAS = { participant: 'uji-1', alias: 'Dodi', kind: 'name', strength: 'weak', platform: '', valid_from: '', valid_to: '2024-12-31' }
const REST = { certainty: 'confirmed', why: 'nama', source: 'karangan' }
test.each([
  ['a kind that nobody knows', 'aliases.csv', { ...ALIAS, ...REST, kind: 'sapaan' }],
  ['no reason', 'aliases.csv', { ...ALIAS, ...REST, why: '' }],
  ['a column less', 'aliases.csv', ALIAS],
  ['a local date', 'aliases.csv', { ...ALIAS, ...REST, valid_to: '31/12/2024' }],
  ['a number that is none', 'everyday.csv', { word: 'dan', count: '1,0' }],
  ['a decision for ever', 'suppress.csv', { key: '', term: 'x', scope: '', reason: 'x', owner: 'x', until: '' }],
  [
    'a status that nobody has',
    'instruments.csv',
    { id: 'x', name: 'x', election_kind: 'pemilu', ...REST, valid_from: '', valid_to: '', status: 'PNS|TNI' },
  ],
  ['a key that nobody knows', 'rules.yaml', { rules: [], aturan: [] }],
] as const)('%s does not fit (%s)', (_, file, value) => {
  expect(reader(file).safeParse(value).success).toBe(false)
})

test('a column that may be left out may be left out there, too', () => {
  const example = { text: 'x', act: 'post', target_author: '', date: '', region: '', tier: '', participants: '', why: 'x' }
  expect(reader('examples.csv').safeParse(example).success).toBe(true)
})

test('the command knows every file', async () => {
  const { stdout } = await saring(['lexicon', 'schema', '--help', '--locale', 'en'])
  for (const file of LEXICON_FILES) expect(stdout).toContain(`"${file}"`)
})
