import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { type PackFile, packFiles } from '../lexicon/packs.ts'

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
 * @param others folders that are read along
 * @throws SaringError where a folder is missing or holds no pack
 */
export async function readSources(asked: readonly string[], others: readonly string[]): Promise<Source[]> {
  const read = async (folders: readonly string[], isAsked: boolean): Promise<Source[]> =>
    Promise.all(
      (await packFiles(folders)).map(async (file) => {
        const shown = relative('', file.path).replaceAll('\\', '/')
        return { file: { ...file, shown }, bytes: await readFile(file.path), isAsked }
      }),
    )
  return [...(await read(others, false)), ...(await read(asked, true))]
}
