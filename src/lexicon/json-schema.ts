import { z } from 'zod'
import { instrumentRow, legalRow } from './legal-schema.ts'
import {
  aliasRow,
  electionFile,
  everydayRow,
  exampleRow,
  nameRow,
  officeRow,
  participantRow,
  recipientRow,
  regionRow,
  ruleExampleRow,
  rulesFile,
  suppressRow,
  termRow,
} from './schema.ts'

/** What each file of a pack holds: a row of a table, or the whole of a YAML file. */
const SHAPES = {
  'election.yaml': electionFile,
  'participants.csv': participantRow,
  'aliases.csv': aliasRow,
  'offices.csv': officeRow,
  'examples.csv': exampleRow,
  'suppress.csv': suppressRow,
  'terms.csv': termRow,
  'rules.yaml': rulesFile,
  'rule-examples.csv': ruleExampleRow,
  'regions.csv': regionRow,
  'instruments.csv': instrumentRow,
  'legal.csv': legalRow,
  'recipients.csv': recipientRow,
  'everyday.csv': everydayRow,
  'names.csv': nameRow,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type LexiconFile = keyof typeof SHAPES
export const LEXICON_FILES = Object.keys(SHAPES) as readonly LexiconFile[]

/**
 * @returns the JSON Schema (draft 2020-12) of a YAML file, or of one row of a table by its columns, made from the definition that the
 *     loader reads by: for editors, and for whoever makes tables by program
 */
export function lexiconSchemaOf(file: LexiconFile): object {
  return { ...z.toJSONSchema(SHAPES[file], { io: 'input' }), title: file.endsWith('.csv') ? `saring: a row of ${file}` : `saring: ${file}` }
}
