import { FIELDS, type Field } from '../sources/canonical.ts'
import type { Glance } from '../sources/layout.ts'
import { type GlanceTools, TableGlance } from './table-glance.ts'

/** Fields that a table must leave open: what it says of them beforehand would have to be minded in every row. */
const OPEN: readonly Field[] = ['id', 'time', 'url', 'text', 'target_text', 'target_author', 'target_url', 'visibility', 'region']

/**
 * Most rows of a large table name nobody. That is seen here on their bytes: whose they are, what tells them apart, and that the judge would
 * find nothing. Whatever is out of the ordinary, and all that may name somebody, is left to be read.
 */
export function glanceOf(tools: GlanceTools): Glance['of'] {
  const glances = new Map<string, TableGlance>() // what was learnt in one table serves the next; owners of tables have no other names
  return (layout) => {
    if (OPEN.some((field) => layout.fixed(field) !== '') || layout.columns.id === undefined) return undefined
    const kind = JSON.stringify([layout.columns, layout.header, layout.zone, FIELDS.map(layout.fixed)])
    const glance = glances.get(kind) ?? new TableGlance(tools, layout)
    glances.set(kind, glance)
    return glance
  }
}
