import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, mediansOf, scanOf } from './measure.mjs'

/** The table that the bars speak of; where it is not measured, the largest. */
const MAIN = 1_000_000
/** So many times the CPU of csv-parse counting its rows may a scan of it take. */
const MOST_CPU = 4
/** What it should take. */
const CPU_GOAL = 1.5
/** So much higher may the peak of memory be than on the smallest table, and so high at all, in MiB. */
const MOST_GROWTH = 1.25
const MOST_MEMORY = 250
const MEMORY_GOAL = 200
/** What a still larger table is held against, and how much more memory it may take; a row of it should cost no more. */
const SMALL = 100_000
const GROWTH_GOAL = 1.3

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
  const main = tables.find(({ rows }) => rows === MAIN) ?? largest
  const small = tables.find(({ rows }) => rows === SMALL)
  const { peak, cpu } = main.scanned
  const [ratio, growth] = [cpu / main.counted.cpu, peak / smallest.scanned.peak]
  const bars = [
    { holds: ratio <= MOST_CPU, text: `CPU at ${named(main)}: ${ratio.toFixed(2)} times csv-parse counting, at most ${MOST_CPU}` },
    { isGoal: true, holds: ratio <= CPU_GOAL, text: `the same, at most ${CPU_GOAL}` },
    {
      holds: growth <= MOST_GROWTH,
      text: `memory at ${named(main)}: ${growth.toFixed(2)} times that at ${named(smallest)}, at most ${MOST_GROWTH}`,
    },
    { holds: peak < MOST_MEMORY, text: `memory at ${named(main)}: ${peak.toFixed(0)} MiB, less than ${MOST_MEMORY}` },
    { isGoal: true, holds: peak <= MEMORY_GOAL, text: `the same, at most ${MEMORY_GOAL} MiB` },
  ]
  return largest === main || small === undefined ? bars : [...bars, ...barsBeyond(largest, small)]
}

/** What holds, and what should, of a table that is larger than the main one. */
function barsBeyond(large, small) {
  const { peak, cpu } = large.scanned
  const [ratio, growth] = [cpu / large.counted.cpu, peak / small.scanned.peak]
  const [cost, before] = [large, small].map(({ rows, scanned }) => (scanned.cpu / rows) * 1e6)
  return [
    { holds: ratio <= MOST_CPU, text: `CPU at ${named(large)}: ${ratio.toFixed(2)} times csv-parse counting, at most ${MOST_CPU}` },
    { holds: peak < MOST_MEMORY, text: `memory at ${named(large)}: ${peak.toFixed(0)} MiB, less than ${MOST_MEMORY}` },
    {
      isGoal: true,
      holds: growth <= GROWTH_GOAL,
      text: `memory at ${named(large)}: ${growth.toFixed(2)} times that at ${named(small)}, at most ${GROWTH_GOAL}`,
    },
    {
      isGoal: true,
      holds: cost <= before,
      text: `a row costs ${cost.toFixed(1)} µs at ${named(large)}, no more than at ${named(small)}: ${before.toFixed(1)} µs`,
    },
  ]
}

const named = ({ rows }) => `${rows.toLocaleString('en')} rows`
