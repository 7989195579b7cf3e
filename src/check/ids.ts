import { basename } from 'node:path'
import { TABLES } from '../lexicon/tables.ts'
import type { Packs } from './reading.ts'
import type { Sheet } from './sheet.ts'

/** Everything that files mean to define, also where the row that defines it has a mistake. */
export interface Ids {
  readonly participants: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly instruments: ReadonlySet<string>
  /** Folders with an election.yaml. */
  readonly elections: ReadonlySet<string>
  readonly unknownColumns: (sheet: Sheet) => string[]
}

const known = new WeakMap<Packs, Ids>()

export function idsIn(packs: Packs): Ids {
  const ids = known.get(packs) ?? {
    participants: columnOf(packs, 'participants.csv', 'id'),
    regions: columnOf(packs, 'regions.csv', 'region'),
    instruments: columnOf(packs, 'instruments.csv', 'id'),
    elections: new Set(
      packs.sheets.filter(({ source }) => basename(source.file.name) === 'election.yaml').map(({ source }) => source.file.pack),
    ),
    unknownColumns,
  }
  known.set(packs, ids)
  return ids
}

function columnOf({ sheets }: Packs, table: string, column: string): Set<string> {
  const found = new Set<string>()
  for (const { source, header, rows } of sheets) {
    const at = basename(source.file.name) === table ? header.indexOf(column) : -1
    if (at !== -1) for (const { cells } of rows.slice(1)) found.add(cells[at]?.trim() ?? '')
  }
  return found
}

function unknownColumns({ source, header }: Sheet): string[] {
  const schema = TABLES.get(basename(source.file.name))
  return schema === undefined ? [] : header.filter((column) => column !== '' && !(column in schema.shape))
}

/** The cells of a row by their columns. @param last the line on which it ends */
export function cellsOf({ sheetAt }: Pick<Packs, 'sheetAt'>, file: string, last: number): ReadonlyMap<string, string> {
  const sheet = sheetAt.get(file)
  const row = sheet?.rowAt(last)
  return new Map(sheet?.header.map((column, index) => [column, row?.cells[index] ?? '']))
}
