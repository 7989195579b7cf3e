import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwritable } from './files.ts'
import { jsonLine } from './json.ts'
import { LineBuffer } from './line-buffer.ts'

/** Bytes of a run in memory. */
const RUN_SIZE = 500_000
const MOST_RUNS = 64
/** Of each run so much stands in memory while all are merged. */
const PIECE = 16 * 1024

/**
 * Puts values in order of a text with bounded memory: sorted runs go to temporary files that only the user can read, and are merged
 * when they are asked for. Values must survive JSON. They wait as bytes, so that the engine has no millions of strings to mind.
 */
export class Sorted<Value extends object> {
  readonly #runSize: number
  readonly #mostRuns: number
  readonly #run: LineBuffer
  #folder: string | undefined
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

  async *sorted(): AsyncGenerator<Value> {
    const runs = [new Run(this.#run.sorted()), ...this.#levels.flat().map(openRun)]
    for await (const line of merge(runs)) yield JSON.parse(jsonOf(line)) as Value
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  async #spill(): Promise<void> {
    try {
      await this.#keep([this.#run.sorted()], 0)
      this.#run.clear()
    } catch (error) {
      unwritable(tmpdir(), error as { code?: string })
    }
  }

  /** Writes a run, and merges its level where that makes it full: never are too many files open, and no value is written often. */
  async #keep(run: Iterable<Buffer> | AsyncIterable<Buffer>, level: number): Promise<void> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'saring-'))
    const file = join(this.#folder, `${this.#written++}.run`)
    await writeFile(file, run, { mode: 0o600 })
    const beside = [...(this.#levels[level] ?? []), file]
    this.#levels[level] = beside
    if (beside.length < this.#mostRuns) return
    await this.#keep(pieces(merge(beside.map(openRun))), level + 1)
    this.#levels[level] = []
    for (const merged of beside) await rm(merged)
  }
}

/** What would cut a line of a run, or its rank from its value. */
const BREAKS = /[\t\r\n\u2028\u2029]/g
const [TAB, NEWLINE] = ['\t', '\n'].map((sign) => sign.charCodeAt(0)) as [number, number]

const jsonOf = (line: Buffer): string => line.toString('utf8', line.indexOf(TAB) + 1)

/** Lines put together, so that each makes no write of its own. */
async function* pieces(lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let together: Buffer[] = []
  let size = 0
  for await (const line of lines) {
    together.push(line)
    size += line.length
    if (size < PIECE) continue
    yield Buffer.concat(together)
    together = []
    size = 0
  }
  yield Buffer.concat(together)
}

/** A sorted run with its first line in hand. Lines are cut from pieces as they are taken, so that most steps wait for nothing. */
class Run {
  /** With its newline. */
  head: Buffer = Buffer.alloc(0)
  #piece: Buffer
  #at = 0
  readonly #pieces: AsyncIterator<Buffer> | undefined

  constructor(source: Buffer | AsyncIterable<Buffer>) {
    this.#piece = Buffer.isBuffer(source) ? source : Buffer.alloc(0)
    this.#pieces = Buffer.isBuffer(source) ? undefined : source[Symbol.asyncIterator]()
  }

  /** Takes the next line in hand. @returns whether it did; otherwise more must be read first */
  step(): boolean {
    const end = this.#piece.indexOf(NEWLINE, this.#at) + 1
    if (end === 0) return false
    this.head = this.#piece.subarray(this.#at, end)
    this.#at = end
    return true
  }

  /** Reads on. @returns whether there is a line */
  async fill(): Promise<boolean> {
    while (!this.step()) {
      const next = await this.#pieces?.next()
      if (next === undefined || next.done === true) return false
      this.#piece = Buffer.concat([this.#piece.subarray(this.#at), next.value])
      this.#at = 0
    }
    return true
  }

  /** Closes its file, also when nobody reads on. */
  async close(): Promise<void> {
    await this.#pieces?.return?.()
  }
}

const openRun = (file: string): Run => new Run(createReadStream(file, { highWaterMark: PIECE }) as AsyncIterable<Buffer>)

async function* merge(runs: readonly Run[]): AsyncGenerator<Buffer> {
  try {
    // Those with a line in hand, the last in order first: the next to be taken stands at the end.
    const heads: Run[] = []
    for (const run of runs) if (await run.fill()) insert(heads, run)
    for (let first = heads.pop(); first !== undefined; first = heads.pop()) {
      yield first.head
      if (first.step() || (await first.fill())) insert(heads, first)
    }
  } finally {
    for (const run of runs) await run.close()
  }
}

function insert(heads: Run[], run: Run): void {
  let low = 0
  let high = heads.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Buffer.compare((heads[middle] as Run).head, run.head) > 0) low = middle + 1
    else high = middle
  }
  heads.splice(low, 0, run)
}
