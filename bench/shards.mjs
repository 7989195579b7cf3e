import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, scanOf } from './measure.mjs'

const SHARDS = 8
/** Every share reads the whole table; a larger one would tell no more of the bytes. */
const MOST_ROWS = 100_000

/** Scans a table at once and in eight shares that are then merged, and compares the dossiers byte for byte. */
export function shards({ rows, seed }) {
  const count = Math.max(...rows.map((rows) => Math.min(rows, MOST_ROWS)))
  const { printed: table } = measure('corpus.mjs', [String(count), seed])
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const [whole, shares, merged] = ['whole', 'shares', 'merged'].map((name) => join(folder, name))
  try {
    mkdirSync(shares)
    const run = measure('../bin/saring.js', scanOf(table, '--output', `${whole}/`))
    const parts = Array.from({ length: SHARDS }, (_, index) =>
      measure('../bin/saring.js', scanOf(table, '--shard', `${index + 1}/${SHARDS}`, '--output', `${shares}/`)),
    )
    const merge = measure('../bin/saring.js', ['merge', shares, '--output', `${merged}/`, '--quiet'])
    const slowest = parts.reduce((a, b) => (a.wall >= b.wall ? a : b))
    return sectionFrom(count, { run, slowest, merge, differing: differing(filesIn(whole), filesIn(merged)) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What stands in a dossier, but for when it was made. */
function filesIn(folder) {
  const read = (name) => {
    const text = readFileSync(join(folder, name), 'latin1')
    return name === 'manifest.json' ? JSON.stringify({ ...JSON.parse(text), run: undefined }) : text
  }
  return new Map(readdirSync(folder).map((name) => [name, read(name)]))
}

const differing = (some, others) => [...new Set([...some.keys(), ...others.keys()])].filter((name) => some.get(name) !== others.get(name))

function sectionFrom(rows, { run, slowest, merge, differing }) {
  const row = (name, { wall, cpu, peak }) => [name, wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0)]
  return {
    heading: 'Eight shards',
    about: `${rows.toLocaleString('en')} rows, one dossier: by one run, and by \`--shard 1/${SHARDS}\` to \`${SHARDS}/${SHARDS}\` with \`saring merge\`. One run each.`,
    tables: [
      {
        columns: ['', 'wall s', 'CPU s', 'peak MiB'],
        rows: [row('one run', run), row('the slowest share', slowest), row('merge', merge)],
      },
    ],
    bars: [
      {
        holds: differing.length === 0,
        text: `the dossiers are the same byte for byte, but for the time of the run${differing.length === 0 ? '' : `: ${differing.join(', ')} differ`}`,
      },
    ],
  }
}
