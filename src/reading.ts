import { availableParallelism } from 'node:os'
import type { Outfit } from './crew/message.ts'
import type { Desk, Lookouts } from './desk.ts'
import type { Prepared } from './prepared.ts'
import type { ReadFile } from './report/manifest.ts'
import type { Weigher } from './weigher.ts'
import { type Crew, type Keeper, Weighing } from './weighing.ts'

/** From so many bytes on threads are started unasked: each takes some 180 MB of memory, which a smaller scan is not worth. */
const LEAST_FOR_CREW = 250_000_000

/** Reads all files in their order, has what they hold weighed, and brings it to whoever keeps it. */
export async function readAll(
  { options, world, files, roster }: Prepared,
  desk: Desk,
  weigher: Weigher,
  keeper: Keeper,
): Promise<ReadFile[]> {
  world.expect(sizeOf(files))
  const crew = await crewFor({ options, roster: roster?.facts }, sizeOf(files))
  desk.lookouts = crew
  const weighing = new Weighing(keeper, weigher, crew)
  const rest = (isStream: boolean): Promise<void> | undefined => (isStream ? weighing.drain() : undefined) // a stream is answered as it comes
  try {
    const read: ReadFile[] = []
    for (const { file, found } of files) {
      const number = keeper.open(file.entry.path)
      read.push(await desk.readFile(number, file, found, (taken) => weighing.take(taken), rest))
    }
    await weighing.drain()
    return read
  } finally {
    await crew?.close()
  }
}

const sizeOf = (files: Prepared['files']): number => files.reduce((sum, { file }) => sum + file.entry.size, 0)

/** @returns threads that weigh and look ahead, where they pay for so many bytes */
async function crewFor(outfit: Outfit, bytes: number): Promise<(Crew & Lookouts & { close(): Promise<void> }) | undefined> {
  const workers = outfit.options.workers ?? (bytes < LEAST_FOR_CREW ? 1 : availableParallelism())
  if (workers < 2) return undefined
  const { Threads } = await import('./crew/crew.ts')
  return new Threads(workers - 1, outfit)
}
