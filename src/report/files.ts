import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { SaringError, unwritable } from '../error.ts'

const BUFFERED = 64 * 1024

/** What the manifest says of a file that was written. */
export interface WrittenFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * A file that appears whole or not at all: it grows under another name and takes its own when it is finished.
 * Others cannot read it where the system knows modes, since it holds personal data.
 */
export class WholeFile {
  readonly #path: string
  readonly #handle: FileHandle
  readonly #hash = createHash('sha256')
  #bytes = 0
  #pending = ''

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  /**
   * @param name where it is to stand
   * @param replace whether a file of that name may be replaced
   * @throws SaringError where the place cannot be written, or holds something that must stay
   */
  static async create(name: string, replace = true): Promise<WholeFile> {
    const path = await realpath(name).catch(() => name) // a link stays a link
    const found = await stat(path).catch(() => undefined)
    if (found !== undefined && !found.isFile()) throw new SaringError({ code: 'output-no-file', path }, 3)
    if (found !== undefined && !replace) throw new SaringError({ code: 'output-exists', path }, 3)
    await assertFree(path)
    const handle = await open(partOf(path), 'w', 0o600).catch((error) => unwritable(path, error))
    return new WholeFile(path, handle)
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text !== 'string') {
      await this.#flush()
      return this.#put(text)
    }
    this.#pending += text
    if (this.#pending.length >= BUFFERED) await this.#flush()
  }

  /** @returns the size and hash of what is now under its name */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.#flush()
    await this.#handle.close()
    await rename(partOf(this.#path), this.#path).catch((error) => unwritable(this.#path, error))
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(partOf(this.#path), { force: true })
  }

  async #flush(): Promise<void> {
    if (this.#pending === '') return
    const bytes = Buffer.from(this.#pending)
    this.#pending = ''
    await this.#put(bytes)
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    await this.#handle.writeFile(bytes).catch((error) => unwritable(this.#path, error))
  }
}

const partOf = (path: string): string => `${path}.part`

/** A file that Excel holds open cannot be replaced: better told before the scan than after. */
async function assertFree(path: string): Promise<void> {
  const handle = await open(path, 'r+').catch((error: { code?: string }) => (error.code === 'ENOENT' ? undefined : unwritable(path, error)))
  await handle?.close()
}

/** SHA-256 of a file on the disk, in hex, or nothing where it is not there. */
export async function fileHash(path: string): Promise<string | undefined> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return undefined
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** The JSON of a file, or nothing where there is none. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
