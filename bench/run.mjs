import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measure, median } from './measure.mjs'

const SIZES = [10_000, 100_000, 1_000_000]
/** So many times the CPU of csv-parse counting the rows of the same table may a scan of the largest table take. */
const MOST_CPU = 4
/** So much higher may the peak of memory be on the largest table than on the smallest, and so high at all, in MiB. */
const MOST_GROWTH = 1.25
const MOST_MEMORY = 250

const USAGE = `node bench/run.mjs [--runs n] [--rows 10000,100000,…] [--seed n] [--gate] [--clean]`
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    rows: { type: 'string', default: SIZES.join(',') },
    seed: { type: 'string', default: '1' },
    gate: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function bench(sizes, count) {
  if ([...sizes, count].some((value) => !(value >= 1))) {
    console.error(USAGE)
    return 3
  }
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; medians of ${count} runs in turn\n`)
  console.log(row(['rows', '', 'CPU s', 'wall s', 'peak MiB', 'CPU ratio']))
  const tables = sizes.map((rows) => compare(rows, count))
  const bars = barsOf(tables)
  for (const { holds, text } of bars) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${text}`)
  return values.gate && bars.some(({ holds }) => !holds) ? 1 : 0
}

/** Counts and scans a table in turn, so that a machine that grows slower meanwhile slows both. */
function compare(rows, runs) {
  const { printed: table } = measure('corpus.mjs', [String(rows), values.seed]) // in its own process: what is measured starts with the memory of this one
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const counts = []
  const scans = []
  try {
    for (let run = 0; run < runs; run++) {
      counts.push(measure('count-rows.mjs', [table]))
      if (Number(counts.at(-1).printed) !== rows + 1) throw new Error(`${table} has not ${rows} rows`)
      scans.push(measure('../bin/saring.js', scanOf(table, join(folder, `${run}.csv`))))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const [counted, scanned] = [counts, scans].map(mediansOf)
  const ratio = scanned.cpu / counted.cpu
  console.log(row([rows.toLocaleString('en'), 'csv-parse', ...figures(counted), '']))
  console.log(row(['', 'saring scan', ...figures(scanned), ratio.toFixed(2)]))
  return { rows, ratio, peak: scanned.peak }
}

/** All shipped packs, one output file, and nothing of the folder in which the bench was started. */
const scanOf = (table, output) => [
  ...['scan', table, '--output', output, '--format', 'csv', '--region', 'Kalimantan Barat', '--as-of', '2024-12-31'],
  ...['--no-config', '--no-progress', '--quiet'],
]

const mediansOf = (runs) => ({ cpu: median(runs, 'cpu'), wall: median(runs, 'wall'), peak: median(runs, 'peak') })
const figures = ({ cpu, wall, peak }) => [cpu.toFixed(2), wall.toFixed(2), peak.toFixed(0)]
const row = (cells) => cells.map((cell, column) => (column === 1 ? cell.padEnd(12) : cell.padStart(10))).join('  ')

function barsOf(tables) {
  const smallest = tables.reduce((a, b) => (a.rows <= b.rows ? a : b))
  const largest = tables.reduce((a, b) => (a.rows >= b.rows ? a : b))
  const growth = largest.peak / smallest.peak
  const size = `${largest.rows.toLocaleString('en')} rows`
  return [
    { holds: largest.ratio <= MOST_CPU, text: `CPU at ${size}: ${largest.ratio.toFixed(2)} times csv-parse counting, at most ${MOST_CPU}` },
    {
      holds: growth <= MOST_GROWTH,
      text: `memory at ${size}: ${growth.toFixed(2)} times that at ${smallest.rows.toLocaleString('en')}, at most ${MOST_GROWTH}`,
    },
    { holds: largest.peak < MOST_MEMORY, text: `memory at ${size}: ${largest.peak.toFixed(0)} MiB, less than ${MOST_MEMORY}` },
  ]
}

if (values.help) console.log(USAGE)
else if (values.clean) (await import('./corpus.mjs')).clean()
else {
  try {
    process.exitCode = bench(values.rows.split(',').map(Number), Number(values.runs))
  } catch (error) {
    console.error(`could not measure: ${error.message}`)
    process.exitCode = 2
  }
}
