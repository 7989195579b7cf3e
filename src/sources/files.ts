import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { createGunzip } from 'node:zlib'
import { SaringError } from '../error.ts'

const READABLE = /\.(?:csv|tsv|txt|ndjson|jsonl|json|xlsx|xls|html?|xml)(?:\.gz)?$/i
const PIECE = 64 * 1024

/** A file to read. `path` is as messages and the ledger call it, with `/`. */
export interface InputFile {
  readonly path: string
  /** Named on the command line itself, not found in a folder. */
  readonly named: boolean
}

export interface InputFiles {
  readonly files: readonly InputFile[]
  /** Files in folders that are not opened: names that promise nothing readable, and dossiers of an earlier run. */
  readonly leftAlone: number
  /** Paths that could not be listed. */
  readonly failures: readonly SaringError[]
}

/** Lists what is to be read: files as named, folders to the bottom in order of name, `-` for standard input. */
export async function inputFiles(paths: readonly string[]): Promise<InputFiles> {
  const files: InputFile[] = []
  const failures: SaringError[] = []
  let leftAlone = 0
  for (const path of paths) {
    try {
      const found = path === '-' ? undefined : await stat(path)
      if (found === undefined || !found.isDirectory()) {
        files.push({ path: slashed(path), named: true })
        continue
      }
      const names = await filesBelow(path, failures)
      const readable = names.filter((name) => READABLE.test(name))
      if (readable.length === 0) throw new SaringError({ code: 'folder-empty', path })
      leftAlone += names.length - readable.length
      files.push(...readable.map((name) => ({ path: name, named: false })))
    } catch (error) {
      failures.push(error instanceof SaringError ? error : unreadable(path, error))
    }
  }
  return { files, leftAlone, failures }
}

/** All files of a folder, by name. A dossier inside is output, not input. */
async function filesBelow(folder: string, failures: SaringError[]): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.')).sort(byName)
  if (entries.some((entry) => entry.name === 'manifest.json') && entries.some((entry) => entry.name === 'ledger.json')) return []
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = slashed(join(folder, entry.name))
      const found = entry.isSymbolicLink() ? await stat(path).catch(() => entry) : entry
      if (found.isDirectory()) return entry.isDirectory() ? filesBelow(path, failures).catch((error) => failed(path, error, failures)) : [] // a linked folder could lead in a circle
      return found.isFile() ? [path] : []
    }),
  )
  return below.flat()
}

/** A folder that cannot be opened is told of, and the others are read. */
function failed(path: string, error: unknown, failures: SaringError[]): string[] {
  failures.push(unreadable(path, error))
  return []
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

function unreadable(path: string, error: unknown): SaringError {
  const why = codeOf(error)
  return new SaringError(why === 'ENOENT' || why === 'ENOTDIR' ? { code: 'input-missing', path } : { code: 'input-unreadable', path, why })
}

/** The bytes of a file, unpacked where it is gzip, with the SHA-256 and size of what was read from the disk. */
export class ByteSource {
  readonly #file: InputFile
  readonly #stdin: NodeJS.ReadableStream
  readonly #hash = createHash('sha256')
  bytesRead = 0

  constructor(file: InputFile, stdin: NodeJS.ReadableStream) {
    this.#file = file
    this.#stdin = stdin
  }

  /** @throws SaringError where the file cannot be opened, or is cut off inside its gzip frame */
  async *bytes(): AsyncGenerator<Buffer> {
    try {
      const raw = this.#counted()
      const first = (await raw.next()).value as Buffer | undefined
      if (first === undefined) return
      const all = withFirst(first, raw)
      if (first[0] === 0x1f && first[1] === 0x8b) yield* gunzip(all)
      else yield* all
    } catch (error) {
      if (error instanceof SaringError) throw error
      const isCutOff = ['Z_BUF_ERROR', 'Z_DATA_ERROR'].includes(codeOf(error))
      throw isCutOff ? new SaringError({ code: 'input-cut-off', path: this.#file.path }) : unreadable(this.#file.path, error)
    }
  }

  /** Hex; to be asked once, when all is read. */
  sha256(): string {
    return this.#hash.digest('hex')
  }

  async *#counted(): AsyncGenerator<Buffer> {
    const stream = this.#file.path === '-' ? this.#stdin : createReadStream(this.#file.path, { highWaterMark: PIECE })
    for await (const piece of stream) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      this.#hash.update(bytes)
      this.bytesRead += bytes.length
      yield bytes
    }
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
const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'error'
