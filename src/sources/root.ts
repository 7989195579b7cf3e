import { basename, resolve } from 'node:path'
import type { Entry } from './entries.ts'
import { plainPath } from './path.ts'
import type { Platform } from './platforms/platform.ts'

/**
 * Where the export of a file begins: above the folders that every export of the platform brings along. A file without such folders
 * stands in its own folder, and one that was named itself for itself. A root never reaches out of a ZIP.
 *
 * @returns a path as messages have it; empty for the folder in which the program runs
 */
export function rootOf({ path, top, container }: Entry, platform: Platform): string {
  const above = aboveFolders(path, platform)
  if (container === 'zip') return above !== undefined && above.length >= top.length ? above : above === undefined ? folderOf(path) : top
  return above ?? (container === 'loose' ? path : folderOf(path))
}

/** Above the longest run of known folders over the file, or above the lowest anchor: higher up a clerk may have named a folder so; nothing where there is neither. */
function aboveFolders(path: string, { folders, anchor }: Platform): string | undefined {
  const parts = path.split('/').slice(0, -1)
  let count = parts.length
  const anchored = anchor === undefined ? -1 : parts.findLastIndex((part) => anchor.test(plainPath(part)))
  if (anchored !== -1) count = anchored
  while (count > 0 && folders.test(plainPath(parts[count - 1] ?? ''))) count--
  return count === parts.length ? undefined : parts.slice(0, count).join('/')
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** @returns the deepest of some roots above a file, or the file itself where it is one; empty stands for the folder in which the program runs */
export function rootAbove(path: string, roots: ReadonlySet<string>): string | undefined {
  for (let above = path; ; above = folderOf(above)) {
    if (roots.has(above)) return above
    if (above === '' || above === folderOf(above)) return undefined
  }
}

/** The name of a root, in lower case and without what a second download adds. */
export const rootName = (root: string): string =>
  basename(resolve(root))
    .toLowerCase()
    .replace(/\.zip$/, '')
    .replace(/\s*\(\d+\)$/, '')

/** `facebook-budi-2025-03-01-AbCdEf12`, `takeout-20250301T101010Z-002`: an account or a second, and a tail of each part's own. */
const DATED = /^((?:facebook|instagram|threads)-.+?-\d{4}-\d{2}-\d{2}|takeout-\d{8}t\d+z)(?:[-_].*)?$/
const PART = /^(.+?)[-_ ]?(?:part|bagian)[-_ ]?\d+$/

/**
 * @returns what roots have in common that are parts of one export: the folder in which they or their ZIPs lie, and their name but for
 *   a number or a random tail; else the root itself
 */
export function kinship(root: string, { container, top }: Entry): string {
  const name = rootName(root)
  const common = DATED.exec(name)?.[1] ?? PART.exec(name)?.[1]
  return common === undefined ? root : `${folderOf(container === 'zip' ? top : root)}/${common}`
}
