#!/usr/bin/env node
import { compileSmall, keepYoungSpaceSmall } from '../dist/cli/engine.js'
// The door: hands arguments and streams to run() and gives its answer to the system.
//   0 done   1 a gate that was asked for failed   2 an input or lexicon could not be used
//   3 called wrongly   4 integrity broken   130 interrupted
import { run } from '../dist/cli/run.js'

compileSmall()
keepYoungSpaceSmall()

const interruption = new AbortController()
process.once('SIGINT', () => interruption.abort())
process.once('SIGTERM', () => interruption.abort())

const { stdin, stdout, stderr, env, argv } = process
const world = { stdin, stdout, stderr, env, signal: interruption.signal, now: () => new Date() }
process.exitCode = await run(argv.slice(2), world).catch((error) => {
  stderr.write(`${error?.stack ?? error}\n`) // a mistake of ours: never the exit code of a gate
  return 2
})
