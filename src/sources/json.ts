import type { Read } from './canonical.ts'
import { JsonElements } from './json-elements.ts'
import { Objects } from './objects.ts'
import type { SheetOptions } from './sheet.ts'

/** Reads a JSON array of objects, element by element, so that a large export never stands in memory whole. */
export async function* readJsonArray(stream: AsyncIterable<Buffer>, options: SheetOptions): AsyncGenerator<Read[]> {
  const objects = new Objects(options)
  const elements = new JsonElements((_, kind) => (kind === 'list' ? 'each' : 'whole'))
  const take = (found: ReturnType<JsonElements['write']>): Read[] => {
    const reads: Read[] = []
    for (const { text, line, trouble } of found) {
      if (typeof trouble === 'number') objects.reject({ code: 'too-long', bytes: trouble }, '', line, reads)
      else objects.take(text, line, reads)
    }
    return reads
  }
  for await (const piece of stream) yield take(elements.write(piece))
  const last = take(elements.end())
  // An array that never closes was cut off: its last element is most likely broken, and is told of by itself.
  if (!elements.isDone) objects.cutOff(last)
  objects.end(last)
  yield last
}
