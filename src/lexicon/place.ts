import { readFile } from 'node:fs/promises'

/**
 * Looks up where a cell begins, for whoever has something to say about it; tables are not read with it in mind, since nearly all of them
 * give no cause.
 *
 * @param path of the table
 * @param endLine the line on which the row ends, as `readTable` tells it
 * @returns line and column from 1, the column in UTF-16 units; the start of the line where there is no such cell
 */
export async function cellPlace(path: string, endLine: number, column: string): Promise<{ line: number; column: number }> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  let index: number | undefined
  for (const { cells, end } of rowsIn(text)) {
    index ??= cells.findIndex((cell) => cell.text === column)
    if (end === endLine) return cells[index] ?? { line: endLine, column: 1 }
  }
  return { line: endLine, column: 1 }
}

interface PlacedCell {
  readonly text: string
  readonly line: number
  readonly column: number
}

function* rowsIn(text: string): Generator<{ readonly cells: readonly PlacedCell[]; readonly end: number }> {
  let line = 1
  let lineStart = 0
  let cells: PlacedCell[] = []
  for (const { 0: cell, index, groups } of text.matchAll(/(?<cell>"(?:[^"]|"")*"|[^,\n]*)(?<end>,|\r?\n|$)/g)) {
    if (index === text.length && cells.length === 0) return
    cells.push({ text: (groups?.['cell'] ?? '').replace(/^"|"$|\r$/g, ''), line, column: index - lineStart + 1 })
    const breaks = [...(groups?.['cell'] ?? '').matchAll(/\n/g)]
    line += breaks.length
    if (breaks.length > 0) lineStart = index + (breaks.at(-1)?.index as number) + 1
    if (groups?.['end'] === ',') continue
    yield { cells, end: line }
    cells = []
    line++
    lineStart = index + cell.length
  }
}
