import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { TIERS } from '../model.ts'
import { jsonLine } from './json.ts'
import type { FindingRecord } from './record.ts'

const RUN_SIZE = 5_000

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
  #spilled = 0

  async add(record: FindingRecord): Promise<void> {
    this.#run.push({ rank: rankOf(record), json: jsonLine(record).trimEnd() })
    if (this.#run.length >= RUN_SIZE) await this.#spill()
  }

  async *sorted(): AsyncGenerator<FindingRecord> {
    this.#run.sort(byRank)
    if (this.#folder === undefined) {
      for (const { json } of this.#run) yield JSON.parse(json) as FindingRecord
      return
    }
    const runs: AsyncIterator<Ranked>[] = [
      this.#run.values(),
      ...Array.from({ length: this.#spilled }, (_, run) => readRun(this.#runFile(run))),
    ].map(iterate)
    for await (const { json } of merge(runs)) yield JSON.parse(json) as FindingRecord
  }

  /** Removes the temporary files; to be called in any case. */
  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true })
  }

  async #spill(): Promise<void> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'saring-'))
    this.#run.sort(byRank)
    await writeFile(this.#runFile(this.#spilled++), this.#run.map(({ rank, json }) => `${rank}\t${json}\n`).join(''), { mode: 0o600 })
    this.#run = []
  }

  #runFile(run: number): string {
    return join(this.#folder as string, `${run}.run`)
  }
}

/** Sorts as text: tier, then the higher score, then the earlier time (no time last), then the key. */
function rankOf({ tier, score, time, key }: FindingRecord): string {
  const instant = time === '' ? Number.MAX_SAFE_INTEGER : Date.parse(time) + 1e14
  return `${TIERS.indexOf(tier)} ${String(999 - score).padStart(3, '0')} ${String(instant).padStart(16, '0')} ${key}`
}

const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

async function* readRun(file: string): AsyncGenerator<Ranked> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const tab = line.indexOf('\t')
    yield { rank: line.slice(0, tab), json: line.slice(tab + 1) }
  }
}

async function* iterate(run: Iterable<Ranked> | AsyncIterable<Ranked>): AsyncGenerator<Ranked> {
  yield* run
}

async function* merge(runs: readonly AsyncIterator<Ranked>[]): AsyncGenerator<Ranked> {
  const heads = await Promise.all(runs.map(async (run) => ({ run, head: await run.next() })))
  for (;;) {
    const open = heads.filter(({ head }) => !head.done)
    if (open.length === 0) return
    const first = open.reduce((a, b) => (byRank(a.head.value, b.head.value) <= 0 ? a : b))
    yield first.head.value as Ranked
    first.head = await first.run.next()
  }
}
