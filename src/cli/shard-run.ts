import { mkdir } from 'node:fs/promises'
import { SaringError, unwritable } from '../error.ts'
import { scanShare } from '../shards/shard.ts'
import { shareOf } from '../shards/share.ts'
import type { ScanOptions } from '../trip.ts'
import { describe } from '../words/index.ts'
import { keepingHeapSmall } from './engine.ts'
import type { Setup } from './program.ts'
import { startProgress } from './progress.ts'
import type { Presentation } from './scan.ts'

/** Scans one share of a run, and tells on stderr where it lies. */
export async function runShard(options: ScanOptions, written: string, look: Presentation, { world, words }: Setup): Promise<number> {
  const share = shareOf(written, world.env)
  const folder = options.dossier
  if (folder === undefined) throw new SaringError({ code: 'shard-output', option: '--output' }, 3)
  await mkdir(folder, { recursive: true }).catch((error) => unwritable(folder, error))
  const progress = await startProgress(look.hasProgress, words)
  try {
    const show = async (): Promise<boolean> => true
    const { path, read, failures } = await scanShare(options, share, folder, {
      ...world,
      show,
      expect: keepingHeapSmall(progress.expect),
      progress: progress.update,
    })
    progress.stop()
    for (const { problem } of failures) world.stderr.write(`saring: ${describe(words.problem, problem)}\n`)
    if (!look.isQuiet) world.stderr.write(`${words.shards.written({ ...share, read, path })}\n`)
    return failures.length > 0 ? 2 : 0
  } finally {
    progress.stop()
  }
}
