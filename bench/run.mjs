import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { machineFacts } from './machine.mjs'
import { pathOf } from './measure.mjs'
import { packs } from './packs.mjs'
import { pageOf, sectionOf } from './page.mjs'
import { peers } from './peers.mjs'
import { shards } from './shards.mjs'
import { sizes } from './sizes.mjs'
import { workers } from './workers.mjs'

const PARTS = { scan: sizes, packs, workers, shards, peers }
const PAGE = '../docs/performance.md'
const USAGE = `node bench/run.mjs [--only ${Object.keys(PARTS).join(',')}] [--runs n] [--rows 10000,100000,…] [--seed n] [--gate]
                   [--write [--as-of YYYY-MM-DD]] | --clean`
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    runs: { type: 'string', default: '3' },
    rows: { type: 'string', default: '10000,100000,1000000' },
    seed: { type: 'string', default: '1' },
    gate: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    'as-of': { type: 'string' },
    clean: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function bench() {
  const asked = { rows: values.rows.split(',').map(Number), runs: Number(values.runs), seed: values.seed }
  const names = values.only.split(',')
  const isWhole = Object.keys(PARTS).every((name) => names.includes(name))
  if ([...asked.rows, asked.runs].some((value) => !(value >= 1)) || names.some((name) => !(name in PARTS)) || (values.write && !isWhole)) {
    console.error(USAGE)
    return 3
  }
  const facts = { ...(values['as-of'] === undefined ? {} : { measured: values['as-of'] }), ...machineFacts() }
  const corpus = `invented posts, seed ${asked.seed}, ${asked.rows.map((rows) => rows.toLocaleString('en')).join(' / ')} rows`
  console.log(`${facts.machine}\n${facts.versions}\n${corpus}`)
  const sections = names.map((name) => {
    const section = PARTS[name](asked)
    console.log(`\n${sectionOf(section)}`)
    return section
  })
  if (values.write) writeFileSync(pathOf(PAGE), pageOf({ ...facts, corpus }, sections))
  const isBroken = sections.some(({ bars }) => bars.some(({ holds, isGoal }) => !holds && !isGoal))
  return values.gate && isBroken ? 1 : 0
}

if (values.help) console.log(USAGE)
else if (values.clean) (await import('./corpus.mjs')).clean()
else {
  try {
    process.exitCode = bench()
  } catch (error) {
    console.error(`could not measure: ${error.message}`)
    process.exitCode = 2
  }
}
