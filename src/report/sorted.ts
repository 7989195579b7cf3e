import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwritable } from './files.ts'
import { jsonLine } from './json.ts'

/** Characters of a run in memory. */
const RUN_SIZE = 3_000_000
const MOST_RUNS = 64
const PIECE = 64 * 1024

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
  #spilled = 0
  /** Runs before this one are merged into it. */
  #merged = 0

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
    const runs = [new Run(this.#run), ...this.#openRuns()]
    for await (const { json } of merge(runs)) yield JSON.parse(json) as Value
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  async #spill(): Promise<void> {
    try {
      this.#folder ??= await mkdtemp(join(tmpdir(), 'saring-'))
      this.#run.sort(byRank)
      await writeFile(this.#runFile(this.#spilled), this.#run.map(lineOf).join(''), { mode: 0o600 })
      this.#run = []
      this.#size = 0
      this.#spilled++
      if (this.#spilled - this.#merged >= this.#mostRuns) await this.#mergeRuns()
    } catch (error) {
      unwritable(tmpdir(), error as { code?: string })
    }
  }

  /** Makes one run of all, so that never too many files are open. */
  async #mergeRuns(): Promise<void> {
    const target = this.#runFile(this.#spilled)
    const file = await open(target, 'w', 0o600)
    for await (const ranked of merge(this.#openRuns())) await file.write(lineOf(ranked))
    await file.close()
    this.#merged = this.#spilled++
  }

  #openRuns(): Run[] {
    return Array.from({ length: this.#spilled - this.#merged }, (_, run) => {
      const pieces = createReadStream(this.#runFile(this.#merged + run), { encoding: 'utf8', highWaterMark: PIECE })
      return new Run(pieces as AsyncIterable<string>)
    })
  }

  #runFile(run: number): string {
    return join(this.#folder as string, `${run}.run`)
  }
}

/** What would cut a line of a run, or its rank from its value. */
const BREAKS = /[\t\r\n\u2028\u2029]/g
const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

const lineOf = ({ rank, json }: Ranked): string => `${rank}\t${json}\n`

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
