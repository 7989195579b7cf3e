import { expect, test } from 'vitest'
import type { Read } from '../../src/sources/canonical.ts'
import { inPieces, type RecordTaker } from '../../src/sources/pieces.ts'

const recordOf = (raw: string): Read => ({
  kind: 'rejected',
  place: { file: 'posts', record: 1, line: 1 },
  why: { code: 'broken-quotes' },
  raw,
})

/** Takes lines, and counts those that it has made. */
class LineTaker implements RecordTaker {
  made = 0

  tooLong(bytes: number): Read[] {
    return [recordOf(`${bytes} too many`)]
  }

  *take(bytes: Buffer, isLast: boolean): Generator<Read, number> {
    const text = bytes.toString()
    const end = isLast ? text.length : text.lastIndexOf('\n') + 1
    for (const line of text.slice(0, end).split('\n').filter(Boolean)) {
      this.made++
      yield recordOf(line)
    }
    return end
  }
}

async function* piecesOf(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size))
}

test.each([1, 3, 7, 100])('cut after every %i letters, each record comes once, and is made when it is asked for', async (size) => {
  const taker = new LineTaker()
  const lines: string[] = []
  for await (const batch of inPieces(piecesOf('satu\ndua\n\ntiga\nempat', size), taker))
    for (const read of batch) {
      lines.push(read.kind === 'rejected' ? read.raw : read.kind)
      expect(taker.made).toBe(lines.length)
    }
  expect(lines).toEqual(['satu', 'dua', 'tiga', 'empat'])
})

test('what nobody asked for comes again with the next piece', async () => {
  const taker = new LineTaker()
  const lines: string[] = []
  let batches = 0
  for await (const batch of inPieces(piecesOf('satu\ndua\ntiga\n', 5), taker))
    if (batches++ > 0) for (const read of batch) lines.push(read.kind === 'rejected' ? read.raw : read.kind)
  expect(lines).toEqual(['satu', 'dua', 'tiga'])
})
