const NEWLINE = 0x0a
/** No record is this long; a line that is was never closed. */
const LONGEST_LINE = 8 * 1024 * 1024

/** A line without its end. One that is too long comes empty, with its size. */
export interface TextLine {
  readonly text: string
  readonly bytes?: number
}

/** Cuts UTF-8 into lines as it streams; the last one counts without a newline too. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<TextLine[]> {
  let rest: Buffer[] = []
  let size = 0
  const take = (end: Buffer): TextLine => {
    const line: TextLine =
      size + end.length > LONGEST_LINE
        ? { text: '', bytes: size + end.length }
        : {
            text: Buffer.concat([...rest, end])
              .toString('utf8')
              .replace(/\r$/, ''),
          }
    rest = []
    size = 0
    return line
  }
  for await (const piece of stream) {
    const lines: TextLine[] = []
    let start = 0
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
      lines.push(take(piece.subarray(start, end)))
      start = end + 1
    }
    size += piece.length - start
    if (size <= LONGEST_LINE) rest.push(piece.subarray(start))
    else rest = []
    yield lines
  }
  if (size > 0) yield [take(Buffer.alloc(0))]
}
