import type { z } from 'zod'
import { instrumentRow, legalRow } from './legal-schema.ts'
import {
  aliasRow,
  everydayRow,
  exampleRow,
  nameRow,
  officeRow,
  participantRow,
  recipientRow,
  regionRow,
  ruleExampleRow,
  suppressRow,
  termRow,
  traitRow,
} from './schema.ts'

/** The tables that a pack may hold, by their names. */
export const TABLES: ReadonlyMap<string, z.ZodObject> = new Map<string, z.ZodObject>(
  Object.entries({
    'aliases.csv': aliasRow,
    'everyday.csv': everydayRow,
    'examples.csv': exampleRow,
    'instruments.csv': instrumentRow,
    'legal.csv': legalRow,
    'names.csv': nameRow,
    'offices.csv': officeRow,
    'participants.csv': participantRow,
    'protected.csv': traitRow,
    'recipients.csv': recipientRow,
    'regions.csv': regionRow,
    'rule-examples.csv': ruleExampleRow,
    'suppress.csv': suppressRow,
    'terms.csv': termRow,
  }),
)
/** The other files. */
export const DOCUMENTS: readonly string[] = ['election.yaml', 'rules.yaml']
