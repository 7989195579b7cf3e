import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwritable } from './files.ts'
import { jsonLine } from './json.ts'

/** Characters of a run in memory. */
const RUN_SIZE = 1_000_000
const MOST_RUNS = 64
/** Of each run so much stands in memory while all are merged. */
const PIECE = 16 * 1024

/** A value under the text that sorts it. */
interface Ranked {
  readonly rank: string
  readonly json: string
}

/**
 * Puts values in order of a text with bounded memory: sorted runs go to temporary files that only the user can read, and are merged
 * when they are asked for. Values must survive JSON.
 */
export class Sorted<Value extends object> {
  readonly #runSize: number
  readonly #mostRuns: number
  #run: Ranked[] = []
  #size = 0
  #folder: string | undefined
  #written = 0
  /** Files of sorted runs, by how often they were merged. Where a level is full, all of it becomes one run of the next. */
  readonly #levels: string[][] = []

  /**
   * @param runSize characters of a run in memory
   * @param mostRuns runs that are open at once
   */
  constructor(runSize = RUN_SIZE, mostRuns = MOST_RUNS) {
    this.#runSize = runSize
    this.#mostRuns = mostRuns
  }

  async add(rank: string, value: Value): Promise<void> {
    const json = jsonLine(value).trimEnd()
    this.#run.push({ rank: rank.replace(BREAKS, ' '), json })
    this.#size += json.length
    if (this.#size >= this.#runSize) await this.#spill()
  }

  async *sorted(): AsyncGenerator<Value> {
    this.#run.sort(byRank)
    if (this.#folder === undefined) {
      for (const { json } of this.#run) yield JSON.parse(json) as Value
      return
    }
    const runs = [new Run(this.#run), ...this.#levels.flat().map(openRun)]
    for await (const { json } of merge(runs)) yield JSON.parse(json) as Value
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  async #spill(): Promise<void> {
    try {
      this.#run.sort(byRank)
      await this.#keep(linesOf(this.#run), 0)
      this.#run = []
      this.#size = 0
    } catch (error) {
      unwritable(tmpdir(), error as { code?: string })
    }
  }

  /** Writes a run, and merges its level where that makes it full: never are too many files open, and no value is written often. */
  async #keep(run: Iterable<string> | AsyncIterable<string>, level: number): Promise<void> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'saring-'))
    const file = join(this.#folder, `${this.#written++}.run`)
    await writeFile(file, run, { mode: 0o600 })
    const beside = [...(this.#levels[level] ?? []), file]
    this.#levels[level] = beside
    if (beside.length < this.#mostRuns) return
    await this.#keep(linesOf(merge(beside.map(openRun))), level + 1)
    this.#levels[level] = []
    for (const merged of beside) await rm(merged)
  }
}

/** What would cut a line of a run, or its rank from its value. */
const BREAKS = /[\t\r\n\u2028\u2029]/g
const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

const lineOf = ({ rank, json }: Ranked): string => `${rank}\t${json}\n`

/** The lines of a run, put together so that each makes no write of its own. */
async function* linesOf(run: Iterable<Ranked> | AsyncIterable<Ranked>): AsyncGenerator<string> {
  let lines = ''
  for await (const ranked of run) {
    lines += lineOf(ranked)
    if (lines.length < PIECE) continue
    yield lines
    lines = ''
  }
  yield lines
}

/** A sorted run with its first value in hand. Lines are cut by the piece, so that most steps wait for nothing. */
class Run {
  head: Ranked | undefined
  #lines: readonly Ranked[]
  #at = 0
  #rest = ''
  readonly #pieces: AsyncIterator<string> | undefined

  constructor(source: readonly Ranked[] | AsyncIterable<string>) {
    this.#lines = Array.isArray(source) ? source : []
    this.#pieces = Array.isArray(source) ? undefined : (source as AsyncIterable<string>)[Symbol.asyncIterator]()
  }

  /** Takes the next value in hand. @returns whether it did; otherwise more must be read first */
  step(): boolean {
    this.head = this.#lines[this.#at++]
    return this.head !== undefined
  }

  /** Reads on. @returns whether there is a value */
  async fill(): Promise<boolean> {
    while (!this.step()) {
      const next = await this.#pieces?.next()
      if (next === undefined || next.done === true) return false
      const lines = (this.#rest + next.value).split('\n')
      this.#rest = lines.pop() ?? ''
      this.#lines = lines.map(rankedIn)
      this.#at = 0
    }
    return true
  }

  /** Closes its file, also when nobody reads on. */
  async close(): Promise<void> {
    await this.#pieces?.return?.()
  }
}

const openRun = (file: string): Run => new Run(createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE }) as AsyncIterable<string>)

function rankedIn(line: string): Ranked {
  const tab = line.indexOf('\t')
  return { rank: line.slice(0, tab), json: line.slice(tab + 1) }
}

async function* merge(runs: readonly Run[]): AsyncGenerator<Ranked> {
  try {
    // Those with a value in hand, the last in order first: the next to be taken stands at the end.
    const heads: Run[] = []
    for (const run of runs) if (await run.fill()) insert(heads, run)
    for (let first = heads.pop(); first !== undefined; first = heads.pop()) {
      yield first.head as Ranked
      if (first.step() || (await first.fill())) insert(heads, first)
    }
  } finally {
    for (const run of runs) await run.close()
  }
}

function insert(heads: Run[], run: Run): void {
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byRank((heads[middle] as Run).head as Ranked, run.head as Ranked) > 0) low = middle + 1
    else high = middle
  }
  heads.splice(low, 0, run)
}
