/**
 * What a part of the bench has found: a heading, what was done, tables, and what was to hold.
 *
 * @typedef {{ columns: readonly string[], rows: readonly (readonly (string | number)[])[] }} Table the first column names, the others count
 * @typedef {{ text: string, holds: boolean, isGoal?: boolean }} Bar a goal may be missed; a bar that breaks is a fault
 * @typedef {{ heading: string, about: string, tables: readonly Table[], bars: readonly Bar[] }} Section
 */

/** @returns a table in Markdown that can also be read as it is: cells padded, figures to the right */
export function tableOf({ columns, rows }) {
  const cells = [columns, ...rows.map((row) => row.map(String))]
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((row) => [...row[column]].length)))
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n')
}

/** `- holds: …`, and of a goal whether it is met */
export function barOf({ text, holds, isGoal }) {
  return `- **${isGoal ? (holds ? 'met' : 'not met') : holds ? 'holds' : 'BROKEN'}**: ${text}`
}

/** @returns a section in Markdown */
export function sectionOf({ heading, about, tables, bars }) {
  const held = bars.length === 0 ? [] : [bars.map(barOf).join('\n')]
  return [`## ${heading}`, about, ...tables.map(tableOf), ...held].join('\n\n')
}

/**
 * @param run where and how the sections were measured: facts by name, in order
 * @returns the page `docs/performance.md`
 */
export function pageOf(run, sections) {
  const facts = Object.entries(run).map(([name, value]) => `- ${name}: ${value}`)
  return `${['# Performance', INTRODUCTION, facts.join('\n'), ...sections.map(sectionOf)].join('\n\n')}\n`
}

const INTRODUCTION = `Written by \`npm run bench:page\`; nothing here is typed by hand. Compare figures of one table only: everything in it was measured in turn on
the same file. Ratios travel from machine to machine, seconds do not. How it is measured: [bench/README.md](../bench/README.md).`
