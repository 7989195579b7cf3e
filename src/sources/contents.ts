import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { SaringError } from '../error.ts'
import { hideNips } from '../words/index.ts'
import { type Entry, entriesOf } from './entries.ts'
import { slashed } from './files.ts'

/** Files inside ZIPs, found again by the path that messages and the manifest call them by. */
export class ZipContents {
  readonly #listed = new Map<string, Promise<readonly Entry[]>>()

  /**
   * @param path of a file in a ZIP: `kiriman/arsip.zip/posts/posts_1.json`
   * @returns SHA-256 of each file that is called so, or would be without the NIP in its name; `null` for one that cannot be read
   */
  async hashesOf(path: string): Promise<(string | null)[]> {
    const sought = slashed(path)
    const entries = await this.#entries(sought)
    const called = entries.filter((found) => found.path === sought)
    const meant = called.length > 0 ? called : entries.filter((found) => hideNips(found.path) === hideNips(sought))
    return Promise.all(meant.map(hashOf))
  }

  /** What lies in the first file on the way down. */
  async #entries(path: string): Promise<readonly Entry[]> {
    const parts = path.split('/')
    for (let count = 1; count < parts.length; count++) {
      const above = parts.slice(0, count).join('/')
      if (above === '' || !(await stat(above).catch(() => undefined))?.isFile()) continue
      const listed = this.#listed.get(above) ?? entriesOf([above], Readable.from([])).then(({ entries }) => entries)
      this.#listed.set(above, listed)
      return listed
    }
    return []
  }
}

async function hashOf(entry: Entry): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of entry.bytes()) hash.update(piece)
  } catch (error) {
    if (error instanceof SaringError) return null
    throw error
  }
  return hash.digest('hex')
}
