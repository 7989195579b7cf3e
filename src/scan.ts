import { keepBooks } from './conclusion.ts'
import { prepare } from './prepared.ts'
import { readAll } from './reading.ts'
import type { ScanOptions, ScanReport, ScanWorld } from './trip.ts'

/**
 * The trip: lexicons → exports → items → person → hits → judgement → outcome → ledger; findings are ranked and written at the end.
 *
 * @throws SaringError where the lexicon, the roster, the output or all of the inputs cannot be used
 */
export async function scan(options: ScanOptions, world: ScanWorld): Promise<ScanReport> {
  const prepared = await prepare(options, world)
  return keepBooks(prepared, async (books, desk, weigher) => {
    const read = await readAll(prepared, desk, weigher, books)
    const notices = [...prepared.notices, ...desk.notices]
    return { read, notices, failures: prepared.failures, oddities: desk.oddities, shards: [] }
  })
}
