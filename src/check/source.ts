import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { SaringError } from '../error.ts'
import { type PackFile, packFiles, SHIPPED } from '../lexicon/packs.ts'

/** A lexicon file as it lies on the disk. It is never changed: a mutated one is another. */
export interface Source {
  /** Called relative to where the user stands. */
  readonly file: PackFile
  readonly bytes: Buffer
  /** Whether its problems are told. Others are read along, since entries stand against theirs. */
  readonly isAsked: boolean
}

/**
 * @param asked the folders to check
 * @param beneath folders that they stand on, read along; where none are named, packs without rules stand on the shipped ones
 * @throws SaringError where a folder is missing or holds no pack
 */
export async function readSources(asked: readonly string[], beneath?: readonly string[]): Promise<Source[]> {
  const given = await packFiles(asked, mayBeMeant)
  const others = beneath === undefined ? await shippedBeneath(given) : await packFiles(beneath)
  return Promise.all([...others.map((file) => sourceOf(file, false)), ...given.map((file) => sourceOf(file, true))])
}

/** Files that nobody reads, though somebody may think so: `aliases.xlsx`, `Aliases.CSV`, `aliases.csv.txt`. Excel's own marks are none. */
const mayBeMeant = (name: string): boolean =>
  !/^[.~]/.test(name) && (/\.(?:csv|ya?ml|tsv|xls[xmb]?|ods|numbers)$/i.test(name) || /\.(?:csv|yaml)\.\w+$/i.test(name))

/** Another version of a shipped pack takes the general words only, lest it meet itself. */
async function shippedBeneath(given: readonly PackFile[]): Promise<PackFile[]> {
  if (given.some(({ name }) => name === 'general/rules.yaml')) return []
  const shipped = await packFiles(['shipped'])
  const isAnotherVersion = given.some(({ pack }) => pack !== 'general' && shipped.some((file) => file.pack === pack))
  return isAnotherVersion ? packFiles([join(SHIPPED, 'general')]) : shipped
}

/** Opens one file. */
export async function sourceOf(file: PackFile, isAsked: boolean): Promise<Source> {
  const shown = relative('', file.path).replaceAll('\\', '/')
  const bytes = await readFile(file.path).catch((error: NodeJS.ErrnoException) => {
    throw new SaringError({ code: 'input-unreadable', path: shown, why: error.code ?? 'error' })
  })
  return { file: { ...file, shown }, bytes, isAsked }
}
