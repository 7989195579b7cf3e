import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { hideNips } from '../words/index.ts'

/**
 * Finds files again whose names a manifest shows without the NIPs in them.
 *
 * @returns paths on this disk that are shown as this one; of a path inside a ZIP, as far as the disk goes. Several people may share the
 *   last three digits, so that only the hash tells which is meant.
 */
export async function unmasked(path: string): Promise<string[]> {
  if (!path.includes('*')) return [path]
  const { root } = parse(path)
  let paths = [root]
  for (const part of path.slice(root.length).split(/[\\/]/)) paths = (await Promise.all(paths.map((above) => below(above, part)))).flat()
  return paths
}

async function below(above: string, part: string): Promise<string[]> {
  if (!part.includes('*')) return [join(above, part)]
  const names = await readdir(above || '.').catch(() => [])
  const meant = names.filter((name) => hideNips(name) === part)
  return (meant.length > 0 ? meant : [part]).map((name) => join(above, name))
}
