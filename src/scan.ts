import { Books } from './books.ts'
import { conclude } from './conclusion.ts'
import { Desk } from './desk.ts'
import { dossierOf, prepare } from './prepared.ts'
import { readAll } from './reading.ts'
import type { ScanOptions, ScanReport, ScanWorld } from './trip.ts'
import { Weigher, weighOptionsOf } from './weigher.ts'

/**
 * The trip: lexicons → exports → items → person → hits → judgement → outcome → ledger; findings are ranked and written at the end.
 *
 * @throws SaringError where the lexicon, the roster, the output or all of the inputs cannot be used
 */
export async function scan(options: ScanOptions, world: ScanWorld): Promise<ScanReport> {
  const prepared = await prepare(options, world)
  const dossier = await dossierOf(prepared)
  const weigher = new Weigher(prepared.lexicon, weighOptionsOf(options))
  const books = new Books({ ...prepared, weigher, dossier })
  const desk = new Desk({ ...prepared, isWanted: () => books.isRead || dossier !== undefined, isMine: () => true })
  try {
    const read = await readAll(prepared, desk, weigher, books)
    world.expect(desk.sizeOf(books.wanted))
    await desk.readAgain(books.wanted, books)
    await books.settle()
    const unread = options.order === 'input' ? 'order' : desk.hasStream ? 'stream' : undefined
    const notices = [...prepared.notices, ...desk.notices]
    const failures = [...prepared.failures, ...desk.failures]
    return await conclude(prepared, books, dossier, { read, notices, failures, oddities: desk.oddities, shards: [], unread })
  } catch (error) {
    await dossier?.discard()
    throw error
  } finally {
    await books.close()
  }
}
