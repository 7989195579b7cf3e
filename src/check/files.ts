import { basename, dirname } from 'node:path'
import { grouped } from '../grouped.ts'
import { isOptional } from '../lexicon/table.ts'
import { DOCUMENTS, TABLES } from '../lexicon/tables.ts'
import type { Problem } from '../problem.ts'
import { idsIn } from './ids.ts'
import type { Packs } from './reading.ts'
import { problemAt } from './severity.ts'
import type { Sheet } from './sheet.ts'

/** Cells are read by people: an entry is a phrase, a sentence a sentence. */
const MOST_OF_ENTRY = 200
const MOST_OF_CELL = 5_000
const ENTRIES: readonly string[] = ['term', 'alias', 'name', 'running_mate', 'word', 'id', 'participant', 'office']

/** What must lie beside what, in one folder. */
const BESIDE: readonly (readonly [file: string, needed: string])[] = [
  ['aliases.csv', 'participants.csv'],
  ['offices.csv', 'participants.csv'],
  ['participants.csv', 'aliases.csv'],
  ['participants.csv', 'examples.csv'],
  ['legal.csv', 'instruments.csv'],
]
/** Without these no lexicon works; an overlay may leave them to the shipped ones. */
const NEEDED: readonly string[] = ['rules.yaml', 'terms.csv', 'regions.csv']

/** What files are there, and what columns and cells they have. */
export function fileProblems(packs: Packs): Problem[] {
  return [
    ...packs.sheets.flatMap((sheet) => [...unknownFile(sheet), ...columns(sheet, packs), ...longCells(sheet)]),
    ...missingFiles(packs),
  ]
}

function unknownFile({ source: { file }, place }: Sheet): Problem[] {
  const name = basename(file.name)
  if (TABLES.has(name) || DOCUMENTS.includes(name)) return []
  const stem = name.toLowerCase().split('.')[0]
  const meant = [...TABLES.keys(), ...DOCUMENTS].find((known) => known.split('.')[0] === stem)
  return [problemAt(place(1), { code: 'unknown-file', name, meant })]
}

function columns(sheet: Sheet, packs: Packs): Problem[] {
  const { header, source, place } = sheet
  const shape = Object.entries(TABLES.get(basename(source.file.name))?.shape ?? {})
  if (shape.some(([column, cell]) => !header.includes(column) && !isOptional(cell))) return []
  const wanted = shape.map(([column]) => column)
  const unknown = idsIn(packs).unknownColumns(sheet)
  const twice = wanted.filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
  return [
    ...unknown.map((column) => problemAt(place(1, column), { code: 'unknown-column', column })),
    ...twice.map((column) => problemAt(place(1, header.lastIndexOf(column)), { code: 'column-twice', column })),
  ]
}

function longCells({ rows, header, place }: Sheet): Problem[] {
  return rows.slice(1).flatMap(({ cells, last }) =>
    cells.flatMap((cell, index) => {
      const column = header[index] ?? ''
      const most = ENTRIES.includes(column) ? MOST_OF_ENTRY : MOST_OF_CELL
      return cell.length > most ? [problemAt(place(last, column), { code: 'too-long', column, length: cell.length, most })] : []
    }),
  )
}

function missingFiles({ sheets }: Packs): Problem[] {
  const folders = grouped(sheets, ({ source }) => dirname(source.file.shown))
  const beside = [...folders.values()].flatMap((own) => {
    const named = (name: string): Sheet | undefined => own.find(({ source }) => basename(source.file.name) === name)
    // One missing table is one mistake, however many others ask for it.
    const missing = new Map(
      BESIDE.flatMap(([file, needed]) =>
        named(file) !== undefined && named(needed) === undefined ? [[needed, named(file) as Sheet]] : [],
      ),
    )
    return [...missing].map(([missing, { place }]) => problemAt(place(1), { code: 'file-missing', missing }))
  })
  const general = sheets.find(({ source }) => source.file.pack === 'general')
  const needed = NEEDED.filter((name) => !sheets.some(({ source }) => source.file.name === `general/${name}`))
  return [
    ...beside,
    ...(general === undefined ? [] : needed.map((missing) => problemAt(general.place(1), { code: 'file-missing', missing }))),
  ]
}
