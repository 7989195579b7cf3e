import { PassThrough, type Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { run } from '../../src/cli/run.ts'
import type { Output } from '../../src/cli/world.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process, with streams that remember. The clock stands still. */
export async function saring(args: readonly string[], stdin = '', signal: AbortSignal = new AbortController().signal): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const heard = [collect(stdout), collect(stderr)]
  const input = new PassThrough()
  input.end(stdin)
  const code = await run(args, {
    stdin: input as Readable,
    stdout: stdout as Output,
    stderr: stderr as Output,
    env: { NO_COLOR: '1' },
    signal,
    now: () => new Date('2024-12-01T00:00:00Z'),
  })
  stdout.end()
  stderr.end()
  const [out = '', err = ''] = await Promise.all(heard)
  return { code, stdout: out, stderr: stripVTControlCharacters(err) }
}

async function collect(stream: Readable): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('utf8')
}
