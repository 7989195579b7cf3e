import { rm, writeFile } from 'node:fs/promises'
import { noTemporary, TemporaryFolder, USER_ONLY } from '../temporary.ts'
import { jsonLine } from './json.ts'
import { LineBuffer } from './line-buffer.ts'
import { merge } from './merge.ts'

/** Bytes of a run in memory. */
const RUN_SIZE = 500_000
const MOST_RUNS = 64

/**
 * Puts values in order of a text with bounded memory: sorted runs go to temporary files that only the user can read, and are merged
 * when they are asked for. Values must survive JSON. They wait as bytes, so that the engine has no millions of strings to mind.
 */
export class Sorted<Value extends object> {
  readonly #runSize: number
  readonly #mostRuns: number
  readonly #run: LineBuffer
  readonly #folder = new TemporaryFolder()
  #written = 0
  /** Files of sorted runs, by how often they were merged. Where a level is full, all of it becomes one run of the next. */
  readonly #levels: string[][] = []

  /**
   * @param runSize bytes of a run in memory
   * @param mostRuns runs that are open at once
   */
  constructor(runSize = RUN_SIZE, mostRuns = MOST_RUNS) {
    this.#runSize = runSize
    this.#mostRuns = mostRuns
    this.#run = new LineBuffer()
  }

  /** @returns what there is to wait for, if anything: most values are only noted down */
  add(rank: string, value: Value): Promise<void> | undefined {
    this.#run.add(rank.replace(BREAKS, ' '), jsonLine(value))
    return this.#run.size >= this.#runSize ? this.#spill() : undefined
  }

  /** All values in order; files are closed also where nobody reads on. */
  async *sorted(): AsyncGenerator<Value> {
    for await (const lines of merge(this.#levels.flat(), this.#run.sorted())) for (const value of valuesIn<Value>(lines)) yield value
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    this.#folder.remove()
  }

  async #spill(): Promise<void> {
    try {
      await this.#keep([this.#run.sorted()], 0)
      this.#run.clear()
    } catch (error) {
      noTemporary(error)
    }
  }

  /** Writes a run, and merges its level where that makes it full: never are too many files open, and no value is written often. */
  async #keep(run: Iterable<Buffer> | AsyncIterable<Buffer>, level: number): Promise<void> {
    const file = this.#folder.place(`${this.#written++}.run`)
    await writeFile(file, run, { mode: USER_ONLY }) // it asks for a piece when it has written the one before
    const beside = [...(this.#levels[level] ?? []), file]
    this.#levels[level] = beside
    if (beside.length < this.#mostRuns) return
    await this.#keep(merge(beside), level + 1)
    this.#levels[level] = []
    for (const merged of beside) await rm(merged)
  }
}

/** What would cut a line of a run, or its rank from its value. */
const BREAKS = /[\t\r\n\u2028\u2029]/g
const [TAB, NEWLINE] = [0x09, 0x0a]

/** What stands behind the rank of each line; to be taken before the bytes are written over. */
function* valuesIn<Value>(lines: Buffer): Generator<Value> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(NEWLINE, start) + 1
    yield JSON.parse(lines.toString('utf8', lines.indexOf(TAB, start) + 1, end)) as Value
    start = end
  }
}
