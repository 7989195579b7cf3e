import { SaringError } from '../error.ts'
import type { Read } from './canonical.ts'
import { readCsv } from './csv.ts'
import { toUtf8 } from './decode.ts'
import type { Export, ExportFile } from './exports.ts'
import { ByteSource, isArchive, withFirst } from './files.ts'
import { readJsonArray } from './json.ts'
import { readNdjson } from './ndjson.ts'
import { readSections } from './sections.ts'
import type { SheetOptions } from './sheet.ts'

/** A file opened for reading: its records in batches, and when they are read, what the manifest says of the file. */
export interface OpenFile {
  /** Each is to be asked to its end before the next. */
  readonly batches: AsyncGenerator<Iterable<Read>>
  readonly sha256: () => string
  readonly bytesRead: () => number
  /** Labels that no section knows, filled while it is read. */
  readonly unknownLabels: ReadonlySet<string>
}

/** How exports are to be read. */
export type ReadOptions = Omit<SheetOptions, 'file' | 'owner'>

/** No workbook of activities is larger; it is read whole. */
const LARGEST_WORKBOOK = 256 * 1024 * 1024

/**
 * Opens a file of an export: by the sections that have claimed it, or as a table.
 * What it is shows in its first bytes, not in its name.
 */
export function openFile({ entry, claim }: ExportFile, found: Export, options: ReadOptions): OpenFile {
  const source = new ByteSource(entry.path, entry.bytes)
  const labels = new Set<string>()
  const setting = { ...found, ...options, unknown: (label: string) => void labels.add(label) }
  return {
    batches:
      claim === undefined
        ? readBatches(source, { ...options, file: entry.path, owner: found.owner })
        : readSections(toUtf8(source.bytes()), entry, claim, setting),
    sha256: () => source.sha256(),
    bytesRead: () => source.bytesRead,
    unknownLabels: labels,
  }
}

async function* readBatches(source: ByteSource, options: SheetOptions): AsyncGenerator<Iterable<Read>> {
  const { file } = options
  const raw = source.bytes()
  const head = (await raw.next()).value as Buffer | undefined
  if (head === undefined) throw new SaringError({ code: 'input-empty', file })
  const all = withFirst(head, raw)
  const kind = binaryKind(head)
  if (kind === 'zip') {
    if (!mayBeWorkbook(head)) throw new SaringError({ code: 'zip-in-stream', file })
    const { readXlsx } = await import('./xlsx.ts')
    yield* readXlsx(await whole(all, file), options)
    return
  }
  if (kind !== undefined) throw new SaringError({ code: `input-${kind}`, file })

  const text = toUtf8(all)
  const first = (await text.next()).value as Buffer | undefined
  const start =
    first === undefined
      ? ''
      : first
          .subarray(0, 4096)
          .toString('utf8')
          .replace(/^[\s\uFEFF]+/, '')
  if (first === undefined || start === '') throw new SaringError({ code: 'input-empty', file })
  const rest = withFirst(first, text)
  if (/^\{\s*\n/.test(start)) throw new SaringError({ code: 'input-json-object', file })
  if (start.startsWith('{')) yield* readNdjson(rest, options)
  else if (start.startsWith('[')) yield* readJsonArray(rest, options)
  else if (/^<(?:!doctype|html|\?xml|table|meta|head|style)/i.test(start)) yield* (await import('./markup.ts')).readMarkup(rest, options)
  else yield* readCsv(rest, options)
}

/** Formats that are no text, by their first bytes. */
function binaryKind(head: Buffer): 'zip' | 'biff' | 'xz' | 'archive' | undefined {
  const hex = head.subarray(0, 6).toString('hex')
  if (isArchive(head)) return 'archive'
  if (hex.startsWith('504b0304')) return 'zip'
  if (hex.startsWith('d0cf11e0')) return 'biff'
  return hex === 'fd377a585a00' ? 'xz' : undefined
}

/** ZIPs are listed before they are read; one that comes as a stream is a workbook, or it is an export that nobody could list. */
function mayBeWorkbook(head: Buffer): boolean {
  const name = head.subarray(30, 30 + head.readUInt16LE(26)).toString('latin1')
  return /^(?:\[Content_Types\]\.xml|mimetype|(?:_rels|xl|docProps|customXml|META-INF)\/)/.test(name)
}

async function whole(stream: AsyncIterable<Buffer>, file: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > LARGEST_WORKBOOK) throw new SaringError({ code: 'workbook-broken', file })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
