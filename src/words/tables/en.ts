import type { tables as indonesian } from './id.ts'

export const tables: typeof indonesian = {
  reader: 'how tables are read: quick, or strict (by csv-parse alone, without the quick reader); the result is the same, only later',
}
