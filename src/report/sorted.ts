import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { unwritable } from './files.ts'
import { jsonLine } from './json.ts'

const RUN_SIZE = 1_000
const MOST_RUNS = 64

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
  #run: Ranked[] = []
  #folder: string | undefined
  #spilled = 0
  /** Runs before this one are merged into it. */
  #merged = 0

  async add(rank: string, value: Value): Promise<void> {
    this.#run.push({ rank: rank.replace(BREAKS, ' '), json: jsonLine(value).trimEnd() })
    if (this.#run.length >= RUN_SIZE) await this.#spill()
  }

  async *sorted(): AsyncGenerator<Value> {
    this.#run.sort(byRank)
    if (this.#folder === undefined) {
      for (const { json } of this.#run) yield JSON.parse(json) as Value
      return
    }
    const runs = [iterate(this.#run), ...this.#openRuns()]
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
      this.#spilled++
      if (this.#spilled - this.#merged >= MOST_RUNS) await this.#mergeRuns()
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

  #openRuns(): AsyncGenerator<Ranked>[] {
    return Array.from({ length: this.#spilled - this.#merged }, (_, run) => readRun(this.#runFile(this.#merged + run)))
  }

  #runFile(run: number): string {
    return join(this.#folder as string, `${run}.run`)
  }
}

/** What would cut a line of a run, or its rank from its value. */
const BREAKS = /[\t\r\n\u2028\u2029]/g
const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

async function* readRun(file: string): AsyncGenerator<Ranked> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const tab = line.indexOf('\t')
    yield { rank: line.slice(0, tab), json: line.slice(tab + 1) }
  }
}

async function* iterate(run: Iterable<Ranked>): AsyncGenerator<Ranked> {
  yield* run
}

const lineOf = ({ rank, json }: Ranked): string => `${rank}\t${json}\n`

async function* merge(runs: readonly AsyncGenerator<Ranked>[]): AsyncGenerator<Ranked> {
  try {
    let heads = await Promise.all(runs.map(async (run) => ({ run, head: await run.next() })))
    for (;;) {
      heads = heads.filter(({ head }) => !head.done)
      if (heads.length === 0) return
      const first = heads.reduce((a, b) => (byRank(a.head.value, b.head.value) <= 0 ? a : b))
      yield first.head.value as Ranked
      first.head = await first.run.next()
    }
  } finally {
    for (const run of runs) await run.return(undefined) // closes its file, also when nobody reads on
  }
}
