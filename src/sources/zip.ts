import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  openPromise,
  RandomAccessReader,
  validateFileName,
  type ZipFile,
} from 'yauzl'
import { SaringError } from '../error.ts'
import { isZipHead, type ZipSpan, zipSpanIn } from './zip-span.ts'

/** The one door to `yauzl`. Nothing is ever unpacked to the disk. */

/** A packed file grows at most a thousandfold; texts of exports hardly tenfold, invented ones fiftyfold. */
const STEEPEST = 500
/** Below this size nobody minds how a file was packed. */
const HARMLESS = 16 * 1024 * 1024
const LARGEST_MEMBER = 4 * 1024 * 1024 * 1024
/** A ZIP in a ZIP is held in memory while it is read. */
export const LARGEST_INNER_ZIP = 96 * 1024 * 1024
const MOST_MEMBERS = 1_000_000

/** A file in a ZIP. */
export interface Member {
  /** As the ZIP calls it, with `/`. */
  readonly name: string
  /** Unpacked, as the ZIP claims. */
  readonly size: number
  readonly entry: Entry
}

/** Where a ZIP lies: a file, or a span of it; or the bytes of a ZIP in a ZIP. */
export interface ZipPlace {
  readonly path: string
  readonly span?: ZipSpan | undefined
  readonly bytes?: () => Promise<Buffer>
}

/**
 * Lists the files of a ZIP in its own order, folders left out.
 *
 * @param onRefused takes names that lead out of the ZIP, which no honest program writes
 * @throws SaringError where it is no whole ZIP
 */
export async function membersOf(place: ZipPlace, onRefused: (name: string) => void): Promise<Member[]> {
  const zip = await opened(place)
  const members: Member[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      if (validateFileName(name) !== null) onRefused(name)
      else members.push({ name, size: entry.uncompressedSize, entry })
      if (members.length > MOST_MEMBERS) throw new SaringError({ code: 'zip-too-many', path: place.path, most: MOST_MEMBERS })
    }
  } catch (error) {
    throw error instanceof SaringError ? error : new SaringError({ code: 'zip-broken', path: place.path })
  } finally {
    zip.close()
  }
  return members
}

/**
 * Unpacks one file of a ZIP as a stream. Its size is bounded by what comes out, whatever the ZIP claims.
 *
 * @param path as messages call the file
 * @throws SaringError where it is encrypted, damaged, packed in an unknown way or grows beyond reason
 */
export async function* memberBytes(place: ZipPlace, { entry }: Member, path: string): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new SaringError({ code: 'zip-password', path: place.path })
  if (!entry.canDecodeFileData()) throw new SaringError({ code: 'zip-method', path })
  const zip = await opened(place)
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry)
    let size = 0
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > LARGEST_MEMBER || (size > HARMLESS && size > entry.compressedSize * STEEPEST))
        throw new SaringError({ code: 'zip-grows', path })
      yield piece
    }
  } catch (error) {
    throw error instanceof SaringError ? error : new SaringError({ code: 'zip-member-broken', path })
  } finally {
    stream?.destroy()
    zip.close()
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false }

function opened(place: ZipPlace): Promise<ZipFile> {
  const { path } = place
  const opening = openedAt(place)
  return opening.catch((error: { code?: string }) => {
    if (error instanceof SaringError) throw error
    throw new SaringError(error.code === undefined ? { code: 'zip-broken', path } : { code: 'input-unreadable', path, why: error.code })
  })
}

async function openedAt({ path, span, bytes }: ZipPlace): Promise<ZipFile> {
  if (bytes === undefined) {
    if (span === undefined) return openPromise(path, OPTIONS)
    return fromRandomAccessReaderPromise(new SpanReader(path, span), span.end - span.start, OPTIONS)
  }
  const held = await bytes()
  const { start, end } = zipSpanIn(held, held.length, isZipHead(held)) ?? { start: 0, end: held.length }
  return fromBufferPromise(held.subarray(start, end), OPTIONS)
}

/** Reads a span of a file as if it were all of it. */
class SpanReader extends RandomAccessReader {
  readonly #path: string
  readonly #start: number

  constructor(path: string, { start }: ZipSpan) {
    super()
    this.#path = path
    this.#start = start
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, { start: this.#start + start, end: this.#start + end - 1 })
  }
}

/** Names are UTF-8 where they can be, flag or no flag; else what the ZIP standard says. */
function nameOf(entry: Entry): string {
  const { fileNameRaw, generalPurposeBitFlag, extraFields } = entry
  const name = isUtf8(fileNameRaw)
    ? fileNameRaw.toString('utf8')
    : getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  return name.replaceAll('\\', '/')
}
