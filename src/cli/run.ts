import { VERSION } from '../report/version.ts'
import type { World } from './world.ts'

/**
 * Runs a command line.
 *
 * @param args as typed, without node and script
 * @returns the exit code: 0 done, 1 a gate failed, 2 an input or lexicon could not be used, 3 usage, 4 integrity, 130 interrupted
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  // Whoever reads us may go away at any time, also while help is written; that is no failure of ours. A full disk is one.
  let failure: string | undefined
  for (const stream of [world.stdout, world.stderr])
    stream.on('error', ({ code = 'error' }: NodeJS.ErrnoException) => {
      if (code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') failure = code
    })
  // Asked by scripts all the time, so it loads nothing.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    world.stdout.write(`${VERSION}\n`)
    return 0
  }
  const { dispatch } = await import('./dispatch.ts')
  const exitCode = await dispatch(args, world)
  await new Promise<void>((resolve) => world.stdout.write('', () => resolve()))
  if (failure === undefined) return exitCode
  world.stderr.write(`saring: ${failure}\n`)
  return 2
}
