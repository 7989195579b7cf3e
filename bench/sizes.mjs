import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, mediansOf, scanOf } from './measure.mjs'

/** So many times the CPU of csv-parse counting the rows of the same table may a scan of the largest table take. */
const MOST_CPU = 4
/** What it should take. */
const CPU_GOAL = 1.5
/** So much higher may the peak of memory be on the largest table than on the smallest, and so high at all, in MiB. */
const MOST_GROWTH = 1.25
const MOST_MEMORY = 250
const MEMORY_GOAL = 200

/** Counts and scans tables of several sizes. */
export function sizes({ rows, runs, seed }) {
  const tables = rows.map((rows) => compare(rows, runs, seed))
  return {
    heading: 'Size by size',
    about: `A scan with all shipped packs on one thread, one CSV out, against csv-parse merely counting the rows of the same table. Medians of ${runs}.`,
    tables: [
      {
        columns: ['rows', 'MB', 'csv-parse CPU s', 'scan CPU s', 'ratio', 'µs a row', 'scan wall s', 'scan peak MiB'],
        rows: tables.map(({ rows, bytes, counted, scanned }) => [
          rows.toLocaleString('en'),
          ...[(bytes / 1e6).toFixed(1), counted.cpu.toFixed(2), scanned.cpu.toFixed(2), (scanned.cpu / counted.cpu).toFixed(2)],
          ...[((scanned.cpu / rows) * 1e6).toFixed(1), scanned.wall.toFixed(2), scanned.peak.toFixed(0)],
        ]),
      },
    ],
    bars: barsOf(tables),
  }
}

/** Counts and scans a table in turn, so that a machine that grows slower meanwhile slows both. */
function compare(rows, runs, seed) {
  const { printed: table } = measure('corpus.mjs', [String(rows), seed]) // in its own process: what is measured starts with the memory of this one
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const counts = []
  const scans = []
  try {
    for (let run = 0; run < runs; run++) {
      counts.push(measure('count-rows.mjs', [table]))
      if (Number(counts.at(-1).printed) !== rows + 1) throw new Error(`${table} has not ${rows} rows`)
      scans.push(measure('../bin/saring.js', scanOf(table, '--output', join(folder, `${run}.csv`))))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { rows, bytes: statSync(table).size, counted: mediansOf(counts), scanned: mediansOf(scans) }
}

function barsOf(tables) {
  const smallest = tables.reduce((a, b) => (a.rows <= b.rows ? a : b))
  const largest = tables.reduce((a, b) => (a.rows >= b.rows ? a : b))
  const { peak, cpu } = largest.scanned
  const [ratio, growth] = [cpu / largest.counted.cpu, peak / smallest.scanned.peak]
  const size = `${largest.rows.toLocaleString('en')} rows`
  return [
    { holds: ratio <= MOST_CPU, text: `CPU at ${size}: ${ratio.toFixed(2)} times csv-parse counting, at most ${MOST_CPU}` },
    { isGoal: true, holds: ratio <= CPU_GOAL, text: `the same, at most ${CPU_GOAL}` },
    {
      holds: growth <= MOST_GROWTH,
      text: `memory at ${size}: ${growth.toFixed(2)} times that at ${smallest.rows.toLocaleString('en')}, at most ${MOST_GROWTH}`,
    },
    { holds: peak < MOST_MEMORY, text: `memory at ${size}: ${peak.toFixed(0)} MiB, less than ${MOST_MEMORY}` },
    { isGoal: true, holds: peak <= MEMORY_GOAL, text: `the same, at most ${MEMORY_GOAL} MiB` },
  ]
}
