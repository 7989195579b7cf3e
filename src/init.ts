import { constants, copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SaringError } from './error.ts'

/** What a working folder begins with: files as they are, so that they can be read and tested as what they are. */
const STARTER = fileURLToPath(new URL('../starter', import.meta.url))

/**
 * Writes a working folder: settings, mandate, roster, an export and a page to read, all with invented people.
 *
 * @returns the files written
 * @throws SaringError where one of the files exists, and then nothing was written; or where the folder cannot be written to
 */
export async function init(folder: string): Promise<string[]> {
  const starters = (await readdir(STARTER, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(STARTER, join(entry.parentPath, entry.name)))
    .sort()
  const paths = starters.map((name) => join(folder, name))
  const there = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)))
  const existing = paths.filter((_, index) => there[index] !== undefined)
  if (existing.length > 0) throw new SaringError({ code: 'init-exists', paths: existing }, 3)
  for (const [index, path] of paths.entries()) {
    try {
      await mkdir(dirname(path), { recursive: true })
      await copyFile(join(STARTER, starters[index] as string), path, constants.COPYFILE_EXCL)
    } catch (error) {
      const { code = 'error' } = error as NodeJS.ErrnoException
      throw new SaringError({ code: 'init-unwritable', path, why: code }, 3)
    }
  }
  return paths
}
