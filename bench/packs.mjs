import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, mediansOf, scanOf } from './measure.mjs'

/** One large pack and one small one. */
const PACKS = ['pilkada-2024', 'pemilu-2024']
/** So many times the CPU of a scan with one pack may one with all packs take, on a table whose names are those of the one. */
const MOST_CPU = 1.2
/** On larger tables loading the packs weighs less: there the bar would hold more easily. */
const MOST_ROWS = 200_000

/** Scans tables with the names of one pack, with this pack alone and with all of them, in turn. */
export function packs({ rows, runs, seed }) {
  const count = Math.max(...rows.map((rows) => Math.min(rows, MOST_ROWS)))
  const measured = PACKS.map((pack) => compare(pack, count, runs, seed))
  const row = (name, { wall, cpu, peak }) => [name, wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0)]
  return {
    heading: 'All packs against one',
    about: `Tables of ${count.toLocaleString('en')} rows that name participants of one pack, scanned with this pack alone (\`--election\`) and with all. Medians of ${runs}.`,
    tables: [
      {
        columns: ['', 'wall s', 'CPU s', 'peak MiB'],
        rows: measured.flatMap(({ pack, one, all }) => [row(`${pack} alone`, one), row(`all packs, names of ${pack}`, all)]),
      },
    ],
    bars: measured.map(({ pack, one, all }) => {
      const ratio = all.cpu / one.cpu
      return { holds: ratio <= MOST_CPU, text: `all packs: ${ratio.toFixed(2)} times the CPU of ${pack} alone, at most ${MOST_CPU}` }
    }),
  }
}

function compare(pack, rows, runs, seed) {
  const { printed: table } = measure('corpus.mjs', [String(rows), seed, pack])
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const [one, all] = [[], []]
  try {
    for (let run = 0; run < runs; run++) {
      one.push(measure('../bin/saring.js', scanOf(table, '--election', pack, '--output', join(folder, `${run}-one.csv`))))
      all.push(measure('../bin/saring.js', scanOf(table, '--output', join(folder, `${run}-all.csv`))))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { pack, one: mediansOf(one), all: mediansOf(all) }
}
