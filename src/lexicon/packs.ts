import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, posix, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SaringError } from '../error.ts'

/** The packs that come with the program; `--lexicons shipped`. */
export const SHIPPED = fileURLToPath(new URL('../../lexicons', import.meta.url))

/** One file of a pack. `name` is its path inside the lexicon folder, with `/`. */
export interface PackFile {
  readonly pack: string
  readonly name: string
  readonly path: string
  /** How messages call it. */
  readonly shown: string
}

/** What makes a folder a pack by itself, and not a folder of packs. */
const PACK_MARKS = ['election.yaml', 'rules.yaml']

const isLexicon = (name: string): boolean => /\.(csv|yaml)$/.test(name)

/**
 * Lists the files of the lexicon folders, in the order of the folders and then by name. A folder may hold packs, or be one.
 * @param isListed by the name of a file; the loader reads no others than it takes of itself
 * @throws SaringError where a folder is missing or holds no pack
 */
export async function packFiles(folders: readonly string[], isListed = isLexicon): Promise<PackFile[]> {
  const files: PackFile[] = []
  for (const given of folders) {
    const folder = given === 'shipped' ? SHIPPED : given
    const shown = given === 'shipped' ? 'lexicons' : given.replace(/[/\\]+$/, '')
    if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new SaringError({ code: 'lexicon-folder', path: given })
    const inside = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && isListed(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
    const isPack = inside.some((name) => PACK_MARKS.includes(name))
    const found = isPack ? inside : inside.filter((name) => name.includes('/'))
    if (!found.some(isLexicon)) throw new SaringError({ code: 'lexicon-folder', path: given })
    for (const place of found) {
      const name = isPack ? `${basename(resolve(folder))}/${place}` : place
      files.push({ pack: name.split('/')[0] as string, name, path: join(folder, place), shown: posix.join(shown, place) })
    }
  }
  return files
}

/** SHA-256 of each pack over the names and bytes of its files: the version that a finding names. */
export async function packVersions(files: readonly PackFile[]): Promise<Record<string, string>> {
  const hashes = new Map<string, ReturnType<typeof createHash>>()
  for (const file of files) {
    const hash = hashes.get(file.pack) ?? createHash('sha256')
    hashes.set(file.pack, hash.update(`${file.name}\n`).update(await readFile(file.path)))
  }
  return Object.fromEntries([...hashes].sort().map(([pack, hash]) => [pack, hash.digest('hex')]))
}
