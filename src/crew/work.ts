import { isUtf8 } from 'node:buffer'
import { glanceOf } from '../glance/glance.ts'
import { GlimpsePacker } from '../glance/glimpses.ts'
import { lexiconOf } from '../lexicons.ts'
import { Roster, type RosterFacts } from '../people/roster.ts'
import { LookedAt } from '../sources/looked-at.ts'
import { plainRows } from '../sources/plain-rows.ts'
import { Standing } from '../standing.ts'
import type { ScanOptions } from '../trip.ts'
import { type Fate, type Question, Weigher, weighOptionsOf } from '../weigher.ts'
import { type Answer, type Call, type TableFacts, unpack } from './message.ts'

/** Does one thing that a thread is asked for. @returns nothing where nobody waits for an answer */
export type Work = (call: Call) => Answer | undefined

const NO_ROWS = Buffer.alloc(0)

/**
 * Loads all that a thread of a scan works with: the lexicon, and whose items are where.
 *
 * @param roster as the scan has read it: its file may be a pipe, which is read once
 * @throws SaringError as the scan itself would
 */
export async function workOf(options: ScanOptions, roster: RosterFacts | undefined): Promise<Work> {
  const { lexicon, region } = await lexiconOf(options)
  const standing = new Standing(options, roster && new Roster(roster), lexicon)
  const weigher = new Weigher(lexicon, weighOptionsOf(options))
  const glance = glanceOf({ look: weigher.firstLook(), standing, region, isMine: () => true })
  const tables: { readonly rows: LookedAt; readonly facts: TableFacts }[] = []
  const packer = new GlimpsePacker()

  function know(table: number, facts: TableFacts): void {
    const rowGlance = glance({ ...facts, fixed: (field) => facts.fixed[field] })
    if (rowGlance === undefined) throw new Error(`rows of table ${table} are to be read`)
    tables[table] = { rows: new LookedAt(plainRows(facts.delimiter, facts.header), rowGlance), facts }
  }

  function look(number: number, table: number, bytes: Uint8Array): Answer {
    const { rows, facts } = tables[table] as (typeof tables)[number]
    standing.owner = facts.owner
    rows.begin(isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : NO_ROWS)
    return { kind: 'glimpses', number, glimpses: packer.pack(rows) }
  }

  return (call) => {
    switch (call.kind) {
      case 'weigh':
        return fatesOf(call.number, unpack(call.questions), weigher)
      case 'table':
        know(call.table, call.facts)
        return undefined
      case 'look':
        return look(call.number, call.table, call.rows)
      default:
        return call satisfies never
    }
  }
}

function fatesOf(number: number, questions: readonly Question[], weigher: Weigher): Answer {
  const [open, outside, told]: [number[], number[], (readonly [number, Fate])[]] = [[], [], []]
  for (const [place, question] of questions.entries()) {
    const fate = weigher.fateOf(question)
    if (fate.outcome === 'not-assessable') (fate.isOpen ? open : outside).push(place)
    else if (fate.outcome !== 'clean') told.push([place, fate])
  }
  return { kind: 'fates', number, count: questions.length, open, outside, told }
}
