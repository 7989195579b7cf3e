import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packFiles, SHIPPED } from '../lexicon/packs.ts'

/** Which lexicons are opened, and which elections of them are compared. */
export interface Scope {
  readonly folders: readonly string[]
  /** None means all. */
  readonly elections: readonly string[]
}

/**
 * @param packs folders of packs, packs, `shipped`, or ids of shipped elections; none means all that is shipped
 * @returns what to open: packs without general words and rules get the shipped ones, and stand beside the shipped elections, unless
 *     they are another version of one of them
 */
export async function scopeOf(packs: readonly string[]): Promise<Scope> {
  if (packs.length === 0) return { folders: ['shipped'], elections: [] }
  const folders: string[] = []
  const ids: string[] = []
  for (const pack of packs) {
    const isFolder = pack === 'shipped' || (await stat(pack).catch(() => undefined))?.isDirectory()
    if (isFolder) folders.push(pack)
    else ids.push(pack)
  }
  if (folders.length === 0) return { folders: ['shipped'], elections: ids }
  const given = await packNames(folders)
  const elections = [...given.filter((name) => name !== 'general'), ...ids]
  if (given.includes('general')) return { folders, elections }
  const shipped = await packNames(['shipped'])
  const isAnotherVersion = given.some((name) => shipped.includes(name))
  return { folders: [isAnotherVersion ? join(SHIPPED, 'general') : 'shipped', ...folders], elections }
}

const packNames = async (folders: readonly string[]): Promise<string[]> => [...new Set((await packFiles(folders)).map(({ pack }) => pack))]
