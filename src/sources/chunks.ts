const NEWLINE = 0x0a
const QUOTE = 0x22
/** No record of a post is this long; what is, was not closed or is no table. */
const LONGEST = 8 * 1024 * 1024

/** A piece of a file that ends where a record ends. */
export type Chunk = { readonly kind: 'records'; readonly bytes: Buffer } | { readonly kind: 'too-long'; readonly bytes: number }

/**
 * Cuts a byte stream into pieces of whole records, so that each can be parsed, and fail, on its own.
 *
 * @param quoted whether newlines inside double quotes belong to the record, as in CSV
 */
export async function* chunksOf(stream: AsyncIterable<Buffer>, quoted: boolean): AsyncGenerator<Chunk> {
  let rest: Buffer = Buffer.alloc(0)
  let skipped = 0
  for await (const piece of stream) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    if (skipped > 0) {
      const end = rest.indexOf(NEWLINE) + 1
      skipped += end === 0 ? rest.length : end
      rest = end === 0 ? Buffer.alloc(0) : rest.subarray(end)
      if (end === 0) continue
      yield { kind: 'too-long', bytes: skipped }
      skipped = 0
    }
    // A quote that nobody closed must not swallow the file: past the limit any newline will do, and the record is tried alone.
    const cut = lastBorder(rest, quoted) || (rest.length > LONGEST ? rest.lastIndexOf(NEWLINE) + 1 : 0)
    if (cut > 0) {
      yield { kind: 'records', bytes: rest.subarray(0, cut) }
      rest = rest.subarray(cut)
    } else if (rest.length > LONGEST) {
      skipped = rest.length
      rest = Buffer.alloc(0)
    }
  }
  if (skipped > 0) yield { kind: 'too-long', bytes: skipped }
  else if (rest.length > 0) yield { kind: 'records', bytes: rest }
}

/** @returns the offset behind the last newline that ends a record, or 0. Quotes are counted: inside an odd one a newline ends nothing. */
function lastBorder(bytes: Buffer, quoted: boolean): number {
  if (!quoted) return bytes.lastIndexOf(NEWLINE) + 1
  const quotes: number[] = []
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) quotes.push(at)
  let end = bytes.length
  let outside = quotes.length % 2 === 0
  for (let index = quotes.length - 1; index >= -1; index--) {
    const start = index === -1 ? -1 : (quotes[index] as number)
    if (outside) {
      const newline = bytes.subarray(start + 1, end).lastIndexOf(NEWLINE)
      if (newline !== -1) return start + 1 + newline + 1
    }
    outside = !outside
    end = start
  }
  return 0
}
