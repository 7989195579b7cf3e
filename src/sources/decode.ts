import { withFirst } from './files.ts'

const SAMPLE = 64 * 1024
const NEWLINE = 0x0a
const RETURN = 0x0d
/** What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing. Written out, since Node's own decoder of that name gives Latin-1. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Brings a byte stream to UTF-8 with `\n`: a fixed ladder beats a guess, which on short Indonesian files is mostly wrong.
 * Byte order mark, else zero bytes at odd or even places for UTF-16, else bytes as they are; lone CR as line end of old spreadsheets.
 * Bytes that are no UTF-8 pass through: they are settled record by record, by `decodeLegacy`.
 */
export async function* toUtf8(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces = stream[Symbol.asyncIterator]()
  const head: Buffer[] = []
  let size = 0
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    head.push(next.value)
    size += next.value.length
    if (size >= SAMPLE || isObjectLine(head[0] as Buffer)) break
  }
  const sample = Buffer.concat(head)
  const label = utf16Of(sample)
  const rest = { [Symbol.asyncIterator]: () => pieces }
  const text = label === undefined ? withFirst(sample, rest) : transcoded(withFirst(sample, rest), label)
  yield* hasLoneReturns(label === undefined ? sample : Buffer.from(new TextDecoder(label).decode(sample))) ? withNewlines(text) : text
}

/**
 * Decodes one record: strict UTF-8, else Windows-1252 where nothing in it is UTF-8 beyond ASCII.
 * @returns nothing where it is neither, so that nobody reads letters that were never written
 */
export function decodeLegacy(bytes: Buffer): string | undefined {
  const asUtf8 = bytes.toString('utf8')
  if (/[^\p{ASCII}\uFFFD]/u.test(asUtf8)) return undefined // some of it is UTF-8: the rest is damage
  if (bytes.some((byte) => FROM_0X80[byte - 0x80] === ' ')) return undefined
  return [...bytes].map((byte) => FROM_0X80[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads rightly what a program took for Windows-1252 and was UTF-8: `â€™` is `’`.
 * @returns the text itself where that is not what happened
 */
export function unspoilt(text: string): string {
  const bytes = Array.from(text, (char) => {
    const at = char === ' ' ? -1 : FROM_0X80.indexOf(char)
    return at === -1 ? (char.codePointAt(0) as number) : 0x80 + at
  })
  if (bytes.some((byte) => byte > 0xff)) return text
  try {
    return strict.decode(Uint8Array.from(bytes))
  } catch {
    return text
  }
}

/** @returns which UTF-16 the first bytes of a file are, by their mark or by where its zero bytes stand; nothing where they are none */
export function utf16Of(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  let [even, odd] = [0, 0]
  for (const [at, byte] of sample.subarray(0, 4096).entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++
  const share = Math.min(sample.length, 4096) / 2
  if (odd > share * 0.4 && even < odd / 10) return 'utf-16le'
  return even > share * 0.4 && odd < even / 10 ? 'utf-16be' : undefined
}

/** Whether a line with one JSON object has come: whoever sends the next one later waits for an answer to this one. */
export const isObjectLine = (piece: Buffer): boolean => piece[0] === 0x7b && piece.includes('}\n')

function hasLoneReturns(sample: Buffer): boolean {
  return sample.includes(RETURN) && !sample.includes(NEWLINE)
}

async function* transcoded(stream: AsyncIterable<Buffer>, label: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(label)
  for await (const piece of stream) yield Buffer.from(decoder.decode(piece, { stream: true }))
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}

async function* withNewlines(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of stream) yield Buffer.from(piece.map((byte) => (byte === RETURN ? NEWLINE : byte)))
}
