import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, measureProgram, median, mediansOf, scanOf } from './measure.mjs'
import { plainTerms } from './terms.mjs'

/**
 * Scripts that are too slow for a large table are given its first rows. They are also run on a tenth of those: beyond that all is warm, and
 * what they take there is scaled to the rest of the table.
 */
const PEERS = [
  { name: 'naive script', script: 'peers/naive.mjs', most: 10_000 },
  { name: 'one RegExp', script: 'peers/regexp.mjs', most: 50_000 },
  { name: 'obscenity', script: 'peers/obscenity.mjs', most: 500 },
]
const COMPARED = 10_000
/** So many times the CPU of a scan the naive script should take at least. */
const NAIVE_GOAL = 100

/** Runs saring and its peers in turn on the largest table, and compares where they find plain terms. */
export function peers({ rows, runs, seed }) {
  const count = Math.max(...rows)
  const { printed: table } = measure('corpus.mjs', [String(count), seed])
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
  const [terms, lines, output] = ['terms.txt', 'lines.txt', 'found.csv'].map((name) => join(folder, name))
  const plain = plainTerms()
  writeFileSync(terms, `${plain.join('\n')}\n`)
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0
  const measured = { saring: [], counting: [], ripgrep: [], slow: PEERS.map(() => ({ tenths: [], wholes: [] })) }
  try {
    for (let run = 0; run < runs; run++) {
      measured.saring.push(measure('../bin/saring.js', scanOf(table, '--output', output, '--overwrite')))
      measured.counting.push(measure('count-rows.mjs', [table]))
      for (const [index, { script, most }] of PEERS.entries()) {
        if (count > most) measured.slow[index].tenths.push(measure(script, [table, String(most / 10), terms]))
        measured.slow[index].wholes.push(measure(script, [table, String(Math.min(most, count)), terms]))
      }
      if (hasRipgrep) measured.ripgrep.push(measureProgram('rg', [...RIPGREP, '-f', terms, table]))
    }
    const agreed = JSON.parse(measure('peers/agree.mjs', [table, COMPARED, terms, lines, PEERS[2].most].map(String)).printed)
    return sectionFrom({ count, runs, terms: plain.length, measured, agreed })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const RIPGREP = ['--no-config', '-j1', '--count', '-F', '-w', '-i']

function sectionFrom({ count, runs, terms, measured, agreed }) {
  const saring = mediansOf(measured.saring)
  const slow = PEERS.map((peer, index) => ({ ...peer, ...scaled(measured.slow[index], peer.most, count) }))
  const others = [{ name: 'csv-parse counting', ...mediansOf(measured.counting) }, ...slow]
  const naive = slow[0].cpu / saring.cpu
  return {
    heading: 'Saring and its peers',
    about: aboutOf({ count, runs, terms, hasRipgrep: measured.ripgrep.length > 0 }),
    tables: [
      {
        columns: ['', 'rows', 'CPU s', 'of saring', 'wall s', 'of saring', 'peak MiB'],
        rows: [
          rowOf({ name: 'saring scan', ...saring }, saring, count),
          ...others.map((other) => rowOf(other, saring, count)),
          ...(measured.ripgrep.length === 0 ? [] : [ripgrepRow(median(measured.ripgrep, 'wall'), saring, count)]),
        ],
      },
      {
        columns: ['plain terms', 'lines', 'matched', 'otherwise than the RegExp'],
        rows: agreed.map(({ name, lines, matched, otherwise }) => [
          name,
          ...[lines, matched, otherwise].map((value) => value.toLocaleString('en')),
        ]),
      },
    ],
    bars: [
      { holds: agreed.every(({ otherwise }) => otherwise === 0), text: 'all find plain terms in the same lines' },
      {
        isGoal: true,
        holds: naive >= NAIVE_GOAL,
        text: `the naive script: ${naive.toFixed(0)} times the CPU of a scan, at least ${NAIVE_GOAL}`,
      },
    ],
  }
}

/** What all rows would take, from what some took and a tenth of them. */
export function scaled({ tenths, wholes }, some, all) {
  const whole = mediansOf(wholes)
  if (all <= some) return whole
  const tenth = mediansOf(tenths)
  const rest = (figure) => ((whole[figure] - tenth[figure]) * (all - some)) / (some * 0.9)
  return { cpu: whole.cpu + rest('cpu'), wall: whole.wall + rest('wall'), peak: whole.peak, scaledFrom: some }
}

function rowOf({ name, cpu, wall, peak, scaledFrom }, saring, count) {
  const from = (scaledFrom ?? count).toLocaleString('en')
  const ratios = [cpu.toFixed(2), times(cpu / saring.cpu), wall.toFixed(2), times(wall / saring.wall)]
  return [name, scaledFrom === undefined ? from : `first ${from}, scaled`, ...ratios, peak.toFixed(0)]
}

const ripgrepRow = (wall, saring, count) => [
  ...['rg -F -w -i -f', count.toLocaleString('en'), '', '', wall.toFixed(2), times(wall / saring.wall), ''],
]
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`

const aboutOf = ({ count, runs, terms, hasRipgrep }) =>
  `${count.toLocaleString('en')} rows, ${terms.toLocaleString('en')} plain terms: the words and names of the shipped packs that are small ASCII letters with single
spaces. Medians of ${runs}, all in turn. Where only the first rows were read, what the last nine tenths of them took is scaled to
the rest. ${hasRipgrep ? 'ripgrep has one thread and is measured by wall time alone.' : 'ripgrep was not installed.'}

They do different work. saring alone reads spellings (capitals, full-width letters, digits for letters, repeats, hashtags, stems), joins names with
context, judges, explains and ranks. The naive script stems every word, lists the terms in the text and its stems, and asks franc for every
language. The RegExp and obscenity know whole words in any case, a word being ASCII letters and digits; they stop at the first term, which most
posts have, since the packs hold everyday words that count only beside a name. ripgrep knows no CSV: it looks at lines, all columns included, and
its words are Unicode's. So the second table compares them where a whole word means the same to all: posts brought down to ASCII letters
and single spaces, of saring only what it found as written.`
