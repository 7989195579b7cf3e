import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const USAGE = new URL('usage.mjs', import.meta.url).href
/** @returns the path of a file, given from this folder */
export const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url))

/**
 * Runs a script in a process of its own.
 *
 * @returns seconds of CPU (user and system), seconds of wall time, peak memory in MiB, and what it printed
 * @throws Error where it does not end with 0
 */
export function measure(script, args) {
  const started = performance.now()
  const { status, error, output } = spawnSync(process.execPath, ['--import', USAGE, pathOf(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  const wall = (performance.now() - started) / 1000
  if (status !== 0) throw error ?? new Error(`${script} ended with ${status}`)
  return { ...JSON.parse(output[3]), wall, printed: output[1] }
}

/** @returns the median of a figure over some runs */
export function median(runs, figure) {
  const sorted = runs.map((run) => run[figure]).sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
