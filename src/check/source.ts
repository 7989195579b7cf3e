import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
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
 * @returns their files, behind those that they stand on: packs without rules are read with the shipped ones, unless they are another
 *     version of one of them, which then gives its general words only
 * @throws SaringError where a folder is missing or holds no pack
 */
export async function readSources(asked: readonly string[]): Promise<Source[]> {
  const given = await packFiles(asked)
  if (given.some(({ name }) => name === 'general/rules.yaml')) return Promise.all(given.map((file) => sourceOf(file, true)))
  const shipped = await packFiles(['shipped'])
  const isAnotherVersion = given.some(({ pack }) => pack !== 'general' && shipped.some((file) => file.pack === pack))
  const beneath = isAnotherVersion ? await packFiles([join(SHIPPED, 'general')]) : shipped
  return Promise.all([...beneath.map((file) => sourceOf(file, false)), ...given.map((file) => sourceOf(file, true))])
}

/** Opens one file. */
export async function sourceOf(file: PackFile, isAsked: boolean): Promise<Source> {
  const shown = relative('', file.path).replaceAll('\\', '/')
  return { file: { ...file, shown }, bytes: await readFile(file.path), isAsked }
}
