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
  const { wall, output } = timed(process.execPath, ['--import', USAGE, pathOf(script), ...args], ['ignore', 'pipe', 'inherit', 'pipe'])
  return { ...JSON.parse(output[3]), wall, printed: output[1] }
}

/** Runs another program; of its CPU and memory the system tells only where it is asked otherwise on every system, so nobody asks. */
export function measureProgram(program, args) {
  const { wall, output } = timed(program, args, ['ignore', 'pipe', 'inherit'])
  return { wall, printed: output[1] }
}

function timed(program, args, stdio) {
  const started = performance.now()
  const { status, error, output } = spawnSync(program, args, { stdio, encoding: 'utf8' })
  const wall = (performance.now() - started) / 1000
  if (status !== 0) throw error ?? new Error(`${[program, ...args].join(' ')} ended with ${status}`)
  return { wall, output }
}

/** @returns the median of a figure over some runs */
export function median(runs, figure) {
  const sorted = runs.map((run) => run[figure]).sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** @returns the medians of all that is measured */
export const mediansOf = (runs) => ({ cpu: median(runs, 'cpu'), wall: median(runs, 'wall'), peak: median(runs, 'peak') })

/** A scan of all shipped packs on one thread that takes nothing from the folder in which the bench was started. */
export const scanOf = (table, ...more) => [
  ...['scan', table, '--region', 'Kalimantan Barat', '--as-of', '2024-12-31', '--workers', '1'],
  ...['--no-config', '--no-progress', '--quiet', ...more],
]
