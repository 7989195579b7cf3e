import type { ColumnMap } from '../model.ts'
import type { Field } from './canonical.ts'
import { plainHeader, type Role, roleOf } from './headers.ts'
import { PRESETS } from './presets.ts'

/** Which columns of a table hold what, and what the table leaves unsaid. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<Role, readonly number[]>>>
  /** Values for fields that no column holds. */
  readonly fixed: Readonly<Partial<Record<Field, string>>>
  /** Posts that begin `RT @name:` are shares of what follows. */
  readonly hasRetweets: boolean
  /** The tool whose terms of use the reader should know. */
  readonly terms?: string | undefined
  /** Whether texts in several columns belong together; else the first filled one counts. */
  readonly joins: boolean
  /** Headers that hold nothing known. */
  readonly unknown: readonly string[]
  /** Fields that several columns hold. */
  readonly doubled: readonly string[]
}

/** A row of a table needs one of these columns to be a header of activities. */
const CONTENT: readonly Role[] = ['text', 'target_text', 'target_author', 'target_url', 'url']
/** So many known columns make a header of a row that is not the first; fewer where one holds a text. */
const ENOUGH = 3

/**
 * Reads a row as a header: by the map that was given, by the header of a known tool, or by what clerks write.
 *
 * @param isFirst whether it is the first row with anything in it: then one column of content will do
 * @returns nothing where the row is no header of activities
 */
export function mappingOf(cells: readonly string[], isFirst: boolean, map: ColumnMap | undefined): Mapping | undefined {
  const headers = cells.map(plainHeader)
  if (map !== undefined) return byMap(headers, map, true)
  const preset = PRESETS.find(({ needs }) => needs.every((header) => headers.includes(plainHeader(header))))
  if (preset !== undefined) {
    const mapping = byMap(headers, preset)
    return mapping && { ...mapping, terms: preset.hasTerms === true ? preset.tool : undefined }
  }
  const columns: Partial<Record<Role, number[]>> = {}
  for (const [column, cell] of cells.entries()) {
    const role = roleOf(cell)
    if (role !== undefined) columns[role] = [...(columns[role] ?? []), column]
  }
  const hasText = CONTENT.slice(0, 4).some((role) => columns[role] !== undefined)
  const known = Object.keys(columns).length
  const isHeader = isFirst ? hasText : (hasText && known > 1) || (known >= ENOUGH && CONTENT.some((role) => columns[role] !== undefined))
  return isHeader ? { columns, fixed: {}, hasRetweets: false, joins: true, ...oddities(columns, cells) } : undefined
}

/** @param isStrict whether every field must have its column: a user named them, a preset only may */
function byMap(headers: readonly string[], { fields, fixed = {}, retweets = false }: ColumnMap, isStrict = false): Mapping | undefined {
  const columns: Partial<Record<Role, number[]>> = {}
  for (const [role, names] of Object.entries(fields) as [Role, readonly string[]][]) {
    const found = names.map((name) => headers.indexOf(plainHeader(name))).filter((column) => column !== -1)
    if (found.length > 0) columns[role] = found
    else if (names.length > 0 && isStrict) return undefined
  }
  if (!CONTENT.some((role) => columns[role] !== undefined)) return undefined
  return { columns, fixed, hasRetweets: retweets, joins: false, unknown: [], doubled: [] }
}

function oddities(columns: Mapping['columns'], cells: readonly string[]): Pick<Mapping, 'unknown' | 'doubled'> {
  const used = new Set(Object.values(columns).flat())
  return {
    unknown: cells.filter((cell, column) => cell.trim() !== '' && !used.has(column) && !/^(?:no|nomor|#)\.?$/i.test(cell.trim())),
    doubled: Object.entries(columns).flatMap(([role, found]) =>
      found.length > 1 ? [`${role} (${found.map((column) => cells[column]).join(', ')})`] : [],
    ),
  }
}

/** How much of the table a mapping explains: to choose between delimiters. */
export const explained = (mapping: Mapping | undefined): number => (mapping === undefined ? 0 : Object.keys(mapping.columns).length)
