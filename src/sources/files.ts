import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { createGunzip } from 'node:zlib'
import { SaringError } from '../error.ts'

/** Decoded, a piece of twice the size would be a large object to V8, which takes longer to let go of those. */
const PIECE = 48 * 1024

/** A file on the disk, or standard input as `-`. */
export interface DiskFile {
  /** As messages call it, with `/`. */
  readonly path: string
  /** The folder that was named on the command line, and that it was found in; nothing for a file named itself. */
  readonly folder?: string | undefined
  readonly size: number
}

export interface DiskFiles {
  /** The folders that were named, as their files call them. */
  readonly folders: readonly string[]
  readonly files: readonly DiskFile[]
  /** Paths that could not be listed. */
  readonly failures: readonly SaringError[]
}

/** Lists files: those named, and all in named folders to the bottom in order of name. */
export async function diskFiles(paths: readonly string[]): Promise<DiskFiles> {
  const files: DiskFile[] = []
  const folders: string[] = []
  const failures: SaringError[] = []
  for (const path of paths) {
    try {
      const found = path === '-' ? undefined : await stat(path)
      if (found?.isDirectory() === true) {
        const folder = slashed(join(path, '.')).replace(/(?<=.)\/$/, '')
        folders.push(folder)
        files.push(...(await filesBelow(path, folder, failures)))
      } else files.push({ path: slashed(path), size: found?.size ?? 0 })
    } catch (error) {
      failures.push(unreadable(path, error))
    }
  }
  return { files, folders, failures }
}

/** All files of a folder, by name. A dossier inside is output, not input. */
async function filesBelow(folder: string, named: string, failures: SaringError[]): Promise<DiskFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.')).sort(byName)
  if (entries.some((entry) => entry.name === 'manifest.json') && entries.some((entry) => entry.name === 'ledger.json')) return []
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = slashed(join(folder, entry.name))
      const found = await stat(path).catch(() => undefined)
      if (found?.isFile() === true) return [{ path, folder: named, size: found.size }]
      if (found?.isDirectory() !== true || !entry.isDirectory()) return [] // a linked folder could lead in a circle
      return filesBelow(path, named, failures).catch((error) => failed(path, error, failures))
    }),
  )
  return below.flat()
}

/** A folder that cannot be opened is told of, and the others are read. */
function failed(path: string, error: unknown, failures: SaringError[]): DiskFile[] {
  failures.push(unreadable(path, error))
  return []
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

/** @throws SaringError where the file cannot be opened or read */
export async function* diskBytes(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>
  } catch (error) {
    throw error instanceof SaringError ? error : unreadable(path, error)
  }
}

/** @returns whether a file begins as RAR, 7-Zip or TAR do, none of which is read */
export function isArchive(head: Buffer): boolean {
  const hex = head.subarray(0, 6).toString('hex')
  return hex === '526172211a07' || hex === '377abcaf271c' || head.subarray(257, 262).toString('latin1') === 'ustar'
}

/** @returns the first bytes of a file, none where it cannot be read: that is told when it is */
export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return Buffer.alloc(0)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    return Buffer.alloc(0)
  } finally {
    await file.close()
  }
}

export function unreadable(path: string, error: unknown): SaringError {
  const why = codeOf(error)
  return new SaringError(why === 'ENOENT' || why === 'ENOTDIR' ? { code: 'input-missing', path } : { code: 'input-unreadable', path, why })
}

/** The bytes of a file, unpacked where they are gzip, with the SHA-256 and size of what came in. */
export class ByteSource {
  readonly #path: string
  readonly #raw: () => AsyncIterable<Buffer>
  readonly #hash = createHash('sha256')
  bytesRead = 0

  constructor(path: string, raw: () => AsyncIterable<Buffer>) {
    this.#path = path
    this.#raw = raw
  }

  /** @throws SaringError where the file cannot be opened, or is cut off inside its gzip frame */
  async *bytes(): AsyncGenerator<Buffer> {
    try {
      yield* unpacked(this.#counted())
    } catch (error) {
      if (error instanceof SaringError) throw error
      const isCutOff = ['Z_BUF_ERROR', 'Z_DATA_ERROR'].includes(codeOf(error))
      throw isCutOff ? new SaringError({ code: 'input-cut-off', path: this.#path }) : unreadable(this.#path, error)
    }
  }

  /** Hex; to be asked once, when all is read. */
  sha256(): string {
    return this.#hash.digest('hex')
  }

  async *#counted(): AsyncGenerator<Buffer> {
    for await (const bytes of this.#raw()) {
      this.#hash.update(bytes)
      this.bytesRead += bytes.length
      yield bytes
    }
  }
}

/** Unpacks what is gzip, and lets the rest pass. */
async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const raw = bytes[Symbol.asyncIterator]()
  try {
    const first = (await raw.next()).value as Buffer | undefined
    if (first === undefined) return
    const all = withFirst(first, { [Symbol.asyncIterator]: () => raw })
    if (first[0] === 0x1f && first[1] === 0x8b) yield* gunzip(all)
    else yield* all
  } finally {
    await raw.return?.()
  }
}

/** Puts back what was taken off the front to look at. */
export async function* withFirst(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

async function* gunzip(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacked = createGunzip({ chunkSize: PIECE })
  const fed = (async () => {
    for await (const piece of bytes) if (!unpacked.write(piece)) await new Promise((go) => unpacked.once('drain', go))
    unpacked.end()
  })()
  fed.catch((error) => unpacked.destroy(error))
  yield* unpacked
}

/** Paths are told with `/` everywhere, so that a ledger of one system reads like that of another. */
export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'error'
