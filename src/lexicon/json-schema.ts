import { z } from 'zod'
import { electionFile, rulesFile } from './schema.ts'
import { TABLES } from './tables.ts'

/** What each file of a pack holds: a row of a table, or the whole of a YAML file. */
const SHAPES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['election.yaml', electionFile],
  ['rules.yaml', rulesFile],
  ...TABLES,
])

export const LEXICON_FILES: readonly string[] = [...SHAPES.keys()]

/**
 * @returns the JSON Schema (draft 2020-12) of a YAML file, or of one row of a table by its columns, made from the definition that the
 *     loader reads by: for editors, and for whoever makes tables by program
 */
export function lexiconSchemaOf(file: string): object {
  const shape = SHAPES.get(file)
  if (shape === undefined) throw new Error(`no such file in a pack: ${file}`)
  return { ...z.toJSONSchema(shape, { io: 'input' }), title: file.endsWith('.csv') ? `saring: a row of ${file}` : `saring: ${file}` }
}
