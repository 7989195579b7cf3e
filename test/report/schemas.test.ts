import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type SchemaName, schemaOf } from '../../src/report/schemas.ts'
import type { JsonSchema } from '../../src/report/shape.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** The part of JSON Schema that the schemas use: whatever in a value is not as the schema says, by its path. */
function mistakes(value: unknown, schema: JsonSchema, path = '$'): string[] {
  const known =
    '$schema title type enum anyOf pattern format minimum maximum items prefixItems minItems maxItems properties required additionalProperties'
  const strange = Object.keys(schema).filter((word) => !known.split(' ').includes(word))
  if (strange.length > 0) return [`${path}: this check does not know ${strange.join()}`]
  const {
    anyOf,
    items,
    prefixItems,
    properties = {},
    required = [],
    additionalProperties = true,
  } = schema as {
    anyOf?: JsonSchema[]
    items?: JsonSchema
    prefixItems?: JsonSchema[]
    properties?: Record<string, JsonSchema>
    required?: string[]
    additionalProperties?: boolean | JsonSchema
  }
  const found: string[] = []
  if (anyOf?.every((one) => mistakes(value, one, path).length > 0)) found.push(`${path}: none of anyOf`)
  const isType = schema['type'] === typeOf(value) || (schema['type'] === 'number' && typeOf(value) === 'integer')
  if (schema['type'] !== undefined && !isType) found.push(`${path}: ${typeOf(value)}, not ${schema['type']}`)
  if (schema['enum'] !== undefined && !(schema['enum'] as unknown[]).includes(value)) found.push(`${path}: ${value} is not in the list`)
  if (schema['pattern'] !== undefined && !new RegExp(String(schema['pattern'])).test(String(value))) found.push(`${path}: ${value}`)
  if (schema['format'] === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) found.push(`${path}: ${value} is no date`)
  if (Number(value) < Number(schema['minimum'] ?? Number.NEGATIVE_INFINITY)) found.push(`${path}: ${value} is too small`)
  if (Number(value) > Number(schema['maximum'] ?? Number.POSITIVE_INFINITY)) found.push(`${path}: ${value} is too large`)
  if (Array.isArray(value)) {
    if (schema['minItems'] !== undefined && value.length !== schema['minItems']) found.push(`${path}: ${value.length} items`)
    for (const [index, one] of value.entries()) found.push(...mistakes(one, prefixItems?.[index] ?? items ?? {}, `${path}[${index}]`))
  }
  if (isObject(value)) {
    for (const key of required.filter((key) => !(key in value))) found.push(`${path}.${key}: missing`)
    for (const [key, one] of Object.entries(value)) {
      const inside = properties[key] ?? additionalProperties
      if (inside === false) found.push(`${path}.${key}: not in the schema`)
      else if (inside !== true) found.push(...mistakes(one, inside, `${path}.${key}`))
    }
  }
  return found
}

const DEMO = ['scan', 'fixtures/demo/ekspor', '--roster', 'fixtures/demo/pegawai.csv', '--tier', 'low', '--quiet']
const folder = join(temporaryFolder(), 'hasil/')
const printed = async (name: SchemaName): Promise<JsonSchema> => JSON.parse((await saring(['schema', name])).stdout)
const dossierJson = async (name: string): Promise<Json> => {
  await saring([...DEMO, '--output', folder])
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

describe('the schemas fit what is written', () => {
  test('every finding of the demo, and the same keys on both sides', async () => {
    const schema = await printed('finding')
    const lines = (await saring([...DEMO, '--format', 'ndjson'])).stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(40)
    for (const line of lines) {
      const finding = JSON.parse(line)
      expect(mistakes(finding, schema)).toEqual([])
      expect(Object.keys(finding)).toEqual(Object.keys(schema['properties'] as Json))
      expect(Object.keys(finding)).toEqual(schema['required'])
    }
  })

  test.each(['ledger', 'manifest'] as const)('%s.json of the demo, and the same keys on both sides', async (name) => {
    const [schema, value] = [await printed(name), await dossierJson(`${name}.json`)]
    expect(mistakes(value, schema)).toEqual([])
    expect(Object.keys(value)).toEqual(Object.keys(schema['properties'] as Json))
  })

  test('every option of the manifest is described', async () => {
    const { properties } = schemaOf('manifest') as { properties: { options: { properties: Json } } }
    const { options } = await dossierJson('manifest.json')
    expect(Object.keys(properties.options.properties)).toEqual(expect.arrayContaining(Object.keys(options as Json)))
  })

  test('and nothing else: what is changed is refused', async () => {
    const schema = await printed('finding')
    const finding = JSON.parse((await saring([...DEMO, '--format', 'ndjson', '--limit', '1'])).stdout)
    const { key: _, ...lacking } = finding
    for (const wrong of [{ ...finding, verdict: 'x' }, lacking, { ...finding, tier: 'tinggi' }, { ...finding, score: 101 }])
      expect(mistakes(wrong, schema)).toHaveLength(1)
  })

  test('they name their dialect', () => {
    for (const name of ['finding', 'ledger', 'manifest', 'decision'] as const)
      expect(schemaOf(name)['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  })
})
