import { SaringError } from '../error.ts'
import type { Read } from './canonical.ts'
import { toUtf8 } from './decode.ts'
import { ByteSource, type InputFile, withFirst } from './files.ts'
import { readNdjson } from './ndjson.ts'
import { readTable } from './table.ts'

/** An export opened for reading: its records in batches, and when they are read, what the manifest says of the file. */
export interface OpenExport {
  readonly batches: AsyncGenerator<Read[]>
  readonly sha256: () => string
  readonly bytesRead: () => number
}

/**
 * Opens an export. What it is shows in its first bytes, not in its name: `{` begins NDJSON, anything else a table.
 *
 * @param zone IANA time zone for times that name none
 */
export function openExport(file: InputFile, zone: string, stdin: NodeJS.ReadableStream): OpenExport {
  const source = new ByteSource(file, stdin)
  return { batches: readBatches(source, file.path, zone), sha256: () => source.sha256(), bytesRead: () => source.bytesRead }
}

async function* readBatches(source: ByteSource, file: string, zone: string): AsyncGenerator<Read[]> {
  const bytes = toUtf8(source.bytes())
  const first = (await bytes.next()).value as Buffer | undefined
  if (first === undefined || /^[\s\uFEFF]*$/.test(first.subarray(0, 4096).toString('utf8')))
    throw new SaringError({ code: 'input-empty', file })
  const start = first
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^[\s\uFEFF]+/, '')
  const all = withFirst(first, bytes)
  if (start.startsWith('{')) yield* readNdjson(all, file, zone)
  else yield* readTable(all, file, zone)
}
