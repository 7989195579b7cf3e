import { TIERS } from '../model.ts'
import type { FindingRecord } from './record.ts'
import { Sorted } from './sorted.ts'

/** Puts findings in order — tier, score, time, key — with bounded memory. */
export class Ranking {
  readonly #sorted: Sorted<FindingRecord>

  /** The parameters are those of `Sorted`. */
  constructor(runSize?: number, mostRuns?: number) {
    this.#sorted = new Sorted(runSize, mostRuns)
  }

  add(record: FindingRecord): Promise<void> | undefined {
    return this.#sorted.add(rankOf(record), record)
  }

  sorted(): AsyncGenerator<FindingRecord> {
    return this.#sorted.sorted()
  }

  /** Removes the temporary files; to be called in any case. */
  close(): Promise<void> {
    return this.#sorted.close()
  }
}

/** Sorts as text: tier, then the higher score, then the earlier time (no time last), then the key. */
function rankOf({ tier, score, time, key }: FindingRecord): string {
  const instant = time === '' ? Number.MAX_SAFE_INTEGER : Date.parse(time) + 1e14
  return `${TIERS.indexOf(tier)} ${String(999 - score).padStart(3, '0')} ${String(instant).padStart(16, '0')} ${key}`
}
