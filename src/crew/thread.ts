// One thread of a crew: loads the lexicon once, says of each question what becomes of its item, and looks at rows of tables.
import { isUtf8 } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { glanceOf } from '../glance/glance.ts'
import { GlimpsePacker } from '../glance/glimpses.ts'
import { lexiconOf } from '../lexicons.ts'
import { readRoster } from '../people/roster.ts'
import { ByteRows } from '../sources/byte-rows.ts'
import { LookedAt } from '../sources/looked-at.ts'
import { Standing } from '../standing.ts'
import type { ScanOptions } from '../trip.ts'
import { type Fate, Weigher, weighOptionsOf } from '../weigher.ts'
import { type Answer, type Call, type Packed, type TableFacts, unpack } from './message.ts'

const options = workerData as ScanOptions
const tell = (answer: Answer, given: ArrayBuffer[] = []): void => parentPort?.postMessage(answer, given)
const { lexicon, region } = await lexiconOf(options)
const { roster: file, reader } = options
const roster =
  file === undefined ? undefined : await readRoster(file, { names: lexicon.regionNames, onDamagedNips: () => undefined, reader })
const weigher = new Weigher(lexicon, weighOptionsOf(options))
const standing = new Standing(options, roster, lexicon)
const glance = glanceOf({ look: weigher.firstLook(), standing, region })
const tables: { readonly rows: LookedAt; readonly facts: TableFacts }[] = []
const packer = new GlimpsePacker()
const NO_ROWS = Buffer.alloc(0)

function weigh(number: number, questions: Packed): void {
  const asked = unpack(questions)
  const [open, outside, told]: [number[], number[], (readonly [number, Fate])[]] = [[], [], []]
  for (const [place, question] of asked.entries()) {
    const fate = weigher.fateOf(question)
    if (fate.outcome === 'not-assessable') (fate.isOpen ? open : outside).push(place)
    else if (fate.outcome !== 'clean') told.push([place, fate])
  }
  tell({ kind: 'fates', number, count: asked.length, open, outside, told })
}

function know(table: number, facts: TableFacts): void {
  const rowGlance = glance({ ...facts, fixed: (field) => facts.fixed[field] })
  if (rowGlance === undefined) throw new Error(`rows of table ${table} are to be read`)
  tables[table] = { rows: new LookedAt(new ByteRows(facts.delimiter, facts.header.length), rowGlance), facts }
}

function look(number: number, table: number, bytes: Uint8Array): void {
  const { rows, facts } = tables[table] as (typeof tables)[number]
  standing.owner = facts.owner
  rows.begin(isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : NO_ROWS)
  const glimpses = packer.pack(rows)
  tell({ kind: 'glimpses', number, glimpses }, [glimpses.facts.buffer as ArrayBuffer])
}

parentPort?.on('message', (call: Call) => {
  switch (call.kind) {
    case 'weigh':
      return weigh(call.number, call.questions)
    case 'table':
      return know(call.table, call.facts)
    case 'look':
      return look(call.number, call.table, call.rows)
    default:
      return call satisfies never
  }
})
tell({ kind: 'ready' })
