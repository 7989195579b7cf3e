// What `saring lexicon check` and `saring lexicon test` take over all shipped packs: one after the other, and both at once.
import { spawn } from 'node:child_process'
import { measure, median, pathOf } from './measure.mjs'

const RUNS = Number(process.argv[2] ?? 3)
const COMMANDS = ['check', 'test']
const script = '../bin/saring.js'

const runs = COMMANDS.map((name) => [name, Array.from({ length: RUNS }, () => measure(script, ['lexicon', name]))])
for (const [name, own] of runs)
  console.log(
    `lexicon ${name}: ${median(own, 'cpu').toFixed(2)} s of CPU, ${median(own, 'wall').toFixed(2)} s, peak ${median(own, 'peak').toFixed(0)} MiB`,
  )

const together = []
for (let run = 0; run < RUNS; run++) {
  const started = performance.now()
  const ends = COMMANDS.map(
    (name) => new Promise((resolve) => spawn(process.execPath, [pathOf(script), 'lexicon', name], { stdio: 'ignore' }).on('exit', resolve)),
  )
  await Promise.all(ends)
  together.push({ wall: (performance.now() - started) / 1000 })
}
console.log(`both at once: ${median(together, 'wall').toFixed(2)} s (median of ${RUNS})`)
