import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { SaringError } from '../../error.ts'
import type { LexiconProblem } from '../../words/index.ts'
import { type PackFile, packFiles } from '../packs.ts'
import { aliasRow, everydayRow, nameRow, participantRow } from '../schema.ts'
import { readTable } from '../table.ts'
import type { AliasRow } from './rows.ts'
import type { Named } from './ways.ts'

/** A table of participants that aliases are drafted for, and the table that they go into. */
export interface NamesTable {
  readonly participants: readonly Named[]
  /** Rows of `aliases.csv` as they stand. */
  readonly written: readonly AliasRow[]
  /** Where `aliases.csv` is, or would be. */
  readonly path: string
  readonly shown: string
}

/** Everyday words with their counts, and usual names, of all packs. */
export interface WordLists {
  readonly everyday: ReadonlyMap<string, number>
  readonly names: readonly string[]
}

/**
 * Opens the participants of a pack (`pilkada-2024`), of a folder in one (`pilkada-2024/bali`), or of a file or folder on the disk.
 * @throws SaringError where there is none, or where a table has mistakes
 */
export async function readNames(source: string, folders: readonly string[]): Promise<NamesTable[]> {
  const packs = await packFiles(folders)
  const tables = packs.filter(({ name }) => basename(name) === 'participants.csv')
  const wanted = source.replace(/[/\\]+$/, '').replaceAll('\\', '/')
  const named = tables.filter(({ name }) => `${name}/`.startsWith(`${wanted}/`))
  const found = named.length > 0 ? named : await onDisk(source, tables)
  if (found.length === 0) throw new SaringError({ code: 'names-missing', source }, 3)
  return Promise.all(found.map(readNamesTable))
}

/** A table that lies in none of the lexicon folders belongs to no election that is known. */
async function onDisk(source: string, tables: readonly PackFile[]): Promise<PackFile[]> {
  const found = await stat(source).catch(() => undefined)
  if (found === undefined) return []
  const path = resolve(found.isDirectory() ? join(source, 'participants.csv') : source)
  const known = tables.filter((table) => resolve(table.path) === path || resolve(table.path).startsWith(`${resolve(source)}/`))
  if (known.length > 0 || !(await stat(path).catch(() => undefined))?.isFile()) return known
  return [{ pack: '', name: path, path, shown: source }]
}

async function readNamesTable({ pack, path, shown }: PackFile): Promise<NamesTable> {
  const rows = await read(path, shown, participantRow)
  const aliases = join(dirname(path), 'aliases.csv')
  const isThere = (await stat(aliases).catch(() => undefined)) !== undefined
  return {
    participants: rows.map(({ running_mate: runningMate, ...row }) => ({ ...row, runningMate, election: pack })),
    written: isThere ? await read(aliases, shown.replace('participants.csv', 'aliases.csv'), aliasRow) : [],
    path: aliases,
    shown: shown.replace(/participants\.csv$/, 'aliases.csv'),
  }
}

/** The lists that tell usual words from rare ones. */
export async function readWordLists(folders: readonly string[]): Promise<WordLists> {
  const packs = await packFiles(folders)
  const all = async <Shape extends z.ZodRawShape>(name: string, schema: z.ZodObject<Shape>) =>
    (await Promise.all(packs.filter((file) => basename(file.name) === name).map((file) => read(file.path, file.shown, schema)))).flat()
  const everyday = await all('everyday.csv', everydayRow)
  const names = await all('names.csv', nameRow)
  return { everyday: new Map(everyday.map(({ word, count }) => [word, count])), names: names.map(({ name }) => name) }
}

async function read<Shape extends z.ZodRawShape>(
  path: string,
  shown: string,
  schema: z.ZodObject<Shape>,
): Promise<z.infer<z.ZodObject<Shape>>[]> {
  const problems: LexiconProblem[] = []
  const rows = await readTable(path, shown, schema, problems)
  if (problems.length > 0) throw new SaringError({ code: 'lexicon', problems })
  return rows.map(({ fields }) => fields)
}
