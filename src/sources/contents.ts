import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { SaringError } from '../error.ts'
import { type Entry, entriesOf } from './entries.ts'
import { slashed } from './files.ts'

/** Files inside ZIPs, found again by the path that messages and the manifest call them by. */
export class ZipContents {
  readonly #listed = new Map<string, Promise<readonly Entry[]>>()

  /**
   * @param path of a file in a ZIP: `kiriman/arsip.zip/posts/posts_1.json`
   * @returns its SHA-256; nothing where there is no such file, `null` where it cannot be read
   */
  async sha256Of(path: string): Promise<string | undefined | null> {
    const entry = (await this.#entries(slashed(path))).find((found) => found.path === slashed(path))
    if (entry === undefined) return undefined
    const hash = createHash('sha256')
    try {
      for await (const piece of entry.bytes()) hash.update(piece)
    } catch (error) {
      if (error instanceof SaringError) return null
      throw error
    }
    return hash.digest('hex')
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
