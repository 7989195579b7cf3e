import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, mediansOf, scanOf } from './measure.mjs'

/** So much of the wall time of one thread should two take, on a table of so many bytes. */
const WALL_GOAL = 0.7
const GOAL_BYTES = 1e9
const COUNTS = [1, 2]

/** Scans the largest table on one thread and on two, in turn. */
export function workers({ rows, runs, seed }) {
  const most = Math.max(...rows)
  const { printed: table } = measure('corpus.mjs', [String(most), seed])
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const measured = new Map(COUNTS.map((count) => [count, []]))
  const hashes = new Set()
  try {
    for (let run = 0; run < runs; run++)
      for (const count of COUNTS) {
        const output = join(folder, `${run}-${count}.csv`)
        measured.get(count).push(measure('../bin/saring.js', scanOf(table, '--workers', String(count), '--output', output)))
        hashes.add(createHash('sha256').update(readFileSync(output)).digest('hex'))
      }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const [one, two] = COUNTS.map((count) => mediansOf(measured.get(count)))
  return sectionFrom({ rows: most, bytes: statSync(table).size, runs, one, two, outputs: hashes.size })
}

function sectionFrom({ rows, bytes, runs, one, two, outputs }) {
  const ratio = two.wall / one.wall
  const size = `${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB`
  const row = (name, { wall, cpu, peak }) => [name, wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0)]
  return {
    heading: 'Two workers',
    about: `The same scan with \`--workers 1\` and \`--workers 2\`, ${size}. Medians of ${runs}.`,
    tables: [{ columns: ['', 'wall s', 'CPU s', 'peak MiB'], rows: [row('one', one), row('two', two)] }],
    bars: [
      { holds: outputs === 1, text: `the same bytes from every run: ${outputs === 1 ? 'one output' : `${outputs} different outputs`}` },
      {
        isGoal: true,
        holds: ratio <= WALL_GOAL && bytes >= GOAL_BYTES,
        text: `wall time of two: ${ratio.toFixed(2)} times that of one, at most ${WALL_GOAL} at 1 GB${bytes < GOAL_BYTES ? ' (this table is smaller)' : ''}`,
      },
    ],
  }
}
