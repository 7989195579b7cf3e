import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TIERS } from '../model.ts'
import { unwritable } from './files.ts'
import { jsonLine } from './json.ts'
import type { FindingRecord } from './record.ts'

const RUN_SIZE = 1_000
const MOST_RUNS = 64
/** Bytes that are read or written at once: of each run as many stand in memory while all are merged. */
const BUFFERED = 16 * 1024

/** A finding under the text that sorts it. */
interface Ranked {
  readonly rank: string
  readonly json: string
}

/**
 * Puts findings in order — tier, score, time, key — with bounded memory: sorted runs go to temporary files that only the user
 * can read, and are merged at the end.
 */
export class Ranking {
  #run: Ranked[] = []
  #folder: string | undefined
  #written = 0
  /** Files of sorted runs, by how often they were merged. Where a level is full, all of it becomes one run of the next. */
  readonly #levels: string[][] = []
  readonly #runSize: number
  readonly #mostRuns: number

  /**
   * @param runSize findings that stand in memory
   * @param mostRuns files that are merged at once
   */
  constructor(runSize = RUN_SIZE, mostRuns = MOST_RUNS) {
    this.#runSize = runSize
    this.#mostRuns = mostRuns
  }

  async add(record: FindingRecord): Promise<void> {
    this.#run.push({ rank: rankOf(record), json: jsonLine(record).trimEnd() })
    if (this.#run.length >= this.#runSize) await this.#spill()
  }

  async *sorted(): AsyncGenerator<FindingRecord> {
    this.#run.sort(byRank)
    const runs = [iterate(this.#run), ...this.#levels.flat().map(readRun)]
    for await (const { json } of merge(runs)) yield JSON.parse(json) as FindingRecord
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  async #spill(): Promise<void> {
    try {
      this.#run.sort(byRank)
      await this.#keep(iterate(this.#run), 0)
      this.#run = []
    } catch (error) {
      unwritable(tmpdir(), error as { code?: string })
    }
  }

  /** Writes a run, and merges its level where that makes it full: never are too many files open, and no finding is written often. */
  async #keep(run: AsyncGenerator<Ranked>, level: number): Promise<void> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'saring-'))
    const file = join(this.#folder, `${this.#written++}.run`)
    await writeFile(file, inPieces(run), { mode: 0o600 })
    const beside = [...(this.#levels[level] ?? []), file]
    this.#levels[level] = beside
    if (beside.length < this.#mostRuns) return
    await this.#keep(merge(beside.map(readRun)), level + 1)
    this.#levels[level] = []
    for (const merged of beside) await rm(merged)
  }
}

/** Sorts as text: tier, then the higher score, then the earlier time (no time last), then the key. */
function rankOf({ tier, score, time, key }: FindingRecord): string {
  const instant = time === '' ? Number.MAX_SAFE_INTEGER : Date.parse(time) + 1e14
  return `${TIERS.indexOf(tier)} ${String(999 - score).padStart(3, '0')} ${String(instant).padStart(16, '0')} ${key}`
}

const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

async function* readRun(file: string): AsyncGenerator<Ranked> {
  let rest = ''
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: BUFFERED })) {
    const lines = `${rest}${piece}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const tab = line.indexOf('\t')
      yield { rank: line.slice(0, tab), json: line.slice(tab + 1) }
    }
  }
}

/** The lines of a run, put together so that each makes no write of its own. */
async function* inPieces(run: AsyncGenerator<Ranked>): AsyncGenerator<string> {
  let piece = ''
  for await (const ranked of run) {
    piece += lineOf(ranked)
    if (piece.length < BUFFERED) continue
    yield piece
    piece = ''
  }
  yield piece
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
